import * as z from "zod/mini";
import { AgencyId, CriterionId, SectionId } from "../../ids.ts";
import { TablePoints, WirePoints } from "../../points.ts";
import { Round, Text } from "../../rubric.ts";
import { Evidence } from "../../scorecard.ts";

/** The points of a round, or of what stands, by which something is shown: of a criterion, a section, the whole. */
const Figures = z.strictObject({
  self: z.optional(WirePoints),
  verified: z.optional(WirePoints),
  second: z.optional(WirePoints),
  final: z.optional(WirePoints),
});
export type Figures = z.infer<typeof Figures>;

const CriterionOfCard = z.strictObject({
  kind: z.literal("criterion"),
  criterion: CriterionId,
  code: Text,
  title: Text,
  max: TablePoints,
  figures: Figures,
  /** What the agency asked for itself, where that is not what the rules gave it. */
  claimed: z.optional(WirePoints),
  notApplicable: z.optional(z.enum(["not-assigned", "declared"])),
  /** It is won against the best of the bloc: before that is known, its points are the least it may come to. */
  againstBest: z.optional(z.literal(true)),
  /** How the last round before the result came to its points, by the rules of the table. */
  working: z.optional(z.string()),
  reasons: z.array(z.strictObject({ by: z.string(), reason: Text })),
  explanation: z.optional(Text),
  evidence: z.array(Evidence),
});
export type CriterionOfCard = z.infer<typeof CriterionOfCard>;

const SectionOfCard = z.strictObject({
  kind: z.literal("section"),
  section: SectionId,
  code: Text,
  title: Text,
  max: TablePoints,
  /** How many sections it stands in. */
  depth: z.int(),
  figures: Figures,
});
export type SectionOfCard = z.infer<typeof SectionOfCard>;

/** What was kept of one card: whose, when, and the hash its six characters come from. */
const KeptCard = z.strictObject({
  round: Round,
  scorer: z.string(),
  revision: z.int(),
  receivedAt: z.iso.datetime(),
  sender: z.string(),
  hash: z.string(),
  late: z.optional(z.literal(true)),
  onBehalf: z.optional(z.literal(true)),
});
export type KeptCard = z.infer<typeof KeptCard>;

const Neighbour = z.strictObject({ title: Text, rank: z.int(), total: WirePoints });

/** Where the agency stands, only for those to whom the bloc opens its standings. */
const Place = z.strictObject({
  state: z.enum(["ranked", "unclassified", "excluded", "pending", "ungraded"]),
  rank: z.optional(z.int()),
  ranked: z.int(),
  class: z.optional(Text),
  reason: z.string(),
  above: z.optional(Neighbour),
  below: z.optional(Neighbour),
});

/** All that the workbook of one agency's card is made from; what its reader may not see is not in it. */
export const CardReport = z.strictObject({
  season: z.strictObject({ title: Text, year: z.int(), illustrative: z.optional(z.literal(true)) }),
  period: Text,
  bloc: Text,
  agency: z.strictObject({ id: AgencyId, title: Text }),
  rubric: z.strictObject({ title: Text, version: z.int(), ground: Text, total: TablePoints }),
  stage: z.enum(["open", "closed", "published"]),
  rows: z.array(z.discriminatedUnion("kind", [SectionOfCard, CriterionOfCard])),
  totals: Figures,
  place: z.optional(Place),
  cards: z.array(KeptCard),
});
export type CardReport = z.infer<typeof CardReport>;

/** The same with the name of its figures: the hash of all of them. */
export type CardInput = CardReport & { readonly fingerprint: string };
