import * as z from "zod/mini";
import { LONGEST_TEXT } from "./card-limits.ts";
import { AgencyId, CriterionId, InputId, LineId, RubricId, ScorerId, SectionId } from "./ids.ts";
import { TablePoints, WirePoints } from "./points.ts";
import { BoundText } from "./rules/band.ts";
import { Rule } from "./rules/catalogue.ts";
import { Condition } from "./rules/condition.ts";

/** Text a person reads, normalised to NFC so that "Lệ Thuỷ" typed on two machines is one text. */
export const Text = z.string().check(
  z.minLength(1),
  z.maxLength(LONGEST_TEXT),
  z.overwrite((text) => text.normalize("NFC")),
);

const inputOf = <Kind extends string>(kind: Kind) =>
  z.strictObject({
    kind: z.literal(kind),
    id: InputId,
    title: Text,
    /** Set by the secretariat before the period and the same in every round: a target, not something achieved. */
    target: z.optional(z.literal(true)),
  });

/**
 * What people enter for a criterion: `count` a whole number, `amount` up to three decimals, `percent` 97.7 for
 * 97,7 %, `flag` Có or Không, `choice` one option, `date` a day or "none".
 */
export const Input = z.discriminatedUnion("kind", [
  inputOf("count"),
  inputOf("amount"),
  inputOf("percent"),
  inputOf("flag"),
  z.extend(inputOf("choice"), {
    options: z.array(z.strictObject({ id: z.string(), title: Text })).check(z.minLength(2)),
  }),
  inputOf("date"),
]);
export type Input = z.infer<typeof Input>;

/** One addition or deduction of a criterion. `atMost` is the line's own cap; `exemption` names who need not lose points. */
export const Line = z.strictObject({
  id: LineId,
  code: Text,
  title: Text,
  effect: z.enum(["add", "deduct"]),
  rule: Rule,
  atMost: z.optional(TablePoints),
  if: z.optional(z.array(Condition)),
  exemption: z.optional(Text),
  verifier: z.optional(ScorerId),
});
export type Line = z.infer<typeof Line>;

/**
 * points = base − min(Σ deductions, deductAtMost) + min(Σ additions, addAtMost), never under `floor` (0 unless the
 * table says otherwise; "none" for no floor) nor over `atMost`. A criterion without a base has `max` 0 and only lines.
 */
export const Criterion = z.strictObject({
  id: CriterionId,
  code: Text,
  title: Text,
  /** The title was composed by us and is not in the issued table. */
  composed: z.optional(z.literal(true)),
  max: TablePoints,
  inputs: z._default(z.array(Input), []),
  base: z.optional(Rule),
  lines: z._default(z.array(Line), []),
  deductAtMost: z.optional(TablePoints),
  addAtMost: z.optional(TablePoints),
  floor: z.optional(z.union([z.literal("none"), WirePoints])),
  atMost: z.optional(TablePoints),
  /** Who checks this criterion; otherwise the section's verifier does. */
  verifier: z.optional(ScorerId),
  /** Others who check it together with the verifier, who enters the points. */
  together: z.optional(z.array(ScorerId)),
  evidence: z.optional(z.literal("required")),
  /** The agencies it applies to; all when left out. */
  only: z.optional(z.array(AgencyId).check(z.minLength(1))),
  /** An agency may declare, with a reason, that it does not apply to it. */
  mayNotApply: z.optional(z.literal(true)),
  note: z.optional(Text),
});
export type Criterion = z.infer<typeof Criterion>;

/** A heading of the table: its maximum is the sum of what stands under it, for every agency. */
export const Section = z.strictObject({
  id: SectionId,
  code: Text,
  title: Text,
  composed: z.optional(z.literal(true)),
  max: TablePoints,
  /** The most the section may come to, bonuses included. */
  atMost: z.optional(TablePoints),
  verifier: z.optional(ScorerId),
  get sections() {
    return z._default(z.array(Section), []);
  },
  criteria: z._default(z.array(Criterion), []),
});
export type Section = z.infer<typeof Section>;

/** tự chấm · chấm chéo · thẩm định · phúc tra · Hội đồng */
export const Round = z.enum(["self", "cross", "verified", "second", "council"]);
export type Round = z.infer<typeof Round>;

/** What two agencies are compared by, in the table's order, once their totals are level. */
export const TieBreak = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("section"), section: SectionId }),
  z.strictObject({ by: z.literal("criterion"), criterion: CriterionId }),
  z.strictObject({ by: z.literal("bonuses") }),
  z.strictObject({ by: z.literal("fewer-deductions") }),
  z.strictObject({ by: z.literal("in-time") }),
]);
export type TieBreak = z.infer<typeof TieBreak>;

