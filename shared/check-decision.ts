import type { AwardScene } from "./awards/award-scene.ts";
import { choiceProblems, grantProblems, openAwardProblems } from "./awards/check-choice.ts";
import { ballotProblems } from "./ballots/check-ballot.ts";
import { electionProblems } from "./ballots/check-election.ts";
import { type CalendarDate, daysBetween, instant, writtenDay } from "./calendar.ts";
import { targetProblems } from "./check-targets.ts";
import { mistake, type Place, type Problem } from "./checked.ts";
import type { Decision } from "./decision.ts";
import type { AgencyId, PersonId } from "./ids.ts";
import { dueFor, type PeriodState, sentBackBy } from "./period-state.ts";
import { decidesAsMember, personOf, stagesOf } from "./rights.ts";
import type { Rubric } from "./rubric.ts";
import type { CardKey } from "./scorecard.ts";
import type { Bloc, Period, Season } from "./season.ts";
import { awardScene, type StandingsDocument } from "./standings-document.ts";
import { vietnamTime } from "./words/vietnam-time.ts";

/** What a decision is judged by: the bloc, its period and people, what was decided before, the cards, the standings now. */
export type DecisionScene = {
  readonly rubric: Rubric;
  readonly bloc: Bloc;
  readonly period: Period;
  readonly people: Season["people"];
  readonly state: PeriodState;
  /** The last revision of a chain and whether it is a card; undefined for a chain without any. */
  readonly headOf: (card: CardKey) => { readonly revision: number; readonly isCard: boolean } | undefined;
  readonly standings: StandingsDocument;
};

/** Everything that keeps a decision from being recorded, all at once. `by` is who decides. */
export function decisionProblems(scene: DecisionScene, by: PersonId, decision: Decision): readonly Problem[] {
  const strangers = strangersIn(scene.bloc, decision);
  if (strangers.length > 0) return strangers;
  const untimely = stageProblems(scene.state, decision);
  return untimely.length > 0 ? untimely : ofKind(scene, by, decision);
}

/** Agencies a decision names that the bloc does not have. */
function strangersIn({ agencies, title }: Bloc, decision: Decision): readonly Problem[] {
  return namedIn(decision)
    .filter(({ agency }) => !agencies.some(({ id }) => id === agency))
    .map(({ agency, pointer }) => mistake("unknown-agency", { agency, pointer }, { agency, bloc: title }));
}

type Named = { readonly agency: AgencyId; readonly pointer: string };

function namedIn(decision: Decision): readonly Named[] {
  const listed = (agencies: readonly AgencyId[], field: string): readonly Named[] =>
    agencies.map((agency, index) => ({ agency, pointer: `/decision/${field}/${index}` }));
  switch (decision.kind) {
    case "pledge":
      return listed(decision.signers ?? [], "signers");
    case "choose":
      return listed(decision.agencies, "agencies");
    case "movement":
      return [
        ...listed(
          decision.movement.rewards.map(({ agency }) => agency),
          "movement/rewards",
        ),
        ...listed(
          decision.movement.reviews.flatMap(({ agency }) => agency ?? []),
          "movement/reviews",
        ),
      ];
    case "elect-leader":
      return [
        { agency: decision.leader, pointer: "/decision/leader" },
        ...(decision.deputy === undefined ? [] : [{ agency: decision.deputy, pointer: "/decision/deputy" }]),
      ];
    default:
      return "agency" in decision ? [{ agency: decision.agency, pointer: "/decision/agency" }] : [];
  }
}

/** Chốt twice, công bố twice, or anything else at a time when it cannot be decided. */
function stageProblems({ stage }: PeriodState, { kind }: Decision): readonly Problem[] {
  if (stagesOf(kind).includes(stage)) return [];
  const at: Place = { pointer: "/decision/kind" };
  if (kind === "publish" && stage === "published") return [mistake("already-published", at)];
  if (kind === "close" && stage === "closed") return [mistake("already-closed", at)];
  return [mistake(`decided-while-${stage}`, at, { kind })];
}

function ofKind(scene: DecisionScene, by: PersonId, decision: Decision): readonly Problem[] {
  const { state, bloc } = scene;
  switch (decision.kind) {
    case "reinstate":
      return state.barred.has(decision.agency)
        ? []
        : [mistake("not-barred", { agency: decision.agency }, { agency: titleIn(bloc, decision.agency) })];
    case "extend":
      return extensionProblems(scene, decision);
    case "send-back":
      return sendBackProblems(scene, decision);
    case "pledge":
      return pledgeProblems(decision);
    case "register-targets":
      return targetProblems(scene, decision, decidesAsMember(personOf(scene, by), bloc, decision.kind));
    case "movement":
      return movementProblems(decision);
    case "ask-reopen":
      return state.reopening ? [mistake("reopening-asked", {}, { reason: state.reopening.reason })] : [];
    case "reopen":
      return reopenProblems(state, by);
    case "elect-leader":
      return decision.leader === decision.deputy
        ? [mistake("leader-is-deputy", { agency: decision.leader, pointer: "/decision/deputy" })]
        : electionProblems(bloc, state, decision, "/decision");
    case "record-ballot":
      return state.stage === "published" && !isOnOffice(decision)
        ? [mistake("ballot-after-publishing", { pointer: "/decision/ballot/subject" })]
        : ballotProblems(awardsIn(scene), decision.ballot);
    case "choose":
      return choiceProblems(awardsIn(scene), decision);
    case "grant":
      return grantProblems(awardsIn(scene), decision, state.granted);
    case "publish":
      return publishProblems(scene);
    default:
      return [];
  }
}

