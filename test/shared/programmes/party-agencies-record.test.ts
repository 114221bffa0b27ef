import { expect, test } from "vitest";
import { RECORD } from "../../../shared/programmes/co-quan-dang-nam-dinh-2021/record.ts";
import { CO_QUAN_DANG_NAM_DINH_2021 } from "../../../shared/programmes/co-quan-dang-nam-dinh-2021.ts";
import { Season } from "../../../shared/season.ts";

const [bloc] = Season.parse(CO_QUAN_DANG_NAM_DINH_2021.season).blocs;
const members = bloc?.agencies ?? [];
const titleOf = (id: string): string | undefined => members.find((member) => member.id === id)?.title;

test("the bloc is the ten Party agencies of the document, led by Ban Tuyên giáo in 2021", () => {
  expect(members.map(({ title }) => title)).toEqual([
    "Ban Tổ chức Tỉnh ủy",
    "Ủy ban Kiểm tra Tỉnh ủy",
    "Ban Nội chính Tỉnh ủy",
    "Ban Tuyên giáo Tỉnh ủy",
    "Ban Dân vận Tỉnh ủy",
    "Báo Nam Định",
    "Văn phòng Tỉnh ủy",
    "Trường Chính trị Trường Chinh",
    "Đảng ủy Khối các Cơ quan và Doanh nghiệp tỉnh",
    "Ban Bảo vệ chăm sóc sức khỏe cán bộ tỉnh",
  ]);
  expect(titleOf(bloc?.lead ?? "")).toBe("Ban Tuyên giáo Tỉnh ủy");
  expect(RECORD.lead).toBe(bloc?.lead);
});

test("1 + 3 + 6 = 10: every member was proposed for one thing in 2021, and nobody else was", () => {
  expect(RECORD.proposed.map(({ award, agencies }) => [award, agencies.length])).toEqual([
    ["Cờ thi đua của Chính phủ", 1],
    ["Cờ thi đua xuất sắc của Ủy ban nhân dân tỉnh", 3],
    ["Bằng khen của Ủy ban nhân dân tỉnh", 6],
  ]);
  const proposed = RECORD.proposed.flatMap(({ agencies }) => agencies);
  expect([...proposed].sort()).toEqual(members.map(({ id }) => id as string).sort());
});

test("the Government flag was for Ban Tuyên giáo, the province's flags for Ban Dân vận, Văn phòng Tỉnh ủy and Báo Nam Định", () => {
  expect(RECORD.proposed.slice(0, 2).map(({ agencies }) => agencies.map(titleOf))).toEqual([
    ["Ban Tuyên giáo Tỉnh ủy"],
    ["Ban Dân vận Tỉnh ủy", "Văn phòng Tỉnh ủy", "Báo Nam Định"],
  ]);
});

test("Ban Dân vận leads in 2022, acclaimed on 28 December 2021 where everybody signed, by a source that is named", () => {
  expect([RECORD.next.year, titleOf(RECORD.next.lead)]).toEqual([2022, "Ban Dân vận Tỉnh ủy"]);
  expect([RECORD.met, RECORD.signed]).toEqual(["2021-12-28", 100]);
  expect(RECORD.source).toContain("28/12/2021");
});
