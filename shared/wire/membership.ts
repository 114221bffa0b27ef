import * as z from "zod/mini";
import { Role } from "../season.ts";

/** Who a person is in a season, and what it may do there. */
export const Membership = z.strictObject({ id: z.string(), name: z.string(), roles: z.array(Role) });
export type Membership = z.infer<typeof Membership>;
