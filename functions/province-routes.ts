import * as z from "zod/mini";
import { PeriodId, SeasonId } from "../shared/ids.ts";
import { BlocResultRequest, RecordedBlocResult } from "../shared/rollup/bloc-result.ts";
import { DossierRequest, RecordedDossier } from "../shared/rollup/dossier.ts";
import { Overview } from "../shared/rollup/overview.ts";
import { PercentComparison } from "../shared/rollup/percent-comparison.ts";
import { BlocResultLog, DossierLog, ProvinceView } from "../shared/wire/province.ts";
import { ProvinceWorkbookRequest, ReportAnswer } from "../shared/wire/report.ts";
import type { RefusalCode } from "../shared/words/refusals.ts";
import { later } from "./later.ts";
import { ProvinceWorkbookPlace } from "./report-places.ts";
import { Nothing, OfBloc, type Route, route } from "./route.ts";

const OfPeriod = z.object({ season: SeasonId, period: PeriodId });
const OfYear = z.object({ year: z.string().check(z.regex(/^\d{4}$/)) });
const PERIOD = "/v1/seasons/{season}/periods/{period}";

const READ: readonly RefusalCode[] = ["bad-identifier", "unknown-season", "unknown-period", "forbidden"];
const RECORD: readonly RefusalCode[] = ["invalid-body", ...READ, "stale-record"];

/** What is asked about all blocs of a season together. */
export const PROVINCE_ROUTES: readonly Route[] = [
  route({
    id: "readProvince",
    method: "GET",
    path: `${PERIOD}/province`,
    summary: { vi: "Tổng hợp các khối, cụm của kỳ", en: "All blocs of a period at a glance" },
    params: OfPeriod,
    answers: { 200: ProvinceView },
    refusals: READ,
    run: later(async ({ store }) => (await import("./show-province.ts")).showProvince(store)),
  }),
  route({
    id: "comparePercents",
    method: "GET",
    path: `${PERIOD}/province/percent`,
    summary: {
      vi: "Tỷ lệ phần trăm so với điểm tối đa giữa các khối (không phải xếp hạng)",
      en: "Totals in percent of each table's maximum, which is no ranking",
    },
    params: OfPeriod,
    answers: { 200: PercentComparison },
    refusals: READ,
    run: later(async ({ store }) => (await import("./show-province.ts")).showPercents(store)),
  }),
  route({
    id: "askForProvinceWorkbook",
    method: "POST",
    path: "/v1/province-workbooks",
    summary: {
      vi: "Lập và tải sổ tổng hợp các khối, cụm của kỳ",
      en: "Make and fetch the workbook of all blocs of a period",
    },
    params: Nothing,
    body: ProvinceWorkbookRequest,
    answers: { 200: ReportAnswer, 202: ReportAnswer },
    refusals: ["invalid-body", ...READ],
    run: later(async ({ store }) =>
      (await import("./ask-for-province-workbook.ts")).askForProvinceWorkbook(store),
    ),
  }),
  route({
    id: "readProvinceWorkbook",
    method: "GET",
    path: `${PERIOD}/province/workbooks/{inputsHash}`,
    summary: {
      vi: "Sổ tổng hợp các khối, cụm đã lập xong chưa",
      en: "Whether a workbook of all blocs that was asked for is there",
    },
    params: ProvinceWorkbookPlace,
    answers: { 200: ReportAnswer, 202: ReportAnswer },
    refusals: READ,
    run: later(async ({ store }) =>
      (await import("./ask-for-province-workbook.ts")).showProvinceWorkbook(store),
    ),
  }),
  route({
    id: "recordBlocResult",
    method: "POST",
    path: `${PERIOD}/bloc-results`,
    summary: { vi: "Nhập biểu kết quả khối", en: "Enter the result of a bloc from its paper" },
    params: OfPeriod,
    body: BlocResultRequest,
    answers: { 201: RecordedBlocResult },
    refusals: [...RECORD, "bloc-result-refused"],
    run: later(async ({ store, now }) =>
      (await import("./record-bloc-result.ts")).recordBlocResult(store, now),
    ),
  }),
  route({
    id: "readBlocResults",
    method: "GET",
    path: `${PERIOD}/bloc-results/{bloc}`,
    summary: {
      vi: "Các lần nhập biểu kết quả của một khối",
      en: "What was entered of a bloc from its papers",
    },
    params: OfBloc,
    answers: { 200: BlocResultLog },
    refusals: READ,
    run: later(async ({ store }) => (await import("./show-province-records.ts")).showBlocResults(store)),
  }),
  route({
    id: "readDossiers",
    method: "GET",
    path: `${PERIOD}/dossiers/{bloc}`,
    summary: { vi: "Quá trình xử lý hồ sơ của một khối", en: "What was done with a bloc's dossier" },
    params: OfBloc,
    answers: { 200: DossierLog },
    refusals: READ,
    run: later(async ({ store }) => (await import("./show-province-records.ts")).showDossiers(store)),
  }),
  route({
    id: "recordDossier",
    method: "POST",
    path: `${PERIOD}/dossiers`,
    summary: {
      vi: "Tiếp nhận, trả lại, chấp nhận hồ sơ của khối",
      en: "Receive, return or accept a bloc's dossier",
    },
    params: OfPeriod,
    body: DossierRequest,
    answers: { 201: RecordedDossier },
    refusals: [...RECORD, "unknown-bloc", "dossier-refused"],
    run: later(async ({ store, now }) => (await import("./record-dossier.ts")).recordDossier(store, now)),
  }),
  route({
    id: "readRollUp",
    method: "GET",
    path: "/v1/years/{year}/roll-up",
    summary: {
      vi: "Tổng hợp mọi năm thi đua tôi được xem trong một năm",
      en: "Every season of a year that I may read, as one",
    },
    params: OfYear,
    answers: { 200: Overview },
    refusals: ["bad-identifier", "unknown-season"],
    run: later(async ({ store }) => (await import("./show-province.ts")).showRollUp(store)),
  }),
];
