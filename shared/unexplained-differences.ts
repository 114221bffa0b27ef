import { mistake, type Problem } from "./checked.ts";
import type { LineId } from "./ids.ts";
import { noneOf, readInput, readPoints } from "./read-input.ts";
import { type Criterion, type Input, placedCriteria, type Round, type Rubric } from "./rubric.ts";
import { repeats } from "./rules/facts.ts";
import type { Facts } from "./rules/rule.ts";
import type { Entry, Scorecard, Sent } from "./scorecard.ts";
import { type Remit, remitOf } from "./scorers.ts";

/** Rounds whose card corrects the self-score: every difference has its reason. */
const CORRECTING: readonly Round[] = ["verified", "second"];

export const correctsSelf = ({ round }: Pick<Scorecard, "round">): boolean => CORRECTING.includes(round);

/** Every difference from the standing self-score that a correcting card gives no reason for, at the place of the reason. */
export function unexplainedDifferences(
  rubric: Rubric,
  card: Scorecard,
  self: Scorecard | undefined,
): readonly Problem[] {
  if (!self || !correctsSelf(card)) return [];
  const placed = new Map(placedCriteria(rubric).map((each) => [each.criterion.id, each]));
  return card.entries.flatMap((entry, index) => {
    const known = placed.get(entry.criterion);
    const own = self.entries.find(({ criterion }) => criterion === entry.criterion);
    if (!known || !isUnexplained(known.criterion, remitOf(known, card), entry, own)) return [];
    const at = { agency: card.agency, criterion: entry.criterion, pointer: `/entries/${index}/reason` };
    return [mistake("difference-unexplained", at, { criterion: known.criterion.code })];
  });
}

/**
 * Whether an entry differs from the self-score's and does not say why. What another authority publishes the agency does
 * not enter: there is nothing to differ from.
 */
export const isUnexplained = (
  criterion: Criterion,
  remit: Remit,
  entry: Entry,
  self: Entry | undefined,
): boolean =>
  self !== undefined &&
  criterion.base?.kind !== "external" &&
  entry.reason === undefined &&
  says(entry) &&
  differs(criterion, remit, entry, self);

/** Whether an entry says anything: what it leaves out stands as the self-score has it. */
const says = ({ inputs = {}, points, claimed, exempt, notApplicable }: Entry): boolean =>
  Object.keys(inputs).length > 0 ||
  [points, claimed, exempt, notApplicable].some((part) => part !== undefined);

/** Whether a verifier entered another figure, accepted fewer points, or saw what applies otherwise. */
function differs(criterion: Criterion, { whole, lines }: Remit, entry: Entry, self: Entry): boolean {
  const entered = criterion.inputs.filter(({ id }) => entry.inputs?.[id] !== undefined);
  const isExempt = ({ exempt = [] }: Entry, line: LineId) => exempt.some((each) => each.line === line);
  return (
    !repeats(factsOf(entered, self), factsOf(entered, entry)) ||
    isOther(entry.points, self.points) ||
    isOther(entry.claimed, self.claimed) ||
    (whole && (entry.notApplicable === undefined) !== (self.notApplicable === undefined)) ||
    lines.some((line) => isExempt(entry, line) !== isExempt(self, line))
  );
}

/** What an entry says of inputs. A blank where none could have been said says none. */
const factsOf = (inputs: readonly Input[], { inputs: sent }: Entry): Facts =>
  new Map(
    inputs.flatMap((input) => {
      const given = readInput(input, sent?.[input.id]);
      const read = given.kind === "blank" ? readInput(input, noneOf(input)) : given;
      return read.kind === "value" ? [[input.id, read.value]] : [];
    }),
  );

/** Whether points were given and are not those that stood. */
function isOther(given: Sent | undefined, stood: Sent | undefined): boolean {
  const [ours, theirs] = [readPoints(given), readPoints(stood)];
  return ours.kind === "value" && (theirs.kind !== "value" || ours.value !== theirs.value);
}
