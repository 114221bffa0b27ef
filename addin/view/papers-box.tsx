import { BLOC_PAPERS } from "../../shared/papers/bloc-papers.ts";
import { paperInWords } from "../../shared/words/papers.ts";
import { PAPER_WORDS } from "../words/paper-words.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

/** The papers of the bloc, each made when it is pressed. */
export function PapersBox({ pane: { state, send } }: { readonly pane: Pane }) {
  const { lang, busy } = state;
  return (
    <>
      <h3>{PAPER_WORDS.title[lang]}</h3>
      <p class="small">{PAPER_WORDS.hint[lang]}</p>
      <p class="row">
        {BLOC_PAPERS.map((paper) => (
          <Button
            key={paper}
            isOff={busy !== undefined}
            onPress={() => send({ kind: "paper-pressed", paper })}
          >
            {paperInWords(paper, lang)}
          </Button>
        ))}
      </p>
    </>
  );
}
