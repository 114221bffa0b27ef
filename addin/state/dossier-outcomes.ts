import { type DossierOutcome, dossierProblems } from "../../shared/rollup/dossier.ts";
import type { InboxRow } from "../../shared/rollup/inbox.ts";
import type { ProvinceView } from "../../shared/wire/province.ts";

const OUTCOMES: readonly DossierOutcome[] = ["received", "returned", "accepted"];

/** What may be done with a bloc's dossier now, as the shared rule has it. */
export function outcomesFor(
  { entries }: Pick<ProvinceView, "entries">,
  { bloc, title, last }: InboxRow,
): readonly DossierOutcome[] {
  const stage = entries.find((entry) => entry.bloc === bloc)?.stage ?? "open";
  return OUTCOMES.filter(
    (outcome) => dossierProblems({ title, stage, last: last?.outcome }, outcome).length === 0,
  );
}
