import { fileURLToPath } from "node:url";
import { expect, describe as group, test } from "vitest";
import { readFolder } from "../../../infra/local/read-folder.ts";
import { checkRubric } from "../../../shared/check-rubric.ts";
import type { LineId } from "../../../shared/ids.ts";
import { decimal } from "../../../shared/points.ts";
import { presetRubric } from "../../../shared/programmes/presets.ts";
import { TIEN_GIANG_2022 } from "../../../shared/programmes/tien-giang-2022.ts";
import { readInput } from "../../../shared/read-input.ts";
import { type Criterion, criteriaOf, type Line, placedCriteria, sectionsOf } from "../../../shared/rubric.ts";
import { type CriterionScore, scoreCriterion } from "../../../shared/score-criterion.ts";
import { Scorecard, type Sent } from "../../../shared/scorecard.ts";
import { Season } from "../../../shared/season.ts";
import { tallyBloc } from "../../../shared/tally-bloc.ts";
import { tallyFolder } from "../../../shared/tally-folder.ts";
import { EXAMPLES, type Example } from "./tien-giang-2022-examples.ts";

const rubric = presetRubric("tien-giang-2022");
if (!rubric) throw new Error("the table is among the presets");
const season = Season.parse(TIEN_GIANG_2022.season);
const criteria = criteriaOf(rubric);

function criterionOf(code: string): Criterion {
  const found = criteria.find((criterion) => criterion.code === code);
  if (!found) throw new Error(`the table has no criterion ${code}`);
  return found;
}

/** The score of what is entered, refusing an example that enters what the criterion does not ask. */
function score(criterion: Criterion, [entered, , exempt = []]: Example): CriterionScore {
  const facts = Object.entries(entered).map(([id, sent]) => {
    const input = criterion.inputs.find((each) => each.id === id);
    if (!input) throw new Error(`${criterion.code} does not ask for ${id}`);
    const read = readInput(input, sent);
    if (read.kind !== "value") throw new Error(`${criterion.code} does not take ${id} = ${sent}`);
    return [input.id, read.value] as const;
  });
  const scene = { max: criterion.max, facts: new Map(facts), dates: new Map() };
  return scoreCriterion(criterion, scene, exempt as readonly LineId[]);
}

const given = ({ points, unscored }: CriterionScore): string =>
  points === undefined ? (unscored ?? "") : decimal(points);
const pointsFor = (code: string, entered: Readonly<Record<string, Sent>>): string =>
  given(score(criterionOf(code), [entered, ""]));

