import * as z from "zod/mini";
import { Awards } from "./awards/award.ts";
import { isImpossible } from "./calendar.ts";
import { CalendarDate } from "./calendar-date.ts";
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
import { Letterhead } from "./letterhead.ts";
import { Text } from "./rubric.ts";
import { Sent } from "./scorecard.ts";
import { Holidays } from "./working-days.ts";

/** A scored part of a season: the days its evidence must bear, the instant cards are due, days a table may name. */
export const Period = z.strictObject({
  id: PeriodId,
  title: Text,
  from: CalendarDate,
  to: CalendarDate,
  due: z.optional(z.iso.datetime({ offset: true })),
  days: z._default(z.record(z.string(), CalendarDate), {}),
  /** Days off and weekends worked, for tables that count days of work. */
  holidays: z.optional(Holidays),
});
export type Period = z.infer<typeof Period>;

/** A code that an agency had before, and the last day it was valid. */
const FormerAgency = z.strictObject({
  id: AgencyId,
  title: z.optional(Text),
  until: CalendarDate.check(z.refine((date) => !isImpossible(date))),
});

export const Agency = z.strictObject({
  id: AgencyId,
  title: Text,
  /** Its earlier codes, oldest first, so that a renamed agency keeps its years. */
  formerly: z.optional(z.array(FormerAgency).check(z.minLength(1), z.maxLength(20))),
  /** The names it had under the code it has now, oldest first, each with the last day it was valid. */
  earlierTitles: z.optional(
    z
      .array(z.strictObject({ title: Text, until: FormerAgency.shape.until }))
      .check(z.minLength(1), z.maxLength(20)),
  ),
  /** Said where its earlier codes are several agencies', or an agency's that others go back to as well. */
  merged: z.optional(z.literal(true)),
});
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
  /** Its regulations elect next year's leader by ballot, so that none is named without a ballot record. */
  leaderByBallot: z.optional(z.literal(true)),
  /** How its papers are headed and signed. */
  letterhead: z.optional(Letterhead),
  /** Who may see the standings besides the secretariat: nobody, members once closed, members at any time. */
  visibility: z.enum(["sealed", "after-close", "open"]),
  agencies: z.array(Agency).check(z.minLength(1), z.maxLength(60)),
  targets: z._default(z.array(Target), []),
  /** "Không được giao": criteria an agency was not assigned, said by the secretariat. */
  notAssigned: z._default(
    z.array(z.strictObject({ agency: AgencyId, criterion: CriterionId, reason: Text })),
    [],
  ),
  /** What the bloc proposes for this year, highest first, with quotas and conditions. */
  awards: z._default(Awards, []),
  /**
   * Written by the system alone, once the secretariat has locked a table itself: the periods that were published before
   * and stay with the table they were scored by.
   */
  earlierTables: z.optional(z.record(PeriodId, RubricId)),
  /** Written by the system alone: the season it was handed over from, where its season as a whole follows another one. */
  follows: z.optional(SeasonId),
});
export type Bloc = z.infer<typeof Bloc>;

/**
 * What a person may do, in a bloc of this season or, for the council office and the auditor, in all of them: thư ký đơn
 * vị, cơ quan thẩm định, Khối phó, tổ thư ký khối, cơ quan thường trực Hội đồng, người giám sát. An auditor of one bloc
 * reads that one alone, as a secretariat does that has handed over.
 */
export const Role = z.discriminatedUnion("role", [
  z.strictObject({ role: z.literal("agency-secretary"), bloc: BlocId, agency: AgencyId }),
  z.strictObject({ role: z.literal("verifier"), bloc: BlocId, scorer: ScorerId }),
  z.strictObject({ role: z.literal("deputy"), bloc: BlocId }),
  z.strictObject({ role: z.literal("bloc-secretariat"), bloc: BlocId }),
  z.strictObject({ role: z.literal("council-office") }),
  z.strictObject({ role: z.literal("auditor"), bloc: z.optional(BlocId) }),
]);
export type Role = z.infer<typeof Role>;

export const Person = z.strictObject({ id: PersonId, name: Text, roles: z.array(Role) });
export type Person = z.infer<typeof Person>;

/** "Thu hồi nhiệm vụ": the roles taken from a person, in one bloc or in the whole season; who did it, when and why. */
export const Revocation = z.strictObject({
  person: PersonId,
  bloc: z.optional(BlocId),
  roles: z.array(Role).check(z.minLength(1)),
  by: PersonId,
  at: z.iso.datetime(),
  reason: Text,
});
export type Revocation = z.infer<typeof Revocation>;

/** What changed of who works in a season since it was opened. Kept with the people, so that one write changes both. */
export const MembershipLog = z.strictObject({
  /** The invitations that gave their roles, by their names: each does once, whatever is taken away later. */
  joined: z._default(z.array(z.strictObject({ invitation: z.string(), person: PersonId })), []),
  revocations: z._default(z.array(Revocation), []),
  /** The blocs whose secretariat has handed over. */
  handedOver: z._default(z.array(BlocId), []),
});
export type MembershipLog = z.infer<typeof MembershipLog>;

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
  /** The season it continues. Years of a bloc, and whoever was proposed before, are looked for there and in no other. */
  follows: z.optional(SeasonId),
  /** Written by the system alone: the last version of its set-up that people made, where they set it up themselves. */
  setUp: z.optional(z.int().check(z.positive())),
  /** Written by the system alone; nothing in a season that nobody joined, left or handed over. */
  membership: z.optional(MembershipLog),
});
export type Season = z.infer<typeof Season>;
export type WrittenSeason = z.input<typeof Season>;
export type WrittenBloc = z.input<typeof Bloc>;

export const blocOf = (season: Season, id: string): Bloc | undefined =>
  season.blocs.find((bloc) => bloc.id === id);
/** The table that scores a bloc in a period. */
export const tableOf = (
  { rubric, earlierTables }: Pick<Bloc, "rubric" | "earlierTables">,
  period: PeriodId,
): RubricId => earlierTables?.[period] ?? rubric;
export const periodOf = (season: Season, id: string): Period | undefined =>
  season.periods.find((period) => period.id === id);

// Apart, so that the pane asks them without the schemas of a season.
export { isLate } from "./lateness.ts";
export { isOpenToMembers } from "./visibility.ts";
