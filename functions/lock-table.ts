import { blocOnTable } from "../shared/authoring/bloc-on-table.ts";
import { changedTableParts, criterionChanges } from "../shared/authoring/changed-parts.ts";
import { lockProblems } from "../shared/authoring/lock-problems.ts";
import { isError } from "../shared/checked.ts";
import type { PersonId } from "../shared/ids.ts";
import type { Rubric } from "../shared/rubric.ts";
import type { TableDraft, TableLock } from "../shared/table-lock.ts";
import type { LockAnswer, LockRequest } from "../shared/wire/table.ts";
import { keepTable } from "./keep-table.ts";
import { putInForce } from "./put-in-force.ts";
import { type Refusal, type Reply, refuse } from "./reply.ts";
import { markOf } from "./save-table-draft.ts";
import type { LockedRubric, SeasonStore } from "./season-store.ts";
import { type PeriodNow, periodsNow, type TableDesk, tableDeskFor, withRegistered } from "./table-desk.ts";
import { touchOf } from "./table-touch.ts";

/**
 * "Chốt bảng tiêu chí": the draft becomes a version of its own, the act is recorded, which is the commit, and the bloc
 * is scored by it from then on. The same attempt again gets the same record, and finishes what was not carried out.
 */
export const lockTable =
  (store: SeasonStore, now: () => string) =>
  async (subject: PersonId, request: LockRequest): Promise<Reply<LockAnswer>> => {
    const { season, bloc, follows, reason } = request;
    const desk = await tableDeskFor(store, subject, request, "lock-table");
    if ("refused" in desk) return desk;
    const [saved, locks, periods] = await Promise.all([
      store.tableDraft(season, bloc),
      store.tableLocks(season, bloc),
      periodsNow(store, desk),
    ]);
    const last = locks.at(-1);
    if (last) await putInForce(store, season, bloc, last);
    if (last?.draft === follows) return answered(store, desk, periods, locks, last, 200);
    if (!saved) return refuse("no-table-draft");
    if (saved.tag !== follows)
      return refuse("stale-table-draft", [], { draft: markOf(desk.kept.season, saved) });
    const refusal =
      last && last.rubric !== desk.bloc.rubric ? refuse("stale-table") : refused(desk, periods, saved.draft);
    if (refusal) return refusal;

    const table = await keepTable(store, season, saved.draft.rubric);
    const lock: TableLock = {
      sequence: locks.length + 1,
      by: subject,
      at: now(),
      reason,
      draft: saved.tag,
      rubric: table.rubric.id,
      version: table.rubric.version,
      hash: table.hash,
      instead: desk.bloc.rubric,
      ...(desk.locked && { before: { rubric: desk.locked.rubric.id, hash: desk.locked.hash } }),
      published: periods.flatMap(({ of, state }) => (state.stage === "published" ? [of.period] : [])),
      dropped: blocOnTable(withRegistered(desk.bloc, periods), table.rubric).dropped,
    };
    if ((await store.keepTableLock(season, bloc, lock)) === "taken")
      return lockTable(store, now)(subject, request);
    await putInForce(store, season, bloc, lock);
    return answered(store, desk, periods, [...locks, lock], lock, 201);
  };

/** Why a draft may not be locked as things stand. */
function refused(
  { kept: { season }, bloc, locked }: TableDesk,
  periods: readonly PeriodNow[],
  { follows, rubric }: TableDraft,
): Refusal | undefined {
  const closed = periods.filter(({ state }) => state.stage === "closed");
  if (closed.length > 0)
    return refuse("table-period-closed", [], { periods: closed.map(({ period }) => period.title) });
  if (periods.every(({ state }) => state.stage === "published")) return refuse("table-year-over");
  if (follows !== locked?.hash) return refuse("stale-table");
  if (locked && isSame(locked, rubric)) return refuse("table-unchanged");
  const next = locked && locked.rubric.version + 1;
  if (next !== undefined && rubric.version !== next) return refuse("table-version", [], { next });
  const problems = lockProblems(season, bloc, rubric);
  return problems.some(isError) ? refuse("table-refused", problems) : undefined;
}

/** Whether two versions say the same, whatever they are called. */
const isSame = ({ rubric }: LockedRubric, draft: Rubric): boolean =>
  changedTableParts(rubric, draft).length === 0 && criterionChanges(rubric, draft).length === 0;

/** A locking with the cards it touches, those of the version before it first of all. */
async function answered(
  store: SeasonStore,
  desk: TableDesk,
  periods: readonly PeriodNow[],
  locks: readonly TableLock[],
  lock: TableLock,
  status: 200 | 201,
): Promise<Reply<LockAnswer>> {
  const table = (await store.rubric(desk.kept.season.id, lock.rubric)) as LockedRubric;
  const bloc = { ...desk.bloc, rubric: lock.rubric };
  return {
    status,
    body: { lock, touched: await touchOf(store, { ...desk, bloc }, periods, locks, table.rubric) },
  };
}
