import { writtenDay } from "../../shared/calendar.ts";
import type { Period } from "../../shared/season.ts";
import type { SetUp, SetUpBloc } from "../../shared/set-up/set-up.ts";
import type { Beginnings, SeasonSetUp } from "../../shared/wire/set-up.ts";
import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import type { BlocLine, PeriodLine, SetUpDraft } from "./set-up-desk.ts";

/** What a season may be begun from: another one by its id, a ready programme by its name, or nothing. */
export type BegunFrom =
  | { readonly from: "season" | "preset"; readonly id: string }
  | { readonly from: "nothing" };

/** A season to be begun, as far as what it is begun from says. */
export function beginningDraft(
  { as, name, year, seasons, presets }: Beginnings,
  from: BegunFrom,
): SetUpDraft {
  const found =
    from.from === "season"
      ? seasons.find(({ season }) => season === from.id)
      : from.from === "preset"
        ? presets.find(({ id }) => id === from.id)
        : undefined;
  const [first] = as;
  const begun = { as: first?.as ?? "council-office", name: name ?? "", reason: "" };
  return found ? { ...begun, ...linesOf(found.setUp) } : { ...begun, ...blank(year) };
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
    { title: `Năm ${year}`, from: `01/01/${year}`, to: `31/12/${year}`, due: "", hour: "17:00", kept: {} },
  ],
  blocs: [BLANK_BLOC],
});

export const BLANK_BLOC: BlocLine = {
  label: "khối",
  title: "",
  ground: "",
  lead: "",
  deputy: "",
  visibility: "after-close",
  table: { from: "none" },
  offered: { from: "none" },
  agencies: [],
  awards: [],
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

const periodLine = (period: Period): PeriodLine => ({
  title: period.title,
  from: writtenDay(period.from),
  to: writtenDay(period.to),
  due: period.due === undefined ? "" : vietnamTime(period.due).slice(0, 10),
  hour: period.due === undefined ? "17:00" : vietnamTime(period.due).slice(11, 16),
  kept: period,
});

const blocLine = (bloc: SetUpBloc): BlocLine => ({
  id: bloc.id,
  label: bloc.label,
  title: bloc.title,
  ground: bloc.ground ?? "",
  lead: bloc.lead ?? "",
  deputy: bloc.deputy ?? "",
  visibility: bloc.visibility,
  table: bloc.table,
  offered: bloc.table,
  agencies: bloc.agencies.map((agency) => ({
    id: agency.id,
    title: agency.title,
    renamedFrom: "",
    kept: agency,
  })),
  awards: bloc.awards,
  pasted: "",
});