group("the table as issued", () => {
  test("comes to 100: 80, 2, 10, 3 and 5, and its first standard to 30, 15, 25 and 10", () => {
    const maxima = Object.fromEntries(
      sectionsOf(rubric).map(({ section }) => [section.code, decimal(section.max)]),
    );
    expect(decimal(rubric.total)).toBe("100");
    expect(maxima).toMatchObject({ "1": "80", "2": "2", "3": "10", "4": "3", "5": "5" });
    expect(maxima).toMatchObject({ a: "30", b: "15", C: "25", d: "10", C3: "5", C4: "4", C5: "5" });
    expect(Object.fromEntries(criteria.map(({ code, max }) => [code, decimal(max)]))).toEqual({
      ...{ a1: "3", a2: "3", a3: "3", a4: "3.5", a5: "3", a6: "3", a7: "3", a8: "3.5", a9: "5" },
      ...{ b1: "2", b2: "5", b3: "3", b4: "5" },
      ...{ C1: "5", C2: "5", "C3.1": "2", "C3.2": "3", "C3.3": "0", "C4.1": "2", "C4.2": "2" },
      ...{ "C5.1": "1", "C5.2": "1", "C5.3": "3", C6: "1" },
      ...{ d1: "3", d2: "7", "2.1": "1", "2.2": "1", "3.1": "2", "3.2": "2", "3.3": "6" },
      ...{ "4.1": "1", "4.2": "0.5", "4.3": "1.5", "5a": "2", "5b": "3" },
    });
  });

  test("lists its headings and criteria in the order it was issued in", () => {
    const headings = sectionsOf(rubric).map(({ section }) => section.code);
    expect(headings.join(" ")).toBe("1 a b C C3 C4 C5 C.BC d 2 3 4 5");
    expect(criteria.map(({ code }) => code).join(" ")).toBe(
      "a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 b3 b4 C1 C2 C3.1 C3.2 C3.3 C4.1 C4.2 C5.1 C5.2 C5.3 C6 d1 d2 2.1 2.2 3.1 3.2 3.3 4.1 4.2 4.3 5a 5b",
    );
  });

  test("has no error, three bonuses without a cap and two gaps between bands", () => {
    const checked = checkRubric(rubric, []);
    expect(checked.ok).toBe(true);
    expect(checked.problems.map(({ code, severity, facts }) => ({ code, severity, ...facts }))).toEqual([
      { code: "bonus-uncapped", severity: "warning", criterion: "a7", line: "a.7.6" },
      { code: "bonus-uncapped", severity: "warning", criterion: "a9", line: "a9.4" },
      { code: "bands-gap", severity: "warning", criterion: "C1", low: "98", high: "98" },
      { code: "bands-gap", severity: "warning", criterion: "C2", low: "90", high: "90" },
      { code: "bonus-uncapped", severity: "warning", criterion: "2.2", line: "2.2.1" },
    ]);
  });

  test("caps what it says it caps, and nothing else", () => {
    const caps = criteria.flatMap(({ code, deductAtMost, addAtMost, lines }) => [
      ...(deductAtMost === undefined ? [] : [[`${code} trừ`, decimal(deductAtMost)]]),
      ...(addAtMost === undefined ? [] : [[`${code} cộng`, decimal(addAtMost)]]),
      ...lines.flatMap((line) => (line.atMost === undefined ? [] : [[line.code, decimal(line.atMost)]])),
    ]);
    expect(Object.fromEntries(caps)).toEqual({
      ...{ "a1 trừ": "1.5", "a2 trừ": "2", "a4 trừ": "2", "a5 trừ": "2", "a6 trừ": "1.5" },
      ...{ "a7 trừ": "1.5", "a8 trừ": "2", "a9 trừ": "2.5" },
      ...{ "b.1.1": "1", "b2.1": "1", "b2.2": "1", "b2.3": "1", "b2.4": "1", "b.2.7": "1" },
      ...{ "b3.2": "2", "b.4.1": "3" },
      ...{ "C2.4": "0.5", "C3.1.1": "0.5", "C3.2.1": "2", "C3.2.2": "1", "C3.3.1": "1" },
      ...{ "C5.2.1": "1", "C5.3.1": "2", "C6.1": "0.5" },
      ...{ "d2 trừ": "7", "d2 cộng": "7", "d2.3": "2", "4.3.1": "1", "5.3": "3", "5.5": "3" },
    });
  });

  test("lifts the two disciplinary deductions where the unit itself found and handled the case", () => {
    const exempt = criteria.flatMap(({ lines }) => lines.filter(({ exemption }) => exemption !== undefined));
    expect(exempt.map(({ code }) => code)).toEqual(["2.1.1.1", "2.1.1.2"]);
  });

  test("has every criterion checked by the department it names", () => {
    const checkers = new Map<string, string[]>();
    for (const { criterion, verifier } of placedCriteria(rubric))
      checkers.set(`${verifier}`, [...(checkers.get(`${verifier}`) ?? []), criterion.code]);
    expect(Object.fromEntries([...checkers].map(([scorer, codes]) => [scorer, codes.join(" ")]))).toEqual({
      "phong-quan-ly-dat-dai": "a1 a2 a3 a4 a5 a6 a7 a8 a9 3.3",
      "phong-tai-nguyen-nuoc": "b1 b2 b3 b4",
      "phong-quan-ly-moi-truong": "C1 C2 C3.1 C3.2 C3.3 C4.1 C4.2 C5.1 C5.2 C5.3 C6",
      "thanh-tra-so": "d1 d2",
      "van-phong-so": "2.1 2.2 3.1 3.2 4.1 4.2 5a 5b",
      "bo-phan-ban-tin": "4.3",
    });
    expect(criterionOf("3.3").together).toEqual(["phong-quan-ly-moi-truong", "phong-tai-nguyen-nuoc"]);
  });

  test("comes with a roster to fill in, because its source names no members", () => {
    const [bloc] = season.blocs;
    expect(bloc?.rubric).toBe(rubric.id);
    expect(bloc?.agencies.every(({ title }) => title.endsWith("(điền tên)"))).toBe(true);
  });
});

group("the golden cases", () => {
  test("four late cases of 0,5 in a1 take 1,5, not 2", () => {
    expect(pointsFor("a1", { "cham-trien-khai": "4" })).toBe("1.5");
  });

  test("97,7 % in C2 is 5 and a bonus of 0,5, not 0,6", () => {
    expect(pointsFor("C2", { "ty-le-co-so": "97.7" })).toBe("5.5");
  });

  test("723 files, 626 of them early and none late, are 6 and a bonus of 2", () => {
    expect(pointsFor("3.3", { "tiep-nhan": "723", "truoc-han": "626", "tre-han": "0" })).toBe("8");
  });

  test("a plan exceeded by a fifth is 3 and a bonus of 2", () => {
    expect(pointsFor("d1", { "co-ke-hoach": true, "ty-le-thuc-hien": "120" })).toBe("5");
  });
});

