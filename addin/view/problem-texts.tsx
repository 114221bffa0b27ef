import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import type { Pane } from "./pane.ts";

/** What keeps something from being recorded, each as its sentence. */
export function ProblemTexts({
  pane: { state },
  problems,
}: {
  readonly pane: Pane;
  readonly problems: readonly ProblemDetail[];
}) {
  if (problems.length === 0) return null;
  return (
    <div role="alert">
      <ul class="problems problems-error small">
        {problems.map(({ code, pointer, agency, detail, detailEn }) => (
          <li key={`${code}${pointer ?? ""}${agency ?? ""}`}>{state.lang === "vi" ? detail : detailEn}</li>
        ))}
      </ul>
    </div>
  );
}
