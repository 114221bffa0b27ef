import * as z from "zod/mini";
import { proposedFor } from "../awards/award-proposal.ts";
import { heldClass, openClass } from "../held-class.ts";
import type { AgencyId, AwardId } from "../ids.ts";
import type { Points } from "../points.ts";
import type { Rubric } from "../rubric.ts";
import type { Bloc } from "../season.ts";
import { StandingsDocument, type StandingsLine } from "../standings-document.ts";
import { type BlocEntry, countStates, percentOf } from "./bloc-entry.ts";

/** What an entry was made from: how many records, the last of them, the hash of the result. */
export type Provenance = Pick<BlocEntry, "records" | "hash"> & { readonly asOf?: string | undefined };

/** The entry of a bloc from its standings and the table they were scored by. */
export function standingsEntry(
  document: StandingsDocument,
  { rubric, bloc }: { readonly rubric: Rubric; readonly bloc: Pick<Bloc, "label" | "awards"> },
  { records, asOf, hash }: Provenance,
): BlocEntry {
  const { season, period, bloc: id, title, illustrative, lines } = document;
  const { bands } = rubric.policy;
  const proposed = proposalsOf(document, bloc);
  return {
    season,
    period,
    bloc: id,
    title,
    label: bloc.label,
    ...(illustrative && { illustrative }),
    source: "standings",
    stage: stageOf(document),
    members: lines.length,
    states: countStates(lines),
    classes: [...bands]
      .sort((a, b) => b.from - a.from)
      .map((band) => ({
        title: band.title,
        count: lines.filter((line) => heldClass(line) === band.id).length,
      })),
    maximum: rubric.total,
    ranked: lines.flatMap((line) =>
      line.state === "ranked" ? [rankedLine(line, rubric, proposed.titleFor)] : [],
    ),
    unranked: lines.flatMap(({ agency, title, state }) =>
      state === "ranked" ? [] : [{ agency, title, state }],
    ),
    ...(proposed.awards && { proposals: proposed.awards }),
    refusedCards: document.refused.length,
    records,
    ...(asOf !== undefined && { asOf }),
    hash,
  };
}

type Proposals = {
  readonly awards: BlocEntry["proposals"];
  readonly titleFor: (agency: AgencyId) => string | undefined;
};

function proposalsOf({ awards }: StandingsDocument, bloc: Pick<Bloc, "awards">): Proposals {
  const titleOf = (id: AwardId) => bloc.awards.find((award) => award.id === id)?.title ?? id;
  const winners = proposedFor(awards?.proposals ?? []);
  return {
    awards: awards?.proposals.map(({ award, quota, proposed, open }) => ({
      award,
      title: titleOf(award),
      places: quota.places,
      proposed: proposed.length,
      ...(open && { open: true as const }),
    })),
    titleFor: (agency) => {
      const award = winners.get(agency);
      return award && titleOf(award);
    },
  };
}

const stageOf = ({ closed, published }: StandingsDocument): BlocEntry["stage"] =>
  published ? "published" : closed ? "closed" : "open";

function rankedLine(
  line: StandingsLine,
  { total: maximum, policy }: Rubric,
  awardFor: Proposals["titleFor"],
): BlocEntry["ranked"][number] {
  const titleOf = (id: string | undefined) => policy.bands.find((band) => band.id === id)?.title;
  const [reached, undecided] = [titleOf(heldClass(line)), titleOf(openClass(line))];
  const total = line.total as Points;
  const proposed = awardFor(line.agency);
  return {
    agency: line.agency,
    title: line.title,
    rank: line.rank as number,
    total,
    ...percentOf(total, maximum),
    ...(reached !== undefined && { class: reached }),
    ...(undecided !== undefined && { classUndecided: undecided }),
    ...(proposed !== undefined && { proposed }),
  };
}

/** What the hash of a bloc's result is taken of: its standings but for how far the period has come. */
export function resultText(document: StandingsDocument): string {
  const { closed: _, published: __, ...result } = z.encode(StandingsDocument, document);
  return JSON.stringify(result);
}
