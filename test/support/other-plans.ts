import { fileURLToPath } from "node:url";
import { sha256 } from "../../functions/hash.ts";
import { readFolder } from "../../infra/local/read-folder.ts";
import { readCard } from "../../shared/read-card.ts";
import { cardReportOf, scorerTitle } from "../../shared/report/agency/card-report-of.ts";
import { planCard } from "../../shared/report/agency/plan-card.ts";
import { planProvince } from "../../shared/report/province/plan-province.ts";
import type { SummaryInput } from "../../shared/report/summary-input.ts";
import type { WorkbookPlan } from "../../shared/report/workbook-plan.ts";
import { folderProvince } from "../../shared/rollup/folder-province.ts";
import { expectedBlocs, overviewOf } from "../../shared/rollup/overview.ts";
import { comparePercents } from "../../shared/rollup/percent-comparison.ts";
import type { Agency } from "../../shared/season.ts";
import { type SeasonFolder, tallyFolder } from "../../shared/tally-folder.ts";
import { summariesOf } from "./planned-bloc.ts";

type Named = { readonly name: string; readonly plan: WorkbookPlan };
const FINGERPRINT = "0".repeat(64);

/** The workbook of all blocs of a golden folder, and of every agency of its first bloc the workbook of its card. */
export async function otherPlans(name: string): Promise<readonly Named[]> {
  const folder = await readFolder(fileURLToPath(new URL(`../golden/${name}`, import.meta.url)));
  const [first] = summariesOf(folder);
  const cards = first ? first.desk.bloc.agencies.map((agency) => cardPlan(folder, first, agency)) : [];
  return [
    { name: `${name}, all blocs`, plan: provincePlan(folder) },
    ...cards.map((plan, index) => ({ name: `${name}, card ${index + 1}`, plan })),
  ];
}

function provincePlan(folder: SeasonFolder): WorkbookPlan {
  const { season } = folder;
  const tallied = tallyFolder(folder);
  if (!tallied.ok) throw new Error(JSON.stringify(tallied.problems));
  const province = folderProvince(folder, tallied.value, [], sha256);
  if (!province.ok) throw new Error(JSON.stringify(province.problems));
  const expected = season.periods.flatMap((period) => expectedBlocs(season, period));
  const overview = overviewOf(province.value, expected);
  return planProvince({
    title: season.title,
    period: season.periods.map(({ title }) => title).join(", "),
    illustrative: true,
    overview,
    comparison: comparePercents(overview.entries),
    earlier: [],
    fingerprint: FINGERPRINT,
  });
}

function cardPlan(
  folder: SeasonFolder,
  { season, desk, document }: SummaryInput,
  agency: Agency,
): WorkbookPlan {
  const own = folder.cards.filter(
    (card) =>
      card.bloc === desk.bloc.id &&
      card.period === desk.period.id &&
      card.agency === agency.id &&
      card.round !== "cross",
  );
  const report = cardReportOf({
    season,
    desk,
    agency,
    stage: "closed",
    document,
    isPlaced: true,
    cards: own.map((card) => ({
      round: card.round,
      scorer: scorerTitle(desk, card.scorer),
      revision: card.revision ?? 1,
      receivedAt: "2024-12-01T08:00:00Z",
      sender: "Người gửi",
      hash: sha256(JSON.stringify(card.entries)),
    })),
    read: own.flatMap((card) => {
      const read = readCard(desk, card);
      return read.ok ? [read.value] : [];
    }),
  });
  return planCard({ ...report, fingerprint: FINGERPRINT });
}
