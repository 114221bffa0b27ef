import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { S3Client } from "@aws-sdk/client-s3";
import { s3SeasonStore } from "../../../functions/adapters/s3-season-store.ts";
import { openSeason } from "../../../functions/open-season.ts";
import type { WorkbookAnswer } from "../../../shared/wire/workbook.ts";
import { apiClient } from "../../local/api-client.ts";
import { type Check, fails, holds, notMade, type Outcome } from "./check.ts";
import type { SignedIn } from "./sign-in.ts";
import { trialCard, trialPlace, trialSeason, trialTable } from "./trial-season.ts";

type Journey = {
  readonly origin: string;
  readonly s3: S3Client;
  readonly records: string;
  readonly derived: string;
  readonly person: SignedIn | undefined;
  /** Whether an invented season of the year 2000 may be left among the records, where nobody can delete it. */
  readonly mayLeaveSeason: boolean;
  /** How long anything is waited for, and how often it is looked at, in milliseconds. */
  readonly patience?: { readonly most: number; readonly every: number };
};

/** A card travels by the events alone, and a workbook is fetched by its signed address. */
export const journeyCheck = (journey: Journey): Check => ({
  what: "Từ bảng đã nộp đến bảng xếp hạng rồi tệp tải về · from a card to its standings, then to a file",
  run: () => journeyOf(journey),
});

const MINUTES = { most: 180_000, every: 250 };

export async function journeyOf({
  origin,
  s3,
  records,
  derived,
  person,
  mayLeaveSeason,
  patience = MINUTES,
}: Journey): Promise<Outcome> {
  if (!person) return notMade("chưa đăng nhập · nobody signed in");
  if (!mayLeaveSeason)
    return notMade(
      "cần --leave-a-season: để lại một năm thi đua giả của năm 2000, không xóa được trước hạn khóa · leaves an invented season that cannot be deleted before its lock ends",
    );
  const season = `thu-${randomUUID().slice(0, 8)}`;
  const store = s3SeasonStore(s3, { records, derived });
  const table = trialTable();
  const opened = await openSeason(
    store,
    trialSeason(season, person.subject),
    new Map([[table.id as string, table]]),
  );
  if (!opened.ok) return fails(JSON.stringify(opened.problems));
  const api = apiClient(origin, person.accessToken);
  const place = trialPlace(season);

  const sentAt = performance.now();
  await api.post("/v1/scorecards", { follows: 0, uploadId: randomUUID(), card: trialCard(season) });
  const receipt = performance.now() - sentAt;
  // By storage alone: asking the API would fold, and prove nothing of the events.
  const standings = await until(async () => (await store.standings(place))?.stored, patience);
  const after = performance.now() - sentAt;
  if (!standings) return fails(`không có bảng xếp hạng sau · no standings after ${seconds(after)}`);

  const { body } = await api.post<WorkbookAnswer>("/v1/workbooks", place);
  const path = `/v1/seasons/${season}/periods/nam/blocs/khoi-thu/workbooks/${body.inputsHash}`;
  const ready = await until(async () => {
    const answer = await api.get<WorkbookAnswer>(path);
    return answer.state === "ready" ? answer : undefined;
  }, patience);
  if (ready?.url === undefined) return fails("không có tệp · no workbook was made");
  const file = await fetch(ready.url);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (file.status !== 200 || bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    return fails(`địa chỉ ký sẵn trả ${file.status} · the signed address answers ${file.status}`);
  const tampered = await fetch(ready.url.replace(/Signature=[0-9a-f]{4}/, "Signature=0000"));
  if (tampered.status !== 403) return fails(`a changed address answers ${tampered.status}, must be 403`);
  return holds(
    `biên nhận · receipt ${seconds(receipt)}; bảng xếp hạng · standings ${seconds(after)}; tệp · file ${bytes.length} B; địa chỉ bị sửa · a changed address 403`,
  );
}

async function until<T>(
  look: () => Promise<T | undefined>,
  { most, every }: { readonly most: number; readonly every: number },
): Promise<T | undefined> {
  const until = performance.now() + most;
  for (;;) {
    const found = await look();
    if (found !== undefined || performance.now() > until) return found;
    await sleep(every);
  }
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
