import type { WrittenSection } from "../../rubric.ts";
import { contentLine } from "./content-lines.ts";

/** Mục VII: bonuses, at most 5 in all. */
export const BONUSES: WrittenSection = {
  id: "diem-thuong",
  code: "VII",
  title: "Điểm thưởng (tối đa 5 điểm)",
  composed: true,
  max: "0",
  atMost: "5",
  criteria: [
    {
      id: "khen-thuong-cap-tren",
      code: "VII.1",
      title: "Tập thể được cấp trên khen thưởng trong năm",
      composed: true,
      max: "0",
      addAtMost: "3",
      evidence: "required",
      inputs: [
        { kind: "count", id: "nha-nuoc", title: "Huân chương, Cờ thi đua của Chính phủ" },
        { kind: "count", id: "thu-tuong", title: "Bằng khen của Thủ tướng Chính phủ" },
        { kind: "count", id: "co-tinh", title: "Cờ thi đua của bộ, ngành, tỉnh" },
        { kind: "count", id: "bang-khen", title: "Bằng khen của bộ, ngành, tỉnh" },
      ],
      lines: [
        {
          id: "khen-thuong-tap-the",
          code: "VII.1.1",
          title:
            "Huân chương, Cờ Chính phủ: 2; Bằng khen Thủ tướng: 1,5; Cờ bộ, ngành, tỉnh: 1; Bằng khen: 0,5",
          effect: "add",
          rule: {
            kind: "award",
            count: "all",
            awards: [
              { input: "nha-nuoc", points: "2" },
              { input: "thu-tuong", points: "1.5" },
              { input: "co-tinh", points: "1" },
              { input: "bang-khen", points: "0.5" },
            ],
          },
        },
      ],
      note: contentLine(8),
    },
    {
      id: "vuot-chi-tieu",
      code: "VII.2",
      title: "Vượt chỉ tiêu đã đăng ký từ 20 % trở lên: 0,5 điểm/chỉ tiêu",
      composed: true,
      max: "0",
      inputs: [{ kind: "count", id: "so-chi-tieu", title: "Số chỉ tiêu vượt từ 20 % trở lên" }],
      lines: [
        {
          id: "vuot-chi-tieu",
          code: "VII.2.1",
          title: "Mỗi chỉ tiêu vượt",
          effect: "add",
          rule: { kind: "per-occurrence", input: "so-chi-tieu", each: "0.5" },
          atMost: "2",
        },
      ],
      note: contentLine(1),
    },
    {
      id: "mo-hinh-moi",
      code: "VII.3",
      title: "Mô hình mới, cách làm hay được tỉnh nhân rộng: 1 điểm/mô hình",
      composed: true,
      max: "0",
      evidence: "required",
      inputs: [{ kind: "count", id: "so-mo-hinh", title: "Số mô hình được nhân rộng" }],
      lines: [
        {
          id: "mo-hinh-moi",
          code: "VII.3.1",
          title: "Mỗi mô hình",
          effect: "add",
          rule: { kind: "per-occurrence", input: "so-mo-hinh", each: "1" },
          atMost: "2",
        },
      ],
      note: contentLine(6),
    },
    {
      id: "dang-cai",
      code: "VII.4",
      title: "Đăng cai hoạt động chung của Khối: 1 điểm",
      composed: true,
      max: "0",
      inputs: [{ kind: "flag", id: "dang-cai", title: "Có đăng cai" }],
      lines: [
        {
          id: "dang-cai",
          code: "VII.4.1",
          title: "Có đăng cai trong năm",
          effect: "add",
          rule: { kind: "per-occurrence", input: "dang-cai", each: "1" },
        },
      ],
    },
  ],
};
