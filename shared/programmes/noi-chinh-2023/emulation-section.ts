import type { WrittenSection } from "../../rubric.ts";
import { contentLine } from "./content-lines.ts";

/** Mục VI: the emulation work itself, where most of the plan's content lines have their criteria. */
export const EMULATION: WrittenSection = {
  id: "thi-dua-khen-thuong",
  code: "VI",
  title: "Công tác thi đua, khen thưởng",
  composed: true,
  max: "10",
  criteria: [
    {
      id: "quan-triet",
      code: "VI.1",
      title: "Quán triệt tư tưởng Hồ Chí Minh về thi đua ái quốc và quy định về thi đua, khen thưởng",
      composed: true,
      max: "1",
      inputs: [
        { kind: "flag", id: "hoi-nghi", title: "Có hội nghị hoặc sinh hoạt chuyên đề quán triệt" },
        { kind: "flag", id: "tuyen-truyen", title: "Có tin, bài tuyên truyền" },
      ],
      base: {
        kind: "checklist",
        parts: [
          { input: "hoi-nghi", points: "0.5" },
          { input: "tuyen-truyen", points: "0.5" },
        ],
      },
      note: contentLine(2),
    },
    {
      id: "phong-trao",
      code: "VI.2",
      title: "Phát động và hưởng ứng các phong trào thi đua năm theo Chỉ thị 01/CT-UBND ngày 03/01/2023",
      composed: true,
      max: "2",
      inputs: [
        { kind: "date", id: "ngay-phat-dong", title: "Ngày ban hành kế hoạch phát động" },
        { kind: "count", id: "khong-tham-gia", title: "Số phong trào không hưởng ứng" },
      ],
      base: { kind: "given" },
      lines: [
        {
          id: "phat-dong-cham",
          code: "VI.2.1",
          title: "Phát động chậm: trừ 0,5 điểm; không phát động: trừ 1 điểm",
          effect: "deduct",
          rule: {
            kind: "deadline",
            days: [{ input: "ngay-phat-dong", due: { named: "phat-dong", days: 0 } }],
            per: "once",
            points: "0.5",
            missing: "1",
          },
        },
        {
          id: "khong-huong-ung",
          code: "VI.2.2",
          title: "Không hưởng ứng: trừ 0,5 điểm/phong trào",
          effect: "deduct",
          rule: { kind: "per-occurrence", input: "khong-tham-gia", each: "0.5" },
          atMost: "1",
        },
      ],
      note: contentLine(4),
    },
    {
      id: "dien-hinh",
      code: "VI.3",
      title: "Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến",
      composed: true,
      max: "1.5",
      evidence: "required",
      inputs: [
        { kind: "count", id: "so-dien-hinh", title: "Số điển hình được cấp trên giới thiệu, biểu dương" },
      ],
      base: {
        kind: "steps",
        reading: { input: "so-dien-hinh" },
        bands: [
          { from: "2", points: "1.5" },
          { from: "1", below: "2", points: "0.75" },
        ],
        outside: "0",
      },
      note: contentLine(6),
    },
    {
      id: "hoi-dong-thi-dua",
      code: "VI.4",
      title: "Chất lượng hoạt động của Hội đồng thi đua, khen thưởng (chấm theo thang 10)",
      composed: true,
      max: "1",
      base: { kind: "direct", outOf: "10", step: "0.5" },
      note: contentLine(7),
    },
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
  ],
};
