import { nextTask } from "../state/next-task.ts";
import { situationOf } from "../state/situation.ts";
import { NEXT_WORDS } from "../words/next-words.ts";
import { filled } from "../words/words.ts";
import { dueInWords } from "./frame.tsx";
import type { Pane } from "./pane.ts";

/** "Việc tiếp theo": what to do now, by when, and what happens after. */
export function NextCard({ pane }: { readonly pane: Pane }) {
  const { state, t } = pane;
  const { id, facts, due } = nextTask(situationOf(state));
  const words = NEXT_WORDS[id];
  return (
    <section class="next" aria-labelledby="next-title" data-next={id}>
      <h2 id="next-title">{t("frame.next")}</h2>
      <p class="next-do">{filled(words.do, state.lang, facts)}</p>
      {due !== undefined && <p class="next-due">{dueInWords(pane, due)}</p>}
      <p class="next-after">{filled(words.after, state.lang, facts)}</p>
    </section>
  );
}