group("by its small cases", () => {
  const cases = Object.entries(EXAMPLES).flatMap(([code, examples]) =>
    examples.map((example) => ({ code, example, entered: JSON.stringify(example[0]), gives: example[1] })),
  );

  test.each(cases)("$code with $entered is $gives", ({ code, example, gives }) => {
    expect(given(score(criterionOf(code), example))).toBe(gives);
  });

  /** Whether some example of the criterion shows what is asked of its score, or of the line's. */
  const shows = (criterion: Criterion, asked: (score: CriterionScore, example: Example) => boolean) =>
    (EXAMPLES[criterion.code] ?? []).some((example) => asked(score(criterion, example), example));
  const inScore = ({ lines }: CriterionScore, { id }: Line) => lines.find(({ line }) => line === id);
  const withoutConditions = (criterion: Criterion): Criterion => ({
    ...criterion,
    lines: criterion.lines.map(({ if: _, ...line }) => line),
  });
  const linesWhere = (missing: (criterion: Criterion, line: Line) => boolean) =>
    criteria.flatMap((criterion) =>
      criterion.lines.filter((line) => missing(criterion, line)).map(({ code }) => code),
    );

  test("no criterion and no line goes without a case in which it counts", () => {
    expect(criteria.map(({ code }) => code).filter((code) => !EXAMPLES[code])).toEqual([]);
    const never = linesWhere(
      (criterion, line) => !shows(criterion, (score) => (inScore(score, line)?.counted ?? 0) > 0),
    );
    expect(never).toEqual([]);
  });

  test("no cap goes without a case in which it holds something back", () => {
    const neverCapped = linesWhere(
      (criterion, line) =>
        line.atMost !== undefined &&
        !shows(criterion, (score) => {
          const counted = inScore(score, line);
          return counted !== undefined && counted.raw > counted.counted;
        }),
    );
    expect(neverCapped).toEqual([]);

    const sumOf = ({ lines }: CriterionScore, effect: Line["effect"]) =>
      lines.filter((line) => line.effect === effect).reduce((sum, { counted }) => sum + counted, 0);
    const neverReached = criteria
      .filter(
        (criterion) =>
          criterion.deductAtMost !== undefined &&
          !shows(criterion, (score) => sumOf(score, "deduct") > score.deducted),
      )
      .map(({ code }) => code);
    expect(neverReached).toEqual([]);
  });

  test("the cap of 7 on what d2 adds cannot be reached: its only bonus stops at 2", () => {
    const bonuses = criterionOf("d2").lines.filter(({ effect }) => effect === "add");
    expect(bonuses.map(({ code, atMost }) => [code, atMost])).toEqual([["d2.3", 200]]);
  });

  test("no condition goes without a case in which it keeps a line from counting", () => {
    const neverBars = linesWhere(
      (criterion, line) =>
        line.if !== undefined &&
        !shows(criterion, (kept, example) => {
          const freed = score(withoutConditions(criterion), example);
          return inScore(kept, line)?.counted === 0 && (inScore(freed, line)?.counted ?? 0) > 0;
        }),
    );
    expect(neverBars).toEqual([]);
  });

  test("where the base earns nothing no line counts: zero points are not also a deduction", () => {
    const alsoCounted = criteria
      .filter(({ base }) => base !== undefined)
      .filter((criterion) =>
        shows(
          criterion,
          ({ points, base, deducted, added }) => points !== undefined && base === 0 && deducted + added > 0,
        ),
      );
    expect(alsoCounted.map(({ code }) => code)).toEqual([]);
  });

  test("no exemption goes without a case in which it lifts a deduction", () => {
    const neverLifts = linesWhere(
      (criterion, line) =>
        line.exemption !== undefined &&
        !shows(criterion, (_, [entered, gives, exempt]) => {
          const without = score(criterion, [entered, gives]);
          return exempt?.includes(line.id) === true && (inScore(without, line)?.counted ?? 0) > 0;
        }),
    );
    expect(neverLifts).toEqual([]);
  });
});

