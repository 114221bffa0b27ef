import fc from "fast-check";
import * as z from "zod/mini";
import { Criterion, Rubric, type WrittenCriterion, type WrittenRubric } from "../../shared/rubric.ts";
import { anyPolicy } from "./arbitrary-bloc.ts";
import { criterionCases } from "./arbitrary-criteria.ts";

/** Words as people type them: nothing that only a program can write, no spaces around. */
const words = fc
  .array(
    fc.constantFrom(
      "Mục",
      "thi đua",
      "a;b",
      "1,5",
      "(đạt)",
      "“đúng hạn”",
      '"nguyên văn"',
      "= 3",
      "100 %",
      ":",
      "+ B",
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((each) => each.join(" "));
const worth = fc.constantFrom("0.5", "1", "2.25", "10", "85");
const names = ["phong-1", "phong-2", "phong-3"];
const agencies = ["co-quan-a", "co-quan-b"];
const scorer = fc.constantFrom(...names);
const some = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: undefined });

const without = (bag: object): object =>
  Object.fromEntries(Object.entries(bag).filter(([, value]) => value !== undefined));

const more = fc
  .record({
    composed: some(fc.constant(true)),
    floor: fc.constantFrom(undefined, "none", "0", "-2.5", "1"),
    atMost: some(worth),
    verifier: some(scorer),
    together: some(fc.subarray(names, { minLength: 1 })),
    evidence: some(fc.constant("required")),
    only: some(fc.subarray(agencies, { minLength: 1 })),
    mayNotApply: some(fc.constant(true)),
    note: some(words),
    title: words,
    exemption: some(words),
    lineVerifier: some(scorer),
    target: some(fc.constant(true)),
  })
  .map(without);

/** A criterion with any rules and lines, under this number; ids and codes are its own. */
const criterionAt = (number: number): fc.Arbitrary<WrittenCriterion> =>
  fc.tuple(criterionCases, more).map(([{ criterion }, extra]) => {
    const { exemption, lineVerifier, target, ...own } = extra as Record<string, unknown>;
    const written = z.encode(Criterion, criterion);
    return {
      ...written,
      ...own,
      id: `c-${number}`,
      code: `${number}.1`,
      inputs: (written.inputs ?? []).map((input, index) => ({
        ...input,
        ...(target === true && index === 0 && { target }),
      })),
      lines: (written.lines ?? []).map((line, index) => {
        const { exemption: _, ...rest } = line;
        const [first] = rest.if ?? [];
        return {
          ...rest,
          id: `c-${number}-${index}`,
          code: `${number}.1.${index}`,
          ...(exemption !== undefined && { exemption }),
          ...(lineVerifier !== undefined && { verifier: lineVerifier }),
          ...(first ? {} : { if: undefined }),
        };
      }),
    } as WrittenCriterion;
  });

/** Leaves out what is undefined, as a file does. */
const written = (table: object): WrittenRubric => JSON.parse(JSON.stringify(table));

/** Small tables that use everything a table can say; most of them add up to nothing and could not be locked. */
export const anyTables: fc.Arbitrary<Rubric> = fc
  .tuple(
    fc.tuple(criterionAt(1), criterionAt(2), criterionAt(3)),
    fc.array(words, { minLength: 5, maxLength: 5 }),
    anyPolicy,
    fc.record({
      bands: fc.boolean(),
      overClaim: fc.boolean(),
      latePenalty: fc.constantFrom(
        undefined,
        { points: "1", per: "card" },
        { points: "0.5", per: "day", atMost: "3" },
      ),
      panel: fc.constantFrom(
        undefined,
        { method: "median", round: "total" },
        { method: "trimmed-mean", drop: 1, round: "criterion" },
      ),
      atMost: some(worth),
      verifier: some(scorer),
      version: fc.integer({ min: 1, max: 30 }),
    }),
  )
  .map(([[a, b, c], [title, ground, top, below, gate], policy, rest]) =>
    Rubric.parse(
      written({
        id: "bang-bat-ky",
        version: rest.version,
        title,
        ground,
        total: "100",
        scorers: names.map((id) => ({ id, title: `Phòng ${id.slice(-1)}` })),
        sections: [
          {
            id: "i",
            code: "I",
            title: top,
            max: "60",
            atMost: rest.atMost,
            criteria: [a],
            sections: [
              {
                id: "i-1",
                code: "I.1",
                title: below,
                composed: true,
                max: "20",
                verifier: rest.verifier,
                criteria: [b],
              },
            ],
          },
          { id: "ii", code: "II", title: below, max: "40", criteria: [c] },
        ],
        gates: [
          { id: "k-1", code: "K.1", title: gate, on: "no-self-score", effect: "unclassified" },
          { id: "k-2", code: "K.2", title: gate, on: "declared", effect: "pending" },
        ],
        policy: {
          rounds: ["self", "verified", "second"],
          precedence: ["second", "verified"],
          notApplicable: "rescale-section",
          ...policy,
          ...(rest.panel && { panel: rest.panel }),
          ...(rest.latePenalty && { latePenalty: rest.latePenalty }),
          ...(rest.bands && {
            bands: [
              { id: "xuat-sac", title: "Xuất sắc", from: "90", eachAtLeast: "50.5" },
              { id: "tot", title: "Tốt", from: "80" },
            ],
            bandAtMost: "100",
            bandStepsDown: true,
          }),
          ...(rest.overClaim && { overClaim: { above: "10.5", points: "1" } }),
          bonusAtMost: rest.atMost,
          tieBreaks: [
            { by: "section", section: "ii" },
            { by: "criterion", criterion: "c-1" },
            { by: "in-time" },
          ],
        },
      }),
    ),
  );
