import * as z from "zod/mini";

/** What the issuer gave for one sign-in. `expiresAt` is in milliseconds of this machine's clock. */
export const Tokens = z.object({
  identity: z.object({ subject: z.string(), name: z.string() }),
  accessToken: z.string(),
  expiresAt: z.number(),
  refreshToken: z.optional(z.string()),
});
export type Tokens = z.infer<typeof Tokens>;

/** A token is renewed this long before it ends, so that it does not end on its way. */
const EARLY_MS = 30_000;

export const isFresh = ({ expiresAt }: Tokens, now: number): boolean => now < expiresAt - EARLY_MS;
