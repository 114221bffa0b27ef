import { isAuthor } from "../state/asking-table.ts";
import { seatOf } from "../state/focus.ts";
import { knownOf } from "../state/loaded.ts";
import { sayOfAuthoring } from "../words/authoring-words.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { TableBegin } from "./table-begin.tsx";
import { TableConflictBox } from "./table-conflict-box.tsx";
import { TableFiles } from "./table-files.tsx";
import { TableInForce } from "./table-in-force.tsx";
import { TableLockForm } from "./table-lock-form.tsx";
import { TableReceipt } from "./table-receipt.tsx";
import { TableSave } from "./table-save.tsx";
import { TableTry } from "./table-try.tsx";
import { TableWriting } from "./table-writing.tsx";
import { TroubleBox } from "./trouble-box.tsx";

/** "Soạn bảng tiêu chí": a table is begun, written in its sheet, tried, saved and locked. */
export function AuthoringScreen({ pane }: { readonly pane: Pane }) {
  const { state, send, t } = pane;
  const { authoring } = state;
  const [seat, table] = [seatOf(state), knownOf(authoring.table)];
  if (!seat || !isAuthor(seat)) return <p>{sayOfAuthoring("table.not-author", state.lang)}</p>;
  if (authoring.table.kind === "failed" && !table)
    return (
      <>
        <TroubleBox pane={pane} trouble={authoring.table.trouble} />
        <Button onPress={() => send({ kind: "refresh-pressed" })}>{t("frame.again")}</Button>
      </>
    );
  if (!table) return <p>{t("frame.loading")}</p>;
  return (
    <>
      <TableInForce pane={pane} table={table} />
      {authoring.receipt && <TableReceipt pane={pane} receipt={authoring.receipt} table={table} />}
      {authoring.conflict && <TableConflictBox pane={pane} conflict={authoring.conflict} />}
      <TableBegin pane={pane} seat={seat} table={table} />
      <TableWriting pane={pane} />
      {authoring.reading && (
        <>
          <TableTry pane={pane} seat={seat} reading={authoring.reading} />
          <TableSave pane={pane} table={table} reading={authoring.reading} />
          {authoring.lock && <TableLockForm pane={pane} table={table} lock={authoring.lock} />}
          <TableFiles pane={pane} />
        </>
      )}
    </>
  );
}