/** A class (xếp loại): totals from `from`; with `eachAtLeast`, no criterion under that percentage of its maximum. */
export const ClassBand = z.strictObject({
  id: z.string(),
  title: Text,
  from: TablePoints,
  eachAtLeast: z.optional(BoundText),
});
export type ClassBand = z.infer<typeof ClassBand>;

/** Cross-scores become one figure: `drop` highest and lowest are left out by a trimmed mean; rounded half-up where `round` says. */
export const Panel = z.strictObject({
  method: z.enum(["mean", "trimmed-mean", "median"]),
  drop: z.optional(z.int().check(z.positive())),
  round: z.enum(["criterion", "total"]),
});
export type Panel = z.infer<typeof Panel>;

export const Policy = z.strictObject({
  rounds: z.array(Round).check(z.minLength(1)),
  /** The first of these rounds that scored a criterion gives its final points. Never the maximum. */
  precedence: z.array(Round).check(z.minLength(1)),
  /** A criterion that does not apply: full marks, zero, or its section or the whole card rescaled. */
  notApplicable: z.enum(["full", "zero", "rescale-section", "rescale-total"]),
  panel: z.optional(Panel),
  bonusAtMost: z.optional(TablePoints),
  deductionAtMost: z.optional(TablePoints),
  tieBreaks: z._default(z.array(TieBreak), []),
  bands: z._default(z.array(ClassBand), []),
  /** The class compares at most this total; the rank always the uncapped one. */
  bandAtMost: z.optional(TablePoints),
  /** Whether a card that fails a class's floors may fall to the next class; otherwise a person decides. */
  bandStepsDown: z.optional(z.literal(true)),
  /** A self total more than `above` percent over the verified one costs `points`. */
  overClaim: z.optional(z.strictObject({ above: BoundText, points: TablePoints })),
  /** A self-score received after it was due costs `points`: once, or for each day begun; at most `atMost` in all. */
  latePenalty: z.optional(
    z.strictObject({
      points: TablePoints,
      per: z.enum(["card", "day"]),
      atMost: z.optional(TablePoints),
    }),
  ),
});
export type Policy = z.infer<typeof Policy>;

/** What takes a card out of the ranking, whatever its points: no self-score sent, or a fact declared. */
export const Gate = z.strictObject({
  id: z.string(),
  code: Text,
  title: Text,
  on: z.enum(["no-self-score", "declared"]),
  effect: z.enum(["unclassified", "excluded", "pending"]),
});
export type Gate = z.infer<typeof Gate>;

/** Bảng tiêu chí: what is scored, the maxima, how scores become ranks and classes. Locked before the first score. */
export const Rubric = z.strictObject({
  id: RubricId,
  version: z.int().check(z.positive()),
  title: Text,
  /** The decision, plan or guidance it was issued by. */
  ground: Text,
  total: TablePoints,
  scorers: z._default(z.array(z.strictObject({ id: ScorerId, title: Text })), []),
  sections: z.array(Section).check(z.minLength(1)),
  gates: z._default(z.array(Gate), []),
  policy: Policy,
});
export type Rubric = z.infer<typeof Rubric>;
/** The table as it is written in a file: points are decimal strings. */
export type WrittenRubric = z.input<typeof Rubric>;
export type WrittenSection = z.input<typeof Section>;
export type WrittenCriterion = z.input<typeof Criterion>;
export type WrittenLine = z.input<typeof Line>;
export type WrittenInput = z.input<typeof Input>;

export type PlacedSection = { readonly section: Section; readonly depth: number };

/** Every section, parents before children, in the table's order. */
export const sectionsOf = (holder: Pick<Rubric, "sections">, depth = 0): readonly PlacedSection[] =>
  holder.sections.flatMap((section) => [{ section, depth }, ...sectionsOf(section, depth + 1)]);

/** A criterion with the sections it stands in, outermost first, and who enters its verified points. */
export type PlacedCriterion = {
  readonly criterion: Criterion;
  readonly path: readonly Section[];
  readonly verifier: ScorerId | undefined;
};

/** Every criterion in the table's order: a section's own first, then its sections'. */
export const placedCriteria = (
  holder: Pick<Rubric, "sections">,
  above: readonly Section[] = [],
): readonly PlacedCriterion[] =>
  holder.sections.flatMap((section) => {
    const path = [...above, section];
    const inherited = path.reduce<ScorerId | undefined>(
      (outer, { verifier }) => verifier ?? outer,
      undefined,
    );
    return [
      ...section.criteria.map((criterion) => ({
        criterion,
        path,
        verifier: criterion.verifier ?? inherited,
      })),
      ...placedCriteria(section, path),
    ];
  });

export const criteriaOf = (holder: Pick<Rubric, "sections">): readonly Criterion[] =>
  placedCriteria(holder).map(({ criterion }) => criterion);

export const appliesTo = (criterion: Criterion, agency: AgencyId): boolean =>
  criterion.only === undefined || criterion.only.includes(agency);
