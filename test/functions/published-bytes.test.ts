import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { sha256 } from "../../functions/hash.ts";
import {
  deputyOf,
  secretariatOf,
  secretaryOf,
  verifierOf,
  withDemoPeople,
} from "../../infra/local/demo-people.ts";
import { readFolder } from "../../infra/local/read-folder.ts";
import { DEPUTY, SECRETARIAT } from "../../shared/named-scorers.ts";
import { Scorecard } from "../../shared/scorecard.ts";
import type { Season } from "../../shared/season.ts";
import { planScoringSheet } from "../../shared/sheet/plan-scoring-sheet.ts";
import { readScoringSheet } from "../../shared/sheet/read-scoring-sheet.ts";
import { writeStandings } from "../../shared/standings-document.ts";
import { tallyFolder } from "../../shared/tally-folder.ts";
import { Sheet } from "../../shared/wire/sheet.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { gridOf } from "../support/scoring-sheets.ts";

const FOLDER = join(import.meta.dirname, "../golden/co-quan-dang-minh-hoa");
const folder = await readFolder(FOLDER);
const season: Season = withDemoPeople(folder.season, folder.rubrics);

let storages: readonly TestStorage[];
beforeAll(async () => {
  storages = await Promise.all([testStorage(), testStorage(), testStorage()]);
});
afterAll(() => Promise.all(storages.map((each) => each.close())));

function senderOf({ round, scorer, agency, bloc }: Scorecard): string {
  if (round === "self") return secretaryOf(agency);
  if (scorer === DEPUTY) return deputyOf(bloc);
  return scorer === SECRETARIAT ? secretariatOf(bloc) : verifierOf(scorer);
}

/** A verifier who agrees presses "Lấy theo điểm tự chấm": what its card leaves blank is then the self-score's. */
function filledIn<Card extends Scorecard>(card: Card): Card {
  const self = folder.cards.find(({ agency, round }) => agency === card.agency && round === "self");
  const entries = card.entries.map((entry) => {
    const { inputs, points } = self?.entries.find(({ criterion }) => criterion === entry.criterion) ?? {};
    const isBlank = card.round === "verified" && entry.inputs === undefined && entry.points === undefined;
    return isBlank ? { ...entry, ...(inputs && { inputs }), ...(points !== undefined && { points }) } : entry;
  });
  return { ...card, entries };
}

/** The card as somebody enters it on the sheet the API gives, its figures typed and the whole sheet read back. */
async function enteredOnSheet(desk: RunningApi, card: Scorecard): Promise<Scorecard> {
  const { season: in_, period, bloc, agency, round, scorer } = card;
  const path = `/v1/seasons/${in_}/periods/${period}/blocs/${bloc}/agencies/${agency}/rounds/${round}/scorers/${scorer}`;
  const sheet = Sheet.parse((await desk.get(senderOf(card), path)).body);
  const source = { ...sheet, card };
  return readScoringSheet(source, gridOf(planScoringSheet(source))).card;
}

/** Plays the year to its published result: every card in order, then every decision; answers the hash of what was published. */
async function publishedBy(
  { store }: TestStorage,
  enter: (desk: RunningApi, card: Scorecard) => Promise<Scorecard>,
): Promise<string> {
  const desk = await runningApi(store, season, [...folder.rubrics.values()]);
  desk.setNow("2021-12-08T02:00:00.000Z");
  for (const [index, { sentAt: _, revision: __, ...kept }] of folder.cards.entries()) {
    const card = filledIn(kept);
    const sent = z.encode(Scorecard, await enter(desk, card));
    const answer = await desk.post(senderOf(card), "/v1/scorecards", {
      follows: 0,
      uploadId: `lan-nop-${String(index).padStart(4, "0")}`,
      card: { ...sent, rubric: undefined },
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  }
  for (const [follows, { period, bloc, decision }] of folder.decisions.entries()) {
    const answer = await desk.post(secretariatOf(bloc), "/v1/decisions", {
      season: season.id,
      period,
      bloc,
      follows,
      decision,
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  }
  const [{ bloc, period }] = folder.decisions as [(typeof folder.decisions)[number]];
  const of = { season: season.id, period, bloc } as never;
  const keys = await store.listDecisions(of);
  const kept = await Promise.all(keys.map(({ key }) => store.decision(key)));
  return kept.find(({ published }) => published !== undefined)?.published as string;
}

describe("a founding programme's year, from the cards to the published result", () => {
  test("comes to the same bytes by the API alone and through the sheets that people fill", async () => {
    const [first, second] = storages as [TestStorage, TestStorage];
    const direct = await publishedBy(first, async (_, card) => card);
    const onSheets = await publishedBy(second, enteredOnSheet);
    expect(onSheets).toEqual(direct);
  });

  test("and by the headless tally, so that anybody who has the cards can check the hash in the minutes", async () => {
    const [, , third] = storages as [TestStorage, TestStorage, TestStorage];
    const direct = await publishedBy(third, async (_, card) => card);
    const tallied = tallyFolder({ ...folder, cards: folder.cards.map((card) => filledIn(card)) });
    if (!tallied.ok) throw new Error(JSON.stringify(tallied.problems));
    const [document] = tallied.value as [(typeof tallied.value)[number]];
    expect(sha256(writeStandings(document))).toBe(direct);
  });
});
