import type { WrittenSeason } from "../../season.ts";
import { placesToFill } from "../placeholders.ts";
import { LOCALITY_TABLE, SECTOR_TABLE } from "./movement-tables.ts";

const THEME =
  "Đổi mới, sáng tạo, tổ chức sâu rộng, hiệu quả các phong trào thi đua yêu nước, xây dựng Hà Tĩnh phát triển nhanh, bền vững";

/**
 * One year of the plan: the same blocs, agencies and tables every year, scored for a campaign and for the year. The
 * source names no member; its days and the campaign's name are for the secretariats to set.
 */
export const yearlySeason = (year: number): WrittenSeason => ({
  id: `ha-tinh-${year}`,
  title: `Năm thi đua ${year}, tỉnh Hà Tĩnh`,
  year,
  periods: [
    {
      id: "dot-1",
      title: `Đợt thi đua năm ${year} (điền tên chuyên đề)`,
      from: `${year}-03-01`,
      to: `${year}-06-30`,
      due: `${year}-06-30T17:00:00+07:00`,
      days: { "so-ket": `${year}-05-15`, "tong-ket": `${year}-06-25` },
    },
    {
      id: "nam",
      title: `Năm ${year}`,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      due: `${year}-12-20T17:00:00+07:00`,
      days: { "so-ket": `${year}-07-05`, "tong-ket": `${year}-12-15` },
    },
  ],
  blocs: [
    ...[1, 2].map((number) => ({
      id: `khoi-so-nganh-${number}`,
      label: "khối" as const,
      title: `Khối sở, ban, ngành ${number} (điền tên)`,
      ground: THEME,
      rubric: SECTOR_TABLE.id,
      visibility: "after-close" as const,
      agencies: [...placesToFill("so-nganh", "Sở, ngành", 5 * number - 4, 5 * number)],
    })),
    ...[1, 2].map((number) => ({
      id: `cum-dia-phuong-${number}`,
      label: "cụm" as const,
      title: `Cụm địa phương ${number} (điền tên)`,
      ground: THEME,
      rubric: LOCALITY_TABLE.id,
      visibility: "after-close" as const,
      agencies: [...placesToFill("dia-phuong", "Địa phương", 5 * number - 4, 5 * number)],
    })),
  ],
});
