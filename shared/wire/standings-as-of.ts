import * as z from "zod/mini";

/**
 * What the standings would be made from now. `inputsHash` names it as the ETag of the standings and the workbook's
 * answer do: another one than that of figures at hand says that those are stale.
 */
export const StandingsAsOf = z.strictObject({ inputsHash: z.string(), closed: z.boolean() });
export type StandingsAsOf = z.infer<typeof StandingsAsOf>;
