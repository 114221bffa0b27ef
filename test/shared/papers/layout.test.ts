import { describe, expect, test } from "vitest";
import { formOf } from "../../../shared/papers/form.ts";
import { dayInWords, letterheadBlock, numberLine } from "../../../shared/papers/head.ts";
import type { Block, Paragraph } from "../../../shared/papers/paper-plan.ts";
import { planPaper } from "../../../shared/papers/plan-paper.ts";
import { ruleUnder } from "../../../shared/papers/rule-under.ts";
import { signedByBloc, signerOf } from "../../../shared/papers/signing.ts";
import { within } from "../../../shared/papers/writing.ts";
import { paperInput, paperOf, saidIn } from "../../support/paper-texts.ts";
import { close, deskOf, selfScore, typed } from "../../support/small-bloc.ts";

const desk = deskOf([typed("x")], { policy: { precedence: ["self"] } });
const letterhead = {
  layout: "state",
  superior: "Ủy ban nhân dân tỉnh A",
  issuer: "Khối thi đua Nội chính",
  symbol: "KTĐ",
  place: "Tỉnh A",
  signature: { authority: "TM", behalf: "Khối thi đua", position: "Khối trưởng", name: "Nguyễn Văn A" },
  recipients: ["Như trên", "Lưu: VT"],
};
const party = { ...letterhead, layout: "party", byPaper: { "to-trinh": "state" } };
const date = "2026-01-05" as never;
const paragraphs = (blocks: readonly Block[]) =>
  blocks.filter((each) => each.kind === "paragraph") as Paragraph[];
const look = (paragraph: Paragraph | undefined) => paragraph?.words.map(({ text, face }) => [text, face]);

describe("the head of a paper", () => {
  test("of the State: the body above its number on the left, quốc hiệu and tiêu ngữ above the date on the right", () => {
    const head = letterheadBlock(
      formOf(paperInput(desk, { bloc: { letterhead } }).desk.bloc, "bao-cao"),
      "BC",
      date,
    );
    const [left = [], right = []] = head.columns.map(({ blocks }) => blocks);
    expect(paragraphs(left).flatMap(look)).toEqual([
      ["ỦY BAN NHÂN DÂN TỈNH A", { size: 13 }],
      ["KHỐI THI ĐUA NỘI CHÍNH", { size: 13, bold: true }],
      ["Số: ……/BC-KTĐ", { size: 13 }],
    ]);
    expect(paragraphs(right).flatMap(look)).toEqual([
      ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: 13, bold: true }],
      ["Độc lập - Tự do - Hạnh phúc", { size: 14, bold: true }],
      ["Tỉnh A, ngày 05 tháng 01 năm 2026", { size: 14, italic: true }],
    ]);
  });

  test("of the Party: no quốc hiệu, a star under the body, the number without a colon", () => {
    const said = saidIn(paperOf("bao-cao", desk, { bloc: { letterhead: party } }));
    expect(said.slice(0, 6)).toEqual([
      "ỦY BAN NHÂN DÂN TỈNH A",
      "KHỐI THI ĐUA NỘI CHÍNH",
      "*",
      "Số ……-BC/KTĐ",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "Tỉnh A, ngày …… tháng …… năm ……",
    ]);
    expect(said.join()).not.toContain("CỘNG HÒA XÃ HỘI");
    expect(said).toContain("T/M KHỐI THI ĐUA");
  });

  test("a paper that goes by the other layout does so alone", () => {
    const said = saidIn(paperOf("to-trinh", desk, { bloc: { letterhead: party } }));
    expect(said).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(said).toContain("TM. KHỐI THI ĐUA");
  });

  test("leaves dots for what nobody set: the place, the day, the symbol", () => {
    const bare = formOf({ title: "Khối 1", label: "khối" }, "bao-cao");
    expect(numberLine(bare, "BC")).toBe("Số: ……/BC");
    expect(saidIn(paperOf("bao-cao", desk))).toContain("…………………, ngày …… tháng …… năm ……");
    expect(
      numberLine(formOf(paperInput(desk, { bloc: { letterhead: party } }).desk.bloc, "bao-cao"), "$&"),
    ).toBe("Số ……-$&/KTĐ");
  });

  test("days below ten and the first two months have a nought before them", () => {
    expect(dayInWords("2026-02-28" as never)).toBe("ngày 28 tháng 02 năm 2026");
    expect(dayInWords("2026-11-03" as never)).toBe("ngày 03 tháng 11 năm 2026");
    expect(dayInWords(undefined)).toBe("ngày …… tháng …… năm ……");
  });

  test("the rule is as long as tiêu ngữ, less than half as long as the body's name, and never wider than its place", () => {
    const [whole] = ruleUnder("Độc lập - Tự do - Hạnh phúc", { size: 14, bold: true, rule: "whole" }, 100);
    expect(whole?.lengthMm).toBeGreaterThan(50);
    expect(whole?.lengthMm).toBeLessThan(65);
    const name = "KHỐI THI ĐUA NỘI CHÍNH";
    const [all] = ruleUnder(name, { size: 13, rule: "whole" }, 100);
    const [part] = ruleUnder(name, { size: 13, rule: "part" }, 100);
    const share = (part?.lengthMm ?? 0) / (all?.lengthMm ?? 1);
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(1 / 2);
    expect(ruleUnder(name.repeat(9), { size: 13, rule: "whole" }, 65)).toEqual([
      { kind: "rule", lengthMm: 65 },
    ]);
    expect(ruleUnder(name, { size: 13 }, 65)).toEqual([]);
  });
});

