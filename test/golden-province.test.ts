import { join } from "node:path";
import { expect, test } from "vitest";
import { readFolder } from "../infra/local/read-folder.ts";
import { readProvince } from "../infra/local/write-province.ts";
import { toldStandings } from "./golden/told-standings.ts";

const { documents, standings, told, pointsOf } = await toldStandings("phong-trao-tinh-minh-hoa");

test("three blocs are ranked twice, for the campaign and for the year, each bloc by itself", () => {
  expect(documents.map(({ bloc, period, lines }) => [bloc, period, lines.length]).sort()).toEqual([
    ["cum-dia-phuong-1", "dot-1", 4],
    ["cum-dia-phuong-1", "nam", 4],
    ["khoi-so-nganh-1", "dot-1", 4],
    ["khoi-so-nganh-1", "nam", 4],
    ["khoi-so-nganh-2", "dot-1", 4],
    ["khoi-so-nganh-2", "nam", 4],
  ]);
});

test("who leads the campaign need not lead the year", () => {
  expect(told("khoi-so-nganh-1", "dot-1")).toEqual([
    "1 B 911.39 xuat-sac: Dẫn đầu",
    "2 A 898.61 tot: Thấp hơn Cơ quan B 12,78 điểm",
    "3 C 883.61 tot: Thấp hơn Cơ quan A 15 điểm",
    "4 D 873.61 tot: Thấp hơn Cơ quan C 10 điểm",
  ]);
  expect(told("khoi-so-nganh-1", "nam")).toEqual([
    "1 A 929.3 xuat-sac: Dẫn đầu",
    "2 B 928 xuat-sac: Thấp hơn Cơ quan A 1,3 điểm",
    "3 D 899.3 tot: Thấp hơn Cơ quan B 28,7 điểm",
    "4 C 676.8 trung-binh: Thấp hơn Cơ quan D 222,5 điểm",
  ]);
});

test("an agency may miss the campaign and still be ranked for the year; level agencies share a rank", () => {
  expect(told("khoi-so-nganh-2", "dot-1")).toEqual([
    "1 F 923.61 xuat-sac: Dẫn đầu",
    "2 E 883.61 tot: Thấp hơn Cơ quan F 40 điểm",
    "3 G 876.11 tot: Thấp hơn Cơ quan E 7,5 điểm",
    "- H - -: Không gửi bảng tự chấm điểm (mục K.1)",
  ]);
  expect(told("khoi-so-nganh-2", "nam")).toEqual([
    "1 E 918.33 xuat-sac: Dẫn đầu",
    "2 F 914.3 xuat-sac: Thấp hơn Cơ quan E 4,03 điểm",
    "2 G 914.3 xuat-sac: Đồng hạng với Cơ quan F",
    "4 H 884.3 tot: Thấp hơn Cơ quan G 30 điểm",
  ]);
});

test("localities are ranked by their own table", () => {
  expect(told("cum-dia-phuong-1", "dot-1")).toEqual([
    "1 J 912.5 xuat-sac: Dẫn đầu",
    "2 I 882.5 tot: Thấp hơn Cơ quan J 30 điểm",
    "3 K 832.5 tot: Thấp hơn Cơ quan I 50 điểm",
    "4 L 802.5 tot: Thấp hơn Cơ quan K 30 điểm",
  ]);
  expect(told("cum-dia-phuong-1", "nam")).toEqual([
    "1 J 932 xuat-sac: Dẫn đầu",
    "2 I 926 xuat-sac: Thấp hơn Cơ quan J 6 điểm",
    "3 K 896 tot: Thấp hơn Cơ quan I 30 điểm",
    "4 L 886 tot: Thấp hơn Cơ quan K 10 điểm",
  ]);
});

test("an index published once a year does not apply in a campaign, and the rest of the section makes up for it", () => {
  const sectionOne = (bloc: string, period: string, letter: string) =>
    standings(bloc, period).lines.find(({ agency }) => agency === `so-nganh-${letter}`)?.sections[0]?.points;
  expect(sectionOne("khoi-so-nganh-1", "dot-1", "c")).toBe(561_11); // (225 + 145 + 75 + 60) × 600/540
  expect(sectionOne("khoi-so-nganh-2", "nam", "e")).toBe(568_33); // (237,5 + 144 + 70 + 60) × 600/540
});

test("for the year the index is the field agency's figure of 60 points", () => {
  expect(["A", "B"].map((letter) => pointsOf(letter, "i-4"))).toEqual(["52.8 verified", "54 verified"]);
});

test("targets met under 80 percent earn nothing", () => {
  expect(pointsOf("C", "i-1")).toBe("0 verified"); // 15 of 20
});

test("a report of the campaign and a report of the year are late by the days of their own period", () => {
  expect([pointsOf("D", "ii-4", "dot-1"), pointsOf("D", "ii-4")]).toEqual(["40 verified", "40 verified"]);
});

test("the council office has one dossier accepted, one returned with its reason, and waits for the cluster's", async () => {
  const folder = join(import.meta.dirname, "golden/phong-trao-tinh-minh-hoa");
  const season = await readFolder(folder);
  const province = await readProvince(season, documents, { folder, others: [], compare: false });
  const year = (province?.inbox ?? []).filter(({ period }) => period === "nam");
  expect(year.map(({ bloc, last, lacking }) => [bloc, last?.outcome, last?.reason, lacking.length])).toEqual([
    ["khoi-so-nganh-1", "accepted", undefined, 0],
    ["khoi-so-nganh-2", "returned", "Hồ sơ thiếu biên bản họp khối", 0],
    ["cum-dia-phuong-1", undefined, undefined, 0],
  ]);
});
