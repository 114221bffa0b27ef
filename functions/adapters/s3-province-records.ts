import * as z from "zod/mini";
import { RecordedBlocResult } from "../../shared/rollup/bloc-result.ts";
import { RecordedDossier } from "../../shared/rollup/dossier.ts";
import {
  BLOC_RESULTS,
  type BlocPeriod,
  DOSSIERS,
  entriesPrefix,
  entryKey,
  recordKey,
  recordsOfBlocPrefix,
  recordsPrefix,
  type SeasonPeriod,
} from "../../shared/storage-keys.ts";
import type { SeasonStore } from "../season-store.ts";
import { StoredEntry } from "../stored-entry.ts";
import { derivedObjects } from "./derived-objects.ts";
import { remembered } from "./remembered.ts";
import type { S3Objects } from "./s3-objects.ts";

/** What a province reads and records, of a SeasonStore. */
type ProvinceRecords = Pick<
  SeasonStore,
  | "entries"
  | "entry"
  | "keepEntry"
  | "listBlocResults"
  | "blocResult"
  | "keepBlocResult"
  | "listDossiers"
  | "dossier"
  | "keepDossier"
>;

/** Reads a write-once object of JSON by its schema, once for as long as it is held. */
type Once = <S extends z.ZodMiniType>(
  held: ReturnType<typeof remembered<z.output<S>>>,
  key: string,
  schema: S,
) => Promise<z.output<S>>;

/** Characters of write-once objects of each kind held in memory. */
const MEMORY = 2_000_000;

export function s3ProvinceRecords(objects: S3Objects, once: Once): ProvinceRecords {
  const blocResults = remembered<RecordedBlocResult>(MEMORY);
  const dossiers = remembered<RecordedDossier>(MEMORY);
  const entries = derivedObjects(objects, StoredEntry);

  return {
    entries: async (of) => {
      const listed = await objects.list(entriesPrefix(of));
      const all = await Promise.all(listed.map(({ key, tag }) => entries.read(key, tag)));
      return all.flatMap((each) => (each ? [each.stored] : []));
    },
    entry: (of) => entries.read(entryKey(of)),
    keepEntry: (of, stored, replaces) => entries.keep(entryKey(of), stored, replaces),

    listBlocResults: (of) => objects.list(prefixIn(BLOC_RESULTS, of)),
    blocResult: (key) => once(blocResults, key, RecordedBlocResult),
    keepBlocResult: (of, result) =>
      objects.putOnce(
        recordKey(BLOC_RESULTS, of, result.sequence),
        JSON.stringify(z.encode(RecordedBlocResult, result)),
      ),

    listDossiers: (of) => objects.list(prefixIn(DOSSIERS, of)),
    dossier: (key) => once(dossiers, key, RecordedDossier),
    keepDossier: (of, dossier) =>
      objects.putOnce(recordKey(DOSSIERS, of, dossier.sequence), JSON.stringify(dossier)),
  };
}

const prefixIn = (records: typeof BLOC_RESULTS | typeof DOSSIERS, of: SeasonPeriod | BlocPeriod): string =>
  "bloc" in of ? recordsOfBlocPrefix(records, of) : recordsPrefix(records, of);
