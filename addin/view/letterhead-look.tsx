import type { Letterhead } from "../../shared/letterhead.ts";
import { OFFICIAL_LAYOUTS } from "../../shared/official-layouts.ts";
import { signerOf } from "../../shared/papers/signing.ts";
import { sayOfLetterhead } from "../words/set-up-letterhead-words.ts";
import type { Pane } from "./pane.ts";

/** How a paper of the bloc begins and ends: the lines of its layout with the bloc's own words in them. */
export function LetterheadLook({
  pane: { state },
  letterhead,
}: {
  readonly pane: Pane;
  readonly letterhead: Letterhead;
}) {
  const { superior, issuer, symbol = "…", place = "…", recipients } = letterhead;
  const layout = OFFICIAL_LAYOUTS[letterhead.layout];
  const { nation, number, star, issuer: look, ...rest } = layout;
  const shown = (words: string, { upper }: { readonly upper?: true }) =>
    upper ? words.toLocaleUpperCase("vi") : words;
  const numbered = number.words.replace("{number}", "…").replace("{type}", "BC").replace("{symbol}", symbol);
  const { office, name } = signerOf({ layout, letterhead });
  return (
    <section aria-label={sayOfLetterhead("letterhead.looks", state.lang)}>
      <h4 class="small">{sayOfLetterhead("letterhead.looks", state.lang)}</h4>
      <div class="paper paper-look" lang="vi">
        <p>
          {superior !== undefined && <span>{shown(superior, rest.superior)}</span>}
          <b>{shown(issuer, look)}</b>
          {star !== undefined && <span>{star}</span>}
          <span>{numbered}</span>
        </p>
        <p>
          {nation.map(({ words }) => (
            <b key={words}>{words}</b>
          ))}
          <i>{place}, ngày … tháng … năm …</i>
        </p>
        <p class="paper-to">
          <b>{rest.recipients.title}</b>
          {recipients.map((each) => (
            <span key={each}>- {each}</span>
          ))}
        </p>
        <p>
          {office.map((each) => (
            <b key={each}>{shown(each, rest.signature)}</b>
          ))}
          {name !== undefined && <b class="paper-name">{name}</b>}
        </p>
      </div>
    </section>
  );
}
