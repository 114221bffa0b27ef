import { type Letterhead, layoutOf, letterheadOf, type PaperKind } from "../letterhead.ts";
import { OFFICIAL_LAYOUTS, type OfficialLayout } from "../official-layouts.ts";
import type { Bloc } from "../season.ts";
import type { PaperPart } from "./paper-plan.ts";

/** What a paper is written by: the layout it follows, the letterhead it goes on, how wide its words may run. */
export type Form = {
  readonly layout: OfficialLayout;
  readonly letterhead: Letterhead;
  readonly orientation: PaperPart["orientation"];
  readonly widthMm: number;
};

/** A4, in millimetres. */
const PAGE = { portrait: 210, landscape: 297 } as const;

export function formOf(
  bloc: Pick<Bloc, "letterhead" | "title" | "label">,
  paper: PaperKind,
  orientation: PaperPart["orientation"] = "portrait",
): Form {
  const letterhead = letterheadOf(bloc);
  return formOn(letterhead, OFFICIAL_LAYOUTS[layoutOf(letterhead, paper)], orientation);
}

export const formOn = (
  letterhead: Letterhead,
  layout: OfficialLayout,
  orientation: PaperPart["orientation"],
): Form => ({
  layout,
  letterhead,
  orientation,
  widthMm: PAGE[orientation] - layout.margins.left - layout.margins.right,
});
