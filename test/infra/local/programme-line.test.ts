import { expect, test } from "vitest";
import { programmeLine } from "../../../infra/local/programme-line.ts";
import { toldStandings } from "../../golden/told-standings.ts";

const oneBloc = await toldStandings("co-quan-dang-minh-hoa");
const province = await toldStandings("phong-trao-tinh-minh-hoa");

test("a bloc's year is one line in Vietnamese and in English: how many agencies, who leads, that figures are illustrative", () => {
  expect(programmeLine(oneBloc.folder.season, oneBloc.documents)).toBe(
    "Năm thi đua 2021, Khối các cơ quan Đảng: 10 đơn vị, dẫn đầu Cơ quan C (101,00) · 10 agencies, led by Cơ quan C (101.00) · SỐ LIỆU MINH HỌA (illustrative figures)",
  );
});

test("several blocs and periods are counted, and the leaders are those of the last period", () => {
  expect(programmeLine(province.folder.season, province.documents)).toContain(
    "3 khối, cụm, 2 kỳ, 12 đơn vị, dẫn đầu Cơ quan A (929,30); Cơ quan E (918,33); Cơ quan J (932,00) · 3 blocs, 2 periods, 12 agencies",
  );
});

test("a season that nobody scored yet names no leader and is not called illustrative unless it is", () => {
  const { illustrative: _, ...season } = oneBloc.folder.season;
  expect(programmeLine(season, [])).toBe("Năm thi đua 2021, Khối các cơ quan Đảng: 10 đơn vị · 10 agencies");
});
