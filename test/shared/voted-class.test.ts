import { describe, expect, test } from "vitest";
import { effectOf } from "../../shared/effect.ts";
import { planSummary } from "../../shared/report/summary.ts";
import { standingsEntry } from "../../shared/rollup/standings-entry.ts";
import { Season } from "../../shared/season.ts";
import { standingsDocument } from "../../shared/standings-document.ts";
import { tallyBloc } from "../../shared/tally-bloc.ts";
import { changeInWords } from "../../shared/words/effect.ts";
import { classByPoints, classByVote } from "../../shared/words/standings.ts";
import { grid, sheetOf, summaryOf } from "../support/planned-bloc.ts";
import { agencyId, deskOf, inTime, recorded, selfScore, tallied, typed } from "../support/small-bloc.ts";

const BANDS = [
  { id: "xuat-sac", title: "Xuất sắc", from: "9" },
  { id: "tot", title: "Tốt", from: "0" },
];
const desk = deskOf([typed("x")], { policy: { precedence: ["self"], bands: BANDS } });
const season = Season.parse({
  id: "nam-thi-dua",
  title: "Năm thi đua",
  year: 2024,
  periods: [desk.period],
  blocs: [{ ...desk.bloc, targets: [], notAssigned: [] }],
});
const cards = Object.entries({ a: "9.5", b: "9", c: "7" }).map(([letter, points]) =>
  selfScore(letter, { x: { points } }),
);

/** A vote on a class: so many of ten votes for each letter; half of them must agree. */
const vote = (votes: Readonly<Record<string, number>>, change: object = {}) => ({
  kind: "record-ballot",
  reason: "Biên bản kiểm phiếu",
  ballot: {
    id: "phieu-1",
    subject: { on: "class", class: "xuat-sac" },
    round: 1,
    manner: "secret",
    date: "2024-12-28",
    summoned: 10,
    present: 10,
    issued: 10,
    returned: 10,
    valid: 10,
    invalid: 0,
    places: 5,
    pass: { bound: "more-than", share: "50%", of: "valid" },
    candidates: Object.entries(votes).map(([letter, given]) => ({ agency: agencyId(letter), votes: given })),
    ...change,
  },
});
const standings = (...decisions: readonly object[]) =>
  standingsDocument(season, desk, tallyBloc(desk, cards.map(inTime), recorded(...decisions)));
const lineOf = (letter: string, ...decisions: readonly object[]) => {
  const found = standings(...decisions).lines.find(({ agency }) => agency === agencyId(letter));
  if (!found) throw new Error(`no line of ${letter}`);
  return found;
};
const saidOf = (letter: string, lang: "vi" | "en", ...decisions: readonly object[]) => {
  const line = lineOf(letter, ...decisions);
  return [classByPoints(line, desk.rubric, lang), classByVote(line, desk.rubric, lang)];
};

