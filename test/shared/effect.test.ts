import { describe, expect, test } from "vitest";
import { effectOf } from "../../shared/effect.ts";
import { Season } from "../../shared/season.ts";
import { standingsDocument } from "../../shared/standings-document.ts";
import { tallyBloc } from "../../shared/tally-bloc.ts";
import { agencyId, deskOf, exclude, inTime, recorded, selfScore, typed } from "../support/small-bloc.ts";

const desk = deskOf([typed("a")], {
  policy: {
    precedence: ["self"],
    bands: [
      { id: "xuat-sac", title: "Xuất sắc", from: "9" },
      { id: "tot", title: "Tốt", from: "0" },
    ],
  },
});
const season = Season.parse({
  id: "nam-thi-dua",
  title: "Năm thi đua",
  year: 2024,
  periods: [desk.period],
  blocs: [{ ...desk.bloc, targets: [], notAssigned: [] }],
});

const standings = (points: Readonly<Record<string, string>>, ...decisions: readonly object[]) => {
  const cards = Object.entries(points).map(([letter, given]) =>
    inTime(selfScore(letter, { a: { points: given } })),
  );
  return standingsDocument(season, desk, tallyBloc(desk, cards, recorded(...decisions)));
};

describe("the effect of something not done yet", () => {
  test("nothing, where nothing would move", () => {
    const now = standings({ a: "9", b: "8", c: "7" });
    expect(effectOf([], now, now)).toEqual({ changes: [], ranks: 0, totals: 0, classes: 0, awards: 0 });
  });

  test("of an exclusion: who closes up, and who is out", () => {
    const before = { a: "9", b: "8", c: "7" };
    const effect = effectOf([], standings(before), standings(before, exclude("a")));
    expect(effect.ranks).toBe(3);
    expect(effect.totals).toBe(0);
    expect(effect.changes.map(({ agency, from, to }) => [agency, from.rank, to.rank ?? to.state])).toEqual([
      [agencyId("b"), 2, 1],
      [agencyId("c"), 3, 2],
      [agencyId("a"), 1, "excluded"],
    ]);
  });

  test("of leaving pending whom a decision excluded: no rank, and yet another place", () => {
    const points = { a: "9", b: "8", c: "7" };
    const pend = { kind: "pend", agency: agencyId("a"), reason: "Chờ kết luận" };
    const effect = effectOf([], standings(points, exclude("a")), standings(points, exclude("a"), pend));
    expect(effect).toMatchObject({ ranks: 1, totals: 0, classes: 0 });
  });

  test("of a first card: an agency that had nothing has a place", () => {
    const effect = effectOf([], standings({ a: "9", b: "8" }), standings({ a: "9", b: "8", c: "7" }));
    expect(effect).toMatchObject({ ranks: 1, totals: 1, classes: 1 });
    expect(effect.changes).toEqual([
      {
        agency: agencyId("c"),
        title: "Cơ quan C",
        from: { state: "ungraded" },
        to: { state: "ranked", rank: 3, total: 700, band: "tot" },
      },
    ]);
  });

  test("of a corrected card: totals, ranks and classes are counted apart", () => {
    const effect = effectOf(
      [],
      standings({ a: "9", b: "8", c: "7" }),
      standings({ a: "9", b: "8", c: "9.5" }),
    );
    expect(effect).toMatchObject({ ranks: 3, totals: 1, classes: 1 });
    expect(effect.changes.find(({ agency }) => agency === agencyId("c"))).toMatchObject({
      title: "Cơ quan C",
      from: { state: "ranked", rank: 3, total: 700, band: "tot" },
      to: { state: "ranked", rank: 1, total: 950, band: "xuat-sac" },
    });
  });
});
