import { PARTY_AGENCIES_AWARDS } from "./co-quan-dang-nam-dinh-2021/awards.ts";
import { MEMBERS } from "./co-quan-dang-nam-dinh-2021/members.ts";
import { PARTY_AGENCIES_TABLE } from "./co-quan-dang-nam-dinh-2021/party-agencies-table.ts";
import { RECORD } from "./co-quan-dang-nam-dinh-2021/record.ts";
import type { Programme } from "./programme.ts";

/** Khối thi đua các cơ quan Đảng thuộc Tỉnh ủy Nam Định, 2021: ten members and what is on record of their year. No scores. */
export const CO_QUAN_DANG_NAM_DINH_2021: Programme = {
  id: "co-quan-dang-nam-dinh-2021",
  title: "Khối thi đua các cơ quan Đảng thuộc Tỉnh ủy Nam Định năm 2021",
  season: {
    id: "co-quan-dang-nam-dinh-2021",
    title: "Năm thi đua 2021, Khối các cơ quan Đảng thuộc Tỉnh ủy Nam Định",
    year: 2021,
    periods: [
      {
        id: "nam",
        title: "Năm 2021",
        from: "2021-01-01",
        to: "2021-12-31",
        // The due instant and the days below are a configuration of ours, for the secretariat to set.
        due: "2021-12-10T17:00:00+07:00",
        days: { "phat-dong": "2021-01-31", "dang-ky": "2021-03-01", "bao-cao-nam": "2021-12-10" },
      },
    ],
    blocs: [
      {
        id: "khoi-co-quan-dang",
        label: "khối",
        title: "Khối thi đua các cơ quan Đảng thuộc Tỉnh ủy Nam Định",
        rubric: PARTY_AGENCIES_TABLE.id,
        lead: RECORD.lead,
        visibility: "after-close",
        agencies: [...MEMBERS],
        awards: PARTY_AGENCIES_AWARDS,
      },
    ],
  },
  rubrics: [PARTY_AGENCIES_TABLE],
  record: RECORD,
};
