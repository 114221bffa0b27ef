import { COUNCIL, DEPUTY, SECRETARIAT } from "../named-scorers.ts";
import type { Names } from "../words/standings.ts";
import type { SummaryInput } from "./summary-input.ts";

/** An agency by its title; one the bloc does not have, by its id. */
export const agencyTitle = ({ desk }: SummaryInput, id: string): string =>
  desk.bloc.agencies.find((agency) => agency.id === id)?.title ?? id;

/** The names that sentences about a result refer to. */
export const namesIn = (input: SummaryInput): Names => ({
  agency: (id) => agencyTitle(input, id),
  rubric: input.desk.rubric,
});

/** Who scored: a verifier of the table, the secretariat, the council, or an agency. */
export function scorerTitle(input: SummaryInput, id: string): string {
  if (id === SECRETARIAT) return "Tổ thư ký";
  if (id === DEPUTY) return "Khối phó";
  if (id === COUNCIL) return "Hội đồng Thi đua – Khen thưởng";
  return input.desk.rubric.scorers.find((scorer) => scorer.id === id)?.title ?? agencyTitle(input, id);
}

/** An award by its title. */
export const awardTitle = ({ desk }: SummaryInput, id: string): string =>
  desk.bloc.awards.find((award) => award.id === id)?.title ?? id;

/** Who sent a card, by name where the season knows the person. */
export const senderName = ({ season }: SummaryInput, id: string): string =>
  season.people.find((person) => person.id === id)?.name ?? id;
