import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readFolder } from "../../../infra/local/read-folder.ts";
import { plainText } from "../../../shared/report/plain-text.ts";
import { planSummary } from "../../../shared/report/summary.ts";
import {
  disagreements,
  grid,
  rowOf,
  seen,
  sheetOf,
  summariesOf,
  summaryOf,
} from "../../support/planned-bloc.ts";
import { close, counted, deskOf, exclude, selfScore, tallied, typed } from "../../support/small-bloc.ts";

const policy = { precedence: ["self"] as ["self"] };
const desk = deskOf([typed("x"), counted("y")], { letters: "ab", policy });
const cards = [
  selfScore("a", { x: { points: "8" }, y: { inputs: { ideas: "1" }, claimed: "12" } }),
  selfScore("b", { x: { points: "7" } }),
];
const source = {
  agency: "co-quan-a",
  round: "self",
  scorer: "co-quan-a",
  revision: 1,
  receivedAt: "2024-12-14T08:05:09Z",
  sender: "thu-ky-a",
  sha256: "ab".repeat(32),
} as const;

test("the sheets stand in the order they are read, and the cover lists those that are there", () => {
  const plan = planSummary(summaryOf(desk, tallied(desk, cards), { sources: [source] }));
  const names = plan.sheets.map(({ name }) => name);
  expect(names).toEqual([
    "Bìa",
    "Xếp hạng",
    "Chi tiết",
    "Thuyết minh xếp hạng",
    "Điểm cộng và điểm trừ",
    "Không chấp nhận, áp trần",
    "Nguồn dữ liệu",
  ]);
  const listed = (from: typeof plan) =>
    grid(sheetOf(from, "Bìa"))
      .map(([label]) => label)
      .filter((label) => typeof label === "string" && from.sheets.some(({ name }) => name === label));
  expect(listed(plan)).toEqual(names.slice(1));

  const plain = deskOf([typed("x")], { letters: "a", policy });
  const small = planSummary(summaryOf(plain, tallied(plain, [selfScore("a", { x: { points: "8" } })])));
  expect(small.sheets.map(({ name }) => name)).toEqual(["Bìa", "Xếp hạng", "Chi tiết"]);
  expect(listed(small)).toEqual(["Xếp hạng", "Chi tiết"]);
});

test("the cover says whose figures these are, on what ground, and by what code they can be told from others", () => {
  const input = summaryOf(desk, tallied(desk, cards, exclude("b")), {
    sources: [source],
    fingerprint: "f".repeat(64),
  });
  const cover = sheetOf(planSummary(input), "Bìa");
  expect(grid(cover).filter((row) => row.length === 2)).toEqual(
    expect.arrayContaining([
      ["Chương trình", "Năm thi đua 2024"],
      ["Khối thi đua", "Khối"],
      ["Kỳ chấm", "Năm, từ 01/01/2024 đến 31/12/2024"],
      ["Bảng tiêu chí", "Bảng tiêu chí (bang, phiên bản 1)"],
      ["Căn cứ bảng tiêu chí", "Quy chế của khối"],
      ["Tổng điểm của bảng", "20 điểm"],
      ["Đơn vị", "2, trong đó được xếp hạng: 1"],
      ["Bảng chấm điểm đã dùng", "1"],
      ["Mã số liệu", "f".repeat(64)],
      ["Công thức so với hệ thống", "KHỚP"],
    ]),
  );
  const grounded = {
    ...desk,
    bloc: { ...desk.bloc, label: "cụm" as const, ground: "Quyết định 01/QĐ-UBND" },
  };
  const other = sheetOf(planSummary(summaryOf(grounded, tallied(grounded, cards))), "Bìa");
  expect(rowOf(other, "Căn cứ thành lập")).toEqual(["Căn cứ thành lập", "Quyết định 01/QĐ-UBND"]);
  expect(rowOf(other, "Cụm thi đua")).toEqual(["Cụm thi đua", "Khối"]);
});

