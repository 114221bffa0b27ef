import { criteriaOf, type Rubric, type Section } from "../rubric.ts";
import type { MatrixRow } from "./matrix-layout.ts";
import { SHEET_NAMES } from "./sheet-names.ts";

/** One sheet of the detail: of one section, or with what all of them come to. */
export type DetailSheet = {
  readonly name: string;
  readonly section?: Section;
  readonly rows: readonly MatrixRow[];
};

/** Criteria that are still printed on one sheet of paper, all sections together. */
const ON_ONE_SHEET = 12;

/**
 * The sheets of the detail, that of the totals last: a sheet for each outermost section and one for what they come to;
 * a single sheet where the table has one section or few criteria.
 */
export function detailSheets(
  rubric: Rubric,
  partRows: (section: Section) => readonly MatrixRow[],
  footRows: readonly MatrixRow[],
): readonly DetailSheet[] {
  const { sections } = rubric;
  if (sections.length === 1 || criteriaOf(rubric).length <= ON_ONE_SHEET)
    return [{ name: SHEET_NAMES.detail, rows: [...sections.flatMap(partRows), ...footRows] }];
  const labels = labelsOf(sections.map(({ code }) => code));
  return [
    ...sections.map((section, index) => ({
      name: `${SHEET_NAMES.detail} ${labels[index]}`,
      section,
      rows: partRows(section),
    })),
    {
      name: SHEET_NAMES.detailTotals,
      rows: [
        ...sections.map((section): MatrixRow => ({ kind: "main", id: section.id, section })),
        ...footRows,
      ],
    },
  ];
}

/** Codes that may stand in the name of a sheet: a number, a capital, a Roman numeral. */
const PLAIN_CODE = /^([0-9]{1,2}|[A-Z]|[IVXL]{1,7})$/;

/** What tells the sheets of sections apart: their codes where all are plain and differ, else their places, "1", "2". */
function labelsOf(codes: readonly string[]): readonly string[] {
  const isPlain = codes.every((code) => PLAIN_CODE.test(code)) && new Set(codes).size === codes.length;
  return isPlain ? codes : codes.map((_, index) => String(index + 1));
}
