import { shown } from "../../shared/words/format.ts";
import type { TableReading } from "../state/authoring-desk.ts";
import { authoringSay } from "./authoring-say.ts";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { TableFileDrop } from "./table-file-drop.tsx";
import { TableProblems } from "./table-problems.tsx";

/** What is being written: how far it is, and everything that is wrong with it, with its cell. */
export function TableWriting({ pane }: { readonly pane: Pane }) {
  const { state, send, t } = pane;
  const w = authoringSay(pane);
  const { workedOn, reading, sheets } = state.authoring;
  if (!workedOn) return <p>{w("write.nothing")}</p>;
  return (
    <Section id="writing-title" title={w("write.title", { name: workedOn.name })}>
      {sheets.length > 1 && workedOn.kind === "sheet" && (
        <label class="field">
          <span>{w("write.sheet")}</span>
          <select
            value={workedOn.id}
            onChange={({ currentTarget: { value } }) => send({ kind: "table-sheet-picked", sheet: value })}
          >
            {sheets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {reading ? <Written pane={pane} reading={reading} /> : <p>{t("frame.loading")}</p>}
      {workedOn.kind === "sheet" && (
        <p>
          <Button isOff={state.busy !== undefined} onPress={() => send({ kind: "table-check-pressed" })}>
            {w("write.check")}
          </Button>
        </p>
      )}
      {workedOn.kind === "file" && state.host === "browser" && (
        <>
          {reading && reading.problems.length > 0 && <p class="small">{w("write.file")}</p>}
          <TableFileDrop pane={pane} />
        </>
      )}
    </Section>
  );
}

function Written({ pane, reading }: { readonly pane: Pane; readonly reading: TableReading }) {
  const { lang } = pane.state;
  const w = authoringSay(pane);
  const { criteria, sum, total } = reading.count;
  const facts = { criteria, sum: shown(sum, lang) };
  const words =
    total === undefined
      ? w("write.count-open", facts)
      : w("write.count", { ...facts, total: shown(total, lang) });
  return (
    <>
      <div class="progress-line">
        <p class="progress-words">{words}</p>
        {total !== undefined && total > 0 && (
          <progress max={total} value={Math.min(sum, total)} aria-label={words} />
        )}
      </div>
      <TableProblems pane={pane} reading={reading} />
    </>
  );
}
