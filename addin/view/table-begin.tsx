import type { BlocTable } from "../../shared/wire/table.ts";
import { BEGINNINGS, type BeginningFrom } from "../state/authoring-desk.ts";
import type { Seat } from "../state/seat.ts";
import { firstOf, sourceOfBeginning } from "../state/table-source.ts";
import { authoringSay } from "./authoring-say.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { EarlierField, type FieldProps, NameFields, PresetField } from "./table-begin-fields.tsx";
import { TableFileDrop } from "./table-file-drop.tsx";
import { TableMatch } from "./table-match.tsx";
import { TablePaste } from "./table-paste.tsx";

type Props = { readonly pane: Pane; readonly seat: Seat; readonly table: BlocTable };

/** What a table is begun from; folded away while one is being written. */
export function TableBegin({ pane, seat, table }: Props) {
  const { state } = pane;
  const w = authoringSay(pane);
  const { beginning, workedOn } = state.authoring;
  const fields = <BeginFields pane={pane} seat={seat} table={table} />;
  if (workedOn && !beginning)
    return (
      <details class="box">
        <summary>{w("begin.again")}</summary>
        {fields}
      </details>
    );
  return (
    <section class="box" aria-labelledby="begin-title">
      <h2 id="begin-title">{w(workedOn ? "begin.again" : "begin.title")}</h2>
      {fields}
    </section>
  );
}

function BeginFields({ pane, seat, table }: Props) {
  const { state, send } = pane;
  const w = authoringSay(pane);
  const beginning = state.authoring.beginning ?? firstOf(state);
  const { workedOn } = state.authoring;
  const isThere = (from: BeginningFrom): boolean => {
    if (from === "draft") return table.draft !== undefined;
    return from !== "current" || table.table !== undefined;
  };
  const isReady = sourceOfBeginning(state) !== undefined;
  return (
    <>
      <label class="field">
        <span>{w("begin.from")}</span>
        <select
          value={beginning.from}
          onChange={({ currentTarget: { value } }) =>
            send({ kind: "beginning-picked", from: value as BeginningFrom })
          }
        >
          {BEGINNINGS.filter(isThere).map((from) => (
            <option key={from} value={from}>
              {w(`begin.${from}`)}
            </option>
          ))}
        </select>
      </label>
      <FieldsOf pane={pane} seat={seat} beginning={beginning} />
      {workedOn?.kind === "sheet" && <p class="small">{w("begin.kept")}</p>}
      <p>
        <Button
          isOff={!isReady || state.busy !== undefined}
          onPress={() => send({ kind: "lay-table-pressed" })}
        >
          {w(state.host === "excel" ? "begin.lay" : "begin.make")}
        </Button>
      </p>
    </>
  );
}

function FieldsOf({ pane, seat, beginning }: FieldProps) {
  switch (beginning.from) {
    case "preset":
      return <PresetField pane={pane} beginning={beginning} />;
    case "earlier":
      return <EarlierField pane={pane} seat={seat} beginning={beginning} />;
    case "empty":
      return <NameFields pane={pane} beginning={beginning} />;
    case "pasted":
      return (
        <>
          <TablePaste pane={pane} />
          {beginning.matching && <TableMatch pane={pane} matching={beginning.matching} />}
          {beginning.matching && <NameFields pane={pane} beginning={beginning} />}
        </>
      );
    case "file":
      return (
        <>
          <TableFileDrop pane={pane} />
          {beginning.matching && <TableMatch pane={pane} matching={beginning.matching} />}
          {beginning.matching && <NameFields pane={pane} beginning={beginning} />}
        </>
      );
    default:
      return null;
  }
}
