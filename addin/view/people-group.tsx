import type { BlocId } from "../../shared/ids.ts";
import { isSameRole } from "../../shared/join-season.ts";
import type { Role } from "../../shared/season.ts";
import type { People, PersonAtWork } from "../../shared/wire/people.ts";
import { roleInWords } from "../../shared/words/invitations.ts";
import type { InvitedTo } from "../state/people-desk.ts";
import type { PeopleSeat } from "../state/people-seat.ts";
import { type PeopleWord, sayOfPeople } from "../words/people-words.ts";
import type { Fact } from "../words/words.ts";
import { Button, dayAndHour } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { RevokeForm } from "./revoke-form.tsx";
import { roleTitles } from "./role-titles.ts";

type Props = {
  readonly pane: Pane;
  readonly seat: PeopleSeat;
  readonly people: People;
  readonly group: InvitedTo;
  readonly bloc?: BlocId;
};

/** Everybody with one kind of task: who, since when, by whose invitation. */
export function PeopleGroup({ pane, seat, people, group, bloc }: Props) {
  const { lang } = pane.state;
  const found = people.people.flatMap((person) => {
    const roles = person.roles.filter((role) => isOf(role, group, bloc));
    return roles.length > 0 ? [{ person, roles }] : [];
  });
  const isNeeded = group === "bloc-secretariat" || group === "agency-secretary";
  if (found.length === 0 && !isNeeded) return null;
  return (
    <>
      <h3>{sayOfPeople(`group.${group}`, lang)}</h3>
      {found.length === 0 && <p class="small">{sayOfPeople("people.none", lang)}</p>}
      <ul class="plain list">
        {found.map(({ person, roles }) => (
          <PersonRow
            key={person.id}
            pane={pane}
            seat={seat}
            person={person}
            roles={roles}
            {...(bloc !== undefined && { bloc })}
          />
        ))}
      </ul>
    </>
  );
}

/** An auditor of a bloc stands with it, one of the whole season beside the council office. */
function isOf(role: Role, group: InvitedTo, bloc: BlocId | undefined): boolean {
  const of = "bloc" in role ? role.bloc : undefined;
  return role.role === (group === "season-auditor" ? "auditor" : group) && of === bloc;
}

type RowProps = {
  readonly pane: Pane;
  readonly seat: PeopleSeat;
  readonly person: PersonAtWork;
  readonly roles: readonly Role[];
  readonly bloc?: BlocId;
};

function PersonRow({ pane, seat, person, roles, bloc }: RowProps) {
  const { state, send } = pane;
  const w = (key: PeopleWord, facts?: Readonly<Record<string, Fact>>) => sayOfPeople(key, state.lang, facts);
  const titles = roleTitles(seat);
  const tasks = roles.map((role) => roleInWords(role, titles, state.lang)).join("; ");
  const taken = person.takenUp?.find((each) => each.roles.some((role) => isHeld(role, roles)));
  const { doing } = state.people;
  const isRevoking = doing?.kind === "revoke" && doing.person === person.id && doing.bloc === bloc;
  const mayRevoke = seat.as === "council-office" || (seat.as === "bloc-secretariat" && bloc !== undefined);
  return (
    <li>
      <div class="row spread">
        <span>
          <strong>{person.name}</strong>
          {person.id === state.person?.subject && ` (${w("people.myself")})`}
        </span>
        {mayRevoke && !isRevoking && (
          <Button
            kind="quiet"
            label={w("people.revoke-label", { name: person.name })}
            onPress={() =>
              send({
                kind: "people-act-begun",
                act: { kind: "revoke", person: person.id, reason: "", ...(bloc !== undefined && { bloc }) },
              })
            }
          >
            {w("people.revoke")}
          </Button>
        )}
      </div>
      <span class="small">
        {tasks !== person.name && `${tasks} · `}
        {taken
          ? w("people.taken-up", { name: taken.byName, at: dayAndHour(taken.at) })
          : w("people.since-start")}{" "}
        · {w("people.account", { id: person.id })}
      </span>
      {isRevoking && <RevokeForm pane={pane} seat={seat} person={person} draft={doing} />}
    </li>
  );
}

const isHeld = (role: Role, roles: readonly Role[]): boolean => roles.some((each) => isSameRole(each, role));
