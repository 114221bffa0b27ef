import * as z from "zod/mini";
import { RubricId } from "../ids.ts";
import type { Grid } from "../sheet/grid.ts";
import { IDENTITY_ROWS } from "../sheet/sheet-identity.ts";
import { DraftTag } from "../table-lock.ts";

/**
 * Which table an authoring sheet was made from, the content hash of it where it was locked, and the tag of the saved
 * draft that the sheet goes on from. The text of A1.
 */
export const AuthoringIdentity = z.strictObject({
  rubric: RubricId,
  version: z.int().check(z.positive()),
  follows: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  draft: z.optional(DraftTag),
});
export type AuthoringIdentity = z.infer<typeof AuthoringIdentity>;

const PREFIX = "bang-vang-table:1";
const NEW = "-";

/** "bang-vang-table:1|noi-chinh-2023|1|-", with the draft at its end where it goes on from one. */
export const authoringIdentityText = ({ rubric, version, follows, draft }: AuthoringIdentity): string =>
  [PREFIX, rubric, version, follows ?? NEW, ...(draft === undefined ? [] : [draft])].join("|");

/** What the text of a cell says, or undefined when it is no identity of an authoring sheet. */
export function parseAuthoringIdentity(text: unknown): AuthoringIdentity | undefined {
  const [prefix, rubric, version, follows, ...draft] = String(text ?? "").split("|");
  if (prefix !== PREFIX) return undefined;
  const read = AuthoringIdentity.safeParse({
    rubric,
    version: Number(version),
    ...(follows !== NEW && { follows }),
    ...(draft.length > 0 && { draft: draft.join("|") }),
  });
  return read.success ? read.data : undefined;
}

/** The identity of an authoring sheet, wherever in the first rows of column A it has moved to; undefined on any other sheet. */
export const authoringIdentityOf = (grid: Grid): AuthoringIdentity | undefined =>
  placedIdentityOf(grid)?.identity;

/** The identity with the row it stands in, counted from 1. */
export const placedIdentityOf = ({
  rows,
}: Grid): { readonly identity: AuthoringIdentity; readonly row: number } | undefined =>
  rows.slice(0, IDENTITY_ROWS).flatMap((row, index) => {
    const identity = parseAuthoringIdentity(row[0]?.value);
    return identity ? [{ identity, row: index + 1 }] : [];
  })[0];
