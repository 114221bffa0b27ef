import type { Effect } from "../../shared/effect.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import { changeInWords, effectInWords } from "../../shared/words/effect.ts";
import { tableOf } from "../state/table-of.ts";
import { sayOfDecisions } from "../words/decision-words.ts";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly effect: Effect | undefined;
  readonly problems: readonly ProblemDetail[];
};

/** What something not yet done would do to the standings, every change of it, and what stands in its way. */
export function EffectBox({ pane: { state }, effect, problems }: Props) {
  const bands = tableOf(state)?.policy.bands ?? [];
  const classTitle = (id: string) => bands.find((band) => band.id === id)?.title ?? id;
  const errors = problems.filter(({ severity }) => severity === "error");
  const says = (detail: ProblemDetail) => (state.lang === "vi" ? detail.detail : detail.detailEn);
  return (
    <div class="effect" role="status">
      {effect && errors.length === 0 && (
        <>
          <h3>{sayOfDecisions("effect.title", state.lang)}</h3>
          <p class="strong">{effectInWords(effect, state.lang)}</p>
          <ul class="plain small">
            {effect.changes.map((change) => (
              <li key={change.agency}>{changeInWords(change, state.lang, classTitle)}</li>
            ))}
          </ul>
        </>
      )}
      {errors.length > 0 && <h3 class="bad">{sayOfDecisions("effect.problems", state.lang)}</h3>}
      <ul class="plain">
        {problems.map((problem) => (
          <li key={`${problem.code}${problem.agency ?? ""}${problem.pointer ?? ""}`}>{says(problem)}</li>
        ))}
      </ul>
    </div>
  );
}
