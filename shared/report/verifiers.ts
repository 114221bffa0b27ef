import { SECRETARIAT } from "../named-scorers.ts";
import { type PlacedCriterion, placedCriteria, type Rubric } from "../rubric.ts";

/** Who verifies a criterion, whole or in part, the one who enters its points first. */
export function verifiersInWords(rubric: Rubric, criterion: string): string {
  const placed = placedCriteria(rubric).find((each) => each.criterion.id === criterion) as PlacedCriterion;
  return wordsFor(rubric, placed);
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
  rubric.policy.rounds.includes("verified")
    ? [...new Set(placedCriteria(rubric).map((placed) => wordsFor(rubric, placed)))]
    : [];

/** Whether it must be said criterion by criterion who verifies. */
export const namesVerifiers = (rubric: Rubric): boolean => allWords(rubric).length > 1;

/** Who verifies a table that one scorer verifies as a whole. */
export const verifierNote = (rubric: Rubric): readonly string[] => {
  const [only, ...others] = allWords(rubric);
  return only === undefined || others.length > 0 ? [] : [`Bên thẩm định mọi tiêu chí: ${only}.`];
};
