import * as z from "zod/mini";
import { SetUpVersion } from "../../shared/set-up/set-up.ts";
import { setUpKey, setUpsPrefix } from "../../shared/storage-keys.ts";
import type { SetUpRecords } from "../set-up-records.ts";
import { remembered } from "./remembered.ts";
import type { S3Objects } from "./s3-objects.ts";

/** Reads a write-once object of JSON by its schema, once for as long as it is held. */
type Once = <S extends z.ZodMiniType>(
  held: ReturnType<typeof remembered<z.output<S>>>,
  key: string,
  schema: S,
) => Promise<z.output<S>>;

/** Characters of set-ups held in memory. */
const MEMORY = 2_000_000;

export function s3SetUpRecords(objects: S3Objects, once: Once): SetUpRecords {
  const versions = remembered<SetUpVersion>(MEMORY);
  return {
    setUps: async (season) => {
      const listed = await objects.list(setUpsPrefix(season));
      return Promise.all(listed.map(({ key }) => once(versions, key, SetUpVersion)));
    },
    keepSetUpVersion: (version) =>
      objects.putOnce(
        setUpKey(version.setUp.id, version.sequence),
        JSON.stringify(z.encode(SetUpVersion, version)),
      ),
  };
}
