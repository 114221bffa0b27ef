import { describe, expect, test } from "vitest";
import { checkRubric } from "../../shared/check-rubric.ts";
import { AgencyId } from "../../shared/ids.ts";
import { Rubric, type WrittenCriterion, type WrittenLine, type WrittenRubric } from "../../shared/rubric.ts";
import { describe as inWords } from "../../shared/words/problems.ts";
import { agencyId, counted, tableOf, typed } from "../support/small-bloc.ts";

const AGENCIES = ["a", "b", "c"].map((letter) => AgencyId.parse(agencyId(letter)));

/** "code place": the place is a pointer, or criterion, line and input. */
function check(rubric: Rubric): readonly string[] {
  return checkRubric(rubric, AGENCIES).problems.map(
    ({ code, at: { pointer, agency, criterion, line, input } }) =>
      [code, pointer, agency, [criterion, line, input].filter(Boolean).join(".")].filter(Boolean).join(" "),
  );
}

const checkOne = (criterion: WrittenCriterion): readonly string[] => check(tableOf([criterion]));

/** A table of two typed criteria, written anew where a test says so. */
const written = (more: Partial<WrittenRubric>): Rubric =>
  Rubric.parse({
    id: "bang",
    version: 1,
    title: "Bảng",
    ground: "Quy chế",
    total: "20",
    sections: [{ id: "i", code: "I", title: "Phần I", max: "20", criteria: [typed("x"), typed("y")] }],
    policy: { rounds: ["self"], precedence: ["self"], notApplicable: "zero" },
    ...more,
  } satisfies WrittenRubric);

const policy = (more: Partial<WrittenRubric["policy"]>): Rubric =>
  written({ policy: { rounds: ["self"], precedence: ["self"], notApplicable: "zero", ...more } });

test("a table that adds up and can be scored is taken as it is", () => {
  const rubric = tableOf([typed("x"), counted("y")]);
  expect(checkRubric(rubric, AGENCIES)).toEqual({ ok: true, value: rubric, problems: [] });
});

describe("sums", () => {
  const section = (max: string, criteria: WrittenCriterion[], more = {}) => ({
    id: "i",
    code: "I",
    title: "Phần I",
    max,
    criteria,
    ...more,
  });
  const own = (letter: string, max: string) => typed(letter, max, { only: [agencyId(letter)] });

  test("the total is the sum of the headings, each heading the sum of what stands under it", () => {
    expect(check(written({ total: "19.5" }))).toEqual(["total-not-sum /total"]);
    expect(check(written({ total: "21", sections: [section("21", [typed("x"), typed("y")])] }))).toEqual([
      "section-not-sum /sections/i",
    ]);
  });

  test("a heading within a heading counts with its own maximum, and has its own sum", () => {
    const below = { id: "i-1", code: "I.1", title: "Mục 1", max: "12", criteria: [typed("y")] };
    const nested = section("20", [typed("x")], { sections: [below] });
    expect(check(written({ sections: [nested] }))).toEqual([
      "section-not-sum /sections/i",
      "section-not-sum /sections/i-1",
    ]);
  });

  test("with criteria of single agencies, the sum is checked for every agency", () => {
    const fair = section("20", [typed("x"), own("a", "10"), own("b", "10"), own("c", "10")]);
    expect(check(written({ sections: [fair] }))).toEqual([]);
    const unfair = section("20", [typed("x"), own("a", "10"), own("b", "8")]);
    expect(check(written({ sections: [unfair] }))).toEqual([
      "section-not-sum-for-agency /sections/i co-quan-b",
      "section-not-sum-for-agency /sections/i co-quan-c",
    ]);
    const { problems } = checkRubric(written({ sections: [unfair] }), AGENCIES);
    expect(problems.map(({ facts }) => facts.sum)).toEqual(["18", "10"]);
  });

  test("a criterion for an agency outside the bloc is refused", () => {
    const stranger = section("20", [typed("x"), typed("y", "10", { only: [...AGENCIES, agencyId("z")] })]);
    expect(check(written({ sections: [stranger] }))).toEqual(["criterion-for-stranger co-quan-z y"]);
  });
});

