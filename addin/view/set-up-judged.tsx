import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import { sayOfSetUp } from "../words/set-up-words.ts";
import type { Pane } from "./pane.ts";
import { ProblemTexts } from "./problem-texts.tsx";

/** What the server says of a set-up: what must be mended first, then what should be known. */
export function SetUpJudged({
  pane,
  problems,
}: {
  readonly pane: Pane;
  readonly problems: readonly ProblemDetail[];
}) {
  const { state } = pane;
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = problems.filter(({ severity }) => severity !== "error");
  return (
    <>
      {errors.length > 0 && <h3 class="bad">{sayOfSetUp("form.errors", state.lang)}</h3>}
      <ProblemTexts pane={pane} problems={errors} />
      {warnings.length > 0 && (
        <>
          <h3>{sayOfSetUp("form.warnings", state.lang)}</h3>
          <ul class="plain small">
            {[...new Set(warnings.map((each) => (state.lang === "vi" ? each.detail : each.detailEn)))].map(
              (text) => (
                <li key={text}>{text}</li>
              ),
            )}
          </ul>
        </>
      )}
      {errors.length === 0 && <p role="status">{sayOfSetUp("form.good", state.lang)}</p>}
    </>
  );
}
