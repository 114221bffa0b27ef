import * as z from "zod/mini";

/** A workbook that was written: its number in the bloc's period, what it was made from, the SHA-256 of its bytes. */
export const WrittenEdition = z.strictObject({
  number: z.int().check(z.positive()),
  inputsHash: z.string(),
  sha256: z.string(),
});
export type WrittenEdition = z.infer<typeof WrittenEdition>;
