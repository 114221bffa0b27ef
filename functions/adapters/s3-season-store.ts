import type { S3Client } from "@aws-sdk/client-s3";
import * as z from "zod/mini";
import { Closing } from "../../shared/closing.ts";
import { RecordedDecision } from "../../shared/decision.ts";
import type { SeasonId } from "../../shared/ids.ts";
import { Revision } from "../../shared/revision.ts";
import { Rubric } from "../../shared/rubric.ts";
import { Season } from "../../shared/season.ts";
import { writeStandings } from "../../shared/standings-document.ts";
import {
  type Chain,
  cardsPrefix,
  chainPrefix,
  closingKey,
  decisionKey,
  decisionsPrefix,
  editionKey,
  editionsPrefix,
  formKey,
  formRequestKey,
  isDerived,
  publishedKey,
  revisionKey,
  revisionOf,
  rubricKey,
  SEASONS,
  seasonKey,
  seasonOf,
  signedCopiesPrefix,
  signedCopyKey,
  standingsKey,
  workbookKey,
  workbookRequestKey,
} from "../../shared/storage-keys.ts";
import { SignedCopy } from "../../shared/wire/signed-copy.ts";
import { sha256 } from "../hash.ts";
import type { KeptRevision, KeptSeason, LockedRubric, SeasonStore } from "../season-store.ts";
import { Result, StoredStandings } from "../stored-standings.ts";
import { WrittenEdition } from "../written-edition.ts";
import { derivedObjects } from "./derived-objects.ts";
import { readAs } from "./read-as.ts";
import { remembered } from "./remembered.ts";
import { s3MembershipRecords } from "./s3-membership-records.ts";
import { s3Objects } from "./s3-objects.ts";
import { s3PaperRecords } from "./s3-paper-records.ts";
import { s3ProvinceRecords } from "./s3-province-records.ts";
import { s3ReportRecords } from "./s3-report-records.ts";
import { s3SetUpRecords } from "./s3-set-up-records.ts";
import { s3TableFileRecords } from "./s3-table-file-records.ts";
import { s3TableRecords } from "./s3-table-records.ts";
import { XLSX, xlsxDownload } from "./xlsx-download.ts";

/** Characters of write-once objects held in memory: about 500 scorecards of 60 criteria. */
const MEMORY = 8_000_000;

/** Where records are kept for good, and where what can be made again from them; one bucket may be both. */
export type Buckets = { readonly records: string; readonly derived: string };

