import * as z from "zod/mini";
import { Round } from "../rubric.ts";
import { Agency, Bloc, Period, Role } from "../season.ts";

/** A bloc where a person has a role: what it may open there. */
export const DeskBloc = z.strictObject({
  id: Bloc.shape.id,
  label: Bloc.shape.label,
  title: Bloc.shape.title,
  lead: Bloc.shape.lead,
  deputy: Bloc.shape.deputy,
  visibility: Bloc.shape.visibility,
  /** This person's roles in the bloc. */
  roles: z.array(Role),
  /** Whether the table is locked: only then are there rounds, scorers and a hash. */
  locked: z.boolean(),
  rubricHash: z.optional(z.string()),
  rounds: z.array(Round),
  /** Members score each other, or several verifiers share a criterion: there is something to analyse. */
  severalScorers: z.optional(z.literal(true)),
  /** The table's scorers by title: those this person is; for the secretariat and the council office all of them. */
  scorers: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  /** Whom this person may score or follow: its own agency, those it cross-scores, all for a verifier and the secretariat. */
  agencies: z.array(Agency),
  /** What the bloc proposes this year, highest first. */
  awards: Bloc.shape.awards,
});
export type DeskBloc = z.infer<typeof DeskBloc>;

export const DeskSeason = z.strictObject({
  id: z.string(),
  title: z.string(),
  year: z.int(),
  illustrative: z.boolean(),
  periods: z.array(Period),
  blocs: z.array(DeskBloc),
});
export type DeskSeason = z.infer<typeof DeskSeason>;

/** Everything a person may work on: the seasons it has a role in, newest first. `name` as its newest season gives it. */
export const Desks = z.strictObject({
  person: z.strictObject({ id: z.string(), name: z.optional(z.string()) }),
  seasons: z.array(DeskSeason),
  /** This person may begin another season. */
  mayBegin: z.optional(z.literal(true)),
});
export type Desks = z.infer<typeof Desks>;
