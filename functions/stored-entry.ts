import * as z from "zod/mini";
import { BlocEntry } from "../shared/rollup/bloc-entry.ts";

/** A bloc at a glance as kept beside its standings: derived, rebuilt at will. `inputs` as of the standings. */
export const StoredEntry = z.strictObject({ inputs: z.string(), entry: BlocEntry });
export type StoredEntry = z.infer<typeof StoredEntry>;
