import { describeTableProblem } from "../../shared/words/authoring.ts";
import type { TableReading } from "../state/authoring-desk.ts";
import { orderedTableProblems } from "../state/writing-table.ts";
import { authoringSay } from "./authoring-say.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { ProblemList } from "./problem-list.tsx";

type Props = { readonly pane: Pane; readonly reading: TableReading };

/** The problems of a table that is written. */
export function TableProblems({ pane, reading }: Props) {
  const { state, send } = pane;
  const w = authoringSay(pane);
  const { problemAt, workedOn } = state.authoring;
  const problems = orderedTableProblems(reading);
  if (problems.length === 0) return <p class="box box-good">{w("write.good")}</p>;
  return (
    <ProblemList
      label={w("write.list")}
      problems={problems.map((problem) => ({
        key: `${problem.code}${problem.at.cell ?? ""}${JSON.stringify(problem.facts)}`,
        isError: problem.severity === "error",
        cell: problem.at.cell,
        words: describeTableProblem(problem, state.lang),
      }))}
      at={problemAt}
      onPick={(at, jump) => send({ kind: "table-problem-picked", at, jump })}
      errors={(count) => w("write.errors", { count })}
      warnings={(count) => w("write.warnings", { count })}
    >
      {workedOn?.kind === "sheet" && (
        <Button accessKey="k" onPress={() => send({ kind: "next-table-problem-pressed" })}>
          {w("write.next")}
        </Button>
      )}
    </ProblemList>
  );
}
