import { describe, expect, test } from "vitest";
import { Decision } from "../../shared/decision.ts";
import type { Stage } from "../../shared/period-state.ts";
import {
  type Act,
  can,
  canInSeason,
  decidesAsMember,
  mayFollow,
  nameOf,
  personOf,
  type Right,
  rolesIn,
  type SeasonAct,
  verifiesAs,
} from "../../shared/rights.ts";
import { Bloc, Person, type Role } from "../../shared/season.ts";

const bloc = (visibility: Bloc["visibility"]) =>
  Bloc.parse({
    id: "khoi-1",
    label: "khối",
    title: "Khối 1",
    rubric: "bang",
    visibility,
    lead: "co-quan-l",
    deputy: "co-quan-p",
    agencies: ["a", "b", "l", "p"].map((letter) => ({ id: `co-quan-${letter}`, title: `Cơ quan ${letter}` })),
  });

const person = (...roles: unknown[]) => Person.parse({ id: "nguoi", name: "Người dùng", roles });

const PEOPLE = {
  secretary: person({ role: "agency-secretary", bloc: "khoi-1", agency: "co-quan-a" }),
  verifier: person({ role: "verifier", bloc: "khoi-1", scorer: "van-phong" }),
  deputy: person({ role: "deputy", bloc: "khoi-1" }),
  secretariat: person({ role: "bloc-secretariat", bloc: "khoi-1" }),
  council: person({ role: "council-office" }),
  auditor: person({ role: "auditor" }),
} as const;
const elsewhere = person(
  { role: "bloc-secretariat", bloc: "khoi-2" },
  { role: "agency-secretary", bloc: "khoi-2", agency: "co-quan-a" },
);

const card = (round: string, agency: string, scorer: string) => ({
  round,
  agency: `co-quan-${agency}`,
  scorer: scorer.length === 1 ? `co-quan-${scorer}` : scorer,
});

/** Every card somebody could enter: its name, and what it is. */
const CARDS = {
  "self, its own": card("self", "a", "a"),
  "self, another's": card("self", "b", "b"),
  "cross, of another": card("cross", "b", "a"),
  "cross, by another": card("cross", "a", "b"),
  "cross, of itself": card("cross", "a", "a"),
  "verified, by the office": card("verified", "a", "van-phong"),
  "verified, by another office": card("verified", "a", "phong-khac"),
  "verified, by the secretariat": card("verified", "a", "to-thu-ky"),
  "verified, of the leader, by the deputy": card("verified", "l", "khoi-pho"),
  "verified, of a member, by the deputy": card("verified", "a", "khoi-pho"),
  "second, by the secretariat": card("second", "a", "to-thu-ky"),
  "second, of the leader, by the deputy": card("second", "l", "khoi-pho"),
  council: card("council", "a", "hoi-dong"),
} as const;

const STAGES: readonly Stage[] = ["open", "closed", "published"];
const LETTERS: Readonly<Record<string, Right>> = {
  o: "own",
  f: "for-another",
  "-": "refused",
  L: "too-late",
};
const COLUMNS = Object.keys(PEOPLE) as readonly (keyof typeof PEOPLE)[];

/**
 * Rows of "what | secretary verifier deputy secretariat council auditor". A cell is one letter for every stage, or
 * three for open, closed and published: o own, f for another ("nhập thay"), - refused, L too late.
 */
const rowsOf = (table: string) =>
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [name = "", cells = ""] = line.split("|").map((part) => part.trim());
      return { name, cells: cells.split(/\s+/) };
    });

const ENTERING = rowsOf(`
  self, its own                          | oLL -   -   fLL -   -
  self, another's                        | -   -   -   fLL -   -
  cross, of another                      | oLL -   -   fLL -   -
  cross, by another                      | -   -   -   fLL -   -
  cross, of itself                       | -   -   -   fLL -   -
  verified, by the office                | -   oLL -   fLL -   -
  verified, by another office            | -   -   -   fLL -   -
  verified, by the secretariat           | -   -   -   oLL -   -
  verified, of the leader, by the deputy | -   -   oLL fLL -   -
  verified, of a member, by the deputy   | -   -   -   fLL -   -
  second, by the secretariat             | -   -   -   oLL -   -
  second, of the leader, by the deputy   | -   -   oLL fLL -   -
  council                                | -   -   -   fLL -   -
`);

