import { composed } from "../composed.ts";
import { awarded } from "../measures.ts";
import { adds, count, criterion, each, takes } from "../rows.ts";
import { note } from "./content-lines.ts";

/** Mục V: bonuses, at most 5 in all. */
export const BONUSES = composed({
  code: "V",
  title: "Điểm thưởng (tối đa 5 điểm)",
  max: "0",
  atMost: "5",
  criteria: [
    criterion({
      code: "V.1",
      title: "Tập thể được khen thưởng trong năm",
      max: "0",
      evidence: "required",
      rows: [
        adds(
          "V.1.1",
          "Bằng khen của Thủ tướng Chính phủ trở lên: 2; Cờ thi đua cấp bộ: 1,5; Bằng khen cấp bộ: 0,5",
          awarded(
            { points: "2", received: count("cap-nha-nuoc", "Bằng khen của Thủ tướng Chính phủ trở lên") },
            { points: "1.5", received: count("co-cap-bo", "Cờ thi đua cấp bộ") },
            { points: "0.5", received: count("bang-khen-cap-bo", "Bằng khen cấp bộ") },
          ),
        ),
      ],
      note: note(1),
    }),
    criterion({
      code: "V.2",
      title: "Mô hình mới, sáng kiến được áp dụng trong toàn Ngành",
      max: "0",
      rows: [
        adds(
          "V.2.1",
          "Cộng 1 điểm/mô hình, sáng kiến",
          each("1", count("so-mo-hinh", "Số mô hình, sáng kiến")),
          {
            atMost: "2",
          },
        ),
      ],
      note: note(6),
    }),
  ],
});

/** Mục VI: deductions from the whole card. */
export const DEDUCTIONS = composed({
  code: "VI",
  title: "Điểm trừ",
  max: "0",
  criteria: [
    criterion({
      code: "VI.1",
      title: "Các trường hợp bị trừ điểm (trừ tối đa 5 điểm)",
      max: "0",
      floor: "none",
      deductAtMost: "5",
      rows: [
        takes(
          "VI.1.1",
          "Báo cáo sai số liệu: trừ 1 điểm/lần",
          each("1", count("sai-so-lieu", "Số lần sai số liệu")),
        ),
        takes(
          "VI.1.2",
          "Bị phê bình bằng văn bản: trừ 1 điểm/lần",
          each("1", count("phe-binh", "Số lần bị phê bình")),
        ),
      ],
      note: note(4),
    }),
  ],
});
