import * as z from "zod/mini";
import { RubricId } from "../ids.ts";
import type { Grid } from "../sheet/grid.ts";
import { IDENTITY_ROWS } from "../sheet/sheet-identity.ts";

/** Which table an authoring sheet was made from, and the content hash of it where it was locked. The text of A1. */
export const AuthoringIdentity = z.strictObject({
  rubric: RubricId,
  version: z.int().check(z.positive()),
  follows: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});
export type AuthoringIdentity = z.infer<typeof AuthoringIdentity>;

const PREFIX = "bang-vang-table:1";
const NEW = "-";

/** "bang-vang-table:1|noi-chinh-2023|1|-" */
export const authoringIdentityText = ({ rubric, version, follows }: AuthoringIdentity): string =>
  [PREFIX, rubric, version, follows ?? NEW].join("|");

/** What the text of a cell says, or undefined when it is no identity of an authoring sheet. */
export function parseAuthoringIdentity(text: unknown): AuthoringIdentity | undefined {
  const [prefix, rubric, version, follows, ...rest] = String(text ?? "").split("|");
  if (prefix !== PREFIX || rest.length > 0) return undefined;
  const read = AuthoringIdentity.safeParse({
    rubric,
    version: Number(version),
    ...(follows !== NEW && { follows }),
  });
  return read.success ? read.data : undefined;
}

/** The identity of an authoring sheet, wherever in the first rows of column A it has moved to; undefined on any other sheet. */
export const authoringIdentityOf = ({ rows }: Grid): AuthoringIdentity | undefined =>
  rows
    .slice(0, IDENTITY_ROWS)
    .map((row) => parseAuthoringIdentity(row[0]?.value))
    .find((identity) => identity !== undefined);
