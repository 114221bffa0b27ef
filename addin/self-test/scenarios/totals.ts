import { ownTotal } from "../../../shared/own-total.ts";
import { readDraft } from "../../../shared/read-card.ts";
import type { Scorecard } from "../../../shared/scorecard.ts";
import { planScoringSheet } from "../../../shared/sheet/plan-scoring-sheet.ts";
import { deskOf } from "../../../shared/sheet/sheet-source.ts";
import type { Bench, Notes, Scenario } from "../scenario.ts";
import { entriesOf, layTrial } from "../trial-sheet.ts";
import { BEST_ENTRIES, FULL_ENTRIES, RESCALED_ENTRIES, trialSource } from "../trial-source.ts";

const CARDS = { full: FULL_ENTRIES, best: BEST_ENTRIES, rescaled: RESCALED_ENTRIES } as const;

export const TOTALS: Scenario = {
  id: "totals",
  name: {
    vi: "Điểm do Excel tính bằng điểm tính theo quy tắc, ba bảng",
    en: "Points computed by Excel are those of the rules, three cards",
  },
  run: async (bench, notes) => {
    for (const name of ["full", "best", "rescaled"] as const) await totalOf(bench, notes, name);
  },
};

/** Writes a card into a blank sheet, and compares what Excel makes of it with the rules. */
async function totalOf(bench: Bench, { saw, expect }: Notes, name: keyof typeof CARDS): Promise<void> {
  const blank = trialSource();
  const filled = trialSource({ entries: CARDS[name] });
  const { desk, total, problems } = scored(filled);
  const sheet = await layTrial(bench, blank);
  await sheet.write(entriesOf(planScoringSheet(filled), sheet.plan));
  const points = sheet.layout.columns.letters("points");
  const rows = sheet.layout.rows.filter(({ kind }) => kind === "criterion" || kind === "section");
  const cells = await bench.probe.cells(sheet.id, [
    ...rows.map(({ key }) => `${points}${sheet.layout.rowOf(key)}`),
    `${points}${sheet.layout.totalRow}`,
  ]);
  saw(
    `${name}: points`,
    rows.map(({ key }, index) => `${key} ${figure(cells[index]?.value)}`),
  );
  expect(`${name}: total`, figure(cells.at(-1)?.value), total);
  expect(`${name}: total of the cells as read back`, figure((await sheet.read()).total, 100), total);
  saw(`${name}: what the rules say`, problems);
  saw(`${name}: maximum`, desk.rubric.total / 100);
}

function scored(source: ReturnType<typeof trialSource>) {
  const desk = deskOf(source);
  const { total, problems } = ownTotal(desk, readDraft(desk, source.card as Scorecard).read);
  return { desk, total: figure(total, 100), problems: problems.map(({ code }) => code) };
}

/** A figure as it is compared, to a millionth; a text, or nothing, as it is. */
const figure = (value: unknown, parts = 1): number | string | null =>
  typeof value === "number" ? Number((value / parts).toFixed(6)) : value === undefined ? null : String(value);
