import type { WrittenCriterion } from "../../rubric.ts";
import { contentLine } from "./content-lines.ts";

/** VI.5 to VI.7: what the emulation work leads to (initiatives, rewards, reviews). */
export const OUTCOMES: readonly WrittenCriterion[] = [
  {
    id: "sang-kien",
    code: "VI.5",
    title: "Đề tài, sáng kiến: 0,5 điểm/sáng kiến được công nhận; trừ 0,25 điểm/đề tài quá hạn nghiệm thu",
    composed: true,
    max: "1.5",
    inputs: [
      { kind: "count", id: "duoc-cong-nhan", title: "Số đề tài, sáng kiến được công nhận" },
      { kind: "count", id: "qua-han", title: "Số đề tài quá hạn nghiệm thu" },
    ],
    base: {
      kind: "plus-minus",
      plus: "duoc-cong-nhan",
      eachPlus: "0.5",
      minus: "qua-han",
      eachMinus: "0.25",
    },
    note: contentLine(7),
  },
  {
    id: "khen-thuong",
    code: "VI.6",
    title: "Khen thưởng gắn với kết quả thi đua, hồ sơ đúng quy định",
    composed: true,
    max: "1.5",
    inputs: [
      { kind: "count", id: "ho-so-tra-lai", title: "Số hồ sơ khen thưởng bị trả lại" },
      {
        kind: "percent",
        id: "ty-le-truc-tiep",
        title: "Tỷ lệ người trực tiếp công tác trong số được khen",
      },
    ],
    base: { kind: "given" },
    lines: [
      {
        id: "ho-so-tra-lai",
        code: "VI.6.1",
        title: "Hồ sơ bị trả lại: trừ 0,25 điểm/hồ sơ",
        effect: "deduct",
        rule: { kind: "per-occurrence", input: "ho-so-tra-lai", each: "0.25" },
        atMost: "1",
      },
      {
        id: "it-nguoi-truc-tiep",
        code: "VI.6.2",
        title: "Người trực tiếp công tác được khen dưới 50 %: trừ 0,5 điểm",
        effect: "deduct",
        rule: {
          kind: "steps",
          reading: { input: "ty-le-truc-tiep" },
          bands: [{ below: "50", points: "0.5" }],
          outside: "0",
        },
      },
    ],
    note: contentLine(8),
  },
  {
    id: "so-ket-tong-ket",
    code: "VI.7",
    title: "Sơ kết, tổng kết, gửi báo cáo và bảng tự chấm điểm đúng hạn",
    composed: true,
    max: "1.5",
    inputs: [
      { kind: "date", id: "so-ket", title: "Ngày gửi báo cáo sơ kết 6 tháng" },
      { kind: "date", id: "tong-ket", title: "Ngày gửi báo cáo tổng kết năm" },
    ],
    base: { kind: "given" },
    lines: [
      {
        id: "bao-cao-cham",
        code: "VI.7.1",
        title: "Gửi chậm: trừ 0,5 điểm/báo cáo; không gửi: trừ 0,75 điểm/báo cáo",
        effect: "deduct",
        rule: {
          kind: "deadline",
          days: [
            { input: "so-ket", due: { named: "bao-cao-so-ket", days: 0 } },
            { input: "tong-ket", due: { named: "bao-cao-tong-ket", days: 0 } },
          ],
          per: "document",
          points: "0.5",
          missing: "0.75",
        },
      },
    ],
    note: contentLine(8),
  },
];
