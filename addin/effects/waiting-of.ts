import { conflictOf } from "../server/conflict-of.ts";
import type { Waiting } from "../state/waiting.ts";
import type { PaneParts } from "./parts.ts";
import { refusalTrouble } from "./trouble-of.ts";

/** The cards of whoever is signed in that wait on this machine; all of them while nobody is. */
export async function waitingOf({
  queue,
  signIn,
}: Pick<PaneParts, "queue" | "signIn">): Promise<readonly Waiting[]> {
  const { entries } = await (await queue()).list();
  const person = signIn.current()?.subject;
  return entries
    .filter(({ by }) => person === undefined || by === person)
    .map(({ id, title, submission, queuedAt, tries, lastRefusal }) => {
      const conflict = lastRefusal && conflictOf(lastRefusal);
      return {
        id,
        title,
        submission,
        queuedAt,
        tries,
        ...(lastRefusal && { refusal: refusalTrouble(lastRefusal) }),
        ...(conflict && { conflict }),
      };
    });
}
