import * as z from "zod/mini";
import { AgencyId, BlocId, PeriodId, ScorerId, SeasonId } from "../ids.ts";
import { Follows } from "../revision.ts";
import { Round } from "../rubric.ts";
import type { Grid } from "./grid.ts";

/**
 * Whose scorecard a sheet is, and what it was built on: the table's content hash, and the revision it follows. It is
 * the text of cell A1, so that it survives renaming, mail, and programs other than Excel.
 */
export const SheetIdentity = z.strictObject({
  season: SeasonId,
  period: PeriodId,
  bloc: BlocId,
  agency: AgencyId,
  round: Round,
  scorer: ScorerId,
  rubricHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  follows: Follows,
});
export type SheetIdentity = z.infer<typeof SheetIdentity>;

const PREFIX = "bang-vang:1";
const FIELDS = ["season", "period", "bloc", "agency", "round", "scorer", "rubricHash", "follows"] as const;

/** "bang-vang:1|2025|nam|khoi-1|so-a|self|so-a|<hash>|0" */
export const identityText = (identity: SheetIdentity): string =>
  [PREFIX, ...FIELDS.map((field) => String(identity[field]))].join("|");

/** What the text of a cell says, or undefined when it is no identity of ours. */
export function parseIdentity(text: unknown): SheetIdentity | undefined {
  if (typeof text !== "string") return undefined;
  const [prefix, ...parts] = text.trim().split("|");
  if (prefix !== PREFIX || parts.length !== FIELDS.length) return undefined;
  const fields = Object.fromEntries(FIELDS.map((field, index) => [field, parts[index]]));
  const read = SheetIdentity.safeParse({ ...fields, follows: Number(fields["follows"]) });
  return read.success ? read.data : undefined;
}

/** Rows a person may have put above the identity before it is looked for no more. */
export const IDENTITY_ROWS = 20;

/** The identity of a sheet, wherever in the first rows of column A it has moved to. */
export const identityOf = ({ rows }: Grid): SheetIdentity | undefined =>
  rows
    .slice(0, IDENTITY_ROWS)
    .map((row) => parseIdentity(row[0]?.value))
    .find((identity) => identity !== undefined);
