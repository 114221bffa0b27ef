import { type PlainText, plainText } from "../report/plain-text.ts";
import type { SheetSource } from "./sheet-source.ts";
import { codeOf } from "./status-line.ts";

/** Excel takes 255 characters below a page, with its codes; an agency's title longer than this is cut. */
const LONGEST_TITLE = 120;

type Printed = Pick<SheetSource, "agency" | "rubricHash"> & {
  readonly head?:
    | Pick<NonNullable<SheetSource["head"]>, "revision" | "hash" | "withdrawn" | "sentBack">
    | undefined;
};

/** What stands below every printed page: by which the signed paper is matched to the revision, then whose and of which table. */
export const imprintOf = ({ agency, head, rubricHash }: Printed): PlainText =>
  plainText(
    [
      keptText(head),
      agency.title.slice(0, LONGEST_TITLE),
      `bảng tiêu chí ${rubricHash.slice(0, 6).toUpperCase()}`,
    ].join(" – "),
  );

function keptText(head: Printed["head"]): string {
  if (!head || head.withdrawn) return "Chưa nộp";
  if (head.sentBack !== undefined) return `Phiên bản ${head.revision} đã trả lại để sửa`;
  return `Phiên bản ${head.revision}, mã ${codeOf(head.hash)}`;
}
