import type { CriterionPart, TablePart } from "../authoring/changed-parts.ts";
import type { TouchReason } from "../authoring/touched-cards.ts";
import type { NotCarried } from "../authoring/trial/carry-rubric.ts";
import { type Lang, written } from "./format.ts";
import { roundInWords } from "./rounds.ts";

type Words = Readonly<Record<Lang, string>>;

/** What another version changes of a criterion. */
export const CRITERION_PART_WORDS: Readonly<Record<CriterionPart, Words>> = {
  code: { vi: "mã", en: "code" },
  title: { vi: "nội dung", en: "words" },
  max: { vi: "điểm tối đa", en: "maximum" },
  base: { vi: "cách tính điểm chuẩn", en: "base rule" },
  inputs: { vi: "số liệu phải nhập", en: "inputs" },
  lines: { vi: "các dòng trừ, cộng", en: "deductions and bonuses" },
  caps: { vi: "mức trần, điểm thấp nhất", en: "caps and floor" },
  verifier: { vi: "cơ quan thẩm định", en: "verifier" },
  evidence: { vi: "yêu cầu minh chứng", en: "evidence" },
  applies: { vi: "phạm vi áp dụng", en: "who it applies to" },
  note: { vi: "ghi chú", en: "note" },
};

/** What another version changes of the table as a whole. */
export const TABLE_PART_WORDS: Readonly<Record<TablePart, Words>> = {
  name: { vi: "tên bảng, căn cứ", en: "title and ground" },
  total: { vi: "tổng điểm", en: "total" },
  sections: { vi: "các phần và thứ tự tiêu chí", en: "headings and the order of criteria" },
  scorers: { vi: "danh sách cơ quan thẩm định", en: "list of verifiers" },
  gates: { vi: "điều kiện xếp hạng", en: "gates" },
  policy: { vi: "quy định chung", en: "general provisions" },
};

/** Why a card is touched, as a sentence. */
export function touchInWords({ code, change, parts }: TouchReason, lang: Lang): string {
  if (change === "added") return lang === "vi" ? `Thêm tiêu chí ${code}.` : `Item ${code} was added.`;
  if (change === "removed") return lang === "vi" ? `Bỏ tiêu chí ${code}.` : `Item ${code} was removed.`;
  const changed = parts.map((part) => CRITERION_PART_WORDS[part][lang]).join("; ");
  return lang === "vi" ? `Tiêu chí ${code} thay đổi: ${changed}.` : `Item ${code} changed: ${changed}.`;
}

/** What could not be carried into a trial, as a sentence. */
export function notCarriedInWords(left: NotCarried, lang: Lang): string {
  const vi = lang === "vi";
  switch (left.kind) {
    case "added":
      return vi
        ? `Tiêu chí mới ${left.code} “${left.title}” (${written(left.max, lang)} điểm): năm trước chưa chấm, không thử được.`
        : `New item ${left.code} “${left.title}” (${left.max} points) was not scored last year and cannot be tried.`;
    case "removed":
      return vi
        ? `Tiêu chí ${left.code} “${left.title}” (${written(left.max, lang)} điểm) không còn trong bảng mới: điểm năm trước bỏ ra.`
        : `Item ${left.code} “${left.title}” (${left.max} points) is not in the new table; its points are left out.`;
    case "inputs-missing":
      return vi
        ? `Tiêu chí ${left.code}: năm trước không nhập ${left.inputs.join("; ")}, không thử được.`
        : `Item ${left.code}: ${left.inputs.join("; ")} was not entered last year, so it cannot be tried.`;
    case "points-missing":
      return vi
        ? `Tiêu chí ${left.code}: năm trước tính từ số liệu, bảng mới chấm thẳng, không thử được.`
        : `Item ${left.code} was computed last year and is typed in the new table, so it cannot be tried.`;
    case "line-blank":
      return vi
        ? `Dòng ${left.line} của tiêu chí ${left.code}: năm trước không có số liệu, tính như không phát sinh.`
        : `Line ${left.line} of item ${left.code} has no figures of last year and counts as nothing declared.`;
    case "rescaled":
      return vi
        ? `Tiêu chí ${left.code}: điểm chấm năm trước trên thang ${written(left.from, lang)} được quy đổi sang thang ${written(left.to, lang)}.`
        : `Item ${left.code}: points typed out of ${left.from} are brought in proportion to ${left.to}.`;
    case "round-not-held":
      return vi
        ? `Bảng mới không có vòng ${roundInWords(left.round, lang)}: ${left.cards} bảng chấm điểm không dùng được.`
        : `The new table holds no round “${roundInWords(left.round, lang)}”: ${left.cards} scorecards are left out.`;
  }
}
