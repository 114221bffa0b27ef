import { type ApiNeed, compareVersions } from "./api-need.ts";
import { membersSaid, type Source } from "./source.ts";

/** Class → member → the ExcelApi set it came with, "1.8". */
export type MemberSets = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Class → set → members by their names on the wire, as `infra/local/excel/requirement-sets.json` has them. */
export type WireSets = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The table the host emulator goes by, by the names that sources say. */
export const setsByMember = (table: WireSets): MemberSets =>
  Object.fromEntries(
    Object.entries(table).map(([owner, sets]) => [
      owner,
      Object.fromEntries(
        Object.entries(sets).flatMap(([set, members]) =>
          members.map((member) => [`${member.charAt(0).toLowerCase()}${member.slice(1)}`, set]),
        ),
      ),
    ]),
  );

/**
 * Members of Excel's API in the add-in's sources, above the first set, each with the lowest set that any class offers it
 * in: sources are read by name, without types, so this is what they need at least. A name that JavaScript's own objects
 * have too (`find`, `replaceAll`) is not counted, and neither is one listed in `GUARDED_MEMBERS` of
 * `addin/workbook/capabilities.ts` as "Class.member": those are used only after `isSetSupported`. A file that never
 * names Excel is not read.
 */
export function excelNeeds(sources: readonly Source[], sets: MemberSets): readonly ApiNeed[] {
  const guarded = guardedMembers(sources);
  const lowest = lowestSets(sets, guarded);
  return sources
    .filter(({ text }) => /\bExcel\./.test(text))
    .flatMap((source) =>
      membersSaid(source).flatMap((name) => {
        const found = lowest.get(name);
        return found && !OWN_TO_LANGUAGE.has(name) ? [{ ...found, set: "ExcelApi", where: source.path }] : [];
      }),
    )
    .toSorted((a, b) => compareVersions(b.version, a.version));
}

/** What `GUARDED_MEMBERS = ["Range.getSpecialCells", …]` lists. */
const guardedMembers = (sources: readonly Source[]): ReadonlySet<string> =>
  new Set(
    sources
      .filter(({ path }) => path.endsWith("addin/workbook/capabilities.ts"))
      .flatMap(({ text }) => [
        ...(/GUARDED_MEMBERS\b[^=]*=\s*\[([^\]]*)\]/.exec(text)?.[1]?.matchAll(/"([\w.]+)"/g) ?? []),
      ])
      .map(([, member]) => member ?? ""),
  );

/** The lowest set of each member's name over all classes, but for names with a guarded member: they are asked for. */
function lowestSets(
  sets: MemberSets,
  guarded: ReadonlySet<string>,
): ReadonlyMap<string, Pick<ApiNeed, "member" | "version">> {
  const lowest = new Map<string, Pick<ApiNeed, "member" | "version">>();
  const asked = new Set<string>();
  for (const [owner, members] of Object.entries(sets))
    for (const [name, version] of Object.entries(members)) {
      const known = lowest.get(name);
      if (guarded.has(`${owner}.${name}`)) asked.add(name);
      if (!known || compareVersions(version, known.version) < 0)
        lowest.set(name, { member: `${owner}.${name}`, version });
    }
  for (const name of asked) lowest.delete(name);
  return lowest;
}

/** Names that objects of the language have: seen after a dot, they say nothing about Excel. */
const OWN_TO_LANGUAGE: ReadonlySet<string> = new Set(
  [Array, String, Number, Map, Set, Object, Promise, RegExp, Date, Function, Uint8Array].flatMap((built) => [
    ...Object.getOwnPropertyNames(built.prototype),
    ...Object.getOwnPropertyNames(built),
  ]),
);