describe("where a ballot decides the class", () => {
  const both = vote({ a: 9, b: 3 });

  test("the class as voted stands beside the one points make possible, with its source", () => {
    expect(saidOf("a", "vi", both)).toEqual(["Xuất sắc", "Xuất sắc, theo kết quả bỏ phiếu ngày 28/12/2024"]);
    expect(saidOf("b", "vi", both)).toEqual([
      "Xuất sắc",
      "Không đạt “Xuất sắc”, theo kết quả bỏ phiếu ngày 28/12/2024",
    ]);
    expect(saidOf("a", "en", both)[1]).toBe("Xuất sắc, by the ballot of 28/12/2024");
    expect(saidOf("b", "en", both)[1]).toBe("Voted down for “Xuất sắc” in the ballot of 28/12/2024");
  });

  test("who was not voted on has its class by points alone", () => {
    expect(saidOf("c", "vi", both)).toEqual(["Tốt", undefined]);
    expect(lineOf("c", both).voted).toBeUndefined();
  });

  test("a vote on the next class gives that one, on its own day", () => {
    const next = vote(
      { b: 8 },
      { id: "phieu-2", subject: { on: "class", class: "tot" }, date: "2024-12-30" },
    );
    expect(saidOf("b", "vi", both, next)[1]).toBe("Tốt, theo kết quả bỏ phiếu ngày 30/12/2024");
    expect(saidOf("a", "vi", both, next)[1]).toBe("Xuất sắc, theo kết quả bỏ phiếu ngày 28/12/2024");
  });

  test("level votes settle nothing until a second round, whose day then counts", () => {
    const level = vote({ a: 6, b: 6 }, { places: 1 });
    expect(saidOf("a", "vi", level)[1]).toBe(
      "“Xuất sắc” chưa xác định xong, theo kết quả bỏ phiếu ngày 28/12/2024",
    );
    expect(saidOf("a", "en", level)[1]).toBe("“Xuất sắc” not settled by the ballot of 28/12/2024");
    const second = vote({ a: 7, b: 5 }, { id: "phieu-2", round: 2, places: 1, date: "2024-12-29" });
    expect(saidOf("a", "vi", level, second)[1]).toBe("Xuất sắc, theo kết quả bỏ phiếu ngày 29/12/2024");
    expect(lineOf("b", level, second).voted?.outcome).toBe("voted-down");
  });

  test("the ranking sheet has both columns, and only the one where nobody voted", () => {
    const rowsOf = (...decisions: readonly object[]) =>
      grid(
        sheetOf(
          planSummary(
            summaryOf(desk, tallied(desk, cards, ...decisions), { decisions: recorded(...decisions) }),
          ),
          "Xếp hạng",
        ),
      );
    const cellsIn = (rows: ReturnType<typeof rowsOf>, title: string) => {
      const head = rows.findIndex((row) => row.includes(title));
      const at = rows[head]?.indexOf(title) ?? -1;
      return rows.slice(head + 1, head + 4).map((row) => row[at]);
    };
    const voted = rowsOf(both);
    expect(cellsIn(voted, "Xếp loại theo điểm")).toEqual(["Xuất sắc", "Xuất sắc", "Tốt"]);
    expect(cellsIn(voted, "Xếp loại theo bỏ phiếu")).toEqual([
      "Xuất sắc, theo kết quả bỏ phiếu ngày 28/12/2024",
      "Không đạt “Xuất sắc”, theo kết quả bỏ phiếu ngày 28/12/2024",
      "–",
    ]);
    const plain = rowsOf().flat();
    expect(plain).toContain("Xếp loại");
    expect(plain).not.toContain("Xếp loại theo bỏ phiếu");
  });

  test("the province counts the class as voted", () => {
    const entry = standingsEntry(
      standings(both),
      { rubric: desk.rubric, bloc: desk.bloc },
      { records: 1, hash: "0" },
    );
    expect(entry.classes).toEqual([
      { title: "Xuất sắc", count: 1 },
      { title: "Tốt", count: 1 },
    ]);
    expect(entry.ranked.map((line) => line.class)).toEqual(["Xuất sắc", undefined, "Tốt"]);
    const level = standings(vote({ a: 6, b: 6 }, { places: 1 }));
    const open = standingsEntry(level, { rubric: desk.rubric, bloc: desk.bloc }, { records: 1, hash: "0" });
    expect(open.ranked.map((line) => line.classUndecided)).toEqual(["Xuất sắc", "Xuất sắc", undefined]);
  });

  test("the effect of recording it names the class that changes, by its title", () => {
    const effect = effectOf([], standings(), standings(both));
    expect(effect).toMatchObject({ ranks: 0, totals: 0, classes: 1 });
    const title = (id: string) => BANDS.find((band) => band.id === id)?.title ?? id;
    const [change] = effect.changes;
    if (!change) throw new Error("nothing changes");
    expect(changeInWords(change, "vi", title)).toBe(
      "Cơ quan B: hạng 2 (9,00; Xuất sắc) → hạng 2 (9,00; không có xếp loại)",
    );
    expect(changeInWords(change, "en", title)).toBe(
      "Cơ quan B: rank 2 (9.00; Xuất sắc) → rank 2 (9.00; no class)",
    );
    expect(changeInWords(change, "vi")).toBe("Cơ quan B: hạng 2 (9,00) → hạng 2 (9,00)");
  });
});

test("points that wait for a person's decision say so, and so does a line without any class", () => {
  const waiting = { bandUndecided: "xuat-sac" };
  expect(classByPoints(waiting, desk.rubric, "vi")).toBe("Xuất sắc: chờ quyết định");
  expect(classByPoints(waiting, desk.rubric, "en")).toBe("Xuất sắc: to be decided");
  expect(classByPoints({}, desk.rubric, "vi")).toBeUndefined();
  expect(classByPoints({ band: "la" }, desk.rubric, "vi")).toBe("la");
});