describe("the end of a paper", () => {
  test("nơi nhận beside the signature, the name where it is set", () => {
    const said = saidIn(paperOf("bao-cao", desk, { bloc: { letterhead } }));
    expect(said.slice(-6)).toEqual([
      "Nơi nhận:",
      "- Như trên;",
      "- Lưu: VT.",
      "TM. KHỐI THI ĐUA",
      "KHỐI TRƯỞNG",
      "Nguyễn Văn A",
    ]);
  });

  const signed = (signature: object) =>
    signerOf(
      formOf(paperInput(desk, { bloc: { letterhead: { ...letterhead, signature } } }).desk.bloc, "bao-cao"),
    );

  test("whoever signs for nobody signs by the position alone", () => {
    expect(signed({ position: "Chánh Văn phòng" })).toEqual({ office: ["Chánh Văn phòng"] });
    for (const authority of ["TM", "KT", "TL", "TUQ"])
      expect(signed({ authority, position: "Khối trưởng" }).office).toEqual(["Khối trưởng"]);
    expect(signed({ authority: "KT", behalf: "Khối trưởng", position: "Khối phó" }).office).toEqual([
      "KT. Khối trưởng",
      "Khối phó",
    ]);
  });

  test("an acting head has the “Q.” before the office, on one line with it", () => {
    expect(signed({ authority: "Q", position: "Giám đốc" }).office).toEqual(["Q. Giám đốc"]);
    expect(signed({ authority: "Q", behalf: "Khối thi đua", position: "Khối trưởng" }).office).toEqual([
      "Khối thi đua",
      "Q. Khối trưởng",
    ]);
    expect(signed({ behalf: "Khối thi đua", position: "Khối trưởng" }).office).toEqual([
      "Khối thi đua",
      "Khối trưởng",
    ]);
    const acting = { ...letterhead, signature: { authority: "Q", position: "Giám đốc" } };
    expect(saidIn(paperOf("bao-cao", desk, { bloc: { letterhead: acting } })).slice(-2)).toEqual([
      "Q. GIÁM ĐỐC",
      "…………………",
    ]);
  });

  test("goes to the page of the last words before it", () => {
    const plan = paperOf("bao-cao", desk);
    const blocks = plan.parts[0]?.blocks ?? [];
    expect(blocks.slice(-3, -1).map((each) => "withNext" in each && each.withNext)).toEqual([true, true]);
    expect(blocks.at(-1)?.kind).toBe("columns");
  });

  test("has nothing to go with below a rule, columns or a table without rows", () => {
    const form = formOf(desk.bloc, "bao-cao");
    const table = { kind: "table", widthsMm: [10], size: 12, head: [], rows: [] } as const;
    for (const last of [{ kind: "rule", lengthMm: 20 }, { kind: "columns", columns: [] }, table] as const)
      expect(signedByBloc(form, [last])[0]).toEqual(last);
  });

  test("goes to the page of the last row of a table before it, and of no other", () => {
    const [table, blank] = paperOf("giao-uoc", desk).parts[0]?.blocks.slice(-3) ?? [];
    const rows = table?.kind === "table" ? table.rows : [];
    expect(rows.map(({ withNext }) => withNext)).toEqual([...rows.slice(1).map(() => undefined), true]);
    expect(rows.length).toBeGreaterThan(1);
    expect(blank).toMatchObject({ withNext: true });
  });
});

describe("every page", () => {
  const cards = ["a", "b", "c"].map((letter) => selfScore(letter, { x: { points: "9" } }));

  test("says what is not settled, whose figures they are, and no more once the period is closed", () => {
    const [open] = paperOf("bao-cao", desk, { cards }).parts;
    expect([open?.marks, open?.imprint]).toEqual(["DỰ THẢO", "Mã số liệu 0123456789ab"]);
    const [closed] = paperOf("bao-cao", desk, { cards, decisions: [close] }).parts;
    expect(closed?.marks).toBeUndefined();
    const input = paperInput(desk, { cards });
    const invented = { ...input, document: { ...input.document, illustrative: true as const } };
    expect(planPaper("bao-cao", invented).parts[0]?.marks).toBe("SỐ LIỆU MINH HỌA – DỰ THẢO");
  });

  test("has the margins of the layout, and a number where the paper may have several", () => {
    const [report] = paperOf("bao-cao", desk).parts;
    expect(report).toMatchObject({ margins: { left: 30, right: 15, top: 20 }, pageNumber: { size: 14 } });
    expect(paperOf("phieu-bau", desk).parts.every(({ pageNumber }) => pageNumber === undefined)).toBe(true);
  });
});

test("a period's name is written small within a sentence, a name stays as it is", () => {
  expect(["Năm 2025", "6 tháng đầu năm", "Đại hội", "Cả năm"].map(within)).toEqual([
    "năm 2025",
    "6 tháng đầu năm",
    "Đại hội",
    "cả năm",
  ]);
});
