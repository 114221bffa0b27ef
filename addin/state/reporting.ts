import type { BlocPaper } from "../../shared/wire/paper.ts";
import type { CardWorkbookRequest, ProvinceWorkbookRequest } from "../../shared/wire/report.ts";
import { seatOf } from "./focus.ts";
import type { Handlers } from "./handlers.ts";
import { coming, there } from "./loaded.ts";
import type { Download, PaneState } from "./pane-state.ts";
import { provinceSeatOf } from "./province-seat.ts";
import { blocPeriodOfSeat } from "./seat.ts";
import type { StandingsView } from "./standings-view.ts";
import { leadsTo, noticed, type Step, start, stay, without } from "./step.ts";

export type ReportingEvent =
  | { readonly kind: "standings-arrived"; readonly view: StandingsView }
  | { readonly kind: "newest-told"; readonly mark: string }
  | { readonly kind: "standings-again-pressed" }
  | { readonly kind: "report-pressed" }
  | { readonly kind: "report-added"; readonly sheets: readonly string[] }
  | { readonly kind: "workbook-pressed" }
  | { readonly kind: "workbook-made"; readonly download: Download }
  | { readonly kind: "paper-pressed"; readonly paper: BlocPaper }
  | { readonly kind: "evidence-list-pressed" }
  | { readonly kind: "paper-made"; readonly download: Download }
  | { readonly kind: "province-workbook-pressed" }
  | { readonly kind: "card-workbook-pressed" };

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
  "paper-pressed": (state, { paper }) => {
    const seat = seatOf(state);
    return seat
      ? start(without(state, "download"), "making-paper", {
          kind: "make-paper",
          asked: { ...blocPeriodOfSeat(seat), paper },
        })
      : stay(state);
  },
  "evidence-list-pressed": (state) =>
    state.chain
      ? start(without(state, "download"), "making-paper", { kind: "make-paper", asked: state.chain })
      : stay(state),
  "province-workbook-pressed": (state) => {
    const seat = provinceSeatOf(state);
    if (!seat) return stay(state);
    // Percents stand in it only for whoever has asked for them.
    const compare = state.province.percents.kind === "none" ? {} : { compare: true as const };
    return makingReport(state, { ...seat.of, ...compare });
  },
  "card-workbook-pressed": (state) => {
    if (!state.chain) return stay(state);
    const { season, period, bloc, agency } = state.chain;
    return makingReport(state, { season, period, bloc, agency });
  },
  "paper-made": (state, { download }) =>
    stay(noticed({ ...without(state, "busy"), download }, "said.paper-made", { file: download.fileName })),
};

const makingReport = (state: PaneState, asked: ProvinceWorkbookRequest | CardWorkbookRequest): Step =>
  start(without(state, "download"), "making-workbook", { kind: "make-report", asked });