/** A SeasonStore on S3. Keys are spelled in storage-keys.ts; bytes are JSON with decimal strings. */
export function s3SeasonStore(client: S3Client, buckets: Buckets | string): SeasonStore {
  const objects = s3Objects(client, (key) =>
    typeof buckets === "string" ? buckets : isDerived(key) ? buckets.derived : buckets.records,
  );
  const revisions = remembered<KeptRevision>(MEMORY);
  const rubrics = remembered<LockedRubric>(MEMORY);
  const decisions = remembered<RecordedDecision>(MEMORY);
  const closings = remembered<Closing>(MEMORY);
  const signedCopies = remembered<SignedCopy>(MEMORY);
  const published = remembered<Result>(MEMORY);
  const editions = remembered<WrittenEdition>(MEMORY);
  const seasons = new Map<string, KeptSeason>();
  const standings = derivedObjects(objects, StoredStandings);

  const fetched = async (key: string): Promise<string> => {
    const found = await objects.get(key);
    if (!found) throw new Error(`listed but not there: ${key}`);
    return found.text;
  };

  const season = async (id: SeasonId): Promise<KeptSeason | undefined> => {
    const known = seasons.get(id);
    const found = known
      ? await objects.getUnless(seasonKey(id), known.tag)
      : await objects.get(seasonKey(id));
    if (found === "unchanged") return known;
    if (!found) return undefined;
    const kept = { season: readAs(Season, seasonKey(id), found.text), tag: found.tag };
    seasons.set(id, kept);
    return kept;
  };

  /** A write-once object of JSON, read by its schema. */
  const once = async <S extends z.ZodMiniType>(
    held: ReturnType<typeof remembered<z.output<S>>>,
    key: string,
    schema: S,
  ): Promise<z.output<S>> => {
    const known = held.recall(key);
    if (known) return known;
    const text = await fetched(key);
    const read = readAs(schema, key, text);
    held.keep(key, read, text.length);
    return read;
  };

  return {
    season,
    seasons: async () => {
      const listed = await objects.list(SEASONS);
      const all = await Promise.all(
        listed.map(({ key, tag }) => {
          const id = seasonOf(key);
          const known = id && seasons.get(id);
          return known?.tag === tag ? known : id && season(id);
        }),
      );
      return all.filter((each) => each !== undefined);
    },
    keepSeason: async (season, replaces) => {
      const kept = await objects.replace(seasonKey(season.id), write(Season, season), replaces);
      return kept === "stale" ? "stale" : "kept";
    },

    rubric: async (season, id) => {
      const key = rubricKey(season, id);
      const known = rubrics.recall(key);
      if (known) return known;
      const found = await objects.get(key);
      if (!found) return undefined;
      const locked = { rubric: readAs(Rubric, key, found.text), hash: sha256(found.text) };
      rubrics.keep(key, locked, found.text.length);
      return locked;
    },
    lockRubric: (season, rubric) => objects.putOnce(rubricKey(season, rubric.id), write(Rubric, rubric)),

    listCards: (of, from = 1) =>
      "agency" in of
        ? objects.list(chainPrefix(of), from > 1 ? revisionKey(of, from - 1) : undefined)
        : objects.list(cardsPrefix(of)),
    revision: async (key) => {
      const known = revisions.recall(key);
      if (known) return known;
      const text = await fetched(key);
      const kept = { chain: chainOf(key), revision: readAs(Revision, key, text), hash: sha256(text) };
      revisions.keep(key, kept, text.length);
      return kept;
    },
    keepRevision: async (chain, revision) => {
      const key = revisionKey(chain, revision.revision);
      const text = write(Revision, revision);
      if ((await objects.putOnce(key, text)) === "taken") return { outcome: "taken" };
      const hash = sha256(text);
      revisions.keep(key, { chain: chainOf(key), revision, hash }, text.length);
      return { outcome: "kept", hash };
    },

    listDecisions: (of) => objects.list(decisionsPrefix(of)),
    decision: (key) => once(decisions, key, RecordedDecision),
    keepDecision: (of, decision) =>
      objects.putOnce(decisionKey(of, decision.sequence), write(RecordedDecision, decision)),
    closing: async (of, close) => {
      const key = closingKey(of, close);
      const known = closings.recall(key);
      if (known) return known;
      const found = await objects.get(key);
      if (!found) return undefined;
      const closing = readAs(Closing, key, found.text);
      closings.keep(key, closing, found.text.length);
      return closing;
    },
    keepClosing: (of, closing) => objects.putOnce(closingKey(of, closing.close), write(Closing, closing)),

    listSignedCopies: (of) => objects.list(signedCopiesPrefix(of)),
    signedCopy: (key) => once(signedCopies, key, SignedCopy),
    keepSignedCopy: (of, copy) => objects.putOnce(signedCopyKey(of, copy.sequence), write(SignedCopy, copy)),

    standings: (of) => standings.read(standingsKey(of)),
    keepStandings: (of, stored, replaces) => standings.keep(standingsKey(of), stored, replaces),

    ...s3ProvinceRecords(objects, once),
    ...s3MembershipRecords(objects),
    ...s3TableRecords(objects, once),
    ...s3TableFileRecords(objects),
    ...s3PaperRecords(objects),
    ...s3ReportRecords(objects),
    ...s3SetUpRecords(objects, once),

    keepPublished: async (of, result) => {
      const hash = sha256(writeStandings(result.document));
      await objects.putOnce(publishedKey(of, hash), write(Result, result));
      return hash;
    },
    published: (of, hash) => once(published, publishedKey(of, hash), Result),

    hasWorkbook: (of, hash) => objects.exists(workbookKey(of, hash)),
    keepWorkbook: async (of, hash, bytes) => {
      await objects.putOnce(workbookKey(of, hash), bytes, XLSX);
    },
    listEditions: (of) => objects.list(editionsPrefix(of)),
    edition: (key) => once(editions, key, WrittenEdition),
    keepEdition: (of, edition) =>
      objects.putOnce(editionKey(of, edition.number), write(WrittenEdition, edition)),
    requestWorkbook: (of, hash) => objects.put(workbookRequestKey(of, hash), "{}"),
    workbookUrl: (of, hash, fileName, seconds) =>
      objects.presign(workbookKey(of, hash), seconds, xlsxDownload(fileName)),

    hasForm: (chain, hash) => objects.exists(formKey(chain, hash)),
    keepForm: async (chain, hash, bytes) => {
      await objects.putOnce(formKey(chain, hash), bytes, XLSX);
    },
    requestForm: (chain, hash, sheet) => objects.put(formRequestKey(chain, hash), sheet),
    requestedForm: async (chain, hash) => (await objects.get(formRequestKey(chain, hash)))?.text,
    formUrl: (chain, hash, fileName, seconds) =>
      objects.presign(formKey(chain, hash), seconds, xlsxDownload(fileName)),
  };
}

function chainOf(key: string): Chain {
  const named = revisionOf(key);
  if (!named) throw new Error(`not the key of a revision: ${key}`);
  return named.chain;
}

const write = <S extends z.core.$ZodType>(schema: S, value: z.output<S>): string =>
  JSON.stringify(z.encode(schema, value));
