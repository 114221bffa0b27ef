import type { FairnessDocument } from "../../shared/fairness/fairness-document.ts";
import { methodInWords } from "../../shared/words/fairness.ts";
import { sayOfFairness } from "../words/fairness-words.ts";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly document: FairnessDocument };

/** Each agency's rank under every way of combining the marks; the table's own is said to be it. */
export function FairnessMethods({ pane: { state }, document: { lines, method: used } }: Props) {
  const { lang } = state;
  if (lines.every(({ methods }) => methods.length === 0))
    return <p>{sayOfFairness("fairness.no-methods", lang)}</p>;
  return (
    <ul class="plain list">
      {lines.map(({ agency, title, methods }) => (
        <li key={agency}>
          <strong>{title}</strong>
          <ul class="plain small">
            {methods.map(({ method, rank }) => (
              <li key={method}>
                {sayOfFairness(method === used ? "fairness.method-used" : "fairness.method", lang, {
                  method: methodInWords(method, lang),
                  rank: rank ?? "–",
                })}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
