import { describe, expect, test } from "vitest";
import { BlocId } from "../../shared/ids.ts";
import { Invitation } from "../../shared/invitation.ts";
import { Person, Role } from "../../shared/season.ts";
import { canSetUp, isStanding, mayGive, type SetUpAct } from "../../shared/set-up-rights.ts";

const person = (...roles: unknown[]) => Person.parse({ id: "nguoi", name: "Người dùng", roles });
const OWN = BlocId.parse("khoi-1");
const OTHER = BlocId.parse("khoi-2");
const AREAS = [OWN, OTHER, undefined] as const;

const ROLES: readonly Role[] = [
  { role: "agency-secretary", bloc: OWN, agency: "co-quan-a" },
  { role: "verifier", bloc: OWN, scorer: "van-phong" },
  { role: "deputy", bloc: OWN },
  { role: "bloc-secretariat", bloc: OWN },
  { role: "auditor", bloc: OWN },
  { role: "auditor" },
  { role: "council-office" },
].map((role) => Role.parse(role));

/** Rows of "role of the person | act in its own bloc, in another, in the whole season": o own, - refused. */
const ACTS: readonly SetUpAct[] = [
  "invite",
  "revoke",
  "hand-over",
  "read-people",
  "read-set-up",
  "change-set-up",
];
const MATRIX = `
  invite revoke hand-over read-people read-set-up change-set-up
  --- --- --- --- --- ---
  --- --- --- --- --- ---
  --- --- --- --- --- ---
  o-- o-- o-- o-- o-- ---
  --- --- --- o-- o-- ---
  --- --- --- ooo ooo ---
  ooo ooo ooo ooo ooo ooo
`
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.trim().split(" "));

describe("who sets up", () => {
  test.each(ROLES.map((role, index) => [JSON.stringify(role), role, index] as const))(
    "%s",
    (_, role, index) => {
      ACTS.forEach((act, column) => {
        const cells = AREAS.map((bloc) => canSetUp(person(role), act, bloc));
        const letters = cells
          .map((right) => (right === "own" ? "o" : right === "refused" ? "-" : "?"))
          .join("");
        expect(letters, act).toBe(MATRIX[index]?.[column]);
      });
    },
  );

  test("every kind of role stands in the matrix, and every act", () => {
    const kinds = Role.def.options.map(({ shape }) => shape.role.def.values[0]);
    expect(new Set(ROLES.map(({ role }) => role))).toEqual(new Set(kinds));
    expect(MATRIX.every((cells) => cells.length === ACTS.length)).toBe(true);
    expect(MATRIX).toHaveLength(ROLES.length);
  });

  test("nobody without a role is told that the season exists", () => {
    for (const act of ACTS)
      for (const bloc of AREAS)
        expect([canSetUp(undefined, act, bloc), canSetUp(person(), act, bloc)]).toEqual(["hidden", "hidden"]);
  });
});

describe("who gives which role", () => {
  const given = (giver: Role) => ROLES.map((role) => mayGive(person(giver), [role]));
  const secretariat = Role.parse({ role: "bloc-secretariat", bloc: OWN });

  test("the council office any", () => {
    expect(new Set(given(Role.parse({ role: "council-office" })))).toEqual(new Set(["own"]));
  });

  test("a secretariat those of its own bloc who work in it, no auditor and no council office", () => {
    expect(given(secretariat)).toEqual(["own", "own", "own", "own", "refused", "refused", "refused"]);
    expect(given({ ...secretariat, bloc: OTHER } as Role)).toEqual(ROLES.map(() => "refused"));
  });

  test("nobody else any; and of several all must be given", () => {
    for (const role of ROLES.filter((each) => !["bloc-secretariat", "council-office"].includes(each.role)))
      expect(new Set(given(role))).toEqual(new Set(["refused"]));
    const other = Role.parse({ role: "deputy", bloc: OTHER });
    expect(mayGive(person(secretariat), [secretariat, other])).toBe("refused");
    expect(mayGive(person(), [secretariat])).toBe("hidden");
  });
});

describe("an invitation stands", () => {
  const invitation = (more: object = {}) =>
    Invitation.parse({
      name: "Thư ký Cơ quan A",
      roles: [ROLES[0]],
      until: "2024-12-31T00:00:00.000Z",
      by: "nguoi",
      at: "2024-12-01T00:00:00.000Z",
      ...more,
    });
  const secretariat = { role: "bloc-secretariat", bloc: OWN };

  test("while whoever made it might make it again", () => {
    expect(isStanding({ people: [person(secretariat)] }, invitation())).toBe(true);
    expect(isStanding({ people: [person()] }, invitation())).toBe(false);
    expect(isStanding({ people: [] }, invitation())).toBe(false);
  });

  test("by itself when a hand-over made it", () => {
    const archive = { season: "nam-2023", bloc: OWN };
    expect(isStanding({ people: [] }, invitation({ archive }))).toBe(true);
  });
});