const DECIDING = rowsOf(`
  exclude      | -   -   -   ooL ooL -
  pend         | -   -   -   ooL ooL -
  reinstate    | -   -   -   ooL ooL -
  extend       | -   -   -   oLL -   -
  send-back    | -   -   -   oLL oLL -
  pledge       | -   -   -   oLL -   -
  register     | oLL -   -   oLL -   -
  register-targets | oLL -   -   oLL -   -
  example      | ooL -   -   ooL -   -
  movement     | -   -   -   ooL -   -
  close        | -   -   -   oLL -   -
  ask-reopen   | -   -   -   LoL -   -
  reopen       | -   -   LoL -   LoL -
  record-ballot | -   -   -   Loo -   -
  choose       | -   -   -   LoL LoL -
  elect-leader | -   -   -   Loo -   -
  publish      | -   -   -   LoL -   -
  grant        | -   -   -   LLo LLo -
`);

const FOLLOWING = rowsOf(`
  read-progress      | - o o o o o
  compare-criterion  | - o o o o o
  read-decisions     | - - o o o o
  read-fairness      | - - - o o o
  record-signed-copy | - - - o - -
  make-workbook      | - - - o o o
  read-table         | o o o o o o
  read-years         | o o o o o o
  read-table-draft   | - - - o o o
  edit-table         | - - - o - -
  lock-table         | - - - o - -
`);

const READING: Readonly<Record<Bloc["visibility"], readonly string[]>> = {
  sealed: ["-", "-", "o", "o", "o", "o"],
  "after-close": ["-oo", "-oo", "o", "o", "o", "o"],
  open: ["o", "o", "o", "o", "o", "o"],
};

type Cell = {
  readonly who: keyof typeof PEOPLE;
  readonly act: Act;
  readonly stage: Stage;
  readonly right: Right;
};

const cellsOf = (act: Act, cells: readonly string[]): readonly Cell[] =>
  COLUMNS.flatMap((who, column) =>
    STAGES.map((stage, index): Cell => {
      const letters = cells[column] as string;
      return {
        who,
        act,
        stage,
        right: LETTERS[letters[letters.length === 1 ? 0 : index] as string] as Right,
      };
    }),
  );

const decide = (kind: string): Act => ({ do: "decide", kind, agency: "co-quan-a" }) as never;

const MATRIX: readonly (readonly [string, Bloc["visibility"], readonly Cell[]])[] = [
  ...ENTERING.flatMap(({ name, cells }) => {
    const named = CARDS[name as keyof typeof CARDS];
    const reading = cells.map((cell) => cell[0] as string);
    return [
      [`enter a card: ${name}`, "sealed", cellsOf({ do: "submit", ...named } as never, cells)],
      [`look at a sheet: ${name}`, "sealed", cellsOf({ do: "read-sheet", ...named } as never, reading)],
    ] as const;
  }),
  ...DECIDING.map(({ name, cells }) => [`decide: ${name}`, "sealed", cellsOf(decide(name), cells)] as const),
  ...FOLLOWING.map(({ name, cells }) => [name, "sealed", cellsOf({ do: name } as never, cells)] as const),
  ...Object.entries(READING).map(
    ([visibility, cells]) =>
      [
        `read-standings where they are ${visibility}`,
        visibility as Bloc["visibility"],
        cellsOf({ do: "read-standings" }, cells),
      ] as const,
  ),
];

describe("who may do what", () => {
  test.each(MATRIX)("%s", (_, visibility, cells) => {
    for (const { who, act, stage, right } of cells)
      expect(can(PEOPLE[who], bloc(visibility), act, stage), `${who}, ${stage}`).toBe(right);
  });

  test("the matrix leaves out no kind of decision, no act, no card and no role", () => {
    const kinds = Decision.def.options.map(({ shape }) => shape.kind.def.values[0]);
    expect(DECIDING.map(({ name }) => name).sort()).toEqual([...kinds].sort());
    expect(ENTERING.map(({ name }) => name)).toEqual(Object.keys(CARDS));
    const rows = [...ENTERING, ...DECIDING, ...FOLLOWING];
    expect(rows.every(({ cells }) => cells.length === COLUMNS.length)).toBe(true);
    const roles: readonly Role["role"][] = COLUMNS.flatMap((who) =>
      PEOPLE[who].roles.map(({ role }) => role),
    );
    expect(new Set(roles).size).toBe(6);
  });

  test("somebody without a role in the bloc is not told that it exists, whatever is asked", () => {
    for (const [, visibility, cells] of MATRIX)
      for (const { act, stage } of cells) {
        expect(can(elsewhere, bloc(visibility), act, stage)).toBe("hidden");
        expect(can(undefined, bloc(visibility), act, stage)).toBe("hidden");
        expect(can(person(), bloc(visibility), act, stage)).toBe("hidden");
      }
  });

  test("a secretary registers its own agency's titles and nobody else's", () => {
    const act = { do: "decide", kind: "register", agency: "co-quan-b" } as never;
    expect(can(PEOPLE.secretary, bloc("sealed"), act, "open")).toBe("refused");
  });

  test("what the secretariat enters in a round that it does not score in is entered for another", () => {
    const review = CARDS["verified, by the secretariat"];
    for (const round of ["self", "cross", "council"])
      expect(
        can(PEOPLE.secretariat, bloc("sealed"), { do: "submit", ...review, round } as never, "open"),
        round,
      ).toBe("for-another");
  });

  test("whoever is the secretary of an agency and of the bloc decides for the bloc", () => {
    const decides = (who: Person | undefined) => decidesAsMember(who, bloc("sealed"), "register-targets");
    expect(decides(PEOPLE.secretary)).toBe(true);
    expect(decides(PEOPLE.secretariat)).toBe(false);
    expect(decides(person(...PEOPLE.secretary.roles, ...PEOPLE.secretariat.roles))).toBe(false);
    expect(decides(person(...PEOPLE.secretary.roles, ...PEOPLE.verifier.roles))).toBe(true);
    expect(decides(elsewhere)).toBe(false);
    expect(decides(undefined)).toBe(false);
  });

  test("a person with several roles may do what any of them may", () => {
    const both = person(...PEOPLE.secretary.roles, ...PEOPLE.verifier.roles);
    const [own, office] = [CARDS["self, its own"], CARDS["verified, by the office"]];
    expect(can(both, bloc("sealed"), { do: "submit", ...own } as never, "open")).toBe("own");
    expect(can(both, bloc("sealed"), { do: "submit", ...office } as never, "open")).toBe("own");
  });
});

