import type { WrittenCriterion, WrittenRubric } from "../../shared/rubric.ts";
import { PRACTICE_TABLE } from "../help/practice-table.ts";

/** What the practice table lacks: an amount, a day, a choice, something that may not apply. Composed by us. */
const MORE: readonly WrittenCriterion[] = [
  {
    id: "iii-1",
    code: "III.1",
    title: "Giải ngân so với kế hoạch",
    max: "20",
    inputs: [
      { kind: "amount", id: "ke-hoach", title: "Kế hoạch (tỷ đồng)" },
      { kind: "amount", id: "giai-ngan", title: "Đã giải ngân (tỷ đồng)" },
    ],
    base: { kind: "proportional", achieved: "giai-ngan", target: "ke-hoach" },
  },
  {
    id: "iii-2",
    code: "III.2",
    title: "Xếp loại tổ chức cơ sở đảng",
    max: "10",
    inputs: [
      {
        kind: "choice",
        id: "xep-loai",
        title: "Xếp loại",
        options: [
          { id: "xuat-sac", title: "Hoàn thành xuất sắc nhiệm vụ" },
          { id: "tot", title: "Hoàn thành tốt nhiệm vụ" },
          { id: "hoan-thanh", title: "Hoàn thành nhiệm vụ" },
        ],
      },
    ],
    base: {
      kind: "choose-one",
      input: "xep-loai",
      alternatives: [
        { option: "xuat-sac", points: "10" },
        { option: "tot", points: "8.25" },
        { option: "hoan-thanh", points: "5" },
      ],
    },
  },
  {
    id: "iii-3",
    code: "III.3",
    title: "Nộp báo cáo tổng kết đúng hạn",
    max: "10",
    inputs: [{ kind: "date", id: "tong-ket", title: "Ngày nộp báo cáo tổng kết" }],
    base: { kind: "given" },
    lines: [
      {
        id: "iii-3-a",
        code: "III.3.a",
        title: "Mỗi ngày nộp sau 15/11/2025 trừ 0,5 điểm, tối đa 5 điểm",
        effect: "deduct",
        rule: {
          kind: "deadline",
          days: [{ input: "tong-ket", due: { on: "2025-11-15" } }],
          per: "day",
          points: "0.5",
        },
        atMost: "5",
      },
    ],
  },
  {
    id: "iii-4",
    code: "III.4",
    title: "Công tác kết nghĩa",
    max: "10",
    base: { kind: "direct" },
    mayNotApply: true,
  },
];

/** The practice table with every kind of entry, a section that is rescaled, and a cap on all bonuses together. */
export const TRIAL_TABLE: WrittenRubric = {
  ...PRACTICE_TABLE,
  id: "bang-tu-kiem",
  title: "Bảng tiêu chí tự kiểm (số liệu minh họa)",
  total: "150",
  sections: [
    ...PRACTICE_TABLE.sections,
    { id: "iii", code: "III", title: "Nhiệm vụ khác", max: "50", criteria: [...MORE] },
  ],
  policy: { ...PRACTICE_TABLE.policy, notApplicable: "rescale-section", bonusAtMost: "1.5" },
};

/** A long table: the criteria of the trial table over and over, so many of them, in sections of eight. */
export function longTable(count: number): WrittenRubric {
  const pattern = TRIAL_TABLE.sections.flatMap(({ criteria = [] }) => criteria);
  const criteria = Array.from({ length: count }, (_, index) => {
    const { lines = [], ...criterion } = pattern[index % pattern.length] as WrittenCriterion;
    const number = index + 1;
    return {
      ...criterion,
      id: `tieu-chi-${number}`,
      code: `${Math.floor(index / 8) + 1}.${number}`,
      title: `${criterion.title} (dòng ${number} của bảng dài)`,
      lines: lines.map((line) => ({ ...line, id: `${line.id}-${number}`, code: `${line.code}.${number}` })),
    };
  });
  const sections = Array.from({ length: Math.ceil(count / 8) }, (_, index) => {
    const own = criteria.slice(index * 8, index * 8 + 8);
    return {
      id: `phan-${index + 1}`,
      code: String(index + 1),
      title: `Phần ${index + 1} của bảng dài`,
      max: sumOf(own),
      criteria: own,
    };
  });
  return { ...TRIAL_TABLE, id: "bang-dai", total: sumOf(sections), sections };
}

const sumOf = (parts: readonly { readonly max: string }[]): string =>
  String(parts.reduce((sum, { max }) => sum + Number(max), 0));
