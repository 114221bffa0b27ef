import type { SeasonId } from "../../shared/ids.ts";
import type { HandOverAnswer, HandOverRequest } from "../../shared/wire/hand-over.ts";
import type { InvitationAnswer, InvitationRequest } from "../../shared/wire/invitation.ts";
import type { People } from "../../shared/wire/people.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import type { Handlers } from "./handlers.ts";
import { coming, there } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import type { HandOverDraft, HandOverField, InviteField, PeopleAct, PeriodDraft } from "./people-desk.ts";
import { type PeopleSeat, peopleSeatOf } from "./people-seat.ts";
import { andThen, leadsTo, noticed, type Step, start, stay, withId, without } from "./step.ts";

export type ManagingPeopleEvent =
  | { readonly kind: "people-arrived"; readonly season: SeasonId; readonly people: People }
  | { readonly kind: "people-act-begun"; readonly act: PeopleAct }
  | { readonly kind: "people-act-left" }
  | { readonly kind: "people-reason-typed"; readonly text: string }
  | { readonly kind: "invite-typed"; readonly field: InviteField; readonly text: string }
  | { readonly kind: "hand-over-typed"; readonly field: HandOverField; readonly text: string }
  | { readonly kind: "next-period-typed"; readonly at: number; readonly change: Partial<PeriodDraft> }
  | { readonly kind: "hand-over-looked" }
  | { readonly kind: "invite-pressed"; readonly request: InvitationRequest }
  | { readonly kind: "revoke-pressed" }
  | { readonly kind: "withdraw-invitation-pressed" }
  | { readonly kind: "hand-over-pressed"; readonly request: Omit<HandOverRequest, "attempt"> }
  | { readonly kind: "invited"; readonly invitation: InvitationAnswer }
  | { readonly kind: "revoked"; readonly person: string }
  | { readonly kind: "invitation-withdrawn" }
  | { readonly kind: "handed-over"; readonly answer: HandOverAnswer; readonly isOthers?: true }
  | {
      readonly kind: "people-refused";
      readonly problems: readonly ProblemDetail[];
      readonly next?: Pick<HandOverDraft, "id" | "title" | "year" | "periods">;
    }
  | { readonly kind: "code-put-away" };

