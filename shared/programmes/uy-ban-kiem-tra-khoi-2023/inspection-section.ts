import { composed } from "../composed.ts";
import { proportion } from "../measures.ts";
import { count, criterion, flag, parts, shareOf, steps } from "../rows.ts";
import { note } from "./content-lines.ts";

/** Mục I: the work of inspection and supervision. */
export const INSPECTION = composed({
  code: "I",
  title: "Nhiệm vụ kiểm tra, giám sát",
  max: "30",
  criteria: [
    criterion({
      code: "I.1",
      title: "Hoàn thành chương trình kiểm tra, giám sát năm",
      max: "15",
      base: proportion(
        count("hoan-thanh", "Số cuộc đã hoàn thành"),
        count("chuong-trinh", "Số cuộc theo chương trình"),
      ),
      evidence: "required",
      note: note(4),
    }),
    criterion({
      code: "I.2",
      title: "Chỉ tiêu năm 2023 hoàn thành và vượt",
      max: "10",
      base: steps(
        shareOf(count("vuot", "Số chỉ tiêu hoàn thành vượt mức"), count("chi-tieu", "Số chỉ tiêu của năm")),
        { from: "50", points: "10" },
        { from: "25", below: "50", points: "8" },
        { above: "0", below: "25", points: "6" },
      ),
      note: note(4),
    }),
    criterion({
      code: "I.3",
      title: "Phát huy truyền thống ngành Kiểm tra Đảng",
      max: "5",
      base: parts(
        { points: "3", done: flag("dot-thi-dua", "Có đợt thi đua chào mừng ngày truyền thống") },
        { points: "2", done: flag("giao-duc", "Có sinh hoạt giáo dục truyền thống") },
      ),
      note: note(3),
    }),
  ],
});
