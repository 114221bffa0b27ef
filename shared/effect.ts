import * as z from "zod/mini";
import type { Award } from "./awards/award.ts";
import { proposedFor } from "./awards/award-proposal.ts";
import { heldClass } from "./held-class.ts";
import { AgencyId } from "./ids.ts";
import { WirePoints } from "./points.ts";
import { Text } from "./rubric.ts";
import type { StandingsDocument, StandingsLine } from "./standings-document.ts";

const WirePlace = z.strictObject({
  state: z.enum(["ranked", "unclassified", "excluded", "pending", "ungraded"]),
  rank: z.optional(z.int()),
  total: z.optional(WirePoints),
  band: z.optional(z.string()),
  /** The title of the award it is proposed for. */
  award: z.optional(Text),
});

/** What something not yet done would do to a bloc's standings: every agency whose place, total or class would change. */
export const Effect = z.strictObject({
  changes: z.array(z.strictObject({ agency: AgencyId, title: Text, from: WirePlace, to: WirePlace })),
  /** How many ranks, totals and classes would change. */
  ranks: z.int(),
  totals: z.int(),
  classes: z.int(),
  /** How many agencies would be proposed for another award, for one, or for none any more. */
  awards: z.int(),
});
export type Effect = z.infer<typeof Effect>;
type Change = Effect["changes"][number];
type Place = Change["from"];

/** Compares the standings of one bloc before and after, agency by agency, in the order they would have. Both are of the same members. */
export function effectOf(
  awards: readonly Award[],
  before: StandingsDocument,
  after: StandingsDocument,
): Effect {
  const placesOf = ({ lines, awards: proposed }: StandingsDocument) => {
    const held = proposedFor(proposed?.proposals ?? []);
    return new Map(
      lines.map((line) => [
        line.agency,
        placeOf(
          line,
          awards.find(({ id }) => id === held.get(line.agency)),
        ),
      ]),
    );
  };
  const [was, is] = [placesOf(before), placesOf(after)];
  const changes = after.lines.flatMap(({ agency, title }): readonly Change[] => {
    const change = { agency, title, from: was.get(agency) as Place, to: is.get(agency) as Place };
    return isSame(change) ? [] : [change];
  });
  const count = (differs: (change: Change) => boolean) => changes.filter(differs).length;
  return {
    changes,
    ranks: count(({ from, to }) => from.rank !== to.rank || from.state !== to.state),
    totals: count(({ from, to }) => from.total !== to.total),
    classes: count(({ from, to }) => from.band !== to.band),
    awards: count(({ from, to }) => from.award !== to.award),
  };
}

function placeOf(line: StandingsLine, award: Award | undefined): Place {
  const { state, rank, total } = line;
  const band = heldClass(line);
  return {
    state,
    ...(rank !== undefined && { rank }),
    ...(total !== undefined && { total }),
    ...(band !== undefined && { band }),
    ...(award && { award: award.title }),
  };
}

const isSame = ({ from, to }: Pick<Change, "from" | "to">): boolean =>
  from.state === to.state &&
  from.rank === to.rank &&
  from.total === to.total &&
  from.band === to.band &&
  from.award === to.award;
