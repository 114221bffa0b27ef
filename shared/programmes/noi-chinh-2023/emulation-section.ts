import type { WrittenSection } from "../../rubric.ts";
import { contentLine } from "./content-lines.ts";
import { OUTCOMES } from "./emulation-outcomes.ts";

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
    ...OUTCOMES,
  ],
};
