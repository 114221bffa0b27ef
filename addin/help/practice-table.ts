import type { WrittenRubric } from "../../shared/rubric.ts";

/** A small table to practise on, one criterion of each common way of entering. Composed by us; no bloc uses it. */
export const PRACTICE_TABLE: WrittenRubric = {
  id: "bang-luyen-tap",
  version: 1,
  title: "Bảng tiêu chí luyện tập (số liệu minh họa)",
  ground: "Tự soạn để luyện tập, không phải văn bản của cơ quan nào",
  total: "100",
  sections: [
    {
      id: "i",
      code: "I",
      title: "Nhiệm vụ chuyên môn",
      max: "70",
      criteria: [
        {
          id: "i-1",
          code: "I.1",
          title: "Tỷ lệ nhiệm vụ hoàn thành đúng hạn",
          max: "30",
          inputs: [{ kind: "percent", id: "dung-han", title: "Tỷ lệ hoàn thành đúng hạn (%)" }],
          base: {
            kind: "steps",
            reading: { input: "dung-han" },
            bands: [
              { from: "98", points: "30" },
              { from: "90", below: "98", points: "20" },
              { below: "90", points: "0" },
            ],
          },
          evidence: "required",
        },
        {
          id: "i-2",
          code: "I.2",
          title: "Chất lượng tham mưu",
          max: "20",
          base: { kind: "direct" },
        },
        {
          id: "i-3",
          code: "I.3",
          title: "Báo cáo đúng hạn, đúng mẫu",
          max: "20",
          base: { kind: "given" },
          inputs: [
            { kind: "count", id: "tre", title: "Số báo cáo trễ" },
            { kind: "count", id: "sang-kien", title: "Số sáng kiến được công nhận" },
          ],
          lines: [
            {
              id: "i-3-a",
              code: "I.3.a",
              title: "Mỗi báo cáo trễ trừ 0,5 điểm, tối đa 4 điểm",
              effect: "deduct",
              rule: { kind: "per-occurrence", input: "tre", each: "0.5" },
              atMost: "4",
            },
            {
              id: "i-3-b",
              code: "I.3.b",
              title: "Mỗi sáng kiến cộng 1 điểm, tối đa 2 điểm",
              effect: "add",
              rule: { kind: "per-occurrence", input: "sang-kien", each: "1" },
              atMost: "2",
            },
          ],
        },
      ],
    },
    {
      id: "ii",
      code: "II",
      title: "Công tác thi đua, khen thưởng",
      max: "30",
      criteria: [
        {
          id: "ii-1",
          code: "II.1",
          title: "Phát động phong trào thi đua đầu năm",
          max: "10",
          inputs: [{ kind: "flag", id: "phat-dong", title: "Đã phát động trước ngày 31/01" }],
          base: { kind: "pass-fail", input: "phat-dong" },
        },
        {
          id: "ii-2",
          code: "II.2",
          title: "Nhân điển hình tiên tiến",
          max: "20",
          base: { kind: "direct" },
        },
      ],
    },
  ],
  policy: { rounds: ["self"], precedence: ["self"], notApplicable: "zero" },
};
