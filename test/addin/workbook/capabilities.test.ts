import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { capabilities, GUARDED_MEMBERS, NEEDED } from "../../../addin/workbook/capabilities.ts";
import sets from "../../../infra/local/excel/requirement-sets.json" with { type: "json" };
import { compareVersions } from "../../../infra/local/manifest/api-need.ts";
import { membersSaid } from "../../../infra/local/manifest/source.ts";

const SETS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = sets;
const ROOM = resolve(import.meta.dirname, "../../../addin/workbook");

/** The set that brought each "Class.member", in the spelling of the sources. */
const VERSIONS = new Map(
  Object.entries(SETS).flatMap(([owner, versions]) =>
    Object.entries(versions).flatMap(([version, members]) =>
      members.map((member) => [`${owner}.${member.charAt(0).toLowerCase()}${member.slice(1)}`, version]),
    ),
  ) as [string, string][],
);
const isNewer = (version: string) => compareVersions(version, NEEDED) > 0;

describe("what this Excel can do", () => {
  it("guarded members are all newer than what the manifest asks for", () => {
    const known = GUARDED_MEMBERS.map((member) => [member, VERSIONS.get(member)]);
    expect(known.filter(([, version]) => version === undefined || !isNewer(version))).toEqual([]);
  });

  it("no source says a member that only newer sets have without its being guarded", () => {
    const lowest = new Map<string, string>();
    for (const [path, version] of VERSIONS) {
      const name = path.split(".")[1] as string;
      const known = lowest.get(name);
      if (!known || compareVersions(version, known) < 0) lowest.set(name, version);
    }
    const guarded = new Set(GUARDED_MEMBERS.map((member) => member.split(".")[1]));
    const said = readdirSync(ROOM).flatMap((name) =>
      membersSaid({ path: name, text: readFileSync(join(ROOM, name), "utf8") }).map((member) => [
        name,
        member,
      ]),
    );
    const newer = said.filter(([, member]) => {
      const version = lowest.get(member as string);
      return version !== undefined && isNewer(version) && !((member as string) in Array.prototype);
    });
    expect(newer.filter(([, member]) => !guarded.has(member as string))).toEqual([]);
    expect(newer.length).toBeGreaterThan(0);
  });

  it.each([
    ["1.8", [false, false, false, false]],
    ["1.9", [true, true, true, false]],
    ["1.13", [true, true, true, true]],
    ["1.14", [true, true, true, true]],
  ])("of ExcelApi %s", (host, expected) => {
    const can = capabilities((version) => compareVersions(version, host) <= 0);
    expect([can.printSetUp, can.eventsOfAllSheets, can.stillScreen, can.mergedCells]).toEqual(expected);
  });
});
