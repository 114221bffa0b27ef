import * as z from "zod/mini";

/** The how-manieth workbook of a bloc's period this is, and the SHA-256 of the file before it. */
export const Edition = z.strictObject({
  number: z.int().check(z.positive()),
  previous: z.optional(z.string()),
});
export type Edition = z.infer<typeof Edition>;