describe("codes and ids", () => {
  test("a code stands once among headings, criteria and lines", () => {
    const line = { ...(counted("y").lines ?? [])[0], code: "X" } as WrittenLine;
    const rubric = tableOf([
      typed("x"),
      counted("y", "10", { lines: [line] }),
      typed("z", "10", { code: "I" }),
    ]);
    expect(check(rubric)).toEqual([
      "code-repeated /sections",
      "code-repeated /sections",
      "input-unread y.ideas",
    ]);
  });

  test("an id stands once among its like: headings, criteria, lines, gates, verifiers, classes", () => {
    const gate = { id: "g", code: "G", title: "Cửa", on: "declared", effect: "pending" } as const;
    const rubric = written({
      total: "50",
      sections: [
        { id: "i", code: "I", title: "Phần I", max: "20", criteria: [typed("x"), counted("y")] },
        {
          id: "i",
          code: "II",
          title: "Phần II",
          max: "30",
          criteria: [
            typed("x", "10", { code: "X2" }),
            counted("z", "20", {
              lines: (counted("y").lines ?? []).map((line) => ({ ...line, code: `${line.code}2` })),
            }),
          ],
        },
      ],
      gates: [gate, { ...gate, code: "G2" }],
      scorers: [
        { id: "phong-1", title: "Phòng 1" },
        { id: "phong-1", title: "Phòng 2" },
      ],
      policy: {
        rounds: ["self"],
        precedence: ["self"],
        notApplicable: "zero",
        bands: [
          { id: "tot", title: "Tốt", from: "40" },
          { id: "tot", title: "Khá", from: "30" },
        ],
      },
    });
    const { problems } = checkRubric(rubric, AGENCIES);
    expect(problems.map(({ code, at, facts }) => `${code} ${at.pointer} ${facts.id}`)).toEqual([
      "id-repeated /sections i",
      "id-repeated /sections x",
      "id-repeated /sections y-late",
      "id-repeated /sections y-ideas",
      "id-repeated /gates g",
      "id-repeated /scorers phong-1",
      "id-repeated /policy tot",
    ]);
  });

  test("an input stands once in its criterion, an option once in its input", () => {
    const level = { kind: "choice", id: "level", title: "Mức" } as const;
    const options = ["tot", "tot"].map((id) => ({ id, title: id }));
    const [rule] = counted("x").lines ?? [];
    const inputs: WrittenCriterion["inputs"] = [
      { kind: "count", id: "late", title: "Trễ" },
      { kind: "count", id: "late", title: "Trễ" },
      { ...level, options },
    ];
    const lines = [rule as WrittenLine];
    const alternatives = [{ option: "tot", points: "10" }];
    const base = { kind: "choose-one" as const, input: "level", alternatives };
    expect(checkOne(counted("x", "10", { inputs, lines, base }))).toEqual([
      "id-repeated x.late",
      "id-repeated x.level",
    ]);
  });
});