const awardsIn = ({ rubric, bloc, period, standings, state }: DecisionScene): AwardScene =>
  awardScene({ rubric, bloc, period }, standings.lines, state);

const titleIn = ({ agencies }: Bloc, agency: string): string =>
  agencies.find(({ id }) => id === agency)?.title as string;

type Of<Kind extends Decision["kind"]> = Extract<Decision, { kind: Kind }>;

/** Whether a ballot is on who leads the bloc or is its deputy: the only vote left once the result is published. */
const isOnOffice = ({ ballot: { subject } }: Of<"record-ballot">): boolean =>
  subject.on === "leader" || subject.on === "deputy";

/** An extension gives time: it ends later than what held before it. */
function extensionProblems(
  { state, period, bloc }: DecisionScene,
  decision: Of<"extend">,
): readonly Problem[] {
  const at: Place = { agency: decision.agency, pointer: "/decision/until" };
  const { due } = dueFor(state, period, decision.agency);
  if (due === undefined) return [mistake("extension-of-nothing", at, { period: period.title })];
  if (instant(decision.until) > instant(due)) return [];
  const facts = {
    agency: titleIn(bloc, decision.agency),
    until: vietnamTime(decision.until),
    due: vietnamTime(due),
  };
  return [mistake("extension-not-later", at, facts)];
}

/** What is sent back is the last card of its chain, and stands. */
function sendBackProblems(
  { state, headOf, bloc }: DecisionScene,
  decision: Of<"send-back">,
): readonly Problem[] {
  const at: Place = { agency: decision.agency, pointer: "/decision/revision" };
  const head = headOf(decision);
  const facts = { agency: titleIn(bloc, decision.agency) };
  if (!head?.isCard) return [mistake("nothing-to-send-back", at, facts)];
  if (head.revision !== decision.revision)
    return [
      mistake("sent-back-not-last", at, {
        ...facts,
        sent: String(decision.revision),
        last: String(head.revision),
      }),
    ];
  return sentBackBy(state, decision, head.revision) ? [mistake("sent-back-already", at, facts)] : [];
}

/** Dự thảo, thông qua, ký: in that order, and the same member signs once. */
function pledgeProblems({ drafted, adopted, signed, signers = [] }: Of<"pledge">): readonly Problem[] {
  const isReversed =
    daysBetween(adopted ?? signed, signed) < 0 ||
    daysBetween(drafted ?? adopted ?? signed, adopted ?? signed) < 0;
  return [
    ...(isReversed ? [mistake("pledge-dates-reversed", { pointer: "/decision/signed" })] : []),
    ...signers.flatMap((agency, index) =>
      signers.indexOf(agency) < index
        ? [mistake("signer-repeated", { agency, pointer: `/decision/signers/${index}` }, { agency })]
        : [],
    ),
  ];
}

/** A movement is reviewed and rewarded once it is launched. */
function movementProblems({ movement }: Of<"movement">): readonly Problem[] {
  const { title, launched, reviews, rewards } = movement;
  const isBefore = (date: CalendarDate) => daysBetween(launched, date) < 0;
  const facts = (date: CalendarDate) => ({
    movement: title,
    date: writtenDay(date),
    launched: writtenDay(launched),
  });
  return [
    ...reviews.flatMap(({ date }, index) =>
      isBefore(date)
        ? [
            mistake(
              "review-before-launch",
              { pointer: `/decision/movement/reviews/${index}/date` },
              facts(date),
            ),
          ]
        : [],
    ),
    ...rewards.flatMap(({ decision }, index) =>
      decision && isBefore(decision.date)
        ? [
            mistake(
              "reward-before-launch",
              { pointer: `/decision/movement/rewards/${index}/decision/date` },
              { ...facts(decision.date), number: decision.number },
            ),
          ]
        : [],
    ),
  ];
}

/** Two people reopen: one asks, another agrees. */
function reopenProblems({ reopening }: PeriodState, by: PersonId): readonly Problem[] {
  if (!reopening) return [mistake("reopening-not-asked", { pointer: "/decision/kind" })];
  return reopening.by === by ? [mistake("reopening-alone", { pointer: "/decision/kind" })] : [];
}

/**
 * A result is published whole: every agency has its rank, or a gate or a decision says why it has none; and the leader
 * elected before it is the one the ballots come to.
 */
const publishProblems = ({ standings, bloc, state }: DecisionScene): readonly Problem[] => [
  ...openAwardProblems({ awards: bloc.awards, lines: standings.lines }, standings.awards?.proposals ?? []),
  ...standings.lines
    .filter((line) => line.state === "ungraded")
    .map(({ agency, title, total }) =>
      mistake(total === undefined ? "publish-missing" : "publish-ungraded", { agency }, { agency: title }),
    ),
  ...(state.elected ? electionProblems(bloc, state, state.elected, "/elected") : []),
  ...standings.refused.map(({ agency }) =>
    mistake("publish-refused-card", { agency }, { agency: titleIn(bloc, agency) }),
  ),
];
