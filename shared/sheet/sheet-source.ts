import type { Desk } from "../desk.ts";
import type { Scorecard } from "../scorecard.ts";
import type { Agency } from "../season.ts";
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
    id: bloc.id as Scorecard["bloc"],
    label: bloc.label as "khối",
    title: bloc.title,
    rubric: rubric.id,
    visibility: "sealed",
    agencies: [agency, { id: scorer as string as Agency["id"], title: scorer }],
    targets,
    notAssigned,
  },
});

/** Whose card the sheet is. */
export const chainOf = (source: SheetSource): Pick<Scorecard, "agency" | "round" | "scorer"> => ({
  agency: source.agency.id,
  round: source.round,
  scorer: source.scorer as Scorecard["scorer"],
});
