import * as z from "zod/mini";
import { sha256 } from "../../../functions/hash.ts";
import { cardPoints } from "../../../shared/card-points.ts";
import { bad, type Checked, good, mistake } from "../../../shared/checked.ts";
import type { Desk } from "../../../shared/desk.ts";
import { periodState } from "../../../shared/period-state.ts";
import { readCard } from "../../../shared/read-card.ts";
import { Rubric } from "../../../shared/rubric.ts";
import type { Scorecard } from "../../../shared/scorecard.ts";
import { isScorer } from "../../../shared/scorers.ts";
import { type Agency, blocOf, periodOf, type Season, tableOf } from "../../../shared/season.ts";
import { type Chain, chainPrefix } from "../../../shared/storage-keys.ts";
import { recordedIn, type SeasonFolder } from "../../../shared/tally-folder.ts";
import { blocInForce } from "../../../shared/targets-in-force.ts";
import type { Sheet } from "../../../shared/wire/sheet.ts";
import { confirmed } from "./confirmed.ts";

/** The hash a table has once it is locked, so that a form of a server and one of a folder are the same form. */
export const lockedHash = (rubric: Rubric): string => sha256(JSON.stringify(z.encode(Rubric, rubric)));

/**
 * What the scoring sheet of one card is built from and read against, from a folder alone: the card where the folder has
 * it, and beside a later round's the self-score. Refused for a card the season and its table do not have.
 */
export function sheetOfFolder(folder: SeasonFolder, chain: Chain): Checked<Sheet> {
  const found = deskOf(folder, chain);
  if (!found.ok) return found;
  const { desk, agency } = found.value;
  const { season, cards, decisions } = folder;
  const { rubric, bloc, period } = desk;
  const card = cardOf(cards, chain);
  const hasSelfBeside = chain.round !== "self" && chain.round !== "cross";
  const selfCard = hasSelfBeside
    ? cardOf(cards, { ...chain, round: "self", scorer: chain.agency as string as Chain["scorer"] })
    : undefined;
  return good({
    season: headOf(season),
    period,
    bloc: { id: bloc.id, label: bloc.label, title: bloc.title },
    agency,
    round: chain.round,
    scorer: chain.scorer,
    rubric,
    rubricHash: lockedHash(rubric),
    targets: bloc.targets.filter((target) => target.agency === agency.id),
    notAssigned: bloc.notAssigned.filter((each) => each.agency === agency.id),
    ...(period.due !== undefined && { due: period.due }),
    closed: decisions.some(
      (each) => each.bloc === bloc.id && each.period === period.id && each.decision.kind === "close",
    ),
    lateNow: false,
    revision: 0,
    ...(card && { card: selfCard ? confirmed(rubric, card, selfCard) : card }),
    ...(selfCard && { selfCard, ...pointsOf(desk, selfCard) }),
  });
}

const headOf = ({ id, title, year, illustrative }: Season): Sheet["season"] => ({
  id,
  title,
  year,
  illustrative: illustrative === true,
});

/** The desk a card belongs to, or what of it the season and its table do not have. */
function deskOf(
  { season, rubrics, decisions }: SeasonFolder,
  chain: Chain,
): Checked<{ readonly desk: Desk; readonly agency: Agency }> {
  const { agency: id, round, scorer } = chain;
  const bloc = blocOf(season, chain.bloc);
  const period = periodOf(season, chain.period);
  const rubric = bloc && rubrics.get(tableOf(bloc, chain.period));
  if (chain.season !== season.id || !bloc || !period || !rubric) {
    const { season: named, period: inPeriod, bloc: inBloc } = chain;
    return bad([
      mistake(
        "card-of-elsewhere",
        { agency: id },
        { agency: id, season: named, period: inPeriod, bloc: inBloc },
      ),
    ]);
  }
  const state = periodState(recordedIn(decisions, bloc.id, period.id));
  const desk: Desk = { rubric, bloc: blocInForce(bloc, state), period };
  const agency = bloc.agencies.find((each) => each.id === id);
  if (!agency) return bad([mistake("unknown-agency", { agency: id }, { agency: id, bloc: bloc.title })]);
  if (!rubric.policy.rounds.includes(round))
    return bad([mistake("round-not-held", { agency: id }, { round })]);
  if (!isScorer(desk, chain)) return bad([mistake("not-a-scorer", { agency: id }, { scorer, round })]);
  return good({ desk, agency });
}

function cardOf(cards: SeasonFolder["cards"], chain: Chain): Scorecard | undefined {
  const found = cards.find((card) => chainPrefix(card) === chainPrefix(chain));
  if (!found) return undefined;
  const { sentAt: _, ...card } = found;
  return card;
}

/** What a self-score gives by the table; nothing while it does not read by it. */
function pointsOf(desk: Desk, selfCard: Scorecard): Pick<Sheet, "selfPoints"> {
  const read = readCard(desk, selfCard);
  return read.ok ? { selfPoints: Object.fromEntries(cardPoints(desk, read.value)) } : {};
}
