import Fraction from "fraction.js";
import { addUp, exactly, type Points, roundHalfUp } from "../points.ts";
import type { Section } from "../rubric.ts";
import type { StandingsDocument } from "../standings-document.ts";

type Extreme = { readonly points: Points; readonly agencies: readonly string[] };

/** What a section came to in the bloc: the mean to the hundredth, the highest and the lowest with whose they are. */
export type SectionFigures = {
  readonly section: Section;
  readonly mean: Points;
  readonly highest: Extreme;
  readonly lowest: Extreme;
};

/** Over all agencies that have points, ranked or not, as the summary's table of totals counts. */
export function sectionFigures(
  { lines }: Pick<StandingsDocument, "lines">,
  sections: readonly Section[],
): readonly SectionFigures[] {
  const scored = lines.filter(({ total }) => total !== undefined);
  if (scored.length === 0) return [];
  return sections.map((section) => {
    const figures = scored.flatMap(({ title, sections: own }) =>
      own.filter((each) => each.section === section.id).map(({ points }) => ({ title, points })),
    );
    const all = figures.map(({ points }) => points);
    const at = (points: number): Extreme => {
      const those = figures.filter((each) => each.points === points);
      return { points: points as Points, agencies: those.map(({ title }) => title) };
    };
    return {
      section,
      mean: roundHalfUp(exactly(addUp(all)).div(new Fraction(all.length))),
      highest: at(Math.max(...all)),
      lowest: at(Math.min(...all)),
    };
  });
}
