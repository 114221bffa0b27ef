import * as z from "zod/mini";

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** Identifiers are slugs of at most 40 lower-case letters, digits and inner hyphens, so that they are also storage keys. */
const slug = <Name extends string>() => z.string().check(z.regex(SLUG)).brand<Name>();

export const isSlug = (text: string): boolean => SLUG.test(text);

export const SeasonId = slug<"SeasonId">();
export type SeasonId = z.infer<typeof SeasonId>;
export const PeriodId = slug<"PeriodId">();
export type PeriodId = z.infer<typeof PeriodId>;
export const BlocId = slug<"BlocId">();
export type BlocId = z.infer<typeof BlocId>;
export const AgencyId = slug<"AgencyId">();
export type AgencyId = z.infer<typeof AgencyId>;
/** Who scores: the agency itself, a field agency or department, another member, the secretariat. */
export const ScorerId = slug<"ScorerId">();
export type ScorerId = z.infer<typeof ScorerId>;
export const PersonId = slug<"PersonId">();
export type PersonId = z.infer<typeof PersonId>;
/** A hình thức khen thưởng or danh hiệu that a bloc proposes. */
export const AwardId = slug<"AwardId">();
export type AwardId = z.infer<typeof AwardId>;
/** One ballot record in a bloc's period; recorded again under its name, it replaces what stood there. */
export const BallotId = slug<"BallotId">();
export type BallotId = z.infer<typeof BallotId>;
/** One phong trào or chuyên đề of a bloc's period; recorded again under its name, it replaces what stood there. */
export const MovementId = slug<"MovementId">();
export type MovementId = z.infer<typeof MovementId>;
export const RubricId = slug<"RubricId">();
export type RubricId = z.infer<typeof RubricId>;
export const SectionId = slug<"SectionId">();
export type SectionId = z.infer<typeof SectionId>;
export const CriterionId = slug<"CriterionId">();
export type CriterionId = z.infer<typeof CriterionId>;
export const LineId = slug<"LineId">();
export type LineId = z.infer<typeof LineId>;
export const InputId = slug<"InputId">();
export type InputId = z.infer<typeof InputId>;
