import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderWorkbook } from "../../../functions/adapters/exceljs-workbook.ts";
import { readWorkbook } from "../../../functions/adapters/strict-xlsx/read-workbook.ts";
import { gridOf as formGrid } from "../../../functions/form-grid.ts";
import type { FormSheet } from "../../../functions/form-reader.ts";
import { emptyTable } from "../../../shared/authoring/empty-table.ts";
import { planAuthoringSheet } from "../../../shared/authoring/plan-authoring-sheet.ts";
import { readAuthoringSheet } from "../../../shared/authoring/read-authoring-sheet.ts";
import { checkRubric } from "../../../shared/check-rubric.ts";
import { PROGRAMMES } from "../../../shared/programmes/presets.ts";
import { columnLetters } from "../../../shared/report/address.ts";
import { plainText } from "../../../shared/report/plain-text.ts";
import { Criterion, Gate, Line, Policy, Rubric, Section } from "../../../shared/rubric.ts";
import { anyTables } from "../../support/arbitrary-tables.ts";
import { gridOf } from "../../support/scoring-sheets.ts";

const tables = PROGRAMMES.flatMap(({ rubrics, season }) =>
  rubrics.map((written) => ({
    rubric: Rubric.parse(written),
    agencies: season.blocs.flatMap(({ agencies }) => agencies),
  })),
);

describe("every ready table, laid out for its author and read back", () => {
  it.each(tables)(
    "$rubric.id is the same table, and nothing is wrong with any cell",
    ({ rubric, agencies }) => {
      const hash = "0123456789abcdef".repeat(4);
      const sheet = planAuthoringSheet({ rubric, agencies, follows: hash });
      const {
        rubric: read,
        problems,
        identity,
      } = readAuthoringSheet(gridOf(sheet), {
        agencies: agencies as never,
        targets: [],
        notAssigned: [],
      });
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(read).toEqual(rubric);
      expect(identity).toEqual({ rubric: rubric.id, version: rubric.version, follows: hash });
    },
  );
});

describe("a table in a file", { timeout: 60_000 }, () => {
  it.each(tables.filter(({ rubric }) => /^(noi-chinh|tien-giang)/.test(rubric.id)))(
    "$rubric.id, written by one program and read by another, is the same table",
    async ({ rubric, agencies }) => {
      const bytes = await renderWorkbook({
        title: plainText("Bảng"),
        sheets: [planAuthoringSheet({ rubric, agencies })],
      });
      const file = readWorkbook(bytes);
      const [sheet] = file.ok ? file.sheets : [];
      const read = readAuthoringSheet(formGrid(sheet as FormSheet), {
        agencies,
        targets: [],
        notAssigned: [],
      } as never);
      expect(read.rubric).toEqual(rubric);
    },
  );
});

describe("a table to begin with", () => {
  it("can be locked as it stands, and comes back as it was", () => {
    const rubric = emptyTable({ id: "bang-moi", title: "Bảng tiêu chí mới", ground: "Quy chế của khối" });
    expect(checkRubric(rubric, [])).toEqual({ ok: true, value: rubric, problems: [] });
    expect(readAuthoringSheet(gridOf(planAuthoringSheet({ rubric }))).rubric).toEqual(rubric);
  });
});

describe("the sheet as Excel takes it", () => {
  const [{ rubric, agencies }] = tables as [(typeof tables)[number]];
  const sheet = planAuthoringSheet({ rubric, agencies });
  const cells = sheet.rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? []));

  it("every title, prompt and refusal is as short as Excel wants it", () => {
    const rules = cells.flatMap(({ entry }) => entry ?? []);
    expect(rules.length).toBeGreaterThan(500);
    for (const { title, prompt, refusal } of rules) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(prompt.length).toBeLessThanOrEqual(255);
      expect(refusal.length).toBeLessThanOrEqual(225);
    }
  });

  it("the words of its lists stand where the lists are said to be", () => {
    const grid = gridOf(sheet);
    const words = (row: number) =>
      grid.rows[row - 1]
        ?.slice(17)
        .map(({ value }) => value)
        .filter((value) => value !== "");
    const source = (role: number) => {
      const allowed = sheet.rows[3]?.cells[role]?.entry?.allowed;
      return allowed?.kind === "list" ? allowed.source : undefined;
    };
    expect(words(1)).toContain("Phần cấp 2");
    expect(words(2)).toContain("Bảng hai chiều");
    expect(source(1)).toBe(`=$R$1:$${columnLetters(17 + (words(1)?.length ?? 0))}$1`);
    const ofRule = sheet.rows[4]?.cells[5]?.entry?.allowed;
    expect(ofRule).toEqual({
      kind: "list",
      source: `=$R$2:$${columnLetters(17 + (words(2)?.length ?? 0))}$2`,
    });
    expect(sheet.hidden).toEqual([1, ...(words(2) ?? []).map((_, index) => 18 + index)]);
  });

  it("a row put in between counts in the live sum of its heading", () => {
    const grid = gridOf(sheet);
    const formulas = sheet.rows.flatMap(({ cells: row }) => {
      const holds = row[15]?.holds;
      return holds?.kind === "formula" ? [holds.formula] : [];
    });
    expect(formulas[0]).toMatch(/^ROUND\(SUMIF\(B4:B\d+,"Tiêu chí",E4:E\d+\)/);
    expect(grid.rows.flatMap((row) => row[16]?.value ?? []).filter((value) => value === "Lệch")).toEqual([]);
  });
});

describe("any table", { timeout: 60_000 }, () => {
  it("comes back as it was, whatever it says", () => {
    fc.assert(
      fc.property(anyTables, (rubric) => {
        const { rubric: read } = readAuthoringSheet(gridOf(planAuthoringSheet({ rubric })));
        expect(read).toEqual(rubric);
      }),
      { numRuns: 60 },
    );
  });

  it("is generated with everything a table can say", () => {
    const seen = new Map<string, Set<string>>();
    const note = (name: string, bag: object) =>
      seen.set(name, new Set([...(seen.get(name) ?? []), ...Object.keys(bag)]));
    for (const rubric of fc.sample(anyTables, { numRuns: 300, seed: 7 })) {
      note("policy", rubric.policy);
      for (const gate of rubric.gates) note("gate", gate);
      for (const section of rubric.sections.flatMap(
        (each: Section) => [each, ...each.sections] as readonly Section[],
      )) {
        note("section", section);
        for (const criterion of section.criteria) {
          note("criterion", criterion);
          for (const line of criterion.lines) note("line", line);
        }
      }
    }
    for (const [name, schema] of Object.entries({
      section: Section,
      criterion: Criterion,
      line: Line,
      gate: Gate,
      policy: Policy,
    }))
      expect([...(seen.get(name) ?? [])].toSorted(), name).toEqual(Object.keys(schema.shape).toSorted());
  });
});
