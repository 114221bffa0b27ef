import { type Criterion, criteriaOf, type Input, type Rubric } from "../rubric.ts";
import type { Sent } from "../scorecard.ts";
import type { Lang } from "./format.ts";
import { sentInWords } from "./sent.ts";

/** A target's place in a table: the criterion it stands in and its input. */
export type TargetPlace = { readonly criterion: Pick<Criterion, "code">; readonly input: Input };

type Registered = { readonly criterion: string; readonly input: string; readonly value: Sent };

/** Finds the place of a target in a table; undefined for one the table does not have. */
export const targetPlaceIn =
  (rubric: Pick<Rubric, "sections">) =>
  ({ criterion: id, input: named }: Pick<Registered, "criterion" | "input">): TargetPlace | undefined => {
    const criterion = criteriaOf(rubric).find((each) => each.id === id);
    const input = criterion?.inputs.find((each) => each.id === named);
    return criterion && input && { criterion, input };
  };

/** "III.4 Số danh hiệu tập thể đã đăng ký: 3"; by its ids where the table is not at hand. */
export function targetInWords(
  { criterion, input, value }: Registered,
  place: TargetPlace | undefined,
  lang: Lang,
): string {
  const named = place ? `${place.criterion.code} ${place.input.title}` : `${criterion} (${input})`;
  return `${named}: ${sentInWords(place?.input, value, lang)}`;
}
