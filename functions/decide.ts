import { decisionProblems } from "../shared/check-decision.ts";
import { isError, mistake } from "../shared/checked.ts";
import type { Decision, RecordedDecision } from "../shared/decision.ts";
import { effectOf } from "../shared/effect.ts";
import type { PersonId } from "../shared/ids.ts";
import { can, personOf } from "../shared/rights.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import type { DecisionRequest } from "../shared/wire/decision-request.ts";
import type { EffectPreview } from "../shared/wire/effect-preview.ts";
import { detailOf } from "../shared/wire/problem-detail.ts";
import { listCards } from "./closing.ts";
import { documentOf, latestOf, resultOf } from "./fold-bloc.ts";
import { blocFor, type OpenDesk } from "./locked-desk.ts";
import { type Refusal, type Reply, refuse } from "./reply.ts";
import { isSameCard } from "./same-card.ts";
import type { SeasonStore } from "./season-store.ts";

/** Records what was decided of a bloc's period, write-once, in the order of the period's decisions. */
export const recordDecision =
  (store: SeasonStore, now: () => string) =>
  async (
    subject: PersonId,
    { follows, decision, ...of }: DecisionRequest,
  ): Promise<Reply<RecordedDecision>> => {
    const scene = await sceneFor(store, subject, of, decision);
    if ("refused" in scene) return whyWithoutTable(scene, decision);
    const { decided } = scene.desk;
    if (decided.length !== follows) return refuse("stale-decision", [], { latest: decided.length });
    const problems = problemsOf(scene, subject, decision);
    if (problems.some(isError)) return refuse("decision-refused", problems);
    const supposed: RecordedDecision = { sequence: follows + 1, by: subject, at: now(), decision };
    const recorded: RecordedDecision =
      decision.kind === "publish" ? await withResult(store, of, scene, supposed) : supposed;
    if ((await store.keepDecision(of, recorded)) === "taken")
      return refuse("stale-decision", [], { latest: follows + 1 });
    return { status: 201, body: recorded };
  };

/** What a decision would do, before anybody confirms it: whose rank, total or class would change. Nothing is kept. */
export const previewDecision =
  (store: SeasonStore, now: () => string) =>
  async (subject: PersonId, { follows, decision, ...of }: DecisionRequest): Promise<Reply<EffectPreview>> => {
    const scene = await sceneFor(store, subject, of, decision);
    if ("refused" in scene) return whyWithoutTable(scene, decision);
    const { desk, sent, before } = scene;
    const { decided } = desk;
    if (decided.length !== follows) return refuse("stale-decision", [], { latest: decided.length });
    if (!mayReadStandings(desk, subject)) return refuse("sealed");
    const supposed: RecordedDecision = { sequence: follows + 1, by: subject, at: now(), decision };
    const problems = problemsOf(scene, subject, decision);
    const after = problems.some(isError) ? before : documentOf(desk, sent, [...decided, supposed]);
    return {
      status: 200,
      body: { effect: effectOf(desk.bloc.awards, before, after), problems: problems.map(detailOf) },
    };
  };

/** An effect says where agencies stand: a member looks at one where it looks at the standings. */
const mayReadStandings = ({ kept, bloc, state }: OpenDesk, subject: PersonId): boolean =>
  can(personOf(kept.season, subject), bloc, { do: "read-standings" }, state.stage) === "own";

/** A result is not published before there is a locked table: said of the publishing, not of the cards. */
const whyWithoutTable = (refusal: Refusal, { kind }: Decision): Refusal =>
  refusal.refused === "unknown-rubric" && kind === "publish"
    ? refuse("decision-refused", [mistake("publish-unlocked-table", { pointer: "/decision/kind" })])
    : refusal;

/** Keeps the result that a decision publishes, before the decision: nobody finds one without the other. */
async function withResult(
  store: SeasonStore,
  of: BlocPeriod,
  { desk, heads }: Scene,
  recorded: RecordedDecision,
): Promise<RecordedDecision> {
  const result = resultOf(desk, heads, [...desk.decided, recorded]);
  return { ...recorded, published: await store.keepPublished(of, result) };
}

/** Everything a decision is judged and previewed by. */
type Scene = {
  readonly desk: OpenDesk;
  readonly sent: Parameters<typeof documentOf>[1];
  readonly heads: Awaited<ReturnType<typeof latestOf>>;
  readonly before: ReturnType<typeof documentOf>;
};

async function sceneFor(
  store: SeasonStore,
  subject: PersonId,
  of: BlocPeriod,
  decision: Decision,
): Promise<Scene | Refusal> {
  const act = {
    do: "decide",
    kind: decision.kind,
    ...("agency" in decision && { agency: decision.agency }),
  } as const;
  const desk = await blocFor(store, subject, of, act);
  if ("refused" in desk) return desk;
  const { counting } = await listCards(store, of, desk.decided);
  const heads = await latestOf(store, counting);
  const sent = heads.flatMap(({ revision }) => (revision.kind === "scorecard" ? [revision] : []));
  return { desk, sent, heads, before: documentOf(desk, sent, desk.decided) };
}

const problemsOf = ({ desk, heads, before }: Scene, subject: PersonId, decision: Decision) =>
  decisionProblems(
    {
      rubric: desk.locked.rubric,
      bloc: desk.bloc,
      period: desk.period,
      people: desk.kept.season.people,
      state: desk.state,
      standings: before,
      headOf: (card) => {
        const head = heads.find(({ chain }) => isSameCard(chain, card));
        return head && { revision: head.revision.revision, isCard: head.revision.kind === "scorecard" };
      },
    },
    subject,
    decision,
  );