const IN_SEASON = rowsOf(`
  read-province     | - - - - o o
  enter-bloc-result | - - - - o -
  record-dossier    | - - - - o -
  begin-season      | - - - - o -
`);

describe("who may do what in a season as a whole", () => {
  test.each(IN_SEASON.map(({ name, cells }) => [name as SeasonAct, cells] as const))("%s", (act, cells) => {
    expect(cells).toHaveLength(COLUMNS.length);
    for (const [column, who] of COLUMNS.entries())
      expect(canInSeason(PEOPLE[who], act), who).toBe(LETTERS[cells[column] as string]);
  });

  test("nobody without a role in it is told that the season exists", () => {
    for (const { name } of IN_SEASON) {
      expect(canInSeason(undefined, name as SeasonAct)).toBe("hidden");
      expect(canInSeason(person(), name as SeasonAct)).toBe("hidden");
      expect(canInSeason(elsewhere, name as SeasonAct)).toBe("refused");
    }
  });
});

describe("an auditor of one bloc", () => {
  const bound = person({ role: "auditor", bloc: "khoi-1" });

  test("may there what an auditor of the season may, and nothing more", () => {
    for (const [what, visibility, cells] of MATRIX)
      for (const { act, stage } of cells)
        expect(can(bound, bloc(visibility), act, stage), what).toBe(
          can(PEOPLE.auditor, bloc(visibility), act, stage),
        );
  });

  test("is told of no other bloc, and does not read the season as a whole", () => {
    const elsewhere = person({ role: "auditor", bloc: "khoi-2" });
    expect(can(elsewhere, bloc("open"), { do: "read-standings" }, "closed")).toBe("hidden");
    expect(canInSeason(PEOPLE.auditor, "read-province")).toBe("own");
    expect(canInSeason(bound, "read-province")).toBe("refused");
  });
});

describe("whose cards a person follows", () => {
  const follows = (who: keyof typeof PEOPLE) =>
    Object.entries(CARDS)
      .filter(([, each]) => mayFollow(rolesIn(PEOPLE[who], bloc("sealed")), each as never))
      .map(([name]) => name);

  test.each(["secretariat", "council", "auditor"] as const)("the %s all of them", (who) => {
    expect(follows(who)).toEqual(Object.keys(CARDS));
  });

  test("a verifier and the deputy the self-scores and their own", () => {
    const selves = ["self, its own", "self, another's"];
    expect(follows("verifier")).toEqual([...selves, "verified, by the office"]);
    expect(follows("deputy")).toEqual([
      ...selves,
      "verified, of the leader, by the deputy",
      "verified, of a member, by the deputy",
    ]);
  });

  test("a secretary of an agency nobody's", () => {
    expect(follows("secretary")).toEqual([]);
  });
});

describe("a person", () => {
  test("verifies under the name the table knows", () => {
    expect(COLUMNS.map((who) => verifiesAs(PEOPLE[who].roles))).toEqual([
      [],
      ["van-phong"],
      ["khoi-pho"],
      ["to-thu-ky"],
      [],
      [],
    ]);
  });

  test("is named as the season names it, and by its id when the season knows it no more", () => {
    const season = { people: [PEOPLE.deputy] };
    expect([nameOf(season, "nguoi"), nameOf(season, "nguoi-cu")]).toEqual(["Người dùng", "nguoi-cu"]);
    expect(personOf(season, "nguoi-cu")).toBeUndefined();
  });
});
