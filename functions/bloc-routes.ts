import * as z from "zod/mini";
import { RecordedDecision } from "../shared/decision.ts";
import { FairnessDocument } from "../shared/fairness/fairness-document.ts";
import { CriterionId } from "../shared/ids.ts";
import { StandingsDocument } from "../shared/standings-document.ts";
import { CriterionComparison } from "../shared/wire/criterion-comparison.ts";
import { DecisionLog } from "../shared/wire/decision-log.ts";
import { DecisionRequest } from "../shared/wire/decision-request.ts";
import { EffectPreview } from "../shared/wire/effect-preview.ts";
import { Progress } from "../shared/wire/progress.ts";
import { StandingsAsOf } from "../shared/wire/standings-as-of.ts";
import { Summary } from "../shared/wire/summary.ts";
import { WorkbookAnswer, WorkbookRequest } from "../shared/wire/workbook.ts";
import { Years } from "../shared/wire/years.ts";
import { askForWorkbook, showWorkbook, WorkbookPlace } from "./ask-for-workbook.ts";
import { compareCriterion } from "./compare-criterion.ts";
import { previewDecision, recordDecision } from "./decide.ts";
import { later } from "./later.ts";
import { BLOC, Nothing, OfBloc, READ_BLOC, type Route, route } from "./route.ts";
import { showDecisions } from "./show-decisions.ts";
import { showProgress } from "./show-progress.ts";
import { showStandings, showStandingsAsOf, showSummary } from "./show-standings.ts";

const OfCriterion = z.extend(OfBloc, { criterion: CriterionId });

/** What is asked about a bloc as a whole. */
export const BLOC_ROUTES: readonly Route[] = [
  route({
    id: "recordDecision",
    method: "POST",
    path: "/v1/decisions",
    summary: { vi: "Ghi quyết định của khối", en: "Record a decision of the bloc" },
    params: Nothing,
    body: DecisionRequest,
    answers: { 201: RecordedDecision },
    refusals: [
      "invalid-body",
      "bad-identifier",
      "unknown-bloc",
      "unknown-period",
      "unknown-agency",
      "forbidden",
      "stale-decision",
      "decision-refused",
    ],
    run: ({ store, now }) => recordDecision(store, now),
  }),
  route({
    id: "previewDecision",
    method: "POST",
    path: "/v1/decisions/preview",
    summary: {
      vi: "Xem trước tác động của một quyết định",
      en: "What a decision would do, before it is recorded",
    },
    params: Nothing,
    body: DecisionRequest,
    answers: { 200: EffectPreview },
    refusals: ["invalid-body", "bad-identifier", ...READ_BLOC, "stale-decision", "sealed"],
    run: ({ store, now }) => previewDecision(store, now),
  }),
  route({
    id: "readDecisions",
    method: "GET",
    path: `${BLOC}/decisions`,
    summary: { vi: "Các quyết định đã ghi của kỳ", en: "The decisions recorded in a period" },
    params: OfBloc,
    answers: { 200: DecisionLog },
    refusals: ["bad-identifier", ...READ_BLOC],
    run: ({ store }) => showDecisions(store),
  }),
  route({
    id: "readProgress",
    method: "GET",
    path: `${BLOC}/progress`,
    summary: { vi: "Tiến độ nộp của khối", en: "Who has sent what" },
    params: OfBloc,
    answers: { 200: Progress },
    refusals: ["bad-identifier", ...READ_BLOC],
    run: ({ store }) => showProgress(store),
  }),
  route({
    id: "compareCriterion",
    method: "GET",
    path: `${BLOC}/criteria/{criterion}`,
    summary: { vi: "So sánh một mục giữa các đơn vị", en: "One criterion of the agencies side by side" },
    params: OfCriterion,
    answers: { 200: CriterionComparison },
    refusals: ["bad-identifier", ...READ_BLOC, "unknown-criterion"],
    run: ({ store }) => compareCriterion(store),
  }),
  route({
    id: "readFairness",
    method: "GET",
    path: `${BLOC}/fairness`,
    summary: { vi: "Phân tích chấm chéo", en: "How fairly members and verifiers scored" },
    params: OfBloc,
    answers: { 200: FairnessDocument },
    refusals: ["bad-identifier", ...READ_BLOC, "no-cross-scores"],
    run: later(async ({ store }) => (await import("./show-fairness.ts")).showFairness(store)),
  }),
  route({
    id: "readStandings",
    method: "GET",
    path: `${BLOC}/standings`,
    summary: { vi: "Bảng xếp hạng", en: "The standings, up to date" },
    params: OfBloc,
    answers: { 200: StandingsDocument },
    refusals: ["bad-identifier", ...READ_BLOC, "sealed"],
    run: ({ store }) => showStandings(store),
  }),
  route({
    id: "readStandingsAsOf",
    method: "GET",
    path: `${BLOC}/standings/as-of`,
    summary: { vi: "Bảng xếp hạng có còn mới nhất không", en: "Whether standings at hand are the newest" },
    params: OfBloc,
    answers: { 200: StandingsAsOf },
    refusals: ["bad-identifier", ...READ_BLOC, "sealed"],
    run: ({ store }) => showStandingsAsOf(store),
  }),
  route({
    id: "readSummary",
    method: "GET",
    path: `${BLOC}/summary`,
    summary: { vi: "Số liệu để lập sổ tổng hợp", en: "What the summary workbook is planned from" },
    params: OfBloc,
    answers: { 200: Summary },
    refusals: ["bad-identifier", ...READ_BLOC],
    run: ({ store }) => showSummary(store),
  }),
  route({
    id: "readYears",
    method: "GET",
    path: `${BLOC}/years`,
    summary: { vi: "Kết quả qua các năm", en: "What the agencies came to year by year" },
    params: OfBloc,
    answers: { 200: Years },
    refusals: ["bad-identifier", "unknown-bloc"],
    run: later(async ({ store }) => (await import("./show-years.ts")).showYears(store)),
  }),
  route({
    id: "askForWorkbook",
    method: "POST",
    path: "/v1/workbooks",
    summary: { vi: "Lập và tải sổ tổng hợp", en: "Make and fetch the summary workbook" },
    params: Nothing,
    body: WorkbookRequest,
    answers: { 200: WorkbookAnswer, 202: WorkbookAnswer },
    refusals: ["invalid-body", "bad-identifier", ...READ_BLOC],
    run: ({ store }) => askForWorkbook(store),
  }),
  route({
    id: "readWorkbook",
    method: "GET",
    path: `${BLOC}/workbooks/{inputsHash}`,
    summary: { vi: "Sổ tổng hợp đã lập xong chưa", en: "Whether a workbook that was asked for is there" },
    params: WorkbookPlace,
    answers: { 200: WorkbookAnswer, 202: WorkbookAnswer },
    refusals: ["bad-identifier", ...READ_BLOC],
    run: ({ store }) => showWorkbook(store),
  }),
];
