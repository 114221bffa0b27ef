import * as z from "zod/mini";
import { RecordedBlocResult } from "../rollup/bloc-result.ts";
import { RecordedDossier } from "../rollup/dossier.ts";
import { InboxRow } from "../rollup/inbox.ts";
import { Overview } from "../rollup/overview.ts";
import { Text } from "../rubric.ts";

/** What the council office sees of all blocs of a period: the overview, and the inbox of their dossiers. */
export const ProvinceView = z.extend(Overview, {
  season: z.strictObject({ title: Text, year: z.int() }),
  period: z.strictObject({ title: Text }),
  illustrative: z.optional(z.literal(true)),
  inbox: z.array(InboxRow),
});
export type ProvinceView = z.infer<typeof ProvinceView>;

/** What was entered of one bloc, in its order, each with the name of who entered it. */
export const BlocResultLog = z.strictObject({
  records: z.array(z.extend(RecordedBlocResult, { name: z.string() })),
});
export type BlocResultLog = z.infer<typeof BlocResultLog>;

/** What was done with one bloc's dossier, in its order, each with the name of who did it. */
export const DossierLog = z.strictObject({
  records: z.array(z.extend(RecordedDossier, { name: z.string() })),
});
export type DossierLog = z.infer<typeof DossierLog>;
