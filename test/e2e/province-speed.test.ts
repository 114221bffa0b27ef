import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { s3SeasonStore } from "../../functions/adapters/s3-season-store.ts";
import { foldBloc } from "../../functions/fold-bloc.ts";
import { Revision } from "../../shared/revision.ts";
import type { BlocPeriod, Chain } from "../../shared/storage-keys.ts";
import {
  agencyId,
  blocId,
  COUNCIL,
  ONE_BLOC,
  ONE_PROVINCE,
  type Size,
  secretariatId,
  wideCard,
  wideSeason,
  wideTable,
} from "../bench/wide-season.ts";
import {
  type RunningApi,
  runningApi,
  TEST_BUCKET,
  type TestStorage,
  testStorage,
} from "../support/running-api.ts";

/** The province and the bloc of the benchmark, on a table of ten criteria: the view reads none of them. */
const small = (size: Size): Size => ({ ...size, criteria: 10 });
const VIEW = "/v1/seasons/nam-do/periods/nam/province";

const ofBloc = (bloc: number): BlocPeriod =>
  ({ season: "nam-do", period: "nam", bloc: blocId(bloc) }) as unknown as BlocPeriod;

type Desk = {
  readonly size: Size;
  readonly storage: TestStorage;
  readonly api: RunningApi;
  /** How many requests the storage has had so far. */
  readonly requests: () => number;
};

/** A season in which every agency has sent one card and every bloc is folded. */
async function deskOf(size: Size): Promise<Desk> {
  const storage = await testStorage();
  let requests = 0;
  storage.client.middlewareStack.add(
    (next) => (given) => {
      requests += 1;
      return next(given);
    },
    { step: "initialize" },
  );
  const api = await apiOn(storage, size);
  for (const [bloc, agencies] of size.blocs.entries()) {
    await Promise.all(Array.from({ length: agencies }, (_, agency) => keep(storage, size, bloc, agency)));
    await foldBloc(storage.store, ofBloc(bloc));
  }
  return { size, storage, api, requests: () => requests };
}

const apiOn = (storage: TestStorage, size: Size) =>
  runningApi(s3SeasonStore(storage.client, TEST_BUCKET), wideSeason(size), [wideTable(size)]);

async function keep({ store }: TestStorage, size: Size, bloc: number, agency: number): Promise<void> {
  const revision = Revision.parse({
    kind: "scorecard",
    revision: 1,
    uploadId: "attempt-0001",
    by: secretariatId(bloc),
    receivedAt: "2024-12-01T08:00:00.000Z",
    rubricHash: "",
    card: wideCard(size, bloc, agency, 0),
  });
  const id = agencyId(bloc, agency);
  const kept = await store.keepRevision(
    { ...ofBloc(bloc), agency: id, round: "self", scorer: id } as unknown as Chain,
    revision,
  );
  expect(kept.outcome).toBe("kept");
}

let bloc: Desk;
let province: Desk;
beforeAll(async () => {
  [bloc, province] = [await deskOf(small(ONE_BLOC)), await deskOf(small(ONE_PROVINCE))];
}, 120_000);
afterAll(async () => {
  await bloc.storage.close();
  await province.storage.close();
});

describe("in a province of 35 blocs and 274 agencies", () => {
  test("the view opens in under 300 ms from what is stored, by a process that has read nothing yet", async () => {
    const times: number[] = [];
    for (let turn = 0; turn < 10; turn++) {
      const { get } = await apiOn(province.storage, province.size);
      const start = performance.now();
      const { status, body } = await get(COUNCIL, VIEW);
      times.push(performance.now() - start);
      expect(status).toBe(200);
      expect(body["entries"]).toHaveLength(35);
      expect(body["agencies"]).toMatchObject({ ranked: 274, missing: 0 });
    }
    expect(Math.min(...times)).toBeLessThan(300);
  });

  test("opened again it reads what changed: the season, three listings, and one entry for one bloc's upload", async () => {
    await province.api.get(COUNCIL, VIEW);
    const before = province.requests();
    await province.api.get(COUNCIL, VIEW);
    expect(province.requests() - before).toBe(4);
    await uploadTo(province, 2);
    const after = province.requests();
    await province.api.get(COUNCIL, VIEW);
    expect(province.requests() - after).toBe(5);
  });

  test("an upload and its fold make as many requests to the storage as in a bloc alone", async () => {
    const [alone, among] = [await uploadTo(bloc, 0), await uploadTo(province, 0)];
    expect(alone).toBeGreaterThan(5);
    expect(among).toBe(alone);
  });
});

/** Requests that one more upload to a bloc makes, by an API and a fold that have read nothing yet. */
async function uploadTo({ size, storage, requests }: Desk, to: number): Promise<number> {
  const api = await apiOn(storage, size);
  const before = requests();
  const sent = await api.post(secretariatId(to), "/v1/scorecards", {
    follows: 1,
    uploadId: "attempt-0002",
    card: wideCard(size, to, 0, 1),
  });
  expect(sent.status).toBe(201);
  const folded = await foldBloc(s3SeasonStore(storage.client, TEST_BUCKET), ofBloc(to));
  expect(folded?.document.lines).toHaveLength(size.blocs[to] as number);
  return requests() - before;
}