describe("rules", () => {
  const rated = (base: WrittenCriterion["base"]) => counted("x", "10", { ...(base && { base }) });
  const lined = (...lines: Partial<WrittenLine>[]): WrittenCriterion => {
    const [deduct, add] = counted("x").lines ?? [];
    if (!deduct || !add) throw new Error("two lines");
    return counted("x", "10", {
      lines: [
        { ...deduct, ...lines[0] },
        { ...add, ...lines[1] },
      ],
    });
  };

  test("a maximum needs a rule that earns it, and a rule that earns needs a maximum", () => {
    const { base: _, ...nothing } = counted("x", "10");
    expect(checkOne(nothing)).toEqual(["base-missing x"]);
    expect(checkOne(counted("x", "0"))).toEqual(["base-without-points x"]);
  });

  test("a rule of lines earns no base, a rule of bases makes no line", () => {
    expect(checkOne(rated({ kind: "per-occurrence", input: "late", each: "1" }))).toEqual([
      "rule-misplaced x",
    ]);
    expect(checkOne(lined({ rule: { kind: "given" } }))).toEqual([
      "rule-misplaced x.x-late",
      "input-unread x.late",
    ]);
  });

  test("what is wrong with a rule's own parameters is said where it stands", () => {
    const bands = [
      { from: "0", upTo: "5", points: "11" },
      { above: "6", points: "4" },
    ];
    expect(checkOne(rated({ kind: "steps", reading: { input: "late" }, bands }))).toEqual([
      "bands-gap x",
      "band-above-maximum x",
    ]);
    const steps = lined({ rule: { kind: "steps", reading: { input: "late" }, bands } });
    expect(checkOne(steps)).toEqual(["bands-gap x.x-late"]);
  });

  test("a rule reads inputs that are declared, of a kind it takes", () => {
    expect(checkOne(rated({ kind: "pass-fail", input: "passed" }))).toEqual(["input-not-declared x.passed"]);
    expect(checkOne(rated({ kind: "pass-fail", input: "late" }))).toEqual(["input-of-other-kind x.late"]);
  });

  test("so does a condition of a line", () => {
    expect(checkOne(lined({}, { if: [{ when: "stated", input: "planned" }] }))).toEqual([
      "input-not-declared x.x-ideas.planned",
    ]);
    expect(checkOne(lined({}, { if: [{ when: "chosen", input: "late", option: "tot" }] }))).toEqual([
      "input-of-other-kind x.x-ideas.late",
    ]);
    expect(checkOne(lined({}, { if: [{ when: "whole" }] }))).toEqual([]);
  });

  test("an input nobody reads is a warning, but for a day, which may be entered for the record", () => {
    const { inputs = [] } = counted("x");
    const more: WrittenCriterion["inputs"] = [
      ...inputs,
      { kind: "count", id: "seen", title: "Đã xem" },
      { kind: "date", id: "sent", title: "Ngày gửi" },
    ];
    const checked = checkRubric(tableOf([counted("x", "10", { inputs: more })]), AGENCIES);
    expect(checked.ok).toBe(true);
    expect(checked.problems).toMatchObject([{ code: "input-unread", at: { input: "seen" } }]);
  });

  test("an input read only by a condition is read", () => {
    const { inputs = [] } = counted("x");
    const more: WrittenCriterion["inputs"] = [
      ...inputs,
      { kind: "flag", id: "planned", title: "Có kế hoạch" },
    ];
    expect(checkOne({ ...lined({}, { if: [{ when: "stated", input: "planned" }] }), inputs: more })).toEqual(
      [],
    );
  });

  test("the name of typed points is reserved", () => {
    const inputs: WrittenCriterion["inputs"] = [{ kind: "count", id: "points", title: "Điểm" }];
    expect(checkOne(counted("x", "10", { inputs, lines: [] }))).toEqual(["input-reserved x.points"]);
  });

  test("an option that a rule, its alternatives or a condition names must be the input's", () => {
    const choice = {
      kind: "choice",
      id: "level",
      title: "Mức",
      options: [
        { id: "tot", title: "Tốt" },
        { id: "kem", title: "Kém" },
      ],
    } as const;
    const { inputs: counts = [], lines = [] } = counted("x");
    const inputs: WrittenCriterion["inputs"] = [...counts, { ...choice, options: [...choice.options] }];
    const chosen = (option: string) => [{ when: "chosen" as const, input: "level", option }];
    const withBase = (base: NonNullable<WrittenCriterion["base"]>) =>
      checkOne({ ...counted("x", "10", { base }), inputs });
    const alternatives = (option: string) => [{ option, points: "10" }];

    expect(withBase({ kind: "choose-one", input: "level", alternatives: alternatives("tot") })).toEqual([]);
    expect(withBase({ kind: "choose-one", input: "level", alternatives: alternatives("kha") })).toEqual([
      "option-not-declared x.level",
    ]);
    expect(
      withBase({
        kind: "best-of",
        alternatives: [{ points: "10", if: [...chosen("kha"), { when: "stated", input: "level" }] }],
      }),
    ).toEqual(["input-of-other-kind x.level", "option-not-declared x.level"]);
    const conditioned = lines.map((line, index) => (index === 0 ? { ...line, if: chosen("kha") } : line));
    expect(checkOne(counted("x", "10", { inputs, lines: conditioned }))).toEqual([
      "option-not-declared x.x-late.level",
    ]);
  });

  test("a bonus that grows with what is entered is warned of, unless something caps it", () => {
    const { atMost: _, ...uncapped } = (counted("x").lines ?? [])[1] as WrittenLine;
    const [deduct] = counted("x").lines ?? [];
    const open = (more: Partial<WrittenCriterion> = {}) =>
      counted("x", "10", { lines: [deduct as WrittenLine, uncapped], ...more });
    expect(checkOne(open())).toEqual(["bonus-uncapped x.x-ideas"]);
    expect(checkRubric(tableOf([open()]), AGENCIES).ok).toBe(true);
    expect(checkOne(open({ addAtMost: "2" }))).toEqual([]);
    expect(checkOne(open({ atMost: "10" }))).toEqual([]);
    expect(check(tableOf([open()], { policy: { bonusAtMost: "5" } }))).toEqual([]);
    const sections = [{ id: "i", code: "I", title: "Phần I", max: "10", atMost: "12", criteria: [open()] }];
    expect(check(tableOf([], { sections }))).toEqual([]);
  });

  test("of awards, all of them together grow; the highest does not", () => {
    const award = (count: "all" | "highest") =>
      lined({}, { rule: { kind: "award", awards: [{ input: "ideas", points: "10" }], count } });
    const uncap = ({ lines = [], ...rest }: WrittenCriterion): WrittenCriterion => ({
      ...rest,
      lines: lines.map(({ atMost: _, ...line }) => line),
    });
    expect(checkOne(uncap(award("all")))).toEqual(["bonus-uncapped x.x-ideas"]);
    expect(checkOne(uncap(award("highest")))).toEqual([]);
  });
});

