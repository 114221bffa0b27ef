import * as z from "zod/mini";
import { type AwardLine, isAsGood, type VotedClass } from "../ballots/voted-classes.ts";
import { CriterionId } from "../ids.ts";
import { type Points, WirePoints } from "../points.ts";
import type { ClassBand, Rubric } from "../rubric.ts";
import type { Award } from "./award.ts";

/**
 * One thing that keeps an agency from an award: it has no rank; its class is too low, missed by a criterion's floor,
 * left to a person, or voted down; its total or its rank is too low.
 */
export const Obstacle = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("not-ranked"),
    state: z.enum(["unclassified", "excluded", "pending", "ungraded"]),
  }),
  z.strictObject({ kind: z.literal("class-too-low"), needs: z.string(), has: z.optional(z.string()) }),
  z.strictObject({ kind: z.literal("under-floor"), needs: z.string(), criterion: CriterionId }),
  z.strictObject({ kind: z.literal("class-undecided"), needs: z.string() }),
  z.strictObject({ kind: z.literal("class-voted-down"), needs: z.string() }),
  z.strictObject({ kind: z.literal("total-too-low"), needs: WirePoints, has: WirePoints }),
  z.strictObject({ kind: z.literal("rank-too-low"), needs: z.int(), has: z.int() }),
]);
export type Obstacle = z.infer<typeof Obstacle>;

/** Everything that keeps an agency from an award; nothing when it is eligible. `voted` is what votes on classes gave it. */
export function obstacles(
  { eligible }: Award,
  line: AwardLine,
  { policy }: Rubric,
  voted: VotedClass | undefined,
): readonly Obstacle[] {
  if (line.state !== "ranked") return [{ kind: "not-ranked", state: line.state }];
  const rank = line.rank as number;
  const total = line.total as Points;
  return [
    ...(eligible.class === undefined ? [] : classObstacles(eligible.class, line, policy.bands, voted)),
    ...(eligible.total !== undefined && total < eligible.total
      ? [{ kind: "total-too-low" as const, needs: eligible.total, has: total }]
      : []),
    ...(eligible.rank !== undefined && rank > eligible.rank
      ? [{ kind: "rank-too-low" as const, needs: eligible.rank, has: rank }]
      : []),
  ];
}

function classObstacles(
  needs: string,
  { band, bandUndecided, bandMissed }: AwardLine,
  bands: readonly ClassBand[],
  voted: VotedClass | undefined,
): readonly Obstacle[] {
  if (voted?.kind === "voted-down") return [{ kind: "class-voted-down", needs }];
  if (voted?.kind === "undecided") return [{ kind: "class-undecided", needs }];
  const has = voted?.class ?? band;
  if (isAsGood(bands, has, needs)) return [];
  if (voted) return [{ kind: "class-too-low", needs, has: voted.class }];
  const missed: readonly Obstacle[] =
    bandMissed?.band === needs ? [{ kind: "under-floor", needs, criterion: bandMissed.criterion }] : [];
  if (isAsGood(bands, bandUndecided, needs)) return [...missed, { kind: "class-undecided", needs }];
  return missed.length > 0 ? missed : [{ kind: "class-too-low", needs, ...(has !== undefined && { has }) }];
}
