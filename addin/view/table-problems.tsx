import { useEffect, useRef } from "preact/hooks";
import type { TableProblem } from "../../shared/authoring/table-problem.ts";
import { describeTableProblem } from "../../shared/words/authoring.ts";
import type { TableReading } from "../state/authoring-desk.ts";
import { orderedTableProblems } from "../state/writing-table.ts";
import { authoringSay } from "./authoring-say.ts";
import { Button } from "./frame.tsx";
import { movedTo } from "./moved-to.ts";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly reading: TableReading };

/** Lỗi and Cảnh báo of a table with their cells: as in a scoring sheet, a click or Enter jumps there, arrows move. */
export function TableProblems({ pane, reading }: Props) {
  const { state, send } = pane;
  const w = authoringSay(pane);
  const list = useRef<HTMLDivElement>(null);
  const { problemAt, workedOn } = state.authoring;
  const problems = orderedTableProblems(reading);
  const errors = problems.filter(({ severity }) => severity === "error");
  useEffect(() => {
    const inside = list.current?.contains(document.activeElement);
    if (inside) list.current?.querySelector<HTMLElement>('.problem[tabindex="0"]')?.focus();
  }, [problemAt]);
  if (problems.length === 0) return <p class="box box-good">{w("write.good")}</p>;
  const group = (items: readonly TableProblem[], from: number, title: string, tone: "error" | "warning") =>
    items.length > 0 && (
      <section aria-label={title}>
        <h3>{title}</h3>
        <ul class={`problems problems-${tone}`}>
          {items.map((problem, index) => (
            <Row
              key={`${problem.code}${problem.at.cell ?? ""}${JSON.stringify(problem.facts)}`}
              pane={pane}
              problem={problem}
              at={from + index}
            />
          ))}
        </ul>
      </section>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a box of two lists; arrow keys move between the buttons inside
    <div
      class="box"
      role="group"
      aria-label={w("write.list")}
      ref={list}
      onKeyDown={(event) => {
        const to = movedTo(event.key, problemAt, problems.length);
        if (to === undefined) return;
        event.preventDefault();
        send({ kind: "table-problem-picked", at: to, jump: false });
      }}
    >
      {workedOn?.kind === "sheet" && (
        <Button accessKey="k" onPress={() => send({ kind: "next-table-problem-pressed" })}>
          {w("write.next")}
        </Button>
      )}
      {group(errors, 0, w("write.errors", { count: errors.length }), "error")}
      {group(
        problems.slice(errors.length),
        errors.length,
        w("write.warnings", { count: problems.length - errors.length }),
        "warning",
      )}
    </div>
  );
}

function Row({
  pane,
  problem,
  at,
}: {
  readonly pane: Pane;
  readonly problem: TableProblem;
  readonly at: number;
}) {
  const { state, send } = pane;
  const isHere = state.authoring.problemAt === at;
  return (
    <li class={isHere ? "here" : undefined}>
      <button
        type="button"
        class="problem"
        tabIndex={isHere ? 0 : -1}
        onFocus={() => !isHere && send({ kind: "table-problem-picked", at, jump: false })}
        onClick={() => send({ kind: "table-problem-picked", at, jump: true })}
      >
        {problem.at.cell !== undefined && <span class="cell">{problem.at.cell}</span>}{" "}
        <span>{describeTableProblem(problem, state.lang)}</span>
      </button>
    </li>
  );
}