describe("verifiers", () => {
  const split = (
    deduct: Partial<WrittenLine>,
    add: Partial<WrittenLine>,
    more: Partial<WrittenCriterion> = {},
  ) => {
    const [first, second] = counted("x").lines ?? [];
    if (!first || !second) throw new Error("two lines");
    return counted("x", "10", {
      lines: [
        { ...first, ...deduct },
        { ...second, ...add },
      ],
      ...more,
    });
  };
  const late = { rule: { kind: "per-occurrence", input: "late", each: "1" } } as const;

  test("those who verify are listed by the table, each said once", () => {
    const strange = split(
      { verifier: "phong-9" },
      { verifier: "phong-9" },
      { verifier: "phong-8", together: ["phong-7"] },
    );
    expect(check(tableOf([strange]))).toEqual([
      "scorer-not-listed x",
      "scorer-not-listed x",
      "scorer-not-listed x",
    ]);
    const sections = [
      { id: "i", code: "I", title: "Phần I", max: "10", verifier: "phong-9", criteria: [typed("x")] },
    ];
    expect(check(tableOf([], { sections }))).toEqual(["scorer-not-listed x"]);
  });

  test("a line may have a verifier of its own where it shares no input", () => {
    expect(checkOne(split({ verifier: "phong-1" }, { verifier: "phong-2" }))).toEqual([]);
    expect(
      checkOne(
        split(
          { verifier: "phong-1" },
          { ...late, verifier: "phong-1" },
          { inputs: [{ kind: "count", id: "late", title: "Trễ" }] },
        ),
      ),
    ).toEqual([]);
  });

  test("a line that names the criterion's own verifier shares what it likes", () => {
    const base = { kind: "steps" as const, reading: { input: "late" }, bands: [{ from: "0", points: "10" }] };
    expect(checkOne(split({ verifier: "phong-1" }, {}, { base, verifier: "phong-1" }))).toEqual([]);
  });

  test("two verifiers would edit one figure where a line shares an input with the base or with another's line", () => {
    const inputs: WrittenCriterion["inputs"] = [{ kind: "count", id: "late", title: "Trễ" }];
    expect(checkOne(split({ verifier: "phong-1" }, late, { inputs }))).toEqual([
      "assignment-overlap x.x-late",
    ]);
    const base = { kind: "steps", reading: { input: "late" }, bands: [{ from: "0", points: "10" }] } as const;
    expect(
      checkOne(split({ verifier: "phong-1" }, {}, { base: { ...base, bands: [...base.bands] } })),
    ).toEqual(["assignment-overlap x.x-late"]);
  });

  test("so it is between the lines of a criterion without a base", () => {
    const inputs: WrittenCriterion["inputs"] = [{ kind: "count", id: "late", title: "Trễ" }];
    const { base: _, ...bonus } = split(
      { verifier: "phong-1" },
      { ...late, verifier: "phong-2" },
      { inputs },
    );
    expect(checkOne({ ...bonus, max: "0" })).toEqual([
      "assignment-overlap x.x-late",
      "assignment-overlap x.x-ideas",
    ]);
  });
});

