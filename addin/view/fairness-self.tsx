import type { FairnessDocument } from "../../shared/fairness/fairness-document.ts";
import { criteriaOf, type Rubric } from "../../shared/rubric.ts";
import { figureInWords } from "../../shared/words/fairness.ts";
import { shown } from "../../shared/words/format.ts";
import { type FairnessWord, sayOfFairness } from "../words/fairness-words.ts";
import type { Fact } from "../words/words.ts";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly document: FairnessDocument;
  readonly agency: (id: string) => string;
  readonly rubric: Rubric | undefined;
};

/** What each agency gave itself, what was verified, and where the two differ most. */
export function FairnessSelf({ pane: { state }, document: { selfVerified }, agency, rubric }: Props) {
  const { lang } = state;
  const w = (key: FairnessWord, facts?: Readonly<Record<string, Fact>>) => sayOfFairness(key, lang, facts);
  const codeOf = (id: string) =>
    (rubric && criteriaOf(rubric).find((criterion) => criterion.id === id)?.code) ?? id;
  if (selfVerified.length === 0) return <p>{w("fairness.no-self")}</p>;
  return (
    <ul class="plain list">
      {selfVerified.map(({ agency: id, self, claimed, verified, difference, largest }) => (
        <li key={id}>
          <strong>{agency(id)}</strong>
          <br />
          {w("fairness.self", {
            self: shown(self, lang),
            verified: shown(verified, lang),
            difference: shown(difference, lang),
          })}
          {claimed !== self && (
            <>
              <br />
              <span class="small">{w("fairness.claimed", { claimed: shown(claimed, lang) })}</span>
            </>
          )}
          {largest && (
            <>
              <br />
              <span class="small">
                {w("fairness.largest", {
                  criterion: codeOf(largest.criterion),
                  self: figureInWords(largest.self, lang),
                  verified: figureInWords(largest.verified, lang),
                })}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
