import type { WrittenSection } from "../../rubric.ts";

/** Mục III. An agency without recommendations to carry out declares III.3 not applicable. */
export const INTEGRITY: WrittenSection = {
  id: "phong-chong-tham-nhung",
  code: "III",
  title: "Phòng, chống tham nhũng, lãng phí, tiêu cực",
  composed: true,
  max: "10",
  criteria: [
    {
      id: "ke-hoach-phong-chong",
      code: "III.1",
      title: "Kế hoạch, công khai và báo cáo về phòng, chống tham nhũng, tiêu cực",
      composed: true,
      max: "3",
      inputs: [
        { kind: "flag", id: "ke-hoach", title: "Có kế hoạch được thủ trưởng cơ quan ban hành" },
        { kind: "flag", id: "cong-khai", title: "Công khai, minh bạch theo quy định" },
        { kind: "flag", id: "bao-cao", title: "Có báo cáo kết quả năm" },
      ],
      base: {
        kind: "checklist",
        parts: [
          { input: "ke-hoach", points: "1" },
          { input: "cong-khai", points: "1" },
          { input: "bao-cao", points: "1" },
        ],
      },
    },
    {
      id: "ke-khai-tai-san",
      code: "III.2",
      title: "Kê khai, công khai bản kê khai tài sản, thu nhập",
      composed: true,
      max: "3",
      evidence: "required",
      inputs: [
        { kind: "percent", id: "ty-le", title: "Tỷ lệ người có nghĩa vụ đã kê khai, công khai" },
        { kind: "date", id: "ngay-nop", title: "Ngày nộp báo cáo kê khai" },
      ],
      base: {
        kind: "steps",
        reading: { input: "ty-le" },
        bands: [
          { from: "100", points: "3" },
          { from: "95", below: "100", points: "2" },
        ],
        outside: "0",
      },
      lines: [
        {
          id: "nop-ke-khai-cham",
          code: "III.2.1",
          title: "Nộp báo cáo kê khai chậm: trừ 0,25 điểm/tuần",
          effect: "deduct",
          rule: {
            kind: "deadline",
            days: [{ input: "ngay-nop", due: { named: "bao-cao-ke-khai", days: 0 } }],
            per: "week",
            points: "0.25",
            missing: "1",
          },
          atMost: "1",
        },
      ],
    },
    {
      id: "kien-nghi",
      code: "III.3",
      title: "Thực hiện kiến nghị, kết luận về phòng, chống tham nhũng, tiêu cực",
      composed: true,
      max: "4",
      mayNotApply: true,
      evidence: "required",
      inputs: [
        { kind: "count", id: "phai-thuc-hien", title: "Số kiến nghị phải thực hiện trong năm" },
        { kind: "count", id: "da-thuc-hien", title: "Số kiến nghị đã thực hiện xong" },
        { kind: "count", id: "vu-vi-pham", title: "Số vụ việc tham nhũng, tiêu cực trong cơ quan" },
      ],
      base: { kind: "proportional", achieved: "da-thuc-hien", target: "phai-thuc-hien" },
      lines: [
        {
          id: "vu-vi-pham",
          code: "III.3.1",
          title: "Có vụ việc tham nhũng, tiêu cực: trừ 1 điểm/vụ",
          effect: "deduct",
          rule: { kind: "per-occurrence", input: "vu-vi-pham", each: "1" },
          atMost: "2",
          exemption: "Cơ quan tự phát hiện và xử lý: không trừ",
        },
      ],
    },
  ],
};
