import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { planProvince } from "../../../../shared/report/province/plan-province.ts";
import { type ProvinceInput, ProvinceReport } from "../../../../shared/report/province/province-report.ts";
import type { BlocEntry } from "../../../../shared/rollup/bloc-entry.ts";
import type { InboxRow } from "../../../../shared/rollup/inbox.ts";
import { type ExpectedBloc, overviewOf } from "../../../../shared/rollup/overview.ts";
import { comparePercents } from "../../../../shared/rollup/percent-comparison.ts";
import { mergeProvinces } from "../../../../shared/rollup/province.ts";
import { addressOf, calculated, disagreements, grid, rowOf, sheetOf } from "../../../support/planned-bloc.ts";
import { entry, someEntries } from "../../rollup/some-entries.ts";

const expected = (bloc: string, members: number): ExpectedBloc =>
  ({
    season: "nam-2024",
    period: "nam",
    bloc,
    title: `Khối còn lại ${bloc}`,
    label: "khối",
    members,
  }) as never;

const line = (letter: string, rank: number, total: string, more: object = {}) => ({
  agency: `co-quan-${letter}`,
  title: `Cơ quan ${letter.toUpperCase()}`,
  rank,
  total,
  percent: total,
  ...more,
});

/** Three agencies level in pairs, a fourth without a rank; one award with two places, not settled. */
const first = entry({
  members: 4,
  stage: "published",
  states: { ranked: 3, unclassified: 0, excluded: 1, pending: 0, ungraded: 0 },
  ranked: [
    line("a", 1, "95", { class: "Xuất sắc", proposed: "Cờ thi đua" }),
    line("b", 2, "90", { class: "Tốt", proposed: "Bằng khen" }),
    line("c", 3, "90", { classUndecided: "Tốt" }),
  ],
  unranked: [{ agency: "co-quan-d", title: "Cơ quan D", state: "excluded" }],
  proposals: [
    { award: "co", title: "Cờ thi đua", places: 1, proposed: 1 },
    { award: "bang-khen", title: "Bằng khen", places: 2, proposed: 1, open: true },
  ],
});
const second = entry({
  bloc: "khoi-2",
  title: "Khối 2",
  source: "form",
  stage: "closed",
  maximum: undefined,
  classes: [{ title: "Hoàn thành", count: 2 }],
  ranked: [
    { agency: "co-quan-m", title: "Cơ quan M", rank: 1, total: "480.25", class: "Hoàn thành" },
    { agency: "co-quan-n", title: "Cơ quan N", rank: 1, total: "480.25", class: "Hoàn thành" },
  ],
  proposals: [{ award: "co", title: "Cờ thi đua", places: 1, proposed: 0 }],
});

function inputOf(
  entries: readonly BlocEntry[],
  missing: readonly ExpectedBloc[] = [],
  more: Partial<ProvinceInput> = {},
): ProvinceInput {
  const province = mergeProvinces(entries);
  return {
    title: "Phong trào thi đua tỉnh minh họa năm 2024",
    period: "Cả năm 2024",
    overview: overviewOf(province, missing),
    earlier: [],
    fingerprint: "0123456789abcdef",
    ...more,
  };
}

const names = (input: ProvinceInput) => planProvince(input).sheets.map((sheet) => sheet.name);
const shown = (input: ProvinceInput, name: string) =>
  grid(sheetOf(planProvince(input), name)).map((row) =>
    row.filter((cell) => cell !== undefined && cell !== ""),
  );

test("blocs stand with their members, states, classes and proposals, and are added up", () => {
  const input = inputOf([first, second], [expected("khoi-9", 7)]);
  const sheet = sheetOf(planProvince(input), "Các khối");
  expect(rowOf(sheet, "Thành viên").slice(0, 12)).toEqual([
    "STT",
    "Khối, cụm",
    "Thành viên",
    "Được xếp hạng",
    "Không xếp loại",
    "Không xét",
    "Chưa xét, chờ kết luận",
    "Chưa có đủ điểm",
    "Xuất sắc",
    "Tốt",
    "Hoàn thành",
    "Cờ thi đua",
  ]);
  expect(rowOf(sheet, "Khối 1").slice(0, 14)).toEqual([
    1,
    "Khối 1",
    4,
    3,
    0,
    1,
    0,
    0,
    1,
    1,
    "–",
    1,
    1,
    "Đã công bố",
  ]);
  expect(rowOf(sheet, "Khối 2").slice(2, 13)).toEqual([2, 2, 0, 0, 0, 0, "–", "–", 2, 0, 0]);
  expect(rowOf(sheet, "Cộng 3 khối, cụm").slice(1, 13)).toEqual([
    "Cộng 3 khối, cụm",
    13,
    5,
    0,
    1,
    0,
    0,
    1,
    1,
    2,
    1,
    1,
  ]);
});

