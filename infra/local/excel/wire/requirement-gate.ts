import { HostError } from "../host-error.ts";
import table from "../requirement-sets.json" with { type: "json" };

/** "1.14" as a number that sorts: 14. Only ExcelApi 1.x exists. */
export const levelOf = (version: string): number => Number(version.split(".")[1]);

const LEVELS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(table).map(([name, sets]) => [
    name,
    new Map(
      Object.entries(sets as Readonly<Record<string, readonly string[]>>).flatMap(([version, members]) =>
        members.map((member) => [member, levelOf(version)] as const),
      ),
    ),
  ]),
);

/** The ExcelApi set that brought a member of a class: 8 for 1.8. Undefined where the API's documentation names none. */
export const levelOfMember = (className: string, member: string): number | undefined =>
  LEVELS.get(className)?.get(member);

/** Refuses a member above the host's set: office.js sends it, an older Excel does not know it. */
export function demandLevel(level: number, className: string, member: string): void {
  const needed = levelOfMember(className, member);
  if (needed !== undefined && needed > level)
    throw new HostError(
      "ApiNotFound",
      `The API is not found: ${className}.${member} needs ExcelApi 1.${needed}, this host has 1.${level}.`,
      `${className}.${member}`,
    );
}
