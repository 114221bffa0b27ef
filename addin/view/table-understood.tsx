import { criteriaOf } from "../../shared/rubric.ts";
import { describeTableProblem } from "../../shared/words/authoring.ts";
import { shown } from "../../shared/words/format.ts";
import type { Matching } from "../state/authoring-desk.ts";
import { authoringSay } from "./authoring-say.ts";
import type { Pane } from "./pane.ts";

/** What a pasted table was understood as, and every accident of typing with its cell. */
export function TableUnderstood({
  pane,
  understood: { rubric, problems },
}: {
  readonly pane: Pane;
  readonly understood: NonNullable<Matching["understood"]>;
}) {
  const { lang } = pane.state;
  const w = authoringSay(pane);
  const errors = problems.filter(({ severity }) => severity === "error");
  return (
    <div role="status">
      {rubric && (
        <p class="strong">
          {w("match.understood", {
            criteria: criteriaOf(rubric).length,
            total: shown(rubric.total, lang),
          })}
        </p>
      )}
      {problems.length > 0 && (
        <details open={errors.length > 0}>
          <summary>
            {w("match.notes", { errors: errors.length, warnings: problems.length - errors.length })}
          </summary>
          <ul class="plain small">
            {problems.map((problem) => (
              <li
                key={`${problem.code}${problem.at.cell ?? ""}${JSON.stringify(problem.facts)}`}
                class={problem.severity === "error" ? "bad" : undefined}
              >
                {problem.at.cell !== undefined && <span class="cell">{problem.at.cell}</span>}{" "}
                {describeTableProblem(problem, lang)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