test("a bloc from which nothing came is named, with its members and what it lacks", () => {
  const input = inputOf([first], [expected("khoi-9", 7)]);
  const row = rowOf(sheetOf(planProvince(input), "Các khối"), "Khối còn lại khoi-9");
  expect(row).toContain("Chưa có kết quả");
  expect(row).toContain("Khối chưa gửi gì");
  expect(row[2]).toBe(7);
  expect(rowOf(sheetOf(planProvince(input), "Bìa"), "Khối còn thiếu")).toContain("Khối còn lại khoi-9");
});

test("what the council office did with a dossier stands beside its bloc, where it is known", () => {
  const inbox = [
    { ...first, lacking: [], last: { outcome: "returned", changed: true } },
  ] as unknown as InboxRow[];
  const sheet = sheetOf(planProvince(inputOf([first, second], [], { inbox })), "Các khối");
  expect(rowOf(sheet, "Khối 1")).toContain("đã trả lại; khối đã thay đổi kết quả sau đó");
  expect(rowOf(sheet, "Khối 2")).not.toContain("chưa tiếp nhận");
  expect(rowOf(sheet, "Hồ sơ")).toContain("Còn thiếu");
  expect(shown(inputOf([first]), "Các khối").flat()).not.toContain("Hồ sơ");
});

test("agencies are ranked inside their bloc, and a rank by tie-break is the bloc's own and says so", () => {
  const rows = shown(inputOf([first, second]), "Xếp hạng trong khối");
  expect(rows).toContainEqual([1, "Cơ quan A", 95, "Xuất sắc", "Cờ thi đua", "KHỚP"]);
  const tied = rows.find((row) => row.includes("Cơ quan C"));
  expect(tied).toContain("Còn phải quyết định: Tốt. Bằng tổng điểm: thứ hạng theo tiêu chí phụ của khối");
  expect(
    rows.filter((row) => row.includes("Cơ quan M") || row.includes("Cơ quan N")).map(([rank]) => rank),
  ).toEqual([1, 1]);
  expect(rows.find((row) => row.includes("Cơ quan D"))).toEqual(["–", "Cơ quan D", "Không xét"]);
});

test("percents are there only when asked for, say that they are no ranking, and put nobody first", () => {
  expect(names(inputOf([first, second]))).not.toContain("Tỷ lệ điểm");
  const input = inputOf([first, second]);
  const asked = { ...input, comparison: comparePercents(input.overview.entries) };
  const rows = shown(asked, "Tỷ lệ điểm");
  expect(rows.flat().join(" ")).toContain("KHÔNG PHẢI XẾP HẠNG");
  expect(rows).toContainEqual(["Khối 1", 100, 91.67, "KHỚP"]);
  expect(rows).toContainEqual(["Cơ quan A", 95, 100, 95, "KHỚP"]);
  expect(rows.flat()).toContain("Không có tỷ lệ vì không rõ điểm tối đa: Khối 2.");
  expect(rows.flat()).not.toContain("STT");
});

test("a comparison without anybody to compare is no sheet; a bloc without ranked agencies has no mean", () => {
  const nobody = inputOf([second], [], { comparison: comparePercents([second]) });
  expect(names(nobody)).not.toContain("Tỷ lệ điểm");
  const empty = entry({
    bloc: "khoi-3",
    title: "Khối 3",
    ranked: [],
    states: { ...first.states, ranked: 0 },
  });
  const province = [first, empty];
  const input = inputOf(province, [], { comparison: comparePercents(province) });
  expect(shown(input, "Tỷ lệ điểm")).toContainEqual(["Khối 3", 100]);
  expect(disagreements(planProvince(input))).toEqual([]);
});

test("proposals stand award by award beside the bloc's places and what was proposed in earlier years", () => {
  const earlier = [
    { agency: "co-quan-a" as never, year: 2023, title: "Bằng khen" },
    { agency: "co-quan-a" as never, year: 2022, title: "Cờ thi đua" },
  ];
  const rows = shown(inputOf([first, second], [], { earlier }), "Đề nghị khen thưởng");
  expect(rows).toContainEqual(["Cờ thi đua", 2, 1, "KHỚP"]);
  expect(rows).toContainEqual(["Bằng khen", 2, 1, "Còn 1 khối chưa xác định xong", "KHỚP"]);
  const chosen = rows.find((row) => row.includes("Cơ quan A"));
  expect(chosen?.slice(0, 8)).toEqual([1, "Khối 1", 1, 1, "Cơ quan A", 1, 95, "Xuất sắc"]);
  expect(chosen).toContain("Năm 2023: Bằng khen\nNăm 2022: Cờ thi đua");
  expect(rows).toContainEqual([2, "Khối 2", 1, 0, "(khối không đề nghị)"]);
});

