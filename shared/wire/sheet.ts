import * as z from "zod/mini";
import { BlocId, CriterionId, ScorerId, SeasonId } from "../ids.ts";
import { WirePoints } from "../points.ts";
import { Round, Rubric, Text } from "../rubric.ts";
import { Entry, Scorecard } from "../scorecard.ts";
import { Agency, Bloc, Period } from "../season.ts";
import { SignedCopyMark } from "./signed-copy.ts";

/** The points of each criterion as the rules give them before any leader is known; left out where they give none. */
const PointsByCriterion = z.record(CriterionId, WirePoints);

/** What was kept last: the receipt, as anybody who may open the sheet may see it. */
export const SheetHead = z.strictObject({
  revision: z.int(),
  receivedAt: z.iso.datetime(),
  /** The name of who sent it; its id when the season does not know it any more. */
  by: z.string(),
  total: z.optional(WirePoints),
  hash: z.string(),
  late: z.boolean(),
  onBehalf: z.boolean(),
  withdrawn: z.boolean(),
  /** Why it was sent back ("trả lại"): it counts no more until it is sent again. */
  sentBack: z.optional(Text),
  /** A later round has scored it: it can no longer be withdrawn. */
  verified: z.boolean(),
  signedCopy: z.optional(SignedCopyMark),
});
export type SheetHead = z.infer<typeof SheetHead>;

/** The same card of the newest earlier season, to stand beside: what was entered and what it gave there. */
export const PreviousCard = z.strictObject({
  season: SeasonId,
  title: z.string(),
  year: z.int(),
  entries: z.record(CriterionId, Entry),
  points: PointsByCriterion,
});
export type PreviousCard = z.infer<typeof PreviousCard>;

/** What the agency registered to strive for: for the collective, or how many individuals per title; never a name. */
const RegisteredTitle = z.strictObject({ title: Text, for: z.union([z.literal("collective"), z.int()]) });

/** Everything a scoring sheet is built from: the locked table and its hash, targets, the last revision, the self-score and last year's card beside it. */
export const Sheet = z.strictObject({
  season: z.strictObject({ id: SeasonId, title: z.string(), year: z.int(), illustrative: z.boolean() }),
  period: Period,
  bloc: z.strictObject({
    id: BlocId,
    label: Bloc.shape.label,
    title: z.string(),
    lead: Bloc.shape.lead,
  }),
  agency: Agency,
  round: Round,
  scorer: ScorerId,
  rubric: Rubric,
  rubricHash: z.string(),
  targets: Bloc.shape.targets,
  notAssigned: Bloc.shape.notAssigned,
  /** When this agency's cards are due: as the period says, or its extension. */
  due: Period.shape.due,
  /** The period takes no more cards. */
  closed: z.boolean(),
  /** A card sent now would be stamped late. */
  lateNow: z.boolean(),
  /** 0 when nothing was sent yet; what the next upload must say it follows. */
  revision: z.int(),
  head: z.optional(SheetHead),
  /** What was kept last; of a withdrawn card what it said, to be mended and sent again. */
  card: z.optional(Scorecard),
  selfCard: z.optional(Scorecard),
  selfPoints: z.optional(PointsByCriterion),
  previous: z.optional(PreviousCard),
  registered: z.optional(z.array(RegisteredTitle)),
  /** With a self-score: what keeps the agency from changing its targets itself. */
  targetsHeldBy: z.optional(z.enum(["pledge", "self-score"])),
});
export type Sheet = z.infer<typeof Sheet>;
