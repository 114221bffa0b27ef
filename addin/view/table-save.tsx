import type { BlocTable } from "../../shared/wire/table.ts";
import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import type { TableReading } from "../state/authoring-desk.ts";
import { errorsIn } from "../state/beginning-table.ts";
import { authoringSay } from "./authoring-say.ts";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly table: BlocTable; readonly reading: TableReading };

/** The draft goes to the server, for colleagues and for later; locking it is another step, with what it does shown first. */
export function TableSave({ pane, table, reading }: Props) {
  const { state, send } = pane;
  const w = authoringSay(pane);
  const { saved, lock, tag } = state.authoring;
  const isBusy = state.busy !== undefined;
  const errors = errorsIn(reading);
  const isSaved = saved !== undefined && JSON.stringify(saved.rubric) === JSON.stringify(reading.rubric);
  const told = isSaved ? saved.answer.problems : [];
  return (
    <Section id="save-title" title={w("save.title")}>
      {errors > 0 && <p>{w("save.errors-first", { errors })}</p>}
      {!isSaved && table.draft && (
        <p class={table.draft.tag === tag ? "small" : "strong"}>
          {w(table.draft.tag === tag ? "save.over" : "save.newer", {
            by: table.draft.by,
            at: vietnamTime(table.draft.at),
          })}
        </p>
      )}
      {isSaved && <p class="good">{w("save.saved", { at: vietnamTime(saved.answer.at) })}</p>}
      <p class="row">
        <Button
          isOff={isBusy || !reading.rubric || isSaved}
          onPress={() => send({ kind: "save-table-pressed" })}
        >
          {w("save.draft")}
        </Button>
        {!lock && (
          <Button
            isOff={isBusy || !reading.rubric || errors > 0}
            onPress={() => send({ kind: "lock-asked" })}
          >
            {w("save.lock")}
          </Button>
        )}
      </p>
      {told.length > 0 && (
        <details>
          <summary>{w("save.problems", { count: told.length })}</summary>
          <ul class="plain small">
            {told.map((problem) => (
              <li
                key={`${problem.code}${problem.pointer ?? ""}${JSON.stringify(problem.facts)}`}
                class={problem.severity === "error" ? "bad" : undefined}
              >
                {state.lang === "vi" ? problem.detail : problem.detailEn}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
