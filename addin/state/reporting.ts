import { seatOf } from "./focus.ts";
import type { Handlers } from "./handlers.ts";
import { coming, there } from "./loaded.ts";
import type { Download } from "./pane-state.ts";
import { blocPeriodOfSeat } from "./seat.ts";
import type { StandingsView } from "./standings-view.ts";
import { leadsTo, noticed, start, stay, without } from "./step.ts";

export type ReportingEvent =
  | { readonly kind: "standings-arrived"; readonly view: StandingsView }
  | { readonly kind: "newest-told"; readonly mark: string }
  | { readonly kind: "standings-again-pressed" }
  | { readonly kind: "report-pressed" }
  | { readonly kind: "report-added"; readonly sheets: readonly string[] }
  | { readonly kind: "workbook-pressed" }
  | { readonly kind: "workbook-made"; readonly download: Download };

export const reportingSteps: Handlers<ReportingEvent> = {
  "standings-arrived": (state, { view }) => stay({ ...without(state, "newestMark"), standings: there(view) }),
  "newest-told": (state, { mark }) => stay({ ...state, newestMark: mark }),
  "standings-again-pressed": (state) => {
    const seat = seatOf(state);
    if (!seat) return stay(state);
    return leadsTo(
      { ...state, standings: coming(state.standings) },
      { kind: "load-standings", of: blocPeriodOfSeat(seat) },
    );
  },
  "report-pressed": (state) => {
    const seat = seatOf(state);
    return seat
      ? start(state, "adding-report", { kind: "add-report", of: blocPeriodOfSeat(seat) })
      : stay(state);
  },
  "report-added": (state, { sheets }) =>
    stay(
      noticed({ ...without(state, "busy"), reportSheets: sheets }, "said.report-added", {
        count: sheets.length,
      }),
    ),
  "workbook-pressed": (state) => {
    const seat = seatOf(state);
    return seat
      ? start(without(state, "download"), "making-workbook", {
          kind: "make-workbook",
          of: blocPeriodOfSeat(seat),
        })
      : stay(state);
  },
  "workbook-made": (state, { download }) =>
    stay(noticed({ ...without(state, "busy"), download }, "said.workbook-made")),
};
