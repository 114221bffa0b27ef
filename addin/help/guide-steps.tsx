import { useState } from "preact/hooks";
import type { Lang } from "../../shared/words/format.ts";
import { GUIDE, type GuideFor } from "./guide.ts";

/** The steps of one guide; a picture that is not there leaves no hole. */
export function GuideSteps({ whom, lang }: { readonly whom: GuideFor; readonly lang: Lang }) {
  return (
    <ol class="steps guide">
      {GUIDE[whom].map(({ vi, en, picture }) => (
        <li key={vi}>
          <p>{lang === "vi" ? vi : en}</p>
          {picture !== undefined && <Picture name={picture} says={lang === "vi" ? vi : en} />}
        </li>
      ))}
    </ol>
  );
}

function Picture({ name, says }: { readonly name: string; readonly says: string }) {
  const [isMissing, setMissing] = useState(false);
  if (isMissing) return null;
  return <img src={`assets/help/${name}.png`} alt={says} loading="lazy" onError={() => setMissing(true)} />;
}
