import { s3SeasonStore } from "../../functions/adapters/s3-season-store.ts";
import { openSeason } from "../../functions/open-season.ts";
import { type OpenStorage, openStorage } from "../../infra/local/serve/storage.ts";
import { smallSeason, smallTable } from "./small-season.ts";

/** Puts the small season into a storage that is then let go of. */
export async function seed(storage: OpenStorage): Promise<void> {
  const table = smallTable();
  const store = s3SeasonStore(storage.client, storage.buckets);
  const opened = await openSeason(store, smallSeason(), new Map([[table.id as string, table]]));
  await storage.close();
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
}

export const seedEmbedded = async (directory: string): Promise<void> =>
  seed(await openStorage({ kind: "embedded", directory }, {}));
