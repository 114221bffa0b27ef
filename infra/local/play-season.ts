import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod/mini";
import { sha256 } from "../../functions/hash.ts";
import { openSeason } from "../../functions/open-season.ts";
import { isError } from "../../shared/checked.ts";
import type { FolderScorecard } from "../../shared/folder.ts";
import { DEPUTY, SECRETARIAT } from "../../shared/named-scorers.ts";
import { Scorecard } from "../../shared/scorecard.ts";
import type { Season } from "../../shared/season.ts";
import { StandingsDocument } from "../../shared/standings-document.ts";
import type { BlocPeriod } from "../../shared/storage-keys.ts";
import type { SeasonFolder } from "../../shared/tally-folder.ts";
import type { WorkbookAnswer } from "../../shared/wire/workbook.ts";
import { describe } from "../../shared/words/problems.ts";
import { type ApiClient, ApiRefusal, apiClient } from "./api-client.ts";
import { deputyOf, secretariatOf, secretaryOf, verifierOf } from "./demo-people.ts";
import type { Platform } from "./platform.ts";

/** A bloc's period after its season was played: its standings as the API gives them, and its workbook's bytes. */
export type Played = {
  readonly document: StandingsDocument;
  readonly workbook: Uint8Array;
  readonly refused: readonly string[];
};

/** Told what is being done, so that a person sees it move. */
export type Progress = (step: string) => void;

/**
 * Plays a season folder through the real doors: opens the season, then every card is uploaded and every decision
 * recorded over HTTP with the token of the person whose task it is, at the instant the folder says. Playing it again
 * changes nothing.
 */
export async function playSeason(
  platform: Platform,
  { rubrics, cards, decisions }: SeasonFolder,
  season: Season,
  tell: Progress,
): Promise<readonly Played[]> {
  const opened = await openSeason(platform.store, season, rubrics);
  if (!opened.ok)
    throw new Error(
      opened.problems
        .filter(isError)
        .map((problem) => describe(problem, "vi"))
        .join("\n"),
    );

  const as = clientsOf(platform);
  const recordAll = async (some: SeasonFolder["decisions"]) => {
    for (const { bloc, period, decision, at } of some) {
      tell("ghi quyết định · recording decisions");
      platform.setClock(inUtc(at));
      await record(
        await as(secretariatOf(bloc)),
        { season: season.id, period, bloc },
        decision,
        decisions
          .filter((each) => each.bloc === bloc && each.period === period)
          .findIndex((each) => each.decision === decision),
      );
    }
  };
  const isEarly = earlyOf(cards);
  await recordAll(decisions.filter(isEarly));
  const refused: string[] = [];
  let sent = 0;
  for (const together of sentTogether(cards)) {
    tell(`nộp bảng chấm điểm ${sent + 1}/${cards.length} · uploading scorecards`);
    sent += together.length;
    platform.setClock(inUtc(together[0]?.sentAt));
    const refusals = await Promise.all(
      together.map(async ({ sentAt: _, revision: __, ...card }) => {
        const refusal = await upload(await as(senderOf(card)), card);
        return refusal && `${card.agency} (${card.round}): ${refusal}`;
      }),
    );
    refused.push(...refusals.filter((refusal) => refusal !== undefined));
  }
  await recordAll(decisions.filter((each) => !isEarly(each)));
  platform.setClock(undefined);
  await platform.pump.idle();

  const used = season.periods.flatMap((period) =>
    season.blocs
      .filter((bloc) =>
        [...cards, ...decisions].some((each) => each.bloc === bloc.id && each.period === period.id),
      )
      .map((bloc) => ({ season: season.id, period: period.id, bloc: bloc.id })),
  );
  const played: Played[] = [];
  for (const of of used) {
    tell(`lập sổ tổng hợp ${of.bloc} · making the workbook`);
    const secretariat = await as(secretariatOf(of.bloc));
    const sent = await secretariat.get(
      `/v1/seasons/${of.season}/periods/${of.period}/blocs/${of.bloc}/standings`,
    );
    played.push({
      document: StandingsDocument.parse(sent),
      workbook: await download(secretariat, of),
      refused,
    });
  }
  return played;
}

