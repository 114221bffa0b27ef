import type { WrittenCriterion, WrittenSection } from "../../rubric.ts";
import { contentLine } from "./content-lines.ts";

/** A member of the bloc as the table sees it: its ten indicators of the year, since members do unlike work. */
export type TableMember = { readonly id: string; readonly indicators: readonly string[] };

/** Mục I: every member has its own ten indicators of 5 points under one maximum of 50. */
export const professionalSection = (members: readonly TableMember[]): WrittenSection => ({
  id: "chuyen-mon",
  code: "I",
  title: "Thực hiện nhiệm vụ chính trị, chuyên môn",
  composed: true,
  max: "50",
  criteria: members.flatMap(({ id, indicators }, member) =>
    indicators.map((title, index) =>
      indicator(id, `I.${member + 1}.${index + 1}`, `${id}-${index + 1}`, title),
    ),
  ),
});

const indicator = (agency: string, code: string, id: string, title: string): WrittenCriterion => ({
  id,
  code,
  title,
  composed: true,
  max: "5",
  only: [agency],
  mayNotApply: true,
  evidence: "required",
  inputs: [
    { kind: "amount", id: "chi-tieu", title: "Chỉ tiêu đã đăng ký", target: true },
    { kind: "amount", id: "ket-qua", title: "Kết quả thực hiện" },
  ],
  base: { kind: "proportional", achieved: "ket-qua", target: "chi-tieu", nothingBelow: "50" },
  note: contentLine(1),
});