export const managingPeopleSteps: Handlers<ManagingPeopleEvent> = {
  "people-arrived": (state, { season, people }) =>
    stay(peopleSeatOf(state)?.season.id === season ? onPeople(state, { list: there(people) }) : state),
  "people-act-begun": (state, { act }) => stay(onPeople(without(state, "trouble"), { doing: act })),
  "people-act-left": (state) => stay(undone(state)),
  "people-reason-typed": (state, { text }) =>
    stay(
      rewritten(state, (act) =>
        act.kind === "revoke" || act.kind === "withdraw-invitation" ? { ...act, reason: text } : act,
      ),
    ),
  "invite-typed": (state, { field, text }) =>
    stay(rewritten(state, (act) => (act.kind === "invite" ? { ...act, [field]: text, problems: [] } : act))),
  "hand-over-typed": (state, { field, text }) =>
    stay(rehanded(state, (draft) => ({ ...draft, [field]: text }))),
  "next-period-typed": (state, { at, change }) =>
    stay(
      rehanded(state, (draft) => ({
        ...draft,
        periods: draft.periods.map((each, index) => (index === at ? { ...each, ...change } : each)),
      })),
    ),
  "hand-over-looked": (state) =>
    stay(rewritten(state, (act) => (act.kind === "hand-over" ? { ...act, isLooked: true } : act))),
  "invite-pressed": (state, { request }) => start(state, "inviting", { kind: "invite", request }),
  "revoke-pressed": (state) => {
    const [seat, act] = [peopleSeatOf(state), state.people.doing];
    if (!seat || act?.kind !== "revoke" || act.reason.trim() === "") return stay(state);
    const { person, bloc } = act;
    const about = { season: seat.season.id, person, ...(bloc !== undefined && { bloc }) };
    return start(state, "revoking", { kind: "revoke", request: { ...about, reason: tidied(act.reason) } });
  },
  "withdraw-invitation-pressed": (state) => {
    const [seat, act] = [peopleSeatOf(state), state.people.doing];
    if (!seat || act?.kind !== "withdraw-invitation" || act.reason.trim() === "") return stay(state);
    const { invitation } = act;
    return start(state, "withdrawing-invitation", {
      kind: "withdraw-invitation",
      request: { season: seat.season.id, invitation, reason: tidied(act.reason) },
    });
  },
  // Pressed again after a lost answer it is the same attempt, because nothing was written anew.
  "hand-over-pressed": (state, { request }) => {
    const act = state.people.doing;
    if (act?.kind !== "hand-over" || !act.isLooked || state.busy !== undefined) return stay(state);
    const known = state.people.attempt;
    const { state: next, id } = known === undefined ? withId(state) : { state, id: known };
    return start(onPeople(next, { attempt: id }), "handing-over", {
      kind: "hand-over",
      request: { ...request, attempt: id },
    });
  },
  invited: (state, { invitation }) => {
    const seat = peopleSeatOf(state);
    const told = { season: seat?.season.title ?? "", invitation };
    return renewed(noticed(onPeople(finished(state), { told }), "said.invited"), seat);
  },
  revoked: (state, { person }) => {
    const next = noticed(finished(state), "said.revoked");
    if (person !== state.person?.subject) return renewed(next, peopleSeatOf(next));
    return leadsTo({ ...next, seats: coming(next.seats) }, { kind: "load-desks" });
  },
  "invitation-withdrawn": (state) =>
    renewed(noticed(finished(state), "said.invitation-withdrawn"), peopleSeatOf(state)),
  // Whoever handed over only reads from now on, and of the next season may see nothing.
  "handed-over": (state, { answer, isOthers }) => {
    const { handOver, invitation } = answer;
    const told = {
      season: handOver.next.title,
      handOver,
      ...(invitation && { invitation }),
      ...(isOthers && { isOthers }),
    };
    const { attempt: _, ...people } = finished(state).people;
    const next = { ...finished(state), people: { ...people, told } };
    return andThen(
      renewed(noticed(next, isOthers ? "said.handed-over-before" : "said.handed-over"), peopleSeatOf(next)),
      (here) => leadsTo({ ...here, seats: coming(here.seats) }, { kind: "load-desks" }),
    );
  },
  "people-refused": (state, { problems, next }) =>
    stay(
      rewritten(without(state, "busy"), (act) => {
        if (act.kind === "invite") return { ...act, problems };
        if (act.kind !== "hand-over") return act;
        const { isLooked: _, ...draft } = act;
        return { ...draft, problems, ...(next && { ...next, isShared: true as const }) };
      }),
    ),
  "code-put-away": (state) => {
    const { told: _, ...people } = state.people;
    return stay({ ...state, people });
  },
};

const tidied = (text: string): string => text.trim().normalize("NFC");

const onPeople = (state: PaneState, change: Partial<PaneState["people"]>): PaneState => ({
  ...state,
  people: { ...state.people, ...change },
});

const undone = (state: PaneState): PaneState => {
  const { doing: _, attempt: __, ...people } = state.people;
  return { ...state, people };
};

const finished = (state: PaneState): PaneState => undone(without(state, "busy", "trouble"));

const rewritten = (state: PaneState, change: (act: PeopleAct) => PeopleAct): PaneState =>
  state.people.doing ? onPeople(state, { doing: change(state.people.doing) }) : state;

/** What is written anew was not looked at yet, and is another attempt. */
function rehanded(state: PaneState, change: (draft: HandOverDraft) => HandOverDraft): PaneState {
  const { doing } = state.people;
  if (doing?.kind !== "hand-over") return state;
  const { isLooked: _, ...draft } = doing;
  const { attempt: __, ...people } = state.people;
  return { ...state, people: { ...people, doing: change({ ...draft, problems: [] }) } };
}

/** Asks for the people of the season, where they are not there or on their way. */
export function peopleAsked(state: PaneState, seat: PeopleSeat): Step {
  const { list } = state.people;
  return list.kind === "none" || list.kind === "failed" ? renewed(state, seat) : stay(state);
}

const renewed = (state: PaneState, seat: PeopleSeat | undefined): Step =>
  seat
    ? leadsTo(onPeople(state, { list: coming(state.people.list) }), {
        kind: "load-people",
        season: seat.season.id,
      })
    : stay(state);
