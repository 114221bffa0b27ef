import { mistake, type Problem } from "../checked.ts";
import type { AgencyId } from "../ids.ts";
import type { PeriodState } from "../period-state.ts";
import type { Bloc } from "../season.ts";
import { type Outcome, outcomeOf } from "./ballot-outcome.ts";

/** Who is to lead the bloc in the year to come, and who is to be its deputy where that is said. */
export type Election = { readonly leader: AgencyId; readonly deputy?: AgencyId | undefined };

type ElectingBloc = Pick<Bloc, "agencies" | "leaderByBallot">;

/**
 * What keeps an election from standing beside the ballots recorded on the same office: whoever won the vote is
 * elected; after a tie in the second round a person decides, among the level; a vote that is still open elects nobody.
 * Without a vote the meeting agrees ("suy tôn"), unless the bloc elects its leader by ballot. `at` is where the names
 * stand in what was sent.
 */
export const electionProblems = (
  bloc: ElectingBloc,
  { ballots }: Pick<PeriodState, "ballots">,
  { leader, deputy }: Election,
  at: string,
): readonly Problem[] => {
  const voteOn = (office: "leader" | "deputy"): Outcome | undefined => {
    const rounds = [...ballots.values()].filter(({ subject }) => subject.on === office);
    return rounds.length > 0 ? outcomeOf(rounds) : undefined;
  };
  const [onLeader, onDeputy] = [voteOn("leader"), voteOn("deputy")];
  return [
    ...(onLeader ? officeProblems(bloc, onLeader, leader, `${at}/leader`) : notVoted(bloc, `${at}/leader`)),
    ...(onDeputy ? officeProblems(bloc, onDeputy, deputy, `${at}/deputy`) : []),
  ];
};

/** Without a ballot on it, where the bloc asks for one. */
const notVoted = ({ leaderByBallot }: ElectingBloc, pointer: string): readonly Problem[] =>
  leaderByBallot ? [mistake("leader-not-voted", { pointer })] : [];

function officeProblems(
  { agencies }: ElectingBloc,
  { passed, level, next }: Outcome,
  named: AgencyId | undefined,
  pointer: string,
): readonly Problem[] {
  const titled = (agency: AgencyId) => agencies.find(({ id }) => id === agency)?.title as string;
  const [winner] = passed;
  const place = { pointer, ...(named !== undefined && { agency: named }) };
  if (winner) {
    if (winner.agency === named) return [];
    const facts = { winner: titled(winner.agency), votes: String(winner.votes), of: String(winner.of) };
    return named === undefined
      ? [mistake("vote-winner-left-out", place, facts)]
      : [mistake("elected-not-winner", place, { agency: titled(named), ...facts })];
  }
  if (named === undefined) return [];
  if (next !== "decision") return [mistake("election-vote-open", place)];
  if (level.includes(named)) return [];
  const facts = { agency: titled(named), level: level.map(titled).join(", ") };
  return [mistake("elected-not-level", place, facts)];
}
