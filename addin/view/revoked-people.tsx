import type { People } from "../../shared/wire/people.ts";
import { roleInWords } from "../../shared/words/invitations.ts";
import type { PeopleSeat } from "../state/people-seat.ts";
import { sayOfPeople } from "../words/people-words.ts";
import { dayAndHour } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { roleTitles } from "./role-titles.ts";

type Props = { readonly pane: Pane; readonly seat: PeopleSeat; readonly people: People };

/** Whose tasks were taken away, by whom, when and why; the newest first. */
export function RevokedPeople({ pane: { state }, seat, people: { revocations } }: Props) {
  const titles = roleTitles(seat);
  const here = revocations.filter(
    ({ roles }) => seat.bloc === undefined || roles.some((role) => "bloc" in role && role.bloc === seat.bloc),
  );
  if (here.length === 0) return null;
  return (
    <details class="box">
      <summary>{sayOfPeople("revoked.title", state.lang, { count: here.length })}</summary>
      <ol class="plain list small">
        {[...here].reverse().map(({ sequence, name, roles, byName, at, reason }) => (
          <li key={sequence}>
            {sayOfPeople("revoked.who", state.lang, {
              name,
              tasks: roles.map((role) => roleInWords(role, titles, state.lang)).join("; "),
              by: byName,
              at: dayAndHour(at),
              reason,
            })}
          </li>
        ))}
      </ol>
    </details>
  );
}
