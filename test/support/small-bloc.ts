import type { Problem } from "../../shared/checked.ts";
import type { Decision, RecordedDecision } from "../../shared/decision.ts";
import type { Desk } from "../../shared/desk.ts";
import { decimal, points, roundHalfUp } from "../../shared/points.ts";
import {
  Rubric,
  type WrittenCriterion,
  type WrittenRubric,
  type WrittenSection,
} from "../../shared/rubric.ts";
import { Scorecard, type WrittenScorecard } from "../../shared/scorecard.ts";
import { Bloc, Period } from "../../shared/season.ts";
import { type KeptCard, type Tally, type TallyLine, tallyBloc } from "../../shared/tally-bloc.ts";

type Parts = {
  readonly sections?: WrittenSection[];
  readonly gates?: WrittenRubric["gates"];
  readonly scorers?: readonly string[];
  readonly policy?: Partial<WrittenRubric["policy"]>;
  /** The agencies, one letter each. */
  readonly letters?: string;
  readonly targets?: readonly (readonly [letter: string, criterion: string, input: string, value: string])[];
  readonly notAssigned?: readonly (readonly [letter: string, criterion: string])[];
  readonly days?: Readonly<Record<string, string>>;
  /** The instant self-scores are due. */
  readonly due?: string;
};

export const agencyId = (letter: string): string => `co-quan-${letter}`;

const sum = (list: readonly { readonly max: string }[]): string =>
  decimal(points(list.reduce((total, { max }) => total + Math.round(Number(max) * 100), 0)));

/** A table of one section with these criteria: what is not said is the plainest choice. */
export function tableOf(
  criteria: WrittenCriterion[],
  { sections, gates, scorers, policy }: Parts = {},
): Rubric {
  const all = sections ?? [{ id: "i", code: "I", title: "Phần I", max: sum(criteria), criteria }];
  return Rubric.parse({
    id: "bang",
    version: 1,
    title: "Bảng tiêu chí",
    ground: "Quy chế của khối",
    total: sum(all),
    sections: all,
    ...(gates && { gates }),
    scorers: (scorers ?? ["phong-1", "phong-2"]).map((id) => ({ id, title: id })),
    policy: {
      rounds: ["self", "cross", "verified", "second", "council"],
      precedence: ["council", "second", "verified", "self"],
      notApplicable: "zero",
      ...policy,
    },
  } satisfies WrittenRubric);
}

/** A bloc of three agencies in the year 2024, scored by these criteria. */
export function deskOf(criteria: WrittenCriterion[], parts: Parts = {}): Desk {
  return {
    rubric: tableOf(criteria, parts),
    bloc: Bloc.parse({
      id: "khoi",
      label: "khối",
      title: "Khối",
      rubric: "bang",
      visibility: "open",
      agencies: [...(parts.letters ?? "abc")].map((letter) => ({
        id: agencyId(letter),
        title: `Cơ quan ${letter.toUpperCase()}`,
      })),
      targets: (parts.targets ?? []).map(([letter, criterion, input, value]) => ({
        agency: agencyId(letter),
        criterion,
        input,
        value,
      })),
      notAssigned: (parts.notAssigned ?? []).map(([letter, criterion]) => ({
        agency: agencyId(letter),
        criterion,
        reason: "Không được giao",
      })),
    }),
    period: Period.parse({
      id: "nam",
      title: "Năm",
      from: "2024-01-01",
      to: "2024-12-31",
      days: parts.days ?? {},
      ...(parts.due !== undefined && { due: parts.due }),
    }),
  };
}

/** A criterion whose points are typed. */
export const typed = (id: string, max = "10", more: Partial<WrittenCriterion> = {}): WrittenCriterion => ({
  id,
  code: id.toUpperCase(),
  title: `Tiêu chí ${id}`,
  max,
  base: { kind: "direct" },
  ...more,
});

/** A criterion that starts full: each `late` takes half a point, at most 2; each `ideas` adds 1, at most 2. */
export const counted = (id: string, max = "10", more: Partial<WrittenCriterion> = {}): WrittenCriterion => ({
  id,
  code: id.toUpperCase(),
  title: `Tiêu chí ${id}`,
  max,
  base: { kind: "given" },
  inputs: [
    { kind: "count", id: "late", title: "Số báo cáo trễ" },
    { kind: "count", id: "ideas", title: "Số sáng kiến" },
  ],
  lines: [
    {
      id: `${id}-late`,
      code: `${id.toUpperCase()}.A`,
      title: "Báo cáo trễ",
      effect: "deduct",
      rule: { kind: "per-occurrence", input: "late", each: "0.5" },
      atMost: "2",
      exemption: "Đơn vị tự phát hiện",
    },
    {
      id: `${id}-ideas`,
      code: `${id.toUpperCase()}.B`,
      title: "Sáng kiến",
      effect: "add",
      rule: { kind: "per-occurrence", input: "ideas", each: "1" },
      atMost: "2",
    },
  ],
  ...more,
});

