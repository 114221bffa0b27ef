import type { WrittenSection } from "../../rubric.ts";
import { contentLine } from "./content-lines.ts";

/** Mục VIII: deductions from the whole card. */
export const DEDUCTIONS: WrittenSection = {
  id: "diem-tru",
  code: "VIII",
  title: "Điểm trừ",
  composed: true,
  max: "0",
  criteria: [
    {
      id: "cac-truong-hop-tru",
      code: "VIII.1",
      title: "Các trường hợp bị trừ điểm (trừ tối đa 5 điểm)",
      composed: true,
      max: "0",
      floor: "none",
      deductAtMost: "5",
      inputs: [
        { kind: "count", id: "sai-so-lieu", title: "Số lần báo cáo sai số liệu" },
        { kind: "count", id: "don-thu", title: "Số đơn thư phản ánh cơ quan được kết luận là đúng" },
        { kind: "count", id: "phe-binh", title: "Số lần bị cấp trên phê bình bằng văn bản" },
      ],
      lines: [
        {
          id: "sai-so-lieu",
          code: "VIII.1.1",
          title: "Báo cáo sai số liệu: trừ 1 điểm/lần",
          effect: "deduct",
          rule: { kind: "per-occurrence", input: "sai-so-lieu", each: "1" },
        },
        {
          id: "don-thu",
          code: "VIII.1.2",
          title: "Đơn thư phản ánh đúng: trừ 2 điểm/đơn",
          effect: "deduct",
          rule: { kind: "per-occurrence", input: "don-thu", each: "2" },
        },
        {
          id: "phe-binh",
          code: "VIII.1.3",
          title: "Bị phê bình bằng văn bản: trừ 1 điểm/lần",
          effect: "deduct",
          rule: { kind: "per-occurrence", input: "phe-binh", each: "1" },
        },
      ],
      note: contentLine(5),
    },
  ],
};
