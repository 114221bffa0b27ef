import type { FormNote } from "./take-in-forms.ts";
import type { FormProblem, RefusedForm } from "./tally-report.ts";

/** The forms that count nowhere, for a terminal: file and sheet, why, and every problem with its cell. */
export const refusedInText = (refused: readonly RefusedForm[]): readonly string[] => [
  "Mẫu chấm điểm không tính được · forms not counted:",
  ...refused.flatMap(({ file, sheet, code, detail, detailEn, problems, of }) => [
    `  ${placeOf(file, of && sheet)} [${code}]`,
    `    ${detail}`,
    `    ${detailEn}`,
    ...problems.map((problem) => `      ${severityOf(problem)}${inCell(problem)}: ${bothOf(problem)}`),
  ]),
];

/** What to know about forms that count, for a terminal. */
export const notesInText = (notes: readonly FormNote[]): readonly string[] =>
  notes.map((note) => `Lưu ý · note: ${placeOf(note.file, note.sheet)}${inCell(note)}: ${bothOf(note)}`);

/** A reader's refusal names the sheet in its own sentence. */
const placeOf = (file: string, sheet: string | undefined): string =>
  sheet === undefined ? file : `${file} “${sheet}”`;

const severityOf = ({ severity }: FormProblem): string =>
  severity === "error" ? "LỖI · error" : "Lưu ý · note";

const inCell = ({ cell }: FormProblem): string => (cell === undefined ? "" : ` ${cell}`);

const bothOf = ({ detail, detailEn }: FormProblem): string => `${detail} · ${detailEn}`;
