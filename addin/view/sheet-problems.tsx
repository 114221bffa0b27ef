import { isError, type Problem } from "../../shared/checked.ts";
import type { SheetReading } from "../../shared/sheet/sheet-reading.ts";
import { describe } from "../../shared/words/problems.ts";
import { fixFor, orderedProblems } from "../state/problem-list.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { ProblemList } from "./problem-list.tsx";

type Props = { readonly pane: Pane; readonly reading: SheetReading };

/** The problems of a scoring sheet: Alt+ the access key goes to the next, what is plain is mended by one press. */
export function SheetProblems({ pane, reading }: Props) {
  const { state, send, t } = pane;
  const problems = orderedProblems(reading);
  const ready = reading.fixes.filter(({ asks }) => !asks);
  if (problems.length === 0)
    return (
      <p class="box box-good">
        {t(reading.filled === reading.toFill ? "problems.none" : "problems.none-yet")}
      </p>
    );
  return (
    <ProblemList
      label={t("problems.list")}
      problems={problems.map((problem) => ({
        key: `${problem.code}${problem.at.cell ?? ""}${problem.at.pointer ?? ""}`,
        isError: isError(problem),
        cell: problem.at.cell,
        words: describe(problem, state.lang),
        mend: <Mend pane={pane} reading={reading} problem={problem} />,
      }))}
      at={state.problemAt}
      onPick={(at, jump) => send({ kind: "problem-picked", at, jump })}
      errors={(count) => t("problems.errors", { count })}
      warnings={(count) => t("problems.warnings", { count })}
    >
      <p class="row spread">
        <Button accessKey="k" onPress={() => send({ kind: "next-problem-pressed" })}>
          {t("problems.next")}
        </Button>
        {ready.length > 1 && (
          <Button isOff={state.busy !== undefined} onPress={() => send({ kind: "fix-all-pressed" })}>
            {t("problems.fix-all", { count: ready.length })}
          </Button>
        )}
      </p>
    </ProblemList>
  );
}

/** The one press that mends a problem, where there is one. */
function Mend({ pane: { state, send, t }, reading, problem }: Props & { readonly problem: Problem }) {
  const fix = fixFor(reading, problem);
  if (!fix) return null;
  const value = String(fix.value).replace(".", ",");
  const words = t(fix.asks ? "problems.fix-asks" : "problems.fix", { value });
  return (
    <Button
      kind="quiet"
      isOff={state.busy !== undefined}
      label={t("problems.fix-label", { cell: fix.cell, fix: words })}
      onPress={() => send({ kind: "fix-pressed", fix })}
    >
      {words}
    </Button>
  );
}
