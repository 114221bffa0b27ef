import { findingsOf } from "../../shared/report/findings-of.ts";
import type { ProvinceInput } from "../../shared/report/province/province-report.ts";
import type { SummaryInput } from "../../shared/report/summary-input.ts";
import type { WorkbookPlan } from "../../shared/report/workbook-plan.ts";
import { BlocEntry } from "../../shared/rollup/bloc-entry.ts";
import { overviewOf } from "../../shared/rollup/overview.ts";
import { Scorecard } from "../../shared/scorecard.ts";
import type { Bloc, Period } from "../../shared/season.ts";
import { standingsDocument } from "../../shared/standings-document.ts";
import { tallyBloc } from "../../shared/tally-bloc.ts";
import { wideCard, wideSeason, wideTable } from "./wide-season.ts";

/** A bloc of so many agencies on a table of so many criteria, each verified in part. */
export function wideSummary(agencies: number, criteria: number): SummaryInput {
  const size = { blocs: [agencies], criteria };
  const season = wideSeason(size);
  const table = wideTable(size);
  const rubric: typeof table = {
    ...table,
    policy: { ...table.policy, rounds: ["self", "verified"], precedence: ["verified", "self"] },
  };
  const desk = { rubric, bloc: season.blocs[0] as Bloc, period: season.periods[0] as Period };
  const kept = Array.from({ length: agencies }, (_, agency) => {
    const own = wideCard(size, 0, agency, agency * 7);
    const { entries } = wideCard(size, 0, agency, agency);
    const reasoned = entries
      .slice(agency % 7, (agency % 7) + 12)
      .map((entry) => ({ ...entry, reason: "Thiếu" }));
    return [own, { ...own, round: "verified" as const, scorer: "to-thu-ky", entries: reasoned }];
  })
    .flat()
    .map((card) => ({ card: Scorecard.parse(card), late: false }));
  const document = standingsDocument(season, desk, tallyBloc(desk, kept, []));
  return {
    season,
    desk,
    document,
    sources: [],
    decisions: [],
    years: [],
    fingerprint: "0123456789abcdef",
    findings: findingsOf(season, desk, document, kept, []),
    edition: { number: 1 },
  };
}

/** So many blocs of so many agencies each, all ranked, two of each bloc proposed. */
export function wideProvince(blocs: number, agencies: number): ProvinceInput {
  const entries = Array.from({ length: blocs }, (_, bloc) => entryOf(bloc, agencies));
  return {
    title: "Phong trào thi đua để đo tốc độ",
    period: "Cả năm",
    illustrative: true,
    overview: overviewOf(entries, []),
    earlier: [],
    fingerprint: "0123456789abcdef",
  };
}

function entryOf(bloc: number, agencies: number): BlocEntry {
  const classes = ["Xuất sắc", "Tốt", "Hoàn thành"];
  const awards = ["Cờ thi đua", "Bằng khen"];
  const ranked = Array.from({ length: agencies }, (_, place) => ({
    agency: `cq-${bloc}-${place}`,
    title: `Cơ quan ${bloc}.${place}`,
    rank: place + 1,
    total: `${95 - place}.${(bloc % 9) + 1}`,
    percent: `${95 - place}.${(bloc % 9) + 1}`,
    class: classes[Math.min(2, place)] as string,
    ...(place < 2 && { proposed: awards[place] as string }),
  }));
  return BlocEntry.parse({
    season: "nam-do",
    period: "nam",
    bloc: `khoi-${bloc}`,
    title: `Khối ${bloc}`,
    label: "khối",
    source: "standings",
    stage: "closed",
    members: agencies,
    states: { ranked: agencies, unclassified: 0, excluded: 0, pending: 0, ungraded: 0 },
    classes: classes.map((title) => ({
      title,
      count: ranked.filter((line) => line.class === title).length,
    })),
    maximum: "100",
    ranked,
    unranked: [],
    proposals: awards.map((title, index) => ({ award: `a-${index}`, title, places: 1, proposed: 1 })),
    refusedCards: 0,
    records: agencies,
    hash: "ab",
  });
}

export const cellsIn = ({ sheets }: WorkbookPlan): number =>
  sheets.reduce((sum, { rows }) => sum + rows.reduce((more, row) => more + row.cells.length, 0), 0);
