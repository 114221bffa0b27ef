import type { Lang } from "../../shared/words/format.ts";
import type { ScenarioResult } from "./report.ts";
import { tell } from "./self-test-words.ts";

type Props = { readonly results: readonly ScenarioResult[]; readonly lang: Lang };

/** Every scenario with its outcome in words, and what Excel said where it failed. */
export function ResultList({ results, lang }: Props) {
  return (
    <ol class="list plain">
      {results.map(({ id, name, outcome, ms, syncs, told }) => (
        <li key={id} data-scenario={id} data-outcome={outcome}>
          <strong class={outcome === "passed" ? "good" : "bad"}>{tell(outcome, lang)}</strong>: {name[lang]}
          <br />
          <span class="small">{tell("cost", lang, { ms, syncs })}</span>
          {told !== undefined && (
            <p class="small" lang="en">
              {told}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
