import type { PersonId } from "../shared/ids.ts";
import { nameOf } from "../shared/rights.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import type { BlocResultLog, DossierLog } from "../shared/wire/province.ts";
import type { Reply } from "./reply.ts";
import { seasonFor } from "./season-desk.ts";
import type { Listed, SeasonStore } from "./season-store.ts";

/** Everything that was entered of a bloc from its papers; the last stands. */
export const showBlocResults =
  (store: SeasonStore) =>
  (subject: PersonId, of: BlocPeriod): Promise<Reply<BlocResultLog>> =>
    showLog(store, subject, of, store.listBlocResults, store.blocResult);

/** Everything that was done with a bloc's dossier. */
export const showDossiers =
  (store: SeasonStore) =>
  (subject: PersonId, of: BlocPeriod): Promise<Reply<DossierLog>> =>
    showLog(store, subject, of, store.listDossiers, store.dossier);

/** Records of a bloc in their order, each with the name of who made it. */
async function showLog<T extends { readonly by: PersonId }>(
  store: SeasonStore,
  subject: PersonId,
  of: BlocPeriod,
  list: (of: BlocPeriod) => Promise<readonly Listed[]>,
  read: (key: string) => Promise<T>,
): Promise<Reply<{ records: (T & { readonly name: string })[] }>> {
  const desk = await seasonFor(store, subject, of, "read-province");
  if ("refused" in desk) return desk;
  const recorded = await Promise.all((await list(of)).map(({ key }) => read(key)));
  return {
    status: 200,
    body: { records: recorded.map((each) => ({ ...each, name: nameOf(desk.season, each.by) })) },
  };
}
