import type { FairnessDocument, FairnessLine } from "../fairness/fairness-document.ts";
import type { Figure } from "../fairness/figure.ts";
import { criteriaOf } from "../rubric.ts";
import {
  type FAIRNESS_PARTS,
  figureInWords,
  leniencyInWords,
  marginInWords,
  methodInWords,
  rangeInWords,
  reciprocalInWords,
  scorerInWords,
  swapInWords,
} from "../words/fairness.ts";
import type { DraftRow } from "./laid-out.ts";
import { namesIn } from "./parties.ts";
import type { SummaryInput } from "./summary-input.ts";
import { type Cell, empty, figure, formula, somePoints, text, whole } from "./workbook-plan.ts";

/** One part of the analysis: the heads of its columns after the number, its lines from the row with that number on. */
export type FairnessPart = {
  readonly id: Exclude<keyof typeof FAIRNESS_PARTS, "whole">;
  readonly heads: readonly [string, string, string, string, string];
  readonly lines: (firstRow: number) => readonly DraftRow[];
};

export function fairnessParts(
  input: SummaryInput,
  { scorers, reciprocal, selfVerified, lines, method }: FairnessDocument,
): readonly FairnessPart[] {
  const names = namesIn(input);
  const ranked = lines.filter(({ rank }) => rank !== undefined);
  return [
    {
      id: "leniency",
      heads: ["Nơi chấm", "Số bảng", "Lệch (điểm)", "Lệch (% tối đa)", "Diễn giải"],
      lines: () =>
        numbered(scorers, (scorer) => [
          text("text", scorerInWords(scorer, "vi")),
          whole("maximum", scorer.cards),
          figureCell(scorer.leniency?.points),
          figureCell(scorer.leniency?.percent),
          text("text", leniencyInWords(scorer, "vi")),
        ]),
    },
    {
      id: "reciprocal",
      heads: ["Hai đơn vị", "Chấm cho (điểm)", "Được chấm (điểm)", "", "Diễn giải"],
      lines: () =>
        numbered(reciprocal, (pair) => [
          text("text", `${names.agency(pair.first)} – ${names.agency(pair.second)}`),
          figureCell(pair.gave.points),
          figureCell(pair.got.points),
          empty("center"),
          text("text", reciprocalInWords(pair, names, "vi")),
        ]),
    },
    {
      id: "self-verified",
      heads: ["Cơ quan, đơn vị", "Tự chấm", "Thẩm định", "Chênh lệch", "Tiêu chí chênh nhiều nhất"],
      lines: (firstRow) =>
        numbered(selfVerified, ({ agency, self, verified, difference, largest }, index) => [
          text("text", names.agency(agency)),
          figure("points", self),
          figure("points", verified),
          formula("difference", `ROUND(C${firstRow + index}-D${firstRow + index},2)`, somePoints(difference)),
          text("text", largest ? largestInWords(input, largest) : "Không có tiêu chí nào chênh lệch"),
        ]),
    },
    {
      id: "methods",
      heads: ["Cơ quan, đơn vị", "Xếp hạng", "", "", "Thứ hạng theo từng cách gộp"],
      lines: () =>
        method === undefined
          ? []
          : numbered(ranked, (line) => [
              text("text", line.title),
              rankCell(line.rank),
              empty("center"),
              empty("center"),
              text("text", methodsInWords(line)),
            ]),
    },
    {
      id: "firmness",
      heads: ["Cơ quan, đơn vị", "Xếp hạng", "Cao nhất", "Thấp nhất", "Diễn giải"],
      lines: () =>
        numbered(ranked, (line) => [
          text("text", line.title),
          rankCell(line.rank),
          rankCell(line.range?.best),
          rankCell(line.range?.worst),
          text(
            "text",
            [
              rangeInWords(line, "vi"),
              ...(line.margin ? [marginInWords(line.margin, names, "vi")] : []),
              ...(line.swap ? [swapInWords(line.swap, names, "vi")] : []),
            ].join(". "),
          ),
        ]),
    },
  ];
}

const numbered = <T>(list: readonly T[], cells: (each: T, index: number) => readonly Cell[]): DraftRow[] =>
  list.map((each, index) => ({ cells: [whole("maximum", index + 1), ...cells(each, index)] }));

const figureCell = (given: Figure | undefined): Cell =>
  given ? { style: "measured", holds: { kind: "number", number: given.near } } : text("center", "–");

const rankCell = (rank: number | undefined): Cell =>
  rank === undefined ? text("center", "–") : whole("maximum", rank);

const methodsInWords = ({ methods }: FairnessLine): string =>
  methods
    .map(({ method, rank }) => `${methodInWords(method, "vi")}: ${rank === undefined ? "–" : `hạng ${rank}`}`)
    .join("; ");

function largestInWords(
  { desk: { rubric } }: SummaryInput,
  { criterion, self, verified }: NonNullable<FairnessDocument["selfVerified"][number]["largest"]>,
): string {
  const found = criteriaOf(rubric).find(({ id }) => id === criterion);
  return `${found?.code} ${found?.title}: tự chấm ${figureInWords(self, "vi")}, thẩm định ${figureInWords(verified, "vi")}`;
}
