import type { PersonId } from "../shared/ids.ts";
import { nameOf as personName } from "../shared/rights.ts";
import { inboxOf } from "../shared/rollup/inbox.ts";
import { expectedBlocs, overviewOf } from "../shared/rollup/overview.ts";
import { comparePercents } from "../shared/rollup/percent-comparison.ts";
import { nameOf } from "../shared/rollup/province.ts";
import type { ProvinceWorkbookRequest } from "../shared/wire/report.ts";
import { answerReport, askForReport, type ReportReply } from "./answer-report.ts";
import { earlierProposals } from "./earlier-proposals.ts";
import { lastDossiers, provinceOf } from "./province-of.ts";
import type { Refusal } from "./reply.ts";
import type { ProvinceWorkbookPlace } from "./report-places.ts";
import { type SeasonDesk, seasonFor } from "./season-desk.ts";
import type { SeasonStore } from "./season-store.ts";

/** Gives the address of the workbook of all blocs of a period as they stand now, or has it made. */
export const askForProvinceWorkbook =
  (store: SeasonStore) =>
  async (subject: PersonId, { compare, ...of }: ProvinceWorkbookRequest): Promise<ReportReply | Refusal> => {
    const desk = await seasonFor(store, subject, of, "read-province");
    if ("refused" in desk) return desk;
    const { season, period } = desk;
    const [province, dossiers, earlier] = await Promise.all([
      provinceOf(store, season, of),
      lastDossiers(store, of),
      earlierProposals(store, season),
    ]);
    const overview = overviewOf(province, expectedBlocs(season, period));
    const lastOf = (bloc: Parameters<typeof nameOf>[0]) => dossiers.get(nameOf(bloc));
    const report = {
      title: season.title,
      period: period.title,
      ...(season.illustrative && { illustrative: true as const }),
      overview,
      inbox: [...inboxOf(overview, lastOf, (id) => personName(season, id))],
      ...(compare && { comparison: comparePercents(overview.entries) }),
      earlier: [...earlier],
    };
    return askForReport(store, of, { kind: "province", report }, fileNameOf(desk));
  };

/** Whether a province's workbook that was asked for is there by now, and where. */
export const showProvinceWorkbook =
  (store: SeasonStore) =>
  async (
    subject: PersonId,
    { season, period, inputsHash }: ProvinceWorkbookPlace,
  ): Promise<ReportReply | Refusal> => {
    const desk = await seasonFor(store, subject, { season, period }, "read-province");
    return "refused" in desk ? desk : answerReport(store, { season, period, inputsHash }, fileNameOf(desk));
  };

const fileNameOf = ({ season, period }: SeasonDesk): string =>
  `Tổng hợp các khối - ${season.title} - ${period.title}.xlsx`;
