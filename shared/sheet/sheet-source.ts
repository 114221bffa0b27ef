import type { Desk } from "../desk.ts";
import type { AgencyId, ScorerId } from "../ids.ts";
import type { Scorecard } from "../scorecard.ts";
import type { Sheet } from "../wire/sheet.ts";

/** What a scoring sheet is built from and read against: the API's answer for one chain of revisions. */
export type SheetSource = Sheet;

/** The desk a sheet's card is read at. Of the bloc's other agencies it knows only the one that scores. */
export const deskOf = ({
  rubric,
  period,
  bloc,
  agency,
  scorer,
  targets,
  notAssigned,
}: SheetSource): Desk => ({
  rubric,
  period,
  bloc: {
    ...bloc,
    rubric: rubric.id,
    visibility: "sealed",
    agencies: [agency, { id: itself(scorer), title: scorer }],
    targets,
    notAssigned,
    awards: [],
  },
});

/** The member that a cross-score's scorer is; in other rounds no rule looks for it among the members. */
const itself = (scorer: ScorerId): AgencyId => scorer as string as AgencyId;

/** Whose card the sheet is. */
export const chainOf = (source: SheetSource): Pick<Scorecard, "agency" | "round" | "scorer"> => ({
  agency: source.agency.id,
  round: source.round,
  scorer: source.scorer,
});