/** A criterion won against the bloc: half for the target, the other half for coming near the best. */
export const relative = (id: string, max = "10"): WrittenCriterion => ({
  id,
  code: id.toUpperCase(),
  title: `Tiêu chí ${id}`,
  max,
  base: { kind: "leader-relative", achieved: "done", target: "goal" },
  inputs: [
    { kind: "count", id: "done", title: "Thực hiện" },
    { kind: "count", id: "goal", title: "Chỉ tiêu" },
  ],
});

type Entries = Readonly<Record<string, Omit<WrittenScorecard["entries"][number], "criterion">>>;
type More = Pick<Partial<WrittenScorecard>, "declarations" | "bloc" | "period" | "season">;

/** A card about an agency, its entries by criterion. */
export const card = (
  letter: string,
  round: WrittenScorecard["round"],
  scorer: string,
  entries: Entries,
  more: More = {},
): Scorecard =>
  Scorecard.parse({
    season: "nam-thi-dua",
    period: "nam",
    bloc: "khoi",
    agency: agencyId(letter),
    round,
    scorer,
    entries: Object.entries(entries).map(([criterion, entry]) => ({ criterion, ...entry })),
    ...more,
  });

export const selfScore = (letter: string, entries: Entries, more?: More): Scorecard =>
  card(letter, "self", agencyId(letter), entries, more);
/** Verified by the secretariat, or by the office named. */
export const verified = (letter: string, entries: Entries, scorer = "to-thu-ky"): Scorecard =>
  card(letter, "verified", scorer, entries);
export const secondReview = (letter: string, entries: Entries): Scorecard =>
  card(letter, "second", "to-thu-ky", entries);
export const crossScore = (letter: string, by: string, entries: Entries): Scorecard =>
  card(letter, "cross", agencyId(by), entries);
export const council = (letter: string, entries: Entries): Scorecard =>
  card(letter, "council", "hoi-dong", entries);

export const inTime = (each: Scorecard): KeptCard => ({ card: each, late: false });
export const late = (each: Scorecard): KeptCard => ({ card: each, late: true });

/** Decisions in the order they were taken. */
export const recorded = (...decisions: readonly object[]): readonly RecordedDecision[] =>
  decisions.map((decision, index) => ({
    sequence: index + 1,
    by: "tk" as RecordedDecision["by"],
    at: "2024-12-20T02:00:00Z",
    decision: decision as Decision,
  }));

export const exclude = (letter: string) => ({
  kind: "exclude",
  agency: agencyId(letter),
  reason: "Bị kỷ luật",
});
export const pend = (letter: string) => ({ kind: "pend", agency: agencyId(letter), reason: "Chờ kết luận" });
export const reinstate = (letter: string) => ({
  kind: "reinstate",
  agency: agencyId(letter),
  reason: "Có kết luận",
});
export const close = { kind: "close", reason: "Họp khối" };

export const tallied = (desk: Desk, cards: readonly Scorecard[], ...decisions: readonly object[]): Tally =>
  tallyBloc(desk, cards.map(inTime), recorded(...decisions));

export function lineOf(tally: Tally, letter: string): TallyLine {
  const line = tally.lines.find(({ agency }) => agency === agencyId(letter));
  if (!line) throw new Error(`no line for ${letter}`);
  return line;
}

/** The final points of an agency's criterion as people print them; undefined while it has none. */
export function finalOf(tally: Tally, letter: string, criterion: string): string | undefined {
  const exact = [...lineOf(tally, letter).finals].find(([id]) => id === criterion)?.[1].exact;
  return exact && decimal(roundHalfUp(exact));
}

/** "a 1, b 2, c excluded": the place of every agency in the order of the lines. */
export const placesOf = (tally: Tally): readonly string[] =>
  tally.lines.map(({ agency, place }) => {
    const letter = agency.replace("co-quan-", "");
    return `${letter} ${place.state === "ranked" ? place.rank : place.state}`;
  });

/** "points-above-maximum /entries/0/points": the code of every problem and its place in the card. */
export const problemsOf = ({ problems }: { readonly problems: readonly Problem[] }): readonly string[] =>
  problems.map(({ code, at }) => `${code} ${at.pointer ?? ""}`.trim());
