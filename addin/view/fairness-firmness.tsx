import type { FairnessDocument, FairnessLine } from "../../shared/fairness/fairness-document.ts";
import { marginInWords, rangeInWords, scorerInWords, swapInWords } from "../../shared/words/fairness.ts";
import { type Names, stateInWords } from "../../shared/words/standings.ts";
import { type FairnessWord, sayOfFairness } from "../words/fairness-words.ts";
import type { Fact } from "../words/words.ts";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly document: FairnessDocument;
  readonly names: Names | undefined;
};

/** How firm each rank is: without one scorer at a time, the distance to the neighbour above, what would swap the two. */
export function FairnessFirmness({ pane, document, names }: Props) {
  const { lang } = pane.state;
  const w = (key: FairnessWord, facts?: Readonly<Record<string, Fact>>) => sayOfFairness(key, lang, facts);
  const left = document.scorers.filter(({ comparable }) => !comparable);
  return (
    <>
      {left.length > 0 && (
        <p class="small">
          {w("fairness.not-comparable", {
            scorers: left.map((scorer) => scorerInWords(scorer, lang)).join(", "),
          })}
        </p>
      )}
      <ul class="plain list">
        {document.lines.map((line) => (
          <li key={line.agency}>
            <strong>{line.title}</strong>{" "}
            <span class="chip">
              {line.rank === undefined
                ? stateInWords(line.state, lang)
                : w("fairness.ranked", { rank: line.rank })}
            </span>
            {line.rank !== undefined && <Firm pane={pane} document={document} line={line} names={names} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Firm({ pane: { state }, document, line, names }: Props & { readonly line: FairnessLine }) {
  const { lang } = state;
  const titled = (id: string) => {
    const scorer = document.scorers.find((each) => each.scorer === id);
    return scorer ? scorerInWords(scorer, lang) : id;
  };
  return (
    <>
      <p class="small">{rangeInWords(line, lang)}</p>
      {names && line.margin && <p class="small">{marginInWords(line.margin, names, lang)}</p>}
      {names && line.swap && <p class="small">{swapInWords(line.swap, names, lang)}</p>}
      {line.without.length > 0 && (
        <details>
          <summary>{sayOfFairness("fairness.each", lang)}</summary>
          <ul class="plain small">
            {line.without.map(({ scorer, rank }) => (
              <li key={scorer}>
                {sayOfFairness("fairness.without", lang, { scorer: titled(scorer), rank: rank ?? "–" })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
