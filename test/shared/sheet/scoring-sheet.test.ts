import { join, resolve } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readFolder } from "../../../infra/local/read-folder.ts";
import { isError } from "../../../shared/checked.ts";
import type { Desk } from "../../../shared/desk.ts";
import { ownTotal } from "../../../shared/own-total.ts";
import { readCard } from "../../../shared/read-card.ts";
import type { Scorecard } from "../../../shared/scorecard.ts";
import { differences } from "../../../shared/sheet/differences.ts";
import { planScoringSheet } from "../../../shared/sheet/plan-scoring-sheet.ts";
import { readScoringSheet } from "../../../shared/sheet/read-scoring-sheet.ts";
import type { SheetSource } from "../../../shared/sheet/sheet-source.ts";
import { anySituation } from "../../support/arbitrary-bloc.ts";
import { readSeason } from "../../support/golden-desks.ts";
import { gridOf, rowOf, sourceOf } from "../../support/scoring-sheets.ts";

const GOLDEN = resolve(import.meta.dirname, "../../golden");
const FOLDERS = [
  "don-vi-mau",
  "noi-chinh-minh-hoa",
  "co-thi-dua-cong-muoi-diem",
  "khong-ap-dung-thi-quy-doi",
  "cham-cheo-nhan-he-so-roi-lam-tron",
  "dan-dau-khoi-duoc-diem-toi-da",
  "phuc-tra-thay-tham-dinh",
  "toan-diem-khong-van-nop-duoc",
];

/** Typed by the table: nothing of a card that a sheet cannot show. */
const bare = (card: Scorecard): Scorecard => ({
  ...card,
  entries: card.entries.map(({ claimedUnder: _, ...entry }) => entry),
});

const nameOf = ({ agency, round, scorer }: Scorecard): string => `${agency} ${round} ${scorer}`;

describe.each(FOLDERS)("every card of %s, laid out and read back", (name) => {
  const cards: { readonly desk: Desk; readonly card: Scorecard; readonly source: SheetSource }[] = [];
  beforeAll(async () => {
    cards.push(...(await readSeason(readFolder, join(GOLDEN, name))));
  });

  it("is the same card, the form is whole, and no cell is to be mended", () => {
    expect(cards.length).toBeGreaterThan(0);
    for (const { card, source } of cards) {
      const {
        card: read,
        damage,
        fixes,
        problems,
      } = readScoringSheet(source, gridOf(planScoringSheet(source)));
      if (name === "noi-chinh-minh-hoa")
        expect(problems.map(({ code }) => code)).not.toContain("difference-unexplained");
      expect(damage).toEqual([]);
      expect(fixes).toEqual([]);
      const changed = differences(card, read).filter(({ before }) => before !== undefined);
      expect(changed, nameOf(card)).toEqual([]);
    }
  });

  it("comes to the total its receipt tells, in the sheet's own formula and in the reading", () => {
    const summed: string[] = [];
    for (const { desk, card, source } of cards) {
      const read = readCard(desk, card);
      if (!read.ok) continue;
      const { total } = ownTotal(desk, read.value);
      const plan = planScoringSheet(source);
      const grid = gridOf(plan);
      expect(readScoringSheet(source, grid).total).toBe(total);
      if (total === undefined) continue;
      const points = plan.rows[rowOf(grid, "t:total") - 1]?.cells.findIndex(
        (cell) => cell?.holds?.kind === "formula",
      );
      const shown = grid.rows[rowOf(grid, "t:total") - 1]?.[points as number]?.value;
      expect(Math.round(Number(shown) * 100), `${card.agency} ${card.round}`).toBe(total);
      summed.push(nameOf(card));
    }
    const standing = cards.filter(({ card: { round } }) => round !== "verified" && round !== "second");
    expect(summed).toEqual(standing.map(({ card }) => nameOf(card)));
    expect(summed.length).toBeGreaterThan(0);
  });
});

describe("a sheet of any table", () => {
  it("comes to the same total by Excel's formulas as by the rules, whatever is capped, rescaled or claimed", () => {
    fc.assert(
      fc.property(anySituation, ({ desk, kept }) => {
        for (const { card } of kept.filter((each) => each.card.round === "self")) {
          const read = readCard(desk, card);
          if (!read.ok) continue;
          const source = sourceOf(desk, card, { card });
          const grid = gridOf(planScoringSheet(source));
          const at = rowOf(grid, "t:total");
          expect(Math.round(Number(grid.rows[at - 1]?.[6]?.value) * 100)).toBe(
            ownTotal(desk, read.value).total,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is read back as it was written, whoever scored it", () => {
    fc.assert(
      fc.property(anySituation, ({ desk, kept }) => {
        for (const { card } of kept) {
          const selfCard = kept.find(
            (each) => each.card.round === "self" && each.card.agency === card.agency,
          )?.card;
          const source = sourceOf(desk, card, {
            card,
            ...(card.round !== "self" && selfCard && { selfCard }),
          });
          const read = readScoringSheet(source, gridOf(planScoringSheet(source)));
          const changed = differences(bare(card), read.card).filter(({ before }) => before);
          expect(changed).toEqual([]);
          const given = readCard(desk, card);
          const errors = read.problems.filter(isError).map(({ code }) => code);
          if (given.ok) expect(errors.filter((code) => code !== "difference-unexplained")).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
