import { Rubric, type WrittenCriterion, type WrittenRubric } from "../../shared/rubric.ts";
import type { WrittenScorecard } from "../../shared/scorecard.ts";
import { Season, type WrittenSeason } from "../../shared/season.ts";

/** How large a season to make: blocs of so many agencies, all on one table of so many criteria. */
export type Size = { readonly blocs: readonly number[]; readonly criteria: number };

/** One bloc, the everyday case. */
export const ONE_BLOC: Size = { blocs: [8], criteria: 80 };
/** Hải Phòng after the merger of 2025: 35 blocs, 274 agencies. */
export const ONE_PROVINCE: Size = {
  blocs: [8, ...Array.from({ length: 34 }, (_, index) => (index < 28 ? 8 : 7))],
  criteria: 80,
};

/** Criteria of every fourth kind in turn: typed, proportional, steps, deductions with a cap. Ten points each. */
function criterion(index: number): WrittenCriterion {
  const id = `c-${index}`;
  const common = { id, code: `C.${index}`, title: `Tiêu chí ${index}`, max: "10" };
  switch (index % 4) {
    case 0:
      return { ...common, base: { kind: "direct" } };
    case 1:
      return {
        ...common,
        inputs: [
          { kind: "count", id: "done", title: "Hoàn thành" },
          { kind: "count", id: "given", title: "Được giao" },
        ],
        base: { kind: "proportional", achieved: "done", target: "given" },
      };
    case 2:
      return {
        ...common,
        inputs: [{ kind: "percent", id: "rate", title: "Tỷ lệ" }],
        base: {
          kind: "steps",
          reading: { input: "rate" },
          bands: [
            { from: "95", points: "10" },
            { from: "80", below: "95", points: "8" },
          ],
          outside: "0",
        },
      };
    default:
      return {
        ...common,
        inputs: [{ kind: "count", id: "late", title: "Số lần chậm" }],
        base: { kind: "given" },
        lines: [
          {
            id: `${id}-a`,
            code: `C.${index}.a`,
            title: "Chậm",
            effect: "deduct",
            rule: { kind: "per-occurrence", input: "late", each: "0.5" },
            atMost: "5",
          },
        ],
      };
  }
}

export const wideTable = ({ criteria }: Size): Rubric =>
  Rubric.parse({
    id: "bang-rong",
    version: 1,
    title: "Bảng tiêu chí rộng",
    ground: "Bảng dùng để đo tốc độ",
    total: String(criteria * 10),
    sections: Array.from({ length: criteria / 10 }, (_, section) => ({
      id: `s-${section}`,
      code: `S${section}`,
      title: `Phần ${section}`,
      max: "100",
      criteria: Array.from({ length: 10 }, (_, index) => criterion(section * 10 + index)),
    })),
    policy: {
      rounds: ["self"],
      precedence: ["self"],
      notApplicable: "zero",
      tieBreaks: [{ by: "section", section: "s-0" }],
    },
  } satisfies WrittenRubric);

export const blocId = (bloc: number): string => `khoi-${bloc + 1}`;
export const agencyId = (bloc: number, agency: number): string => `cq-${bloc + 1}-${agency + 1}`;
export const COUNCIL = "hoi-dong";
export const secretariatId = (bloc: number): string => `tk-${bloc + 1}`;

export const wideSeason = ({ blocs }: Size): Season =>
  Season.parse({
    id: "nam-do",
    title: "Năm đo tốc độ",
    year: 2024,
    illustrative: true,
    periods: [{ id: "nam", title: "Cả năm", from: "2024-01-01", to: "2024-12-31" }],
    blocs: blocs.map((agencies, bloc) => ({
      id: blocId(bloc),
      label: "khối",
      title: `Khối ${bloc + 1}`,
      rubric: "bang-rong",
      visibility: "sealed",
      agencies: Array.from({ length: agencies }, (_, agency) => ({
        id: agencyId(bloc, agency),
        title: `Cơ quan ${bloc + 1}.${agency + 1}`,
      })),
    })),
    people: [
      { id: COUNCIL, name: "Cơ quan thường trực Hội đồng", roles: [{ role: "council-office" as const }] },
      ...blocs.map((_, bloc) => ({
        id: secretariatId(bloc),
        name: `Tổ thư ký ${bloc + 1}`,
        roles: [{ role: "bloc-secretariat" as const, bloc: blocId(bloc) }],
      })),
    ],
  } satisfies WrittenSeason);

/** A filled card; `seed` moves its figures, so that revisions differ. */
export function wideCard(size: Size, bloc: number, agency: number, seed: number): WrittenScorecard {
  const figure = (index: number, below: number) => String((index * 31 + agency * 17 + seed * 7) % below);
  return {
    season: "nam-do",
    period: "nam",
    bloc: blocId(bloc),
    agency: agencyId(bloc, agency),
    round: "self",
    scorer: agencyId(bloc, agency),
    entries: Array.from({ length: size.criteria }, (_, index) => {
      const criterion = `c-${index}`;
      const evidence = [
        {
          number: `${index}/BC`,
          date: "2024-06-30",
          excerpt: "Báo cáo kết quả thực hiện nhiệm vụ được giao trong kỳ",
        },
      ];
      switch (index % 4) {
        case 0:
          return { criterion, points: figure(index, 10), evidence };
        case 1:
          return { criterion, inputs: { done: figure(index, 30), given: "30" }, evidence };
        case 2:
          return { criterion, inputs: { rate: figure(index, 100) }, evidence };
        default:
          return { criterion, inputs: { late: figure(index, 4) }, evidence };
      }
    }),
  };
}
