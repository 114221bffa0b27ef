import { SECRETARIAT } from "../named-scorers.ts";
import { type PlacedCriterion, placedCriteria, type Rubric } from "../rubric.ts";

/** Who verifies a criterion, whole or in part, the one who enters its points first. */
export const verifiersInWords = (rubric: Rubric, criterion: string): string =>
  wordsIn(rubric).get(criterion) as string;

/** What was said of a table already: every sheet asks it of every criterion. */
const KNOWN = new WeakMap<Rubric, ReadonlyMap<string, string>>();

function wordsIn(rubric: Rubric): ReadonlyMap<string, string> {
  const known = KNOWN.get(rubric);
  if (known) return known;
  const words = new Map(
    placedCriteria(rubric).map((placed) => [placed.criterion.id as string, wordsFor(rubric, placed)]),
  );
  KNOWN.set(rubric, words);
  return words;
}

function wordsFor(
  { scorers }: Rubric,
  { criterion: { together = [], lines }, verifier = SECRETARIAT }: PlacedCriterion,
): string {
  const all = [verifier, ...together, ...lines.flatMap((line) => line.verifier ?? [])];
  const titles = all.map((id) => scorers.find((scorer) => scorer.id === id)?.title ?? "Tổ thư ký");
  return [...new Set(titles)].join(", ");
}

const allWords = (rubric: Rubric): readonly string[] =>
  rubric.policy.rounds.includes("verified") ? [...new Set(wordsIn(rubric).values())] : [];

/** Whether it must be said criterion by criterion who verifies. */
export const namesVerifiers = (rubric: Rubric): boolean => allWords(rubric).length > 1;

/** Who verifies a table that one scorer verifies as a whole. */
export const verifierNote = (rubric: Rubric): readonly string[] => {
  const [only, ...others] = allWords(rubric);
  return only === undefined || others.length > 0 ? [] : [`Bên thẩm định mọi tiêu chí: ${only}.`];
};
