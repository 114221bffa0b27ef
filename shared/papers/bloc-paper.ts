import type { PaperKind } from "../letterhead.ts";
import { ILLUSTRATIVE } from "../report/page.ts";
import { plainText } from "../report/plain-text.ts";
import type { SummaryInput } from "../report/summary-input.ts";
import { type Form, formOf } from "./form.ts";
import type { Block, PaperPart } from "./paper-plan.ts";

/** What is said of figures that may still change. */
export const DRAFT = "DỰ THẢO";

/** The form of a paper of a bloc. */
export const blocForm = ({ desk: { bloc } }: SummaryInput, paper: PaperKind): Form => formOf(bloc, paper);

/** A part of a bloc's paper: its marks above, whose figures it holds below. `isDraft` where what it says is not settled. */
export const blocPart = (
  { document, fingerprint }: SummaryInput,
  form: Form,
  blocks: readonly Block[],
  { isDraft = !document.closed, isNumbered = true } = {},
): PaperPart => ({
  orientation: form.orientation,
  margins: form.layout.margins,
  ...(isNumbered && { pageNumber: { size: form.layout.pageNumber.size } }),
  ...marked([...(document.illustrative ? [ILLUSTRATIVE] : []), ...(isDraft ? [DRAFT] : [])]),
  imprint: plainText(`Mã số liệu ${fingerprint.slice(0, 12)}`),
  blocks,
});

export const marked = (marks: readonly string[]): Pick<PaperPart, "marks"> =>
  marks.length > 0 ? { marks: plainText(marks.join(" – ")) } : {};

/** What the bloc and its leaders are called: "khối", "Khối trưởng", "Khối phó". */
export function officesOf({ desk: { bloc } }: SummaryInput) {
  const label = bloc.label === "cụm" ? "Cụm" : "Khối";
  return { label: bloc.label, leader: `${label} trưởng`, deputy: `${label} phó` };
}

/** "Khối trưởng", "Khối phó" or "Thành viên". */
export function officeOf(input: SummaryInput, agency: string): string {
  const { lead, deputy } = input.desk.bloc;
  const offices = officesOf(input);
  if (agency === lead) return offices.leader;
  return agency === deputy ? offices.deputy : "Thành viên";
}

/** Grounds that are known: what composed the bloc, and the table with what issued it. */
export const groundsOf = ({ desk: { bloc, rubric } }: SummaryInput): readonly string[] => [
  ...(bloc.ground === undefined ? [] : [`Căn cứ ${bloc.ground};`]),
  `Căn cứ ${rubric.title} (${rubric.ground});`,
];