test("every page of an open period says DỰ THẢO, of a closed one ĐÃ CHỐT, of a published one ĐÃ CÔNG BỐ, of invented figures SỐ LIỆU MINH HỌA", () => {
  const marks = (...more: Parameters<typeof summaryOf>) => {
    const plan = planSummary(summaryOf(...more));
    for (const sheet of plan.sheets)
      expect(grid(sheet).flat().join("\n")).toContain(sheet.print.marks.split(" – ")[0]);
    return new Set(plan.sheets.map(({ print }) => print.marks as string));
  };
  expect(marks(desk, tallied(desk, cards))).toEqual(new Set(["DỰ THẢO"]));
  expect(marks(desk, tallied(desk, cards, close))).toEqual(new Set(["ĐÃ CHỐT"]));
  const publish = { kind: "publish", reason: "Hội nghị tổng kết" };
  expect(marks(desk, tallied(desk, cards, close, publish))).toEqual(new Set(["ĐÃ CÔNG BỐ"]));
  expect(marks(desk, tallied(desk, cards), { season: { illustrative: true } })).toEqual(
    new Set(["SỐ LIỆU MINH HỌA – DỰ THẢO"]),
  );
});

test("every page names the figures by the beginning of their code", () => {
  const plan = planSummary(summaryOf(desk, tallied(desk, cards), { fingerprint: "0123456789abcdef" }));
  expect(new Set(plan.sheets.map(({ print }) => print.imprint as string))).toEqual(
    new Set(["Mã số liệu 0123456789ab"]),
  );
});

test("standings of another table or version are not planned by this one", () => {
  const input = summaryOf(desk, tallied(desk, cards));
  const rubric = { ...input.document.rubric, version: 2 };
  expect(() => planSummary({ ...input, document: { ...input.document, rubric } })).toThrow(
    "made by bang version 2, not by bang version 1",
  );
  const other = { ...input.document.rubric, id: "khac" as typeof rubric.id };
  expect(() => planSummary({ ...input, document: { ...input.document, rubric: other } })).toThrow(
    "made by khac",
  );
});

test("no text that a person typed reaches a formula, a sheet's name or what is printed around the page", () => {
  const evil = `=HYPERLINK("http://x","EVIL")&'!A1 _x0041_ \u0000\ufffe\ud800 EVIL`;
  const hostile = deskOf(
    [typed("x", "10", { title: evil, code: evil.slice(0, 20), mayNotApply: true }), counted("y")],
    {
      policy: {
        ...policy,
        notApplicable: "rescale-section",
        tieBreaks: [{ by: "criterion", criterion: "x" }],
      },
    },
  );
  const named = {
    rubric: { ...hostile.rubric, title: evil, ground: evil },
    period: { ...hostile.period, title: evil },
    bloc: {
      ...hostile.bloc,
      title: evil,
      ground: evil,
      agencies: hostile.bloc.agencies.map((agency) => ({ ...agency, title: evil })),
    },
  };
  const tally = tallied(
    named,
    [
      selfScore("a", { x: { notApplicable: { reason: evil } }, y: { inputs: { ideas: "1" } } }),
      selfScore("b", { x: { points: "5" }, y: { inputs: { late: "1" } } }),
    ],
    { ...exclude("c"), reason: evil },
  );
  const plan = planSummary(summaryOf(named, tally, { sources: [{ ...source, sender: evil }] }));
  for (const { name, rows, print } of plan.sheets) {
    expect(`${name}${print.marks}${print.imprint}`).not.toContain("EVIL");
    for (const { cells } of rows)
      for (const cell of cells) {
        if (cell?.holds?.kind === "formula") expect(cell.holds.formula).not.toContain("EVIL");
        const shown = seen(cell);
        if (typeof shown === "string") expect(shown).toBe(plainText(shown));
      }
  }
  expect(disagreements(plan)).toEqual([]);
});

const GOLDEN = new URL("../../golden/", import.meta.url);
const folders = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

test("there are golden folders to plan", () => {
  expect(folders).toContain("noi-chinh-minh-hoa");
});

describe.each(folders)("the summary of %s", async (name) => {
  const folder = await readFolder(fileURLToPath(new URL(name, GOLDEN)));

  test("recomputes to the server's figures, cell by cell", () => {
    for (const input of summariesOf(folder)) expect(disagreements(planSummary(input))).toEqual([]);
  });
});
