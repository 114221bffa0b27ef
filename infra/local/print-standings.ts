import { criteriaOf, type Rubric } from "../../shared/rubric.ts";
import type { Bloc } from "../../shared/season.ts";
import { problemOf, type StandingsDocument, type StandingsLine } from "../../shared/standings-document.ts";
import { type AwardNames, openInWords } from "../../shared/words/awards.ts";
import { fixed } from "../../shared/words/format.ts";
import { describe } from "../../shared/words/problems.ts";
import { whyInWords } from "../../shared/words/standings.ts";

/** The standings for a terminal: the table, why each line stands where it does, what was refused or flagged. */
export function standingsInText(document: StandingsDocument, rubric: Rubric, bloc: Bloc): string {
  const title = (id: string) => document.lines.find(({ agency }) => agency === id)?.title ?? id;
  const names = { agency: title, rubric };
  const rows = document.lines.map((line) => [
    line.rank === undefined ? "–" : String(line.rank),
    line.title,
    figure(line.total),
    figure(line.selfTotal),
    classOf(line, rubric),
    whyInWords(line, names, "vi"),
  ]);
  return [
    document.title + (document.illustrative ? " · SỐ LIỆU MINH HỌA (illustrative figures)" : ""),
    ...(document.preliminary
      ? ["Tạm tính: còn tiêu chí so với đơn vị dẫn đầu · preliminary until the period closes"]
      : []),
    "",
    ...table([
      ["Hạng", "Đơn vị", "Tổng", "Tự chấm", "Xếp loại", "Lý do"],
      ["Rank", "Agency", "Total", "Self", "Class", "Why"],
      ...rows,
    ]),
    ...awardLines(document, bloc, names),
    ...problemLines(document, rubric),
  ].join("\n");
}

const figure = (points: StandingsLine["total"]): string => (points === undefined ? "–" : fixed(points, "vi"));

const classOf = ({ band, bandUndecided }: StandingsLine, { policy }: Rubric): string =>
  policy.bands.find(({ id }) => id === band)?.title ?? (bandUndecided ? "chờ quyết định" : "");

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<readonly number[]>(
    (all, row) => row.map((cell, column) => Math.max(all[column] ?? 0, cell.length)),
    [],
  );
  const isFigure = (column: number) => column === 0 || column === 2 || column === 3;
  return rows.map((row) =>
    row
      .map((cell, column) =>
        isFigure(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}

/** Who is proposed for what, and what is open. */
function awardLines(
  { awards }: StandingsDocument,
  bloc: Bloc,
  names: Omit<AwardNames, "award">,
): readonly string[] {
  if (!awards) return [];
  const award = (id: string) => bloc.awards.find((each) => each.id === id)?.title ?? id;
  return [
    "",
    "Đề nghị khen thưởng · proposals:",
    ...awards.proposals.map(({ award: id, proposed, open }) => {
      const who = proposed.map(({ agency }) => names.agency(agency));
      const left = open ? [openInWords(open, { ...names, award }, "vi")] : [];
      return `  ${award(id)}: ${[...(who.length > 0 ? [who.join(", ")] : []), ...left].join("; ") || "không có"}`;
    }),
  ];
}

function problemLines(document: StandingsDocument, rubric: Rubric): readonly string[] {
  const order = criteriaOf(rubric).map(({ id }) => id as string);
  const flagged = document.lines.flatMap(({ title, problems }) =>
    [...problems]
      .sort((a, b) => order.indexOf(a.at["criterion"] ?? "") - order.indexOf(b.at["criterion"] ?? ""))
      .map((problem) => `  ${title}: ${describe(problemOf(problem), "vi")}`),
  );
  const refused = document.refused.flatMap(({ agency, problems }) =>
    problems.map((problem) => `  ${agency}: ${describe(problemOf(problem), "vi")}`),
  );
  return [
    ...(flagged.length > 0
      ? ["", "Không chấp nhận, áp trần hoặc cần thẩm định · refused, capped or to be looked at:", ...flagged]
      : []),
    ...(refused.length > 0 ? ["", "Bảng không tính được · cards not counted:", ...refused] : []),
  ];
}
