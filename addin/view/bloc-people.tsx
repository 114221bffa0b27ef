import type { BlocId } from "../../shared/ids.ts";
import type { People } from "../../shared/wire/people.ts";
import type { PeopleSeat } from "../state/people-seat.ts";
import { inviteBegun } from "../state/written-people.ts";
import { sayOfPeople } from "../words/people-words.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { PeopleGroup } from "./people-group.tsx";
import { roleTitles } from "./role-titles.ts";

type Props = {
  readonly pane: Pane;
  readonly seat: PeopleSeat;
  readonly people: People;
  readonly bloc: BlocId;
  /** The one that is looked at, and not one of many. */
  readonly isAlone: boolean;
};

const GROUPS = ["bloc-secretariat", "deputy", "verifier", "agency-secretary", "auditor"] as const;

/** The people of a bloc by their tasks, and the members that nobody works for yet. */
export function BlocPeople({ pane, seat, people, bloc, isAlone }: Props) {
  const groups = (
    <>
      <Without pane={pane} seat={seat} people={people} bloc={bloc} />
      {GROUPS.map((group) => (
        <PeopleGroup key={group} pane={pane} seat={seat} people={people} group={group} bloc={bloc} />
      ))}
    </>
  );
  if (isAlone) return groups;
  const count = people.people.filter(({ roles }) =>
    roles.some((role) => "bloc" in role && role.bloc === bloc),
  ).length;
  return (
    <details>
      <summary>
        {sayOfPeople("people.bloc", pane.state.lang, { bloc: roleTitles(seat).bloc(bloc), count })}
      </summary>
      {groups}
    </details>
  );
}

/** The members without a secretary, each a button away from being invited. */
function Without({ pane: { state, send }, seat, people, bloc }: Omit<Props, "isAlone">) {
  const members = seat.blocs.find((each) => each.bloc.id === bloc)?.agencies ?? [];
  const roles = people.people.flatMap((person) => person.roles);
  const without = members.filter(
    ({ id }) =>
      !roles.some((role) => role.role === "agency-secretary" && role.bloc === bloc && role.agency === id),
  );
  if (without.length === 0) return null;
  const names = without.map(({ title }) => title).join(", ");
  if (seat.as === "auditor")
    return <p class="small">{sayOfPeople("people.without", state.lang, { agencies: names })}</p>;
  return (
    <>
      <p class="small">{sayOfPeople("people.without", state.lang, { agencies: names })}</p>
      <p class="row">
        {without.slice(0, MOST_OFFERED).map(({ id, title }) => (
          <Button
            key={id}
            kind="quiet"
            label={sayOfPeople("people.invite-label", state.lang, { task: title })}
            onPress={() => send({ kind: "people-act-begun", act: inviteBegun(seat, { bloc, agency: id }) })}
          >
            {sayOfPeople("people.invite-label", state.lang, { task: title })}
          </Button>
        ))}
      </p>
    </>
  );
}

/** More buttons than that are no help: the form names every member. */
const MOST_OFFERED = 4;
