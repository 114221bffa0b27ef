import { draftProblems } from "../shared/authoring/lock-problems.ts";
import type { PersonId } from "../shared/ids.ts";
import { can, nameOf, personOf } from "../shared/rights.ts";
import type { BlocTable } from "../shared/wire/table.ts";
import { tableDetailOf } from "../shared/wire/table-problem.ts";
import type { Reply } from "./reply.ts";
import { markOf } from "./save-table-draft.ts";
import type { SeasonStore } from "./season-store.ts";
import { type BlocInSeason, periodsNow, type TableDesk, tableDeskFor, withRegistered } from "./table-desk.ts";
import { touchOf } from "./table-touch.ts";

/** The table of a bloc for anybody with a task in it, and for those who see all of it what is being made of it. */
export const showTable =
  (store: SeasonStore) =>
  async (subject: PersonId, of: BlocInSeason): Promise<Reply<BlocTable>> => {
    const desk = await tableDeskFor(store, subject, of, "read-table");
    if ("refused" in desk) return desk;
    const { kept, bloc, locked } = desk;
    const locks = (await store.tableLocks(of.season, of.bloc)).map((each) => ({
      ...each,
      byName: nameOf(kept.season, each.by),
    }));
    const lock = locks.find(({ hash }) => hash === locked?.hash);
    const seesDraft = can(personOf(kept.season, subject), bloc, { do: "read-table-draft" }, "open") === "own";
    return {
      status: 200,
      body: {
        rubric: bloc.rubric,
        ...(locked && {
          table: {
            rubric: locked.rubric,
            version: locked.rubric.version,
            hash: locked.hash,
            ...(lock && { lock }),
          },
        }),
        ...(seesDraft && { ...(await inTheMaking(store, desk, locks)), locks }),
      },
    };
  };

/** The draft, unless it is the one that was locked last, and the cards that are asked for again. */
async function inTheMaking(
  store: SeasonStore,
  desk: TableDesk,
  locks: Awaited<ReturnType<SeasonStore["tableLocks"]>>,
): Promise<Pick<BlocTable, "tag" | "draft" | "touched" | "users">> {
  const { kept, bloc, locked } = desk;
  const { id } = kept.season;
  const [saved, periods] = await Promise.all([store.tableDraft(id, bloc.id), periodsNow(store, desk)]);
  const isLocked = saved?.tag === locks.at(-1)?.draft;
  const holding = withRegistered(bloc, periods);
  const { agencies, targets, notAssigned } = holding;
  return {
    users: { agencies, targets, notAssigned },
    ...(saved && { tag: saved.tag }),
    ...(saved &&
      !isLocked && {
        draft: {
          ...markOf(kept.season, saved),
          rubric: saved.draft.rubric,
          problems: draftProblems(kept.season, holding, saved.draft.rubric).map(tableDetailOf),
        },
      }),
    ...(locked && { touched: await touchOf(store, desk, periods, locks, locked.rubric) }),
  };
}
