import type { AgencyId } from "../ids.ts";
import { type Filling, type Held, heldAmong, NOBODY, type Standing, waitingFor } from "./award-filling.ts";
import { takeBest } from "./take-best.ts";

/** A place in the ranking: an agency, or one of those held above, whichever it will be. */
type Seat = { readonly rank: number; readonly agency?: AgencyId; readonly held?: Held };

/**
 * Fills an award by rank (a meeting agrees). Those held above at one rank are counted with that rank: who comes after
 * them is proposed where it makes no difference which of them it will be.
 */
export function fillByRank({ lines, held, places }: Standing): Filling {
  const rankOf = new Map(lines.map(({ agency, rank }) => [agency, rank as number]));
  const here = heldAmong(held, [...rankOf.keys()]);
  const vague = here.find(({ agencies }) => new Set(agencies.map((agency) => rankOf.get(agency))).size > 1);
  if (vague) return waitingFor(vague.award, places);

  const isHeld = (agency: AgencyId) => here.some(({ agencies }) => agencies.includes(agency));
  const seats: readonly Seat[] = [
    ...lines
      .filter(({ agency }) => !isHeld(agency))
      .map(({ agency }) => ({ agency, rank: rankOf.get(agency) as number })),
    ...here.flatMap((each) =>
      Array.from({ length: each.down }, () => ({
        held: each,
        rank: rankOf.get(each.agencies[0] as AgencyId) as number,
      })),
    ),
  ];
  const sorted = [...seats].sort((a, b) => a.rank - b.rank);
  const { taken, level, left } = takeBest(sorted, places, (a, b) => a.rank === b.rank);
  const filling: Filling = {
    ...NOBODY,
    proposed: taken.flatMap(({ agency, rank }) => (agency ? [{ agency, by: "rank" as const, rank }] : [])),
    placed: heldIn(taken),
  };
  const [open] = heldIn(level);
  if (open) {
    const reserved = taken.length - filling.proposed.length;
    return { ...filling, blocked: { kind: "award", award: open.award, places: left + reserved } };
  }
  return { ...filling, level: level.map(({ agency }) => agency as AgencyId), left };
}

const heldIn = (seats: readonly Seat[]): readonly Held[] => [
  ...new Set(seats.flatMap(({ held }) => held ?? [])),
];
