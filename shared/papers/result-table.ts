import { mainSections } from "../report/main-sections.ts";
import { namesIn } from "../report/parties.ts";
import type { SummaryInput } from "../report/summary-input.ts";
import type { StandingsLine } from "../standings-document.ts";
import { fixed } from "../words/format.ts";
import { classByPoints, classByVote, stateInWords, whyInWords } from "../words/standings.ts";
import type { Form } from "./form.ts";
import type { Block } from "./paper-plan.ts";
import { sectionFigures } from "./section-figures.ts";
import { body, type PaperColumn, row, table } from "./writing.ts";

/** The ranking with the reason of each place, then those without a rank and why. */
export function resultBlocks(input: SummaryInput, form: Form): readonly Block[] {
  const { document, desk } = input;
  const hasClasses = desk.rubric.policy.bands.length > 0;
  const hasSelf = document.lines.some(({ claimedTotal }) => claimedTotal !== undefined);
  const columns: readonly PaperColumn[] = [
    { title: "Hạng", share: 16, align: "center" },
    { title: "Cơ quan, đơn vị", share: 42 },
    ...(hasSelf ? [{ title: "Điểm tự chấm", share: 18, align: "right" } as const] : []),
    { title: document.closed ? "Điểm chốt" : "Điểm", share: 18, align: "right" },
    ...(hasClasses ? [{ title: "Xếp loại", share: 24, align: "center" } as const] : []),
    { title: "Căn cứ xếp hạng", share: 47 },
  ];
  const points = (given: StandingsLine["total"]) => (given === undefined ? "–" : fixed(given, "vi"));
  return [
    table(
      form,
      columns,
      document.lines.map((line) =>
        row(columns, [
          line.rank === undefined ? "–" : String(line.rank),
          line.title,
          ...(hasSelf ? [points(line.claimedTotal)] : []),
          points(line.total),
          ...(hasClasses ? [classOf(input, line)] : []),
          whyInWords(line, namesIn(input), "vi"),
        ]),
      ),
    ),
    body(form, countsInWords(input)),
  ];
}

/** "Khối có 8 đơn vị thành viên; 7 đơn vị được xếp hạng; Không xét: 1." */
export function countsInWords({ document: { lines }, desk: { bloc } }: SummaryInput): string {
  const label = bloc.label === "cụm" ? "Cụm" : "Khối";
  const unranked = (["unclassified", "excluded", "pending", "ungraded"] as const).flatMap((state) => {
    const count = lines.filter((line) => line.state === state).length;
    return count === 0 ? [] : [`${stateInWords(state, "vi").toLowerCase()}: ${count}`];
  });
  const ranked = lines.filter(({ state }) => state === "ranked").length;
  return `${[`${label} có ${bloc.agencies.length} đơn vị thành viên`, `được xếp hạng: ${ranked}`, ...unranked].join("; ")}.`;
}

/** The class as votes gave it, or as points do. */
export const classOf = ({ desk: { rubric } }: SummaryInput, line: StandingsLine): string =>
  classByVote(line, rubric, "vi") ?? classByPoints(line, rubric, "vi") ?? "–";

/** Mean, highest and lowest of every main section; nothing for a table of one part, or without any points. */
export function sectionBlocks(input: SummaryInput, form: Form): readonly Block[] {
  const figures = sectionFigures(input.document, mainSections(input.desk.rubric));
  if (figures.length === 0) return [];
  const columns: readonly PaperColumn[] = [
    { title: "Mục", share: 12, align: "center" },
    { title: "Nội dung", share: 43 },
    { title: "Điểm tối đa", share: 18, align: "right" },
    { title: "Trung bình", share: 18, align: "right" },
    { title: "Cao nhất", share: 37 },
    { title: "Thấp nhất", share: 37 },
  ];
  return [
    table(
      form,
      columns,
      figures.map(({ section, mean, highest, lowest }) =>
        row(columns, [
          section.code,
          section.title,
          fixed(section.max, "vi"),
          fixed(mean, "vi"),
          ...[highest, lowest].map(({ points, agencies }) => `${fixed(points, "vi")} (${listed(agencies)})`),
        ]),
      ),
    ),
  ];
}

/** Names as long as they are few. */
const listed = (agencies: readonly string[]): string =>
  agencies.length > MOST_NAMED ? `${agencies.length} đơn vị` : agencies.join(", ");
const MOST_NAMED = 3;