group("the matrices of 3.3", () => {
  /** Volumes at both ends of a row, the points of its four cells. */
  type MatrixRow = { readonly volumes: readonly number[]; readonly points: readonly number[] };

  /** The smallest and the largest number of files whose share lies in each cell, with the points of the cell. */
  const edges = (
    { volumes, points }: MatrixRow,
    ends: (volume: number) => readonly (readonly [number, number])[],
  ) =>
    volumes.flatMap((volume) =>
      ends(volume).flatMap(([first, last], cell) =>
        [first, last].map((files) => ({ volume, files, points: points[cell] as number })),
      ),
    );
  /** The first whole number of files that makes at least so many percent. */
  const from = (percent: number, volume: number) => Math.ceil((percent * volume) / 100);

  test("early files earn the points of their cell at both of its ends", () => {
    const ends = (volume: number) =>
      [
        [from(1, volume), from(5, volume) - 1],
        [from(5, volume), from(7, volume) - 1],
        [from(7, volume), from(10, volume) - 1],
        [from(10, volume), volume],
      ] as const;
    const rows: readonly MatrixRow[] = [
      { volumes: [200, 999], points: [0.5, 1, 1.5, 2] },
      { volumes: [1000, 1999], points: [1, 1.5, 2, 2.5] },
      { volumes: [2000, 5000], points: [1.2, 1.7, 2.2, 2.7] },
    ];
    const cells = rows.flatMap((row) => edges(row, ends));
    expect(cells).toHaveLength(48);
    for (const { volume, files, points } of cells) {
      const earned = pointsFor("3.3", { "tiep-nhan": `${volume}`, "truoc-han": `${files}`, "tre-han": "0" });
      expect([volume, files, Number(earned)]).toEqual([volume, files, 6 + points]);
    }
  });

  test("fewer than 1 % early earn nothing", () => {
    for (const volume of [200, 999, 1000, 1999, 2000, 5000]) {
      const files = `${from(1, volume) - 1}`;
      expect(pointsFor("3.3", { "tiep-nhan": `${volume}`, "truoc-han": files, "tre-han": "0" })).toBe("6");
    }
  });

  test("late files lose the points of their cell at both of its ends", () => {
    const ends = (volume: number) =>
      [
        [1, from(1, volume) - 1],
        [from(1, volume), from(7, volume) - 1],
        [from(7, volume), from(10, volume) - 1],
        [from(10, volume), volume],
      ] as const;
    const rows: readonly MatrixRow[] = [
      { volumes: [200, 999], points: [1, 1.5, 2, 2.5] },
      { volumes: [1000, 1999], points: [0.5, 1, 1.5, 2] },
      { volumes: [2000, 5000], points: [0.2, 0.7, 1.2, 1.7] },
    ];
    const cells = rows.flatMap((row) => edges(row, ends));
    expect(cells).toHaveLength(48);
    for (const { volume, files, points } of cells) {
      const left = pointsFor("3.3", { "tiep-nhan": `${volume}`, "tre-han": `${files}` });
      expect([volume, files, Number(left)]).toEqual([volume, files, 6 - points]);
    }
  });
});

group("a bloc on this table", () => {
  const [bloc] = season.blocs;
  const [period] = season.periods;
  if (!bloc || !period) throw new Error("the season has a bloc and a period");

  test("leaves an agency without a self-score unclassified by item 5.2, whatever was verified", () => {
    const verified = Scorecard.parse({
      ...{ season: season.id, period: period.id, bloc: bloc.id },
      ...{ agency: "don-vi-1", round: "verified", scorer: "thanh-tra-so" },
      entries: [{ criterion: "d2", inputs: { "rut-don": "1" } }],
    });
    const { lines, refused } = tallyBloc({ rubric, bloc, period }, [{ card: verified, late: false }], []);
    expect(refused).toEqual([]);
    expect(lines.map(({ agency, place }) => ({ agency, place }))).toEqual(
      bloc.agencies.map(({ id }) => ({
        agency: id,
        place: { state: "unclassified", why: { gate: "khong-gui-bang-cham" } },
      })),
    );
    expect(rubric.gates.map(({ code }) => code)).toEqual(["5.2"]);
  });
});

test("the filled sheet claims 124,4; the table allows 117,95 and says where the rest went", async () => {
  const tallied = tallyFolder(
    await readFolder(fileURLToPath(new URL("../../golden/don-vi-mau", import.meta.url))),
  );
  const line = tallied.ok ? tallied.value[0]?.lines[0] : undefined;
  if (!line) throw new Error("the sheet is tallied");
  expect([line.claimedTotal, line.selfTotal, line.total]).toEqual([12440, 11795, 11795]);

  const over = line.problems.filter(({ code }) => code.startsWith("claim-"));
  expect(Object.fromEntries(over.map(({ facts }) => [facts.criterion, facts.over]))).toEqual({
    ...{ b4: "0.25", C2: "0.2", "C4.2": "0.5", "C5.2": "1", d2: "4", "3.1": "0.5" },
  });
  const report = line.criteria.find(({ criterion }) => criterion === "c5-3");
  expect([report?.claimed, report?.base, report?.points]).toEqual([200, 300, 200]);
  const flagged = line.problems.filter(({ code }) => /^(date|act|unknown)-/.test(code));
  expect(flagged.map(({ code, facts }) => [facts.criterion, code, facts.code ?? facts.date])).toEqual([
    ["b2", "date-outside-period", "13/07/2021"],
    ["C2", "unknown-code", "C2.5"],
    ["C3.3", "act-under-way", undefined],
    ["C6", "date-outside-period", "30/11/2021"],
    ["4.3", "unknown-code", "4.3.1.1"],
    ["4.3", "unknown-code", "4.3.1.2"],
  ]);
});
