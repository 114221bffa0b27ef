import * as z from "zod/mini";
import { CalendarDate, instant } from "./calendar.ts";
import {
  AgencyId,
  BlocId,
  CriterionId,
  InputId,
  PeriodId,
  PersonId,
  RubricId,
  ScorerId,
  SeasonId,
} from "./ids.ts";
import { Text } from "./rubric.ts";
import { Sent } from "./scorecard.ts";

/** A scored part of a season: the days its evidence must bear, the instant cards are due, days a table may name. */
export const Period = z.strictObject({
  id: PeriodId,
  title: Text,
  from: CalendarDate,
  to: CalendarDate,
  due: z.optional(z.iso.datetime({ offset: true })),
  days: z._default(z.record(z.string(), CalendarDate), {}),
});
export type Period = z.infer<typeof Period>;

export const Agency = z.strictObject({ id: AgencyId, title: Text });
export type Agency = z.infer<typeof Agency>;

/** A target the secretariat registered for one agency, for an input its table marks as a target. */
export const Target = z.strictObject({
  agency: AgencyId,
  criterion: CriterionId,
  input: InputId,
  value: Sent,
});

/** Khối or cụm: the agencies compared with each other, on one version of one table. */
export const Bloc = z.strictObject({
  id: BlocId,
  label: z.enum(["khối", "cụm"]),
  title: Text,
  ground: z.optional(Text),
  rubric: RubricId,
  lead: z.optional(AgencyId),
  deputy: z.optional(AgencyId),
  /** Who may see the standings besides the secretariat: nobody, members once closed, members at any time. */
  visibility: z.enum(["sealed", "after-close", "open"]),
  agencies: z.array(Agency).check(z.minLength(1), z.maxLength(60)),
  targets: z._default(z.array(Target), []),
  /** "Không được giao": criteria an agency was not assigned, said by the secretariat. */
  notAssigned: z._default(
    z.array(z.strictObject({ agency: AgencyId, criterion: CriterionId, reason: Text })),
    [],
  ),
});
export type Bloc = z.infer<typeof Bloc>;

/** What a person may do, bound to a bloc of this season. */
export const Role = z.discriminatedUnion("role", [
  z.strictObject({ role: z.literal("agency-secretary"), bloc: BlocId, agency: AgencyId }),
  z.strictObject({ role: z.literal("verifier"), bloc: BlocId, scorer: ScorerId }),
  z.strictObject({ role: z.literal("bloc-secretariat"), bloc: BlocId }),
]);
export type Role = z.infer<typeof Role>;

export const Person = z.strictObject({ id: PersonId, name: Text, roles: z.array(Role) });
export type Person = z.infer<typeof Person>;

/** Năm thi đua of a programme: its periods, blocs and people. The membership list here is the truth about rights. */
export const Season = z.strictObject({
  id: SeasonId,
  title: Text,
  year: z.int().check(z.gte(1948), z.lte(2200)),
  /** Figures are invented to show the product; every screen and paper says so. */
  illustrative: z.optional(z.literal(true)),
  periods: z.array(Period).check(z.minLength(1)),
  blocs: z.array(Bloc).check(z.minLength(1)),
  people: z._default(z.array(Person), []),
});
export type Season = z.infer<typeof Season>;
export type WrittenSeason = z.input<typeof Season>;

export const blocOf = (season: Season, id: string): Bloc | undefined =>
  season.blocs.find((bloc) => bloc.id === id);
export const periodOf = (season: Season, id: string): Period | undefined =>
  season.periods.find((period) => period.id === id);

/** Whether an ISO instant is after the period's due instant. Instants of any offset compare by their UTC form. */
export const isLate = (at: string, { due }: Period): boolean =>
  due !== undefined && instant(at) > instant(due);