test("an award still open and one a paper names without places say so", () => {
  const open = entry({
    proposals: [{ award: "co", title: "Cờ thi đua", places: 1, proposed: 0, open: true }],
  });
  const paper = entry({
    bloc: "khoi-2",
    title: "Khối 2",
    source: "form",
    ranked: [line("m", 1, "90", { proposed: "Cờ thi đua" }), line("n", 2, "80", { proposed: "Cờ thi đua" })],
  });
  const rows = shown(inputOf([open, paper]), "Đề nghị khen thưởng");
  expect(rows).toContainEqual([1, "Khối 1", 1, 0, "(chưa xác định)"]);
  expect(rows.find((row) => row.includes("Cơ quan M"))?.slice(0, 4)).toEqual([2, "Khối 2", 2, "Cơ quan M"]);
  expect(rows.find((row) => row.includes("Cơ quan N"))?.slice(0, 3)).toEqual([3, "Khối 2", "Cơ quan N"]);
});

test("the cover and every page say a draft while a bloc is open or missing, then closed, then published", () => {
  const marks = (...given: Parameters<typeof inputOf>) =>
    planProvince(inputOf(...given)).sheets.map(({ print }) => print.marks);
  expect(new Set(marks([first, second], [expected("khoi-9", 7)]))).toEqual(new Set(["DỰ THẢO"]));
  expect(new Set(marks([first, second]))).toEqual(new Set(["ĐÃ CHỐT"]));
  expect(new Set(marks([first], [], { illustrative: true }))).toEqual(
    new Set(["SỐ LIỆU MINH HỌA – ĐÃ CÔNG BỐ"]),
  );
  expect(shown(inputOf([first], [], { illustrative: true }), "Bìa").flat()).toContain("SỐ LIỆU MINH HỌA");
});

test("a province nobody sent anything in is a cover and the list of the missing", () => {
  const input = inputOf([], [expected("khoi-9", 7)]);
  expect(names(input)).toEqual(["Bìa", "Các khối"]);
  expect(disagreements(planProvince(input))).toEqual([]);
});

test("a bloc's sources name what its result was made from, when, and by what hash", () => {
  const known = entry({ asOf: "2024-12-02T08:00:00Z", refusedCards: 1 });
  const rows = shown(inputOf([known, second]), "Nguồn");
  expect(rows).toContainEqual([1, "Khối 1", "từ bảng chấm điểm", 3, "02/12/2024 15:00:00", 1, "ab"]);
  expect(rows).toContainEqual([2, "Khối 2", "nhập từ biểu kết quả", 3, 0, "ab"]);
});

test("every formula gives the server's figure, whatever the blocs", () => {
  fc.assert(
    fc.property(someEntries, (entries) => {
      const province = mergeProvinces(entries);
      const input = inputOf(province, [expected("khoi-9", 3)], { comparison: comparePercents(province) });
      expect(disagreements(planProvince(input))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("titles that a spreadsheet takes for the same are counted by the server, not by a formula", () => {
  const alike = entry({
    classes: [
      { title: "Tốt", count: 1 },
      { title: "TỐT", count: 1 },
    ],
    ranked: [line("a", 1, "95", { class: "Tốt" }), line("b", 2, "90", { class: "TỐT" })],
  });
  const plan = planProvince(inputOf([alike]));
  expect(rowOf(sheetOf(plan, "Các khối"), "Khối 1").slice(8, 10)).toEqual([1, 1]);
  expect(disagreements(plan)).toEqual([]);
});

test("a figure typed over is told by its row and by the cover", () => {
  const plan = planProvince(inputOf([first, second]));
  const ranks = sheetOf(plan, "Xếp hạng trong khối");
  const total = addressOf(ranks, "Cơ quan B", "C");
  const read = calculated(plan, { [`Xếp hạng trong khối!${total}`]: 99 });
  expect(read("Xếp hạng trong khối", addressOf(ranks, "Cơ quan B", "G"))).toBe("KHÔNG KHỚP");
  expect(read("Xếp hạng trong khối", addressOf(ranks, "Cơ quan B", "A"))).toBe(1);
  const cover = sheetOf(plan, "Bìa");
  const answer = addressOf(cover, "Công thức so với hệ thống", "B");
  expect(read("Bìa", answer)).toBe("KHÔNG KHỚP");
  expect(calculated(plan)("Bìa", answer)).toBe("KHỚP");
});

test("blocs of several periods stand together under their periods, by title where that is known", () => {
  const quarter = entry({ period: "quy-1" });
  const province = [first, quarter];
  const periods = [{ season: first.season, period: first.period, title: "Cả năm" }];
  const input = inputOf(province, [], { periods, comparison: comparePercents(province) });
  for (const name of ["Các khối", "Tỷ lệ điểm", "Nguồn"]) {
    expect(shown(input, name).flat()).toContain("Khối 1 – Cả năm");
    expect(shown(input, name).flat()).toContain("Khối 1 – nam-2024, quy-1");
  }
  const unnamed = inputOf(province, [expected("khoi-9", 3)]);
  expect(shown(unnamed, "Nguồn").flat()).toContain("Khối 1 – nam-2024, nam");
});

test("a report reads back as it was written, so that one hash names it", () => {
  const { fingerprint: _, ...report } = inputOf([first, second], [expected("khoi-9", 7)]);
  expect(ProvinceReport.parse(JSON.parse(JSON.stringify(z.encode(ProvinceReport, report))))).toEqual(report);
});
