import { bad, type Checked, good, isError, mistake, notice, type Problem } from "./checked.ts";
import { concerning, type Desk, isNotAssigned, targetsOf } from "./desk.ts";
import type { CriterionId } from "./ids.ts";
import { SECRETARIAT } from "./named-scorers.ts";
import { blanks, type ReadEntry, readEntry } from "./read-entry.ts";
import { appliesTo, type PlacedCriterion, placedCriteria } from "./rubric.ts";
import type { Scorecard } from "./scorecard.ts";
import { answersFor, isScorer, remitOf } from "./scorers.ts";

/** A card read by its table: what a person wrote, with every figure understood. */
export type ReadCard = { readonly card: Scorecard; readonly entries: ReadonlyMap<CriterionId, ReadEntry> };

/** Reads a card by its table: everything wrong at once, each with its place; flags what a verifier should look at. */
export function readCard(desk: Desk, card: Scorecard): Checked<ReadCard> {
  const header = headerProblems(desk, card);
  if (header.length > 0) return bad(header);
  const { read, problems } = readDraft(desk, card);
  return problems.some(isError) ? bad(problems) : good(read, problems);
}

/** A card that is still being filled in: what of it is understood, and everything that is still wrong. */
export function readDraft(
  desk: Desk,
  card: Scorecard,
): { readonly read: ReadCard; readonly problems: readonly Problem[] } {
  const entries = new Map<CriterionId, ReadEntry>();
  const problems: Problem[] = [];
  const known = new Map(placedCriteria(desk.rubric).map((placed) => [placed.criterion.id, placed]));
  for (const [index, entry] of card.entries.entries()) {
    const at = { agency: card.agency, criterion: entry.criterion, pointer: `/entries/${index}` };
    const placed = known.get(entry.criterion);
    if (!placed) {
      problems.push(mistake("unknown-criterion", at, { criterion: entry.criterion }));
      continue;
    }
    const refusal = refusalOf(desk, card, placed, entries.has(entry.criterion));
    if (refusal) {
      problems.push(mistake(refusal, at, { criterion: placed.criterion.code, scorer: card.scorer }));
      continue;
    }
    const { read, problems: found } = readEntry(desk, card, placed, entry, at);
    entries.set(entry.criterion, read);
    problems.push(...found);
  }
  if (card.round === "self") problems.push(...missingEntries(desk, card));
  problems.push(...gateProblems(desk, card));
  return { read: { card, entries }, problems };
}

function headerProblems(desk: Desk, card: Scorecard): readonly Problem[] {
  const { bloc, rubric } = desk;
  const { agency, round, scorer } = card;
  const refused = (field: "agency" | "round" | "scorer", code: Problem["code"], facts: Problem["facts"]) =>
    mistake(code, { agency, pointer: `/${field}` }, facts);
  return [
    ...(bloc.agencies.some(({ id }) => id === agency)
      ? []
      : [refused("agency", "unknown-agency", { agency, bloc: bloc.title })]),
    ...(rubric.policy.rounds.includes(round) ? [] : [refused("round", "round-not-held", { round })]),
    ...(isScorer(desk, card) ? [] : [refused("scorer", whyNotScorer(desk, card), { scorer, round })]),
  ];
}

function whyNotScorer({ bloc }: Desk, { agency, round, scorer }: Scorecard): Problem["code"] {
  if (round === "cross" && (scorer as string) === agency) return "scores-itself";
  const isReview = round === "verified" || round === "second";
  return isReview && scorer === SECRETARIAT && agency === bloc.lead
    ? "leader-verifies-itself"
    : "not-a-scorer";
}

/** Why a card may not speak of a criterion at all. */
function refusalOf(
  { bloc }: Desk,
  card: Scorecard,
  placed: PlacedCriterion,
  isRepeated: boolean,
): Problem["code"] | undefined {
  if (isRepeated) return "duplicate-criterion";
  if (!appliesTo(placed.criterion, card.agency)) return "criterion-of-others";
  if (isNotAssigned(bloc, card.agency, placed.criterion.id)) return "criterion-not-assigned";
  return answersFor(remitOf(placed, card)) ? undefined : "not-yours-to-score";
}

/** What the criteria without an entry leave blank. */
function missingEntries(desk: Desk, card: Scorecard): readonly Problem[] {
  const { agency, entries } = card;
  const isSent = (id: CriterionId) => entries.some(({ criterion }) => criterion === id);
  return concerning(desk, agency)
    .filter(({ criterion: { id } }) => !isSent(id) && !isNotAssigned(desk.bloc, agency, id))
    .flatMap(({ criterion }) =>
      blanks(criterion, new Set(targetsOf(desk.bloc, agency, criterion).keys()), (input) => ({
        agency,
        criterion: criterion.id,
        input,
        pointer: "/entries",
      })),
    );
}

function gateProblems({ rubric }: Desk, card: Scorecard): readonly Problem[] {
  return (card.declarations ?? []).flatMap(({ gate, holds }, index) => {
    const at = { agency: card.agency, pointer: `/declarations/${index}` };
    const known = rubric.gates.find(({ id, on }) => id === gate && on === "declared");
    if (!known) return [mistake("unknown-gate", at, { gate })];
    return holds ? [notice("gate-declared", at, { gate: known.code, title: known.title })] : [];
  });
}