describe("policy", () => {
  test("a round that decides must be held", () => {
    expect(check(policy({ precedence: ["verified", "self"] }))).toEqual(["round-not-held /policy"]);
  });

  test("cross-scores that decide need a way to become one figure", () => {
    const rounds = ["self", "cross"] as ("self" | "cross")[];
    expect(check(policy({ rounds, precedence: ["cross"] }))).toEqual(["panel-missing /policy"]);
    expect(check(policy({ rounds, precedence: ["self"] }))).toEqual([]);
    expect(
      check(policy({ rounds, precedence: ["cross"], panel: { method: "mean", round: "total" } })),
    ).toEqual([]);
  });

  test("tie-breaks compare what the table has", () => {
    expect(
      check(
        policy({
          tieBreaks: [
            { by: "section", section: "i" },
            { by: "criterion", criterion: "x" },
            { by: "bonuses" },
            { by: "section", section: "ii" },
            { by: "criterion", criterion: "z" },
          ],
        }),
      ),
    ).toEqual(["tie-break-unknown /policy", "tie-break-unknown /policy"]);
  });

  test("two classes do not begin at the same points", () => {
    const bands = ["18", "15", "18.00"].map((from, index) => ({ id: `muc-${index}`, title: "Mức", from }));
    expect(check(policy({ bands }))).toEqual(["class-repeated /policy"]);
  });
});

test("everything wrong with a table is said at once, in sentences", () => {
  const rubric = written({
    total: "30",
    sections: [{ id: "i", code: "I", title: "Phần I", max: "25", criteria: [typed("x"), typed("x")] }],
    policy: { rounds: ["self"], precedence: ["cross"], notApplicable: "zero" },
  });
  const checked = checkRubric(rubric, AGENCIES);
  expect(checked.ok).toBe(false);
  expect(checked.problems.map((problem) => inWords(problem, "en"))).toEqual([
    "The table's total says 30, its parts come to 25.",
    "Section I says 25, what stands under it comes to 20.",
    "The code “X” stands more than once in the table.",
    "The id “x” stands more than once.",
    "The table has no round “cross”.",
    "The table uses cross-scores and does not say how they become one figure.",
  ]);
});
