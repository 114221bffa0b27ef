import type { PersonAtWork } from "../../shared/wire/people.ts";
import { roleInWords } from "../../shared/words/invitations.ts";
import type { RevokeDraft } from "../state/people-desk.ts";
import type { PeopleSeat } from "../state/people-seat.ts";
import { type PeopleWord, sayOfPeople } from "../words/people-words.ts";
import type { Fact } from "../words/words.ts";
import type { Pane } from "./pane.ts";
import { ReasonForm } from "./reason-form.tsx";
import { roleTitles } from "./role-titles.ts";

type Props = {
  readonly pane: Pane;
  readonly seat: PeopleSeat;
  readonly person: PersonAtWork;
  readonly draft: RevokeDraft;
};

/** Before tasks are taken away: what is lost, what stays, why it is done. */
export function RevokeForm({ pane, seat, person, draft }: Props) {
  const { state, send } = pane;
  const w = (key: PeopleWord, facts?: Readonly<Record<string, Fact>>) => sayOfPeople(key, state.lang, facts);
  const titles = roleTitles(seat);
  const { name } = person;
  const lost = person.roles.filter(
    (role) => draft.bloc === undefined || ("bloc" in role && role.bloc === draft.bloc),
  );
  const tasks = lost.map((role) => roleInWords(role, titles, state.lang)).join("; ");
  return (
    <ReasonForm
      pane={pane}
      label={w("people.revoke-label", { name })}
      ask={w("revoke.reason")}
      yes={w("revoke.yes")}
      reason={draft.reason}
      onAgree={() => send({ kind: "revoke-pressed" })}
    >
      <p class="strong">{w("revoke.loses", { name, tasks })}</p>
      {person.id === state.person?.subject && <p class="bad">{w("revoke.myself")}</p>}
      <p class="small">{w("revoke.stays")}</p>
      <p class="small">{w("revoke.again")}</p>
    </ReasonForm>
  );
}
