import type { Rubric, Section } from "../rubric.ts";

/**
 * The sections that divide a table at its widest: the outermost, or where one section holds everything the ones in it.
 * None where nothing is divided.
 */
export function mainSections({ sections }: Pick<Rubric, "sections">): readonly Section[] {
  return sections.length > 1 ? sections : sections.flatMap((only) => only.sections);
}
