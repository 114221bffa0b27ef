import { goesOn } from "../../shared/hand-over-season.ts";
import type { BlocId } from "../../shared/ids.ts";
import type { PeriodState } from "../../shared/period-state.ts";
import type { Role } from "../../shared/season.ts";
import type { People } from "../../shared/wire/people.ts";
import type { HandOverDraft } from "../state/people-desk.ts";
import type { PeopleSeat } from "../state/people-seat.ts";
import { type HandOverWord, sayOfHandOver } from "../words/hand-over-words.ts";
import type { Fact } from "../words/words.ts";
import type { Pane } from "./pane.ts";
import { roleTitles } from "./role-titles.ts";

type Props = {
  readonly pane: Pane;
  readonly seat: PeopleSeat;
  readonly bloc: BlocId;
  readonly people: People;
  readonly draft: HandOverDraft;
  readonly elected: PeriodState["elected"];
};

/** What a hand-over would do: the heads, what goes along, what does not, who loses what and what they keep. */
export function HandOverDoes({ pane: { state }, seat, bloc, people, draft, elected }: Props) {
  const w = (key: HandOverWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfHandOver(key, state.lang, facts);
  const titles = roleTitles(seat);
  const heads = draft.leader === "" ? elected : { leader: draft.leader, deputy: draft.deputy || undefined };
  const members = seat.blocs.find((each) => each.bloc.id === bloc)?.agencies.length ?? 0;
  const withRole = (role: Role["role"]) =>
    people.people.filter(({ roles }) =>
      roles.some((each) => each.role === role && "bloc" in each && each.bloc === bloc),
    );
  const goingOn = (role: Role["role"]) => (goesOn({ role }) ? withRole(role).length : 0);
  const secretariat = withRole("bloc-secretariat")
    .map(({ name }) => name)
    .join(", ");
  return (
    <div class="effect" role="status">
      <h3>{w("does.title")}</h3>
      <ul class="steps">
        <li class="strong">
          {w("does.heads", {
            season: draft.title,
            leader: heads ? titles.agency(heads.leader) : w("hand.as-elected"),
            deputy: heads?.deputy === undefined ? w("hand.no-deputy") : titles.agency(heads.deputy),
          })}
        </li>
        <li>
          {w("does.carried", {
            agencies: members,
            secretaries: goingOn("agency-secretary"),
            verifiers: goingOn("verifier"),
          })}
        </li>
        <li>{w("does.council")}</li>
        <li>{w("does.not-carried")}</li>
        <li>{w("does.loses", { names: secretariat, year: seat.season.year })}</li>
        <li>{w("does.invited")}</li>
        <li class="strong bad">{w("does.for-good")}</li>
      </ul>
    </div>
  );
}
