import type { RubricId } from "../ids.ts";
import type { Rubric } from "../rubric.ts";

const LONGEST = 40;
/** Characters of a content hash that tell apart two tables of one name and version. */
const MARK = 8;

/**
 * The ids a version of a table may be locked under, in the order they are tried: "bang-v2", and where another bloc has
 * that one for a table of its own, "bang-v2-1f3a9c04" by its contents. The first version has the plain name.
 */
export function versionIds(
  { id, version }: Pick<Rubric, "id" | "version">,
  fingerprint: string,
): readonly [RubricId, RubricId] {
  const name = id.replace(/-v\d+(-[0-9a-f]{8})?$/, "");
  const ending = version === 1 ? "" : `-v${version}`;
  return [named(name, ending), named(name, `${ending}-${fingerprint.slice(0, MARK)}`)];
}

/** A long name gives way to its ending. */
const named = (name: string, ending: string): RubricId =>
  `${name.slice(0, LONGEST - ending.length).replace(/-+$/, "")}${ending}` as RubricId;
