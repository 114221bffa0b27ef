import { describe, expect, test } from "vitest";
import { OFFICIAL_LAYOUTS } from "../../../shared/official-layouts.ts";
import { widthOf } from "../../../shared/report/fit.ts";
import { STYLES, type StyleName } from "../../../shared/report/styles.ts";
import { planSummary } from "../../../shared/report/summary.ts";
import { sidesOf } from "../../../shared/report/two-sides.ts";
import type { Sheet } from "../../../shared/report/workbook-plan.ts";
import { grid, sheetOf } from "../../support/planned-bloc.ts";
import { printedBloc } from "../../support/printed-bloc.ts";

const SIGNATURE = { authority: "TM", behalf: "Khối thi đua", position: "Khối trưởng" };
const planned = (letterhead?: object) =>
  planSummary(printedBloc({ agencies: 3, ...(letterhead && { letterhead }) }));
/** The two sides of the rows above the table, then those below it. */
const sides = (sheet: Sheet) =>
  grid(sheet).map((cells) => cells.filter((cell) => cell !== undefined && cell !== ""));
const above = (sheet: Sheet) => sides(sheet).slice(0, sheet.frozen.rows - 1);
const below = (sheet: Sheet) => {
  const from = grid(sheet).findIndex(([first]) => first === "TỔ THƯ KÝ KHỐI");
  return sides(sheet).slice(from);
};
const DASHES = expect.stringMatching(/^—+$/);

