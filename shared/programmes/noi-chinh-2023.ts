import { internalAffairsTable } from "./noi-chinh-2023/internal-affairs-table.ts";
import { MEMBERS } from "./noi-chinh-2023/members.ts";
import type { Programme } from "./programme.ts";

/** Khối thi đua các cơ quan Nội chính tỉnh, 2023: eight members whose work is unlike, under one table. No scores. */
export const NOI_CHINH_2023: Programme = {
  id: "noi-chinh-2023",
  title: "Khối thi đua các cơ quan Nội chính tỉnh năm 2023",
  season: {
    id: "noi-chinh-2023",
    title: "Năm thi đua 2023, Khối các cơ quan Nội chính tỉnh",
    year: 2023,
    periods: [
      {
        id: "nam",
        title: "Năm 2023",
        from: "2023-01-01",
        to: "2023-12-31",
        // The due instant and the days below are a configuration of ours, for the secretariat to set.
        due: "2023-12-15T17:00:00+07:00",
        days: {
          "phat-dong": "2023-02-28",
          "bao-cao-ke-khai": "2023-03-31",
          "bao-cao-so-ket": "2023-06-30",
          "bao-cao-tong-ket": "2023-12-15",
        },
      },
    ],
    blocs: [
      {
        id: "khoi-noi-chinh",
        label: "khối",
        title: "Khối thi đua các cơ quan Nội chính tỉnh",
        ground: "Quyết định 42/QĐ-UBND ngày 12/01/2023; Kế hoạch 21/KH-UBND ngày 30/01/2023",
        rubric: "noi-chinh-2023",
        lead: "thanh-tra-tinh",
        visibility: "after-close",
        agencies: MEMBERS.map(({ id, title }) => ({ id, title })),
      },
    ],
  },
  rubrics: [internalAffairsTable(MEMBERS)],
};
