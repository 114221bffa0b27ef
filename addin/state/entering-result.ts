import { writtenDay } from "../../shared/calendar.ts";
import type { BlocId } from "../../shared/ids.ts";
import type { Points } from "../../shared/points.ts";
import type { BlocResult } from "../../shared/rollup/bloc-result.ts";
import type { BlocPeriod } from "../../shared/storage-keys.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import type { BlocResultLog } from "../../shared/wire/province.ts";
import { blocAt, cleared, isOfNow, onDesk, provinceRenewed } from "./asking-province.ts";
import type { Handlers } from "./handlers.ts";
import type { PaneState } from "./pane-state.ts";
import { type ProvinceSeat, provinceSeatOf } from "./province-seat.ts";
import {
  BLANK_MEMBER,
  BLANK_RESULT,
  type MemberLine,
  type ResultDraft,
  type ResultField,
} from "./result-draft.ts";
import { leadsTo, noticed, start, stay, without } from "./step.ts";

export type EnteringResultEvent =
  /** Of a bloc of the season, or of one entered before; without it, of one nobody has named yet. */
  | { readonly kind: "result-begun"; readonly bloc?: BlocId }
  | { readonly kind: "bloc-results-arrived"; readonly of: BlocPeriod; readonly log: BlocResultLog }
  | { readonly kind: "result-typed"; readonly field: ResultField; readonly text: string }
  | { readonly kind: "result-label-picked"; readonly label: BlocResult["label"] }
  | { readonly kind: "member-typed"; readonly at: number; readonly change: Partial<MemberLine> }
  | { readonly kind: "member-added" }
  | { readonly kind: "member-removed"; readonly at: number }
  | { readonly kind: "result-left" }
  | { readonly kind: "result-pressed"; readonly result: BlocResult }
  | { readonly kind: "result-recorded" }
  | { readonly kind: "result-refused"; readonly problems: readonly ProblemDetail[] }
  | { readonly kind: "result-stale"; readonly latest: number };

export const enteringResultSteps: Handlers<EnteringResultEvent> = {
  "result-begun": (state, { bloc }) => {
    const seat = provinceSeatOf(state);
    const next = without(state, "trouble");
    if (!seat || bloc === undefined) return stay(onDesk(next, { result: BLANK_RESULT }));
    return leadsTo(onDesk(next, { result: blankOf(seat, bloc) }), {
      kind: "load-bloc-results",
      of: blocAt(seat, bloc),
    });
  },
  "bloc-results-arrived": (state, { of, log: { records } }) => {
    const { result } = state.province;
    if (!result || result.bloc !== of.bloc || !isOfNow(state, of)) return stay(state);
    const last = records.at(-1)?.result;
    const known = last && result.follows === undefined ? copyOf(last, result) : result;
    return stay(onDesk(state, { result: { ...known, follows: records.length } }));
  },
  "result-typed": (state, { field, text }) =>
    stay(rewritten(state, ({ fields }) => ({ fields: { ...fields, [field]: text } }))),
  "result-label-picked": (state, { label }) => stay(rewritten(state, () => ({ label }))),
  "member-typed": (state, { at, change }) =>
    stay(
      rewritten(state, ({ members }) => ({
        members: members.map((each, index) => (index === at ? { ...each, ...change } : each)),
      })),
    ),
  "member-added": (state) =>
    stay(rewritten(state, ({ members }) => ({ members: [...members, BLANK_MEMBER] }))),
  "member-removed": (state, { at }) =>
    stay(rewritten(state, ({ members }) => ({ members: members.filter((_, index) => index !== at) }))),
  "result-left": (state) => stay(cleared(state, "result")),
  "result-pressed": (state, { result }) => {
    const [seat, follows] = [provinceSeatOf(state), state.province.result?.follows];
    return seat && follows !== undefined
      ? start(state, "recording-result", { kind: "record-bloc-result", of: seat.of, follows, result })
      : stay(state);
  },
  "result-recorded": (state) =>
    provinceRenewed(noticed(cleared(without(state, "busy", "trouble"), "result"), "said.result-recorded")),
  "result-refused": (state, { problems }) => stay(rewritten(without(state, "busy"), () => ({ problems }))),
  "result-stale": (state, { latest }) =>
    provinceRenewed(rewritten(without(state, "busy"), () => ({ follows: latest, isStale: true }))),
};

/** What is written anew was not judged by the server yet. */
function rewritten(state: PaneState, change: (draft: ResultDraft) => Partial<ResultDraft>): PaneState {
  const { result } = state.province;
  return result ? onDesk(state, { result: { ...result, problems: [], ...change(result) } }) : state;
}

/** A bloc's form with the members the season gives it; until its earlier results are there nothing is sent. */
function blankOf({ blocs }: ProvinceSeat, bloc: BlocId): ResultDraft {
  const { follows: _, ...blank } = BLANK_RESULT;
  const known = blocs.find((each) => each.bloc.id === bloc);
  if (!known) return { ...blank, bloc };
  return {
    ...blank,
    bloc,
    label: known.bloc.label,
    fields: { ...blank.fields, title: known.bloc.title },
    members: known.agencies.map(({ id, title }) => ({ ...BLANK_MEMBER, agency: id, title })),
  };
}

/** What was entered last, to be corrected; why it is entered again is for the person to say. */
const copyOf = ({ title, label, maximum, paper, members }: BlocResult, draft: ResultDraft): ResultDraft => ({
  ...draft,
  label,
  fields: {
    title,
    maximum: pointsTyped(maximum),
    number: paper.number,
    date: writtenDay(paper.date),
    reason: draft.fields.reason,
  },
  members: members.map((member) => ({
    agency: member.agency,
    title: member.title,
    rank: member.rank === undefined ? "" : String(member.rank),
    total: pointsTyped(member.total),
    class: member.class ?? "",
    proposed: member.proposed ?? "",
    unranked: member.unranked ?? "",
  })),
});

/** Points as Vietnamese type them: "87,5". */
const pointsTyped = (given: Points | undefined): string =>
  given === undefined ? "" : String(given / 100).replace(".", ",");