describe("a signed sheet", () => {
  test("of a bloc that set nothing is headed in the State's form under its own name", () => {
    expect(above(sheetOf(planned(), "Xếp hạng"))).toEqual([
      ["KHỐI", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
      [DASHES, "Độc lập - Tự do - Hạnh phúc"],
      [DASHES],
      ["Số: ……/TH", "……, ngày …… tháng …… năm ……"],
      [],
      ["BẢNG XẾP HẠNG THI ĐUA"],
      ["Năm thi đua 2024 – Năm"],
      ["DỰ THẢO"],
      [],
    ]);
  });

  test("names the superior body, the issuing one, the place, and the bloc where another body issues", () => {
    const letterhead = {
      layout: "state",
      superior: "Ủy ban nhân dân tỉnh",
      issuer: "Cơ quan A",
      symbol: "KTĐ",
      place: "Tỉnh A",
      signature: SIGNATURE,
    };
    expect(above(sheetOf(planned(letterhead), "Xếp hạng")).slice(0, 7)).toEqual([
      ["ỦY BAN NHÂN DÂN TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
      ["CƠ QUAN A", "Độc lập - Tự do - Hạnh phúc"],
      [DASHES, DASHES],
      ["Số: ……/TH-KTĐ", "Tỉnh A, ngày …… tháng …… năm ……"],
      [],
      ["BẢNG XẾP HẠNG THI ĐUA"],
      ["Khối – Năm thi đua 2024 – Năm"],
    ]);
  });

  test("in the Party's form has the Party's name and a star, and neither quốc hiệu nor tiêu ngữ", () => {
    const letterhead = {
      layout: "party",
      superior: "Tỉnh ủy",
      issuer: "Ban A",
      symbol: "BA",
      signature: { ...SIGNATURE, authority: "TL" },
    };
    const sheet = sheetOf(planned(letterhead), "Xếp hạng");
    expect(above(sheet).slice(0, 4)).toEqual([
      ["TỈNH ỦY", "ĐẢNG CỘNG SẢN VIỆT NAM"],
      ["BAN A", DASHES],
      ["*"],
      ["Số ……-TH/BA", "……, ngày …… tháng …… năm ……"],
    ]);
    expect(grid(sheet).flat().join(" ")).not.toMatch(/CỘNG HÒA|Độc lập/);
    expect(below(sheet)[0]).toEqual(["TỔ THƯ KÝ KHỐI", "T/L KHỐI THI ĐUA"]);
  });

  test("of a paper that follows the other form is in that form", () => {
    const letterhead = {
      layout: "party",
      byPaper: { "tong-hop": "state" },
      issuer: "Ban A",
      signature: SIGNATURE,
    };
    expect(above(sheetOf(planned(letterhead), "Xếp hạng"))[0]?.[1]).toMatch(/^CỘNG HÒA/);
  });

  test("is drawn up by the secretariat, signed for the bloc with room and a name, and says who receives it", () => {
    const letterhead = {
      layout: "state",
      issuer: "Cơ quan A",
      signature: { ...SIGNATURE, name: "Nguyễn Văn A" },
      recipients: ["Hội đồng Thi đua – Khen thưởng", "Các đơn vị trong khối", "Lưu: VT"],
    };
    const sheet = sheetOf(planned(letterhead), "Xếp hạng");
    expect(below(sheet)).toEqual([
      ["TỔ THƯ KÝ KHỐI", "TM. KHỐI THI ĐUA"],
      ["NGƯỜI LẬP BIỂU", "KHỐI TRƯỞNG"],
      ["(Ký, ghi rõ họ tên)", "(Ký, đóng dấu, ghi rõ họ tên)"],
      [],
      ["Nguyễn Văn A"],
      ["Nơi nhận:"],
      ["- Hội đồng Thi đua – Khen thưởng;"],
      ["- Các đơn vị trong khối;"],
      ["- Lưu: VT."],
    ]);
    const note = grid(sheet).findIndex(([first]) => first === "(Ký, ghi rõ họ tên)");
    expect(sheet.rows[note + 1]?.height).toBeGreaterThanOrEqual(60);
  });

  test("signed by one person alone, for nobody, has one line of office", () => {
    const letterhead = { layout: "state", issuer: "Cơ quan A", signature: { position: "Giám đốc" } };
    expect(below(sheetOf(planned(letterhead), "Xếp hạng")).slice(0, 2)).toEqual([
      ["TỔ THƯ KÝ KHỐI", "GIÁM ĐỐC"],
      ["NGƯỜI LẬP BIỂU"],
    ]);
  });

  test("has room for quốc hiệu on one line, however narrow its table is", () => {
    for (const layout of ["state", "party"] as const) {
      const sheet = sheetOf(planned({ layout, issuer: "Cơ quan A", signature: SIGNATURE }), "Tổng hợp");
      const nation = sheet.rows[0]?.cells.findLastIndex((cell) => cell !== undefined) ?? -1;
      const seen = sheet.widths.slice(0, sheet.widths.length - (sheet.hidden?.length ?? 0));
      const room = seen.slice(nation).reduce((sum, each) => sum + each, 0);
      expect(room).toBeGreaterThan(widthOf(OFFICIAL_LAYOUTS[layout].nation[0].words, `${layout}-nation`));
    }
  });

  test("takes its letters and, upright, its margins from the layout", () => {
    const looks = (name: StyleName) => STYLES[name];
    expect(looks("state-motto")).toMatchObject({ size: 14, bold: true, align: "center" });
    expect(looks("party-nation")).toMatchObject({ size: 15, bold: true });
    expect(looks("party-motto")).toEqual(looks("party-nation"));
    expect(looks("state-recipients")).toMatchObject({ size: 12, bold: true, italic: true, align: "left" });
    const sheet = sheetOf(planSummary(printedBloc({ agencies: 3, sections: [4] })), "Xếp hạng");
    expect(sheet.print.paper).toBe("portrait");
    expect(sheet.print.margins).toEqual(OFFICIAL_LAYOUTS.state.margins);
    expect(sheetOf(planned(), "Xếp hạng").print).not.toHaveProperty("margins");
  });

  test("is not every sheet: what explains the figures keeps its plain heading", () => {
    for (const name of ["Chi tiết I", "Thuyết minh xếp hạng"]) {
      const sheet = sheetOf(planned(), name);
      expect(sheet.frozen.rows).toBe(6);
      expect(grid(sheet).flat().join(" ")).not.toMatch(/CỘNG HÒA|TM\. /);
    }
  });
});

describe("the two sides of a heading", () => {
  test("part where both have room with the least stretching, in the middle where several do", () => {
    expect(sidesOf([10, 10, 10, 10, 10], { left: 10, right: 10 })).toEqual({
      left: 3,
      columns: 5,
      stretch: 1,
    });
    expect(sidesOf([10, 20], { left: 20, right: 20 })).toEqual({ left: 1, columns: 2, stretch: 2 });
    expect(sidesOf([30, 5, 5, 30], { left: 20, right: 60 }).left).toBe(1);
  });
});
