import { type Criterion, criteriaOf, type Rubric } from "../../shared/rubric.ts";
import type { Entry } from "../../shared/scorecard.ts";
import { sentInWords } from "../../shared/words/sent.ts";
import type { Pane } from "./pane.ts";

export const criterionOf = (
  rubric: Pick<Rubric, "sections"> | undefined,
  id: string,
): Criterion | undefined => rubric && criteriaOf(rubric).find((criterion) => criterion.id === id);

/** "I.2. Báo cáo đúng hạn", or the id where the table is not at hand. */
export const criterionName = (rubric: Pick<Rubric, "sections"> | undefined, id: string): string => {
  const criterion = criterionOf(rubric, id);
  return criterion ? `${criterion.code}. ${criterion.title}` : id;
};

/** What an entry says, in one line: its figures by their titles, points, claim, reason. */
export function entryInWords(
  { state: { lang }, t }: Pane,
  criterion: Criterion | undefined,
  entry: Entry | undefined,
): string {
  if (!entry) return t("entry.none");
  const inputs = Object.entries(entry.inputs ?? {}).map(([id, sent]) => {
    const input = criterion?.inputs.find((each) => each.id === id);
    return `${input?.title ?? id}: ${sentInWords(input, sent, lang)}`;
  });
  const parts = [
    ...inputs,
    ...(entry.points === undefined
      ? []
      : [`${t("entry.points")}: ${sentInWords(undefined, entry.points, lang)}`]),
    ...(entry.claimed === undefined
      ? []
      : [`${t("entry.claimed")}: ${sentInWords(undefined, entry.claimed, lang)}`]),
    ...(entry.notApplicable ? [`${t("entry.not-applicable")}: ${entry.notApplicable.reason}`] : []),
    ...(entry.exempt ?? []).map(({ reason }) => `${t("entry.exempt")}: ${reason}`),
    ...(entry.explanation ? [`${t("entry.explanation")}: ${entry.explanation}`] : []),
    ...(entry.reason ? [`${t("entry.reason")}: ${entry.reason}`] : []),
    ...(entry.evidence?.length ? [t("entry.evidence", { count: entry.evidence.length })] : []),
  ];
  return parts.length === 0 ? t("entry.none") : parts.join("; ");
}
