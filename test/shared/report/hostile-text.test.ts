import fc from "fast-check";
import { expect, test } from "vitest";
import { renderWorkbook } from "../../../functions/adapters/exceljs-workbook.ts";
import { plainText } from "../../../shared/report/plain-text.ts";
import { planSummary } from "../../../shared/report/summary.ts";
import type { WorkbookPlan } from "../../../shared/report/workbook-plan.ts";
import { disagreements, seen, summaryFrom } from "../../support/planned-bloc.ts";
import {
  agencyId,
  counted,
  crossScore,
  deskOf,
  exclude,
  inTime,
  recorded,
  selfScore,
  typed,
  verified,
} from "../../support/small-bloc.ts";

/** Texts that files and spreadsheets like to take for something else, or lose, each with a mark to find it by. */
const HOSTILE = [
  '=HYPERLINK("http://x","EVIL")',
  "+cmd|' /C calc'!A0 EVIL",
  "@SUM(1) EVIL",
  "-2+3 EVIL",
  "'!A1 EVIL",
  "_x0041_ EVIL",
  "\ufffe\uffff EVIL",
  "\ud800 EVIL \udfff",
  "<b>&amp;]]> EVIL",
  "https://example.com/EVIL",
  `EVIL ${"đ".repeat(40_000)}`,
  "EVIL\u0000\u0007\u202e",
];
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "binary", maxLength: 30 }).map((more) => `EVIL ${more}`),
);

/** Every sheet that people's words can reach, each field another text. */
const plans = fc.array(text, { minLength: 12, maxLength: 12 }).map((said): WorkbookPlan => {
  const word = (index: number) => said[index % said.length] as string;
  const plain = deskOf([typed("x", "10", { mayNotApply: true }), counted("y")], {
    letters: "abcd",
    policy: { precedence: ["verified", "self"] },
  });
  const desk = {
    rubric: {
      ...plain.rubric,
      title: word(0),
      ground: word(1),
      sections: plain.rubric.sections.map((section) => ({
        ...section,
        code: word(2),
        title: word(3),
        criteria: section.criteria.map((each, index) => ({
          ...each,
          code: word(4 + index),
          title: word(5 + index),
        })),
      })),
    },
    period: { ...plain.period, title: word(6) },
    bloc: {
      ...plain.bloc,
      title: word(7),
      ground: word(8),
      agencies: plain.bloc.agencies.map((agency, index) => ({ ...agency, title: word(9 + index) })),
    },
  };
  const kept = [
    ...["a", "b", "c"].flatMap((letter, index) => [
      selfScore(letter, { x: { points: "9" }, y: { inputs: { ideas: "1" }, claimed: "12.5" } }),
      verified(letter, { x: { points: String(5 + index) } }),
      crossScore(letter, letter === "a" ? "b" : "a", { x: { points: "7" } }),
    ]),
    selfScore("d", { x: { points: "1" }, y: { inputs: {} } }),
  ].map(inTime);
  const decisions = recorded(
    { ...exclude("d"), reason: word(1) },
    {
      kind: "example",
      agency: agencyId("a"),
      title: word(2),
      story: word(3),
      evidence: [{ number: word(4), excerpt: word(5) }],
      reason: word(6),
    },
    {
      kind: "register",
      agency: agencyId("b"),
      titles: [{ title: word(7), for: "collective" }],
      reason: word(8),
    },
    {
      kind: "movement",
      movement: {
        id: "pt",
        title: word(9),
        plan: word(10),
        launched: "2024-03-01",
        reviews: [{ date: "2024-06-01", note: word(11) }],
        rewards: [{ agency: agencyId("a"), reward: word(0) }],
      },
      reason: word(1),
    },
  );
  const input = summaryFrom(desk, kept, decisions);
  return planSummary({
    ...input,
    findings: {
      ...input.findings,
      differences: input.findings.differences.map((each, index) => ({
        ...each,
        explanation: word(index),
        reasons: [{ round: "verified", scorer: "to-thu-ky" as never, reason: word(index + 1) }],
      })),
    },
    season: { ...input.season, title: word(10) },
    sources: [
      {
        agency: word(11),
        round: "self",
        scorer: word(0),
        revision: 1,
        receivedAt: "2024-12-14T08:05:09Z",
        sender: word(1),
        sha256: "ab",
      },
    ],
  });
});

test("whatever people typed stays text that every reader can hold, in every sheet, and moves no formula", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      expect(plan.sheets.map(({ name }) => name)).toEqual(
        expect.arrayContaining([
          "Chênh lệch",
          "Thuyết minh xếp hạng",
          "Không xét, chưa xét",
          "Phân tích chấm chéo",
        ]),
      );
      for (const { name, rows, print, shades = [] } of plan.sheets) {
        expect(`${name}${print.marks}${print.imprint}${JSON.stringify(shades)}`).not.toContain("EVIL");
        for (const cell of rows.flatMap(({ cells }) => cells)) {
          if (cell?.holds?.kind === "formula") expect(cell.holds.formula).not.toContain("EVIL");
          const shown = seen(cell);
          if (typeof shown === "string" && shown !== plainText(shown)) throw new Error(`${name}: ${shown}`);
          if (typeof shown === "number" && !Number.isFinite(shown)) throw new Error(`${name}: ${shown}`);
        }
      }
      expect(disagreements(plan)).toEqual([]);
    }),
    { numRuns: 8 },
  );
}, 60_000);

test("and the file holds it as text: no link, no formula of a person's, nothing XML forbids", async () => {
  const [plan] = fc.sample(plans, { seed: 5, numRuns: 1 }) as [WorkbookPlan];
  const { default: ExcelJS } = await import("exceljs");
  const read = new ExcelJS.Workbook();
  await read.xlsx.load((await renderWorkbook(plan)).buffer as ArrayBuffer);
  for (const [index, { rows }] of plan.sheets.entries())
    for (const [row, { cells }] of rows.entries())
      for (const [column, cell] of cells.entries()) {
        const found = read.worksheets[index]?.getCell(row + 1, column + 1);
        expect(found?.hyperlink).toBeUndefined();
        if (cell?.holds?.kind !== "text" || found?.isMerged) continue;
        expect(found?.formula).toBeUndefined();
        expect(found?.value ?? "").toBe(cell.holds.text);
      }
}, 30_000);
