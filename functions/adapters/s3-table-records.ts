import * as z from "zod/mini";
import { tableDraftKey, tableLockKey, tableLocksPrefix } from "../../shared/storage-keys.ts";
import { TableDraft, TableLock } from "../../shared/table-lock.ts";
import type { TableRecords } from "../table-records.ts";
import { remembered } from "./remembered.ts";
import type { S3Objects } from "./s3-objects.ts";

/** Reads a write-once object of JSON by its schema, once for as long as it is held. */
type Once = <S extends z.ZodMiniType>(
  held: ReturnType<typeof remembered<z.output<S>>>,
  key: string,
  schema: S,
) => Promise<z.output<S>>;

/** Characters of lockings held in memory. */
const MEMORY = 500_000;

export function s3TableRecords(objects: S3Objects, once: Once): TableRecords {
  const locks = remembered<TableLock>(MEMORY);
  return {
    tableDraft: async (season, bloc) => {
      const found = await objects.get(tableDraftKey(season, bloc));
      return found && { draft: TableDraft.parse(JSON.parse(found.text)), tag: found.tag };
    },
    keepTableDraft: (season, bloc, draft, replaces) =>
      objects.replace(tableDraftKey(season, bloc), JSON.stringify(z.encode(TableDraft, draft)), replaces),
    tableLocks: async (season, bloc) => {
      const listed = await objects.list(tableLocksPrefix(season, bloc));
      return Promise.all(listed.map(({ key }) => once(locks, key, TableLock)));
    },
    keepTableLock: (season, bloc, lock) =>
      objects.putOnce(tableLockKey(season, bloc, lock.sequence), JSON.stringify(lock)),
  };
}
