import Fraction from "fraction.js";
import type { AgencyId } from "../ids.ts";
import { type Deviation, deviationOf } from "./deviation.ts";
import type { Mark } from "./mark.ts";

/** Two members who each marked the other higher than everybody else did: `gave` the first the second, `got` the way back. */
export type Reciprocal = {
  readonly first: AgencyId;
  readonly second: AgencyId;
  readonly gave: Deviation;
  readonly got: Deviation;
};

/**
 * The pairs of members with high marks both ways, those first whose weaker way is the higher in percent of the maxima;
 * then the stronger way, then the order of `agencies`.
 */
export function reciprocalMarks(
  agencies: readonly AgencyId[],
  marks: readonly Mark[],
): readonly Reciprocal[] {
  const excess = new Map(agencies.map((by) => [by, excessesOf(by, marks)]));
  return agencies
    .flatMap((first, index) =>
      agencies.slice(index + 1).flatMap((second): readonly Reciprocal[] => {
        const gave = excess.get(first)?.get(second);
        const got = excess.get(second)?.get(first);
        return gave && got ? [{ first, second, gave, got }] : [];
      }),
    )
    .sort((a, b) => stronger(weaker(a), weaker(b)) || stronger(larger(a), larger(b)));
}

/** By how much a member's marks of each other member exceed what the others gave, for those it marked higher. */
function excessesOf(by: AgencyId, marks: readonly Mark[]): ReadonlyMap<AgencyId, Deviation> {
  const about = new Map<AgencyId, Mark[]>();
  for (const mark of marks.filter(({ scorer }) => (scorer as string) === by))
    about.set(mark.agency, [...(about.get(mark.agency) ?? []), mark]);
  return new Map(
    [...about].flatMap(([agency, own]) => {
      const off = deviationOf(own);
      return off && off.points.compare(0) > 0 ? [[agency, off] as const] : [];
    }),
  );
}

const NONE = new Fraction(0);
const sharesOf = ({ gave, got }: Reciprocal) => [gave.percent ?? NONE, got.percent ?? NONE] as const;
const stronger = (a: Fraction, b: Fraction): number => b.compare(a);

function weaker(pair: Reciprocal): Fraction {
  const [gave, got] = sharesOf(pair);
  return gave.compare(got) < 0 ? gave : got;
}

function larger(pair: Reciprocal): Fraction {
  const [gave, got] = sharesOf(pair);
  return gave.compare(got) < 0 ? got : gave;
}
