import { s3SeasonStore } from "../../../functions/adapters/s3-season-store.ts";
import { foldBloc } from "../../../functions/fold-bloc.ts";
import type { BlocPeriod } from "../../../shared/storage-keys.ts";
import { runningApi, TEST_BUCKET, testStorage } from "../../support/running-api.ts";
import {
  agencyId,
  blocId,
  type Size,
  secretariatId,
  wideCard,
  wideSeason,
  wideTable,
} from "../wide-season.ts";

/** Calls of S3, as it charges for them: a listing costs what a write does. */
export type Calls = { readonly reads: number; readonly writes: number; readonly lists: number };

export type Measured = {
  /** A card that is sent: through the API until its receipt. */
  readonly upload: Calls;
  /** What a person asks besides: its desks, the sheet, a preview of the card, the standings afterwards. */
  readonly others: readonly Calls[];
  /** A fold of one new card where the function has seen the bloc before. */
  readonly warm: Calls;
  /** The first fold of a bloc in a copy of the function: every card is read; by the number of cards. */
  readonly cold: Calls;
  /** Cards in that cold fold. */
  readonly cards: number;
};

const AGENCIES = 29;
const SIZE: Size = { blocs: [AGENCIES], criteria: 80 };
const OF = { season: "nam-do", period: "nam", bloc: blocId(0) } as unknown as BlocPeriod;
const KINDS = {
  GetObjectCommand: "reads",
  HeadObjectCommand: "reads",
  PutObjectCommand: "writes",
  ListObjectsV2Command: "lists",
} as const;

/** Counts what the product really asks of S3 for a bloc of 29 agencies and 80 criteria, on the embedded server. */
export async function measure(): Promise<Measured> {
  const storage = await testStorage();
  let counted = { reads: 0, writes: 0, lists: 0 };
  storage.client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        counted[KINDS[commandName as keyof typeof KINDS]] += 1;
        return next(args);
      },
    { step: "initialize", name: "count" },
  );
  const counting = async (act: () => Promise<unknown>): Promise<Calls> => {
    counted = { reads: 0, writes: 0, lists: 0 };
    await act();
    return counted;
  };
  const desk = await runningApi(storage.store, wideSeason(SIZE), [wideTable(SIZE)]);
  const send = (agency: number, follows: number) =>
    desk.post(secretariatId(0), "/v1/scorecards", {
      follows,
      uploadId: `bench-${agency}-${follows}`,
      card: wideCard(SIZE, 0, agency, follows),
    });
  for (let agency = 0; agency < AGENCIES; agency++) {
    const { status } = await send(agency, 0);
    if (status !== 201) throw new Error(`an upload was answered with ${status}`);
  }
  const another = s3SeasonStore(storage.client, TEST_BUCKET);
  const cold = await counting(() => foldBloc(another, OF));
  const upload = await counting(() => send(0, 1));
  const warm = await counting(() => foldBloc(another, OF));
  const who = secretariatId(0);
  const bloc = `/v1/seasons/nam-do/periods/nam/blocs/${blocId(0)}`;
  const first = agencyId(0, 0);
  const asks = [
    () => desk.get(who, "/v1/desks"),
    () => desk.get(who, `${bloc}/agencies/${first}/rounds/self/scorers/${first}`),
    () =>
      desk.post(who, "/v1/scorecards/preview", {
        follows: 2,
        uploadId: "bench-0-2",
        card: wideCard(SIZE, 0, 0, 2),
      }),
    () => desk.get(who, `${bloc}/standings`),
  ];
  const others: Calls[] = [];
  for (const ask of asks)
    others.push(
      await counting(async () => {
        const { status, body } = await ask();
        if (status !== 200) throw new Error(`a request was answered with ${status}: ${JSON.stringify(body)}`);
      }),
    );
  await storage.close();
  return { upload, others, warm, cold, cards: AGENCIES };
}
