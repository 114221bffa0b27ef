import { electionProblems } from "../shared/ballots/check-election.ts";
import { type HandOverScene, handOverProblems } from "../shared/check-hand-over.ts";
import { checkSeason } from "../shared/check-season.ts";
import { isError, mistake, type Problem } from "../shared/checked.ts";
import type { HandOver } from "../shared/hand-over.ts";
import { withBlocHandedOver } from "../shared/hand-over-season.ts";
import type { PersonId } from "../shared/ids.ts";
import { periodState } from "../shared/period-state.ts";
import { personOf, rolesIn } from "../shared/rights.ts";
import type { Rubric } from "../shared/rubric.ts";
import { type Bloc, blocOf, type Period, type Season } from "../shared/season.ts";
import { canSetUp } from "../shared/set-up-rights.ts";
import type { HandOverAnswer, HandOverRequest } from "../shared/wire/hand-over.ts";
import { carryOutHandOver, isSharedWith } from "./carry-out-hand-over.ts";
import { decisionsOf } from "./decisions-of.ts";
import { type Refusal, type Reply, refuse } from "./reply.ts";
import type { World } from "./route.ts";
import type { SeasonStore } from "./season-store.ts";

/**
 * "Bàn giao nhiệm vụ Khối trưởng", one act: everything is checked, then it is recorded once for the bloc, which is the
 * commit, then carried out: table, next season, invitation, rights. The same attempt again carries out what is left.
 */
export const handOver =
  (world: World) =>
  async (subject: PersonId, request: HandOverRequest): Promise<Reply<HandOverAnswer>> => {
    const { store } = world;
    const season = (await store.season(request.season))?.season;
    const bloc = season && blocOf(season, request.bloc);
    const person = season && personOf(season, subject);
    if (!bloc || rolesIn(person, bloc).length === 0) return refuse("unknown-bloc");
    const before = await store.handOver(season.id, bloc.id);
    if (before && isSameAttempt(before, subject, request)) return again(world, season, bloc, before, request);
    if (canSetUp(person, "hand-over", bloc.id) !== "own") return refuse("forbidden");
    if (before) return refuse("handed-over-already", [], { handOver: before });

    const record = await checked(store, subject, season, bloc, { ...request, at: world.now() });
    if ("refused" in record) return record;
    if ((await store.keepHandOver(record)) === "kept")
      return carryOutHandOver(world, season, bloc, record, 201);
    const faster = (await store.handOver(season.id, bloc.id)) as HandOver;
    return isSameAttempt(faster, subject, request)
      ? again(world, season, bloc, faster, request)
      : refuse("handed-over-already", [], { handOver: faster });
  };

const isSameAttempt = ({ by, attempt }: HandOver, subject: PersonId, request: HandOverRequest): boolean =>
  by === subject && attempt === request.attempt;

/** The attempt that is recorded, asked for again: it goes on where it stopped, if it says the same. */
async function again(
  world: World,
  season: Season,
  bloc: Bloc,
  before: HandOver,
  { next, leader = before.leader, deputy = before.deputy, reason }: HandOverRequest,
): Promise<Reply<HandOverAnswer>> {
  const said = JSON.stringify([next, leader, deputy, reason]);
  const isSame = said === JSON.stringify([before.next, before.leader, before.deputy, before.reason]);
  return isSame ? carryOutHandOver(world, season, bloc, before, 200) : refuse("upload-id-reused");
}

/** The record of a hand-over that nothing stands against. */
async function checked(
  store: SeasonStore,
  subject: PersonId,
  season: Season,
  bloc: Bloc,
  { at, ...request }: HandOverRequest & { readonly at: string },
): Promise<HandOver | Refusal> {
  const last = season.periods.at(-1) as Period;
  const of = { season: season.id, period: last.id, bloc: bloc.id };
  const [decided, kept] = await Promise.all([decisionsOf(store, of), store.season(request.next.id)]);
  const state = periodState(decided);
  const { stage, elected } = state;
  const existing = kept?.season;
  const leader = request.leader ?? elected?.leader;
  const deputy = request.deputy ?? (request.leader === undefined ? elected?.deputy : undefined);
  const heads = { ...(leader && { leader }), ...(deputy && { deputy }) };
  const scene: HandOverScene = {
    season,
    bloc,
    last,
    stage,
    byCouncil: canSetUp(personOf(season, subject), "hand-over", undefined) === "own",
    existing,
    isShared: existing !== undefined && isSharedWith(existing, season, subject),
  };
  const problems = [
    ...handOverProblems(scene, { next: request.next, ...heads }),
    ...(leader && !scene.byCouncil ? electionProblems(bloc, state, { leader, deputy }, "") : []),
  ];
  const more = existing && scene.isShared ? { next: partsOf(existing) } : {};
  if (!leader || problems.some(isError)) return refuse("hand-over-refused", problems, more);

  const record: HandOver = { ...request, ...heads, leader, by: subject, at };
  const ofNext = await nextProblems(store, scene, record);
  return ofNext.some(isError) ? refuse("hand-over-refused", ofNext, more) : record;
}

const partsOf = ({ id, title, year, periods }: Season): HandOver["next"] => ({ id, title, year, periods });

/** What is wrong with the next season once it has the bloc, with the tables that are locked there and the bloc's own. */
async function nextProblems(
  store: SeasonStore,
  { season, bloc, existing }: HandOverScene,
  record: HandOver,
): Promise<readonly Problem[]> {
  const next = withBlocHandedOver(season, bloc, record, existing);
  const named = [...new Set(next.blocs.map(({ rubric }) => rubric))];
  const [own, ...locked] = await Promise.all([
    store.rubric(season.id, bloc.rubric),
    ...named.map((id) => store.rubric(next.id, id)),
  ]);
  const at = { pointer: "/bloc" };
  if (!own) return [mistake("rubric-missing", at, { bloc: bloc.title, rubric: bloc.rubric })];
  const there = locked.flatMap((each) => (each ? [each.rubric] : []));
  const tables = new Map<string, Rubric>([own.rubric, ...there].map((rubric) => [rubric.id, rubric]));
  const other = there.find((rubric) => isOther(rubric, own.rubric));
  return [
    ...(other ? [mistake("rubric-locked", at, { rubric: other.id })] : []),
    ...checkSeason(next, tables).problems,
  ];
}

/** A table locked under the id of another one, and not a newer version of it. */
const isOther = (there: Rubric, own: Rubric): boolean =>
  there.id === own.id && there.version <= own.version && JSON.stringify(there) !== JSON.stringify(own);
