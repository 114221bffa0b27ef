import type { PaneParts } from "./parts.ts";
import { ServerRefusal } from "./server-refusal.ts";

const POLL_MS = 1_000;
const PATIENCE_MS = 90_000;
/** Each asking has what is not there yet made once more, so most looks are for what was asked for last. */
const LOOKS_PER_ASKING = 5;

/** What the server says of a file it makes when asked: an address once it is there. */
type Making = { readonly url?: string | undefined };

/** Asks again each second until the file is there; one that is not made in time is told as a server that does not answer. */
export async function untilMade<Answer extends Making>(
  first: Answer,
  again: (answer: Answer) => Promise<Answer>,
  wait: PaneParts["wait"],
): Promise<Answer & { readonly url: string }> {
  let answer = first;
  for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
    const { url } = answer;
    if (url !== undefined) return { ...answer, url };
    await wait(POLL_MS);
    answer = await again(answer);
  }
  const { url } = answer;
  if (url === undefined) throw new ServerRefusal({ kind: "timeout" });
  return { ...answer, url };
}

/**
 * The same for a file that is made of the figures as they are when it is made, and named after them: figures that
 * changed since it was asked for make it another file, so what is not there after some looks is asked for anew.
 */
export async function untilMadeAsNow<Answer extends Making>(
  ask: () => Promise<Answer>,
  look: (answer: Answer) => Promise<Answer>,
  wait: PaneParts["wait"],
): Promise<Answer & { readonly url: string }> {
  let looks = 0;
  const again = (answer: Answer) => (++looks % LOOKS_PER_ASKING === 0 ? ask() : look(answer));
  return untilMade(await ask(), again, wait);
}
