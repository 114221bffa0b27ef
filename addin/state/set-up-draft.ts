import { writtenDay } from "../../shared/calendar.ts";
import type { Agency, Period } from "../../shared/season.ts";
import type { SetUp, SetUpBloc } from "../../shared/set-up/set-up.ts";
import type { Beginnings, SeasonSetUp } from "../../shared/wire/set-up.ts";
import { awardLine } from "./set-up-awards.ts";
import type { AgencyLine, BlocLine, PeriodLine, SetUpDraft } from "./set-up-desk.ts";
import { letterheadLine } from "./set-up-letterhead.ts";
import { dueShown } from "./written-period.ts";

/** What a season may be begun from: another one by its id, a ready programme by its name, or nothing. */
export type BegunFrom =
  | { readonly from: "season" | "preset"; readonly id: string }
  | { readonly from: "nothing" };

/** A season to be begun, as far as what it is begun from says. */
export function beginningDraft(beginnings: Beginnings, from: BegunFrom): SetUpDraft {
  const { as, name, year } = beginnings;
  const found = setUpBegunFrom(beginnings, from);
  const [first] = as;
  const begun = { as: first?.as ?? "council-office", name: name ?? "", reason: "" };
  return found ? { ...begun, ...linesOf(found) } : { ...begun, ...blank(year) };
}

/** The ready set-up that is begun from; none where it is from nothing. */
export function setUpBegunFrom({ seasons, presets }: Beginnings, from: BegunFrom): SetUp | undefined {
  if (from.from === "nothing") return undefined;
  const found =
    from.from === "season"
      ? seasons.find(({ season }) => season === from.id)
      : presets.find(({ id }) => id === from.id);
  return found?.setUp;
}

/** A season that stands, to be changed. */
export const changingDraft = ({ setUp, mark }: SeasonSetUp): SetUpDraft => ({
  as: "council-office",
  name: "",
  reason: "",
  mark,
  ...linesOf(setUp),
});

const blank = (year: number): Lines => ({
  id: `nam-${year}`,
  title: `Năm thi đua ${year}`,
  year: String(year),
  periods: [
    {
      title: `Năm ${year}`,
      from: `01/01/${year}`,
      to: `31/12/${year}`,
      due: "",
      hour: "17:00",
      days: [],
      holidays: "common",
      kept: {},
    },
  ],
  blocs: [BLANK_BLOC],
});

export const BLANK_BLOC: BlocLine = {
  label: "khối",
  title: "",
  ground: "",
  lead: "",
  deputy: "",
  isLeaderElected: false,
  visibility: "after-close",
  table: { from: "none" },
  offered: { from: "none" },
  agencies: [],
  awards: [],
  letterhead: "common",
  pasted: "",
};

type Lines = Pick<SetUpDraft, "id" | "title" | "year" | "follows" | "illustrative" | "periods" | "blocs">;

const linesOf = (setUp: SetUp): Lines => ({
  id: setUp.id,
  title: setUp.title,
  year: String(setUp.year),
  ...(setUp.follows !== undefined && { follows: setUp.follows }),
  ...(setUp.illustrative && { illustrative: true }),
  periods: setUp.periods.map(periodLine),
  blocs: setUp.blocs.map(blocLine),
});

export const BLANK_PERIOD: PeriodLine = {
  title: "",
  from: "",
  to: "",
  due: "",
  hour: "17:00",
  days: [],
  holidays: "common",
  kept: {},
};

const periodLine = (period: Period): PeriodLine => ({
  title: period.title,
  from: writtenDay(period.from),
  to: writtenDay(period.to),
  ...(period.due === undefined ? { due: "", hour: "17:00" } : dueShown(period.due)),
  days: Object.entries(period.days).map(([name, day]) => ({ name, day: writtenDay(day) })),
  holidays: period.holidays ?? "common",
  kept: period,
});

const blocLine = (bloc: SetUpBloc): BlocLine => ({
  id: bloc.id,
  label: bloc.label,
  title: bloc.title,
  ground: bloc.ground ?? "",
  lead: bloc.lead ?? "",
  deputy: bloc.deputy ?? "",
  isLeaderElected: bloc.leaderByBallot === true,
  visibility: bloc.visibility,
  table: bloc.table,
  offered: bloc.table,
  agencies: bloc.agencies.map((kept) => ({ ...agencyLine(kept), kept })),
  awards: bloc.awards.map(awardLine),
  letterhead: bloc.letterhead ? letterheadLine(bloc.letterhead) : "common",
  pasted: "",
});

/** A member as the form shows it. */
const agencyLine = ({ id, title, earlierTitles, formerly, merged }: Agency): AgencyLine => ({
  id,
  title,
  renamedFrom: "",
  earlier: (earlierTitles ?? []).map((each) => ({ title: each.title, until: writtenDay(each.until) })),
  formerly: (formerly ?? []).map((each) => ({
    id: each.id,
    title: each.title ?? "",
    until: writtenDay(each.until),
  })),
  isMerged: merged === true,
});
