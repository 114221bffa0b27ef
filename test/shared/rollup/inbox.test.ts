import { describe, expect, test } from "vitest";
import {
  type DossierOutcome,
  DossierRequest,
  dossierProblems,
  RecordedDossier,
} from "../../../shared/rollup/dossier.ts";
import { inboxOf, lackingIn } from "../../../shared/rollup/inbox.ts";
import { entry } from "./some-entries.ts";

const act = (
  last: DossierOutcome | undefined,
  outcome: DossierOutcome,
  stage: "open" | "closed" | "published" = "closed",
) => dossierProblems({ title: "Khối 1", stage, last }, outcome).map(({ code }) => code);

describe("a bloc's dossier", () => {
  test.each<[DossierOutcome | undefined, DossierOutcome, readonly string[]]>([
    [undefined, "received", []],
    ["returned", "received", []],
    ["received", "received", ["dossier-received-already"]],
    ["accepted", "received", ["dossier-received-already"]],
    [undefined, "returned", ["dossier-not-received"]],
    ["received", "returned", []],
    ["accepted", "returned", []],
    ["returned", "returned", ["dossier-not-received"]],
    [undefined, "accepted", ["dossier-not-received"]],
    ["returned", "accepted", ["dossier-not-received"]],
    ["received", "accepted", []],
    ["accepted", "accepted", ["dossier-accepted-already"]],
  ])("after %s, %s: %j", (last, outcome, problems) => {
    expect(act(last, outcome)).toEqual(problems);
    expect(act(last, outcome, "published")).toEqual(problems);
    expect(act(last, outcome, "open")).toEqual(["dossier-not-closed"]);
  });

  test("is returned with a reason, and received or accepted with or without one", () => {
    const isTaken = (more: object) =>
      DossierRequest.safeParse({ bloc: "khoi-1", follows: 0, ...more }).success;
    expect(isTaken({ outcome: "returned" })).toBe(false);
    expect(isTaken({ outcome: "returned", reason: "" })).toBe(false);
    expect(isTaken({ outcome: "returned", reason: "Thiếu biên bản" })).toBe(true);
    for (const outcome of ["received", "accepted"]) {
      expect(isTaken({ outcome })).toBe(true);
      expect(isTaken({ outcome, reason: "Đủ hồ sơ" })).toBe(true);
    }
  });
});

describe("what a dossier lacks", () => {
  const unranked = [
    { agency: "co-quan-c", title: "Cơ quan C", state: "ungraded" },
    { agency: "co-quan-d", title: "Cơ quan D", state: "pending" },
  ];

  test("a result, the close, the publication, points and cards that read", () => {
    expect(lackingIn(undefined)).toEqual([{ kind: "no-result" }]);
    expect(lackingIn(entry({ stage: "open", unranked, refusedCards: 2 }))).toEqual([
      { kind: "not-closed" },
      { kind: "ungraded", agencies: [{ agency: "co-quan-c", title: "Cơ quan C" }] },
      { kind: "refused-cards", count: 2 },
    ]);
    expect(lackingIn(entry({ stage: "closed" }))).toEqual([{ kind: "not-published" }]);
    expect(lackingIn(entry({ stage: "published" }))).toEqual([]);
  });

  test("awards that are not settled, once the bloc has closed", () => {
    const proposals = [
      { award: "co", title: "Cờ thi đua", places: 1, proposed: 0, open: true },
      { award: "bk", title: "Bằng khen", places: 2, proposed: 2 },
    ];
    expect(lackingIn(entry({ stage: "published", proposals }))).toEqual([
      { kind: "open-awards", titles: ["Cờ thi đua"] },
    ]);
    expect(lackingIn(entry({ stage: "open", proposals }))).toEqual([{ kind: "not-closed" }]);
  });

  test("a paper that was entered lacks nothing: it is not published here", () => {
    expect(lackingIn(entry({ source: "form", stage: "closed" }))).toEqual([]);
  });
});

describe("the inbox", () => {
  const [first, second] = [entry(), entry({ bloc: "khoi-2", title: "Khối 2" })];
  const missing = [
    { season: "nam-2024", period: "nam", bloc: "khoi-3", title: "Khối 3", label: "khối", members: 8 },
  ] as never[];
  const dossier = (result: string) =>
    RecordedDossier.parse({
      sequence: 1,
      by: "so-noi-vu",
      at: "2025-01-05T02:00:00.000Z",
      outcome: "received",
      result,
    });
  const rows = (result: string) =>
    inboxOf(
      { entries: [first, second], missing },
      ({ bloc }) => (bloc === "khoi-2" || bloc === "khoi-3" ? dossier(result) : undefined),
      (id) => `Người ${id}`,
    );

  test("has a row for every bloc, with what was done last and by whom", () => {
    expect(rows("ab").map(({ bloc, last }) => [bloc, last?.outcome, last?.name, last?.changed])).toEqual([
      ["khoi-1", undefined, undefined, undefined],
      ["khoi-2", "received", "Người so-noi-vu", undefined],
      ["khoi-3", "received", "Người so-noi-vu", true],
    ]);
    expect(rows("ab").map(({ lacking }) => lacking.map(({ kind }) => kind))).toEqual([
      ["not-published"],
      ["not-published"],
      ["no-result"],
    ]);
  });

  test("says that a bloc changed its result since", () => {
    expect(rows("cd")[1]?.last?.changed).toBe(true);
  });
});