/** Whether a decision was taken before the first card of its bloc's period was sent: targets, a pledge. */
function earlyOf(cards: SeasonFolder["cards"]): (decision: SeasonFolder["decisions"][number]) => boolean {
  const first = new Map<string, string>();
  for (const { bloc, period, sentAt } of cards) {
    const [of, at] = [`${period}/${bloc}`, inUtc(sentAt) ?? ""];
    const before = first.get(of);
    if (before === undefined || at < before) first.set(of, at);
  }
  return ({ bloc, period, at }) => (inUtc(at) ?? "") < (first.get(`${period}/${bloc}`) ?? "");
}

/** Cards under way at once, as when several secretaries send in the same minute. */
const AT_ONCE = 6;

/** Cards one after another that were sent at one instant, or at none, so many at once. */
function sentTogether(cards: SeasonFolder["cards"]): readonly SeasonFolder["cards"][] {
  const groups: FolderScorecard[][] = [];
  for (const card of cards) {
    const last = groups.at(-1);
    if (last && last.length < AT_ONCE && last[0]?.sentAt === card.sentAt) last.push(card);
    else groups.push([card]);
  }
  return groups;
}

const inUtc = (instant: string | undefined): string | undefined => instant && new Date(instant).toISOString();

/** A client for each person, who signs in once. */
function clientsOf(platform: Platform): (person: string) => Promise<ApiClient> {
  const clients = new Map<string, Promise<ApiClient>>();
  return (person) => {
    const client =
      clients.get(person) ?? platform.tokenFor(person).then((token) => apiClient(platform.url, token));
    clients.set(person, client);
    return client;
  };
}

/** The demo person whose task a card is. */
function senderOf({ round, agency, scorer, bloc }: Scorecard): string {
  switch (round) {
    case "self":
      return secretaryOf(agency);
    case "cross":
      return secretaryOf(scorer);
    case "verified":
    case "second":
      if (scorer === DEPUTY) return deputyOf(bloc);
      return scorer === SECRETARIAT ? secretariatOf(bloc) : verifierOf(scorer);
    case "council":
      return secretariatOf(bloc);
  }
}

/** Uploads a card under a name made from its contents, so that the same card is one upload however often it is sent. */
async function upload(client: ApiClient, card: Scorecard): Promise<string | undefined> {
  const written = z.encode(Scorecard, card);
  try {
    await client.post("/v1/scorecards", {
      follows: 0,
      uploadId: sha256(JSON.stringify(written)).slice(0, 32),
      card: written,
    });
    return undefined;
  } catch (error) {
    if (error instanceof ApiRefusal) return error.message;
    throw error;
  }
}

async function record(client: ApiClient, of: object, decision: unknown, follows: number): Promise<void> {
  try {
    await client.post("/v1/decisions", { ...of, follows, decision });
  } catch (error) {
    if (!(error instanceof ApiRefusal && error.problem.code === "stale-decision")) throw error;
  }
}

const POLL_MS = 50;
const PATIENCE_MS = 60_000;

async function download(client: ApiClient, of: BlocPeriod): Promise<Uint8Array> {
  const asked = await client.post<WorkbookAnswer>("/v1/workbooks", of);
  for (let waited = 0, answer = asked.body; waited < PATIENCE_MS; waited += POLL_MS) {
    if (answer.url) return new Uint8Array(await (await fetch(answer.url)).arrayBuffer());
    await sleep(POLL_MS);
    answer = await client.get<WorkbookAnswer>(
      `/v1/seasons/${of.season}/periods/${of.period}/blocs/${of.bloc}/workbooks/${answer.inputsHash}`,
    );
  }
  throw new Error(`the workbook of ${of.bloc} was not made within ${PATIENCE_MS / 1000} s`);
}
