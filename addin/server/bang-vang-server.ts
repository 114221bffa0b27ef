import * as z from "zod/mini";
import { RecordedDecision } from "../../shared/decision.ts";
import { FairnessDocument } from "../../shared/fairness/fairness-document.ts";
import type { CriterionId, SeasonId } from "../../shared/ids.ts";
import { InvitationEnd } from "../../shared/invitation.ts";
import { BlocResultRequest, RecordedBlocResult } from "../../shared/rollup/bloc-result.ts";
import { DossierRequest, RecordedDossier } from "../../shared/rollup/dossier.ts";
import { Overview } from "../../shared/rollup/overview.ts";
import { PercentComparison } from "../../shared/rollup/percent-comparison.ts";
import { StandingsDocument } from "../../shared/standings-document.ts";
import type { BlocPeriod, Chain, SeasonPeriod, TableFilePlace } from "../../shared/storage-keys.ts";
import { CardsPreview, Submissions } from "../../shared/wire/cards-preview.ts";
import { CriterionComparison } from "../../shared/wire/criterion-comparison.ts";
import { DecisionLog } from "../../shared/wire/decision-log.ts";
import { DecisionRequest } from "../../shared/wire/decision-request.ts";
import { Desks } from "../../shared/wire/desks.ts";
import { EffectPreview } from "../../shared/wire/effect-preview.ts";
import { FormAnswer, FormRequest } from "../../shared/wire/form.ts";
import { FormReadings } from "../../shared/wire/form-reading.ts";
import { HandOverAnswer, HandOverRequest } from "../../shared/wire/hand-over.ts";
import {
  InvitationAnswer,
  InvitationRequest,
  InvitationWithdrawal,
  Joined,
  JoinRequest,
} from "../../shared/wire/invitation.ts";
import { Membership } from "../../shared/wire/membership.ts";
import { EvidenceListRequest, PaperAnswer, PaperRequest } from "../../shared/wire/paper.ts";
import { People, RecordedRevocation, RevocationRequest } from "../../shared/wire/people.ts";
import { Progress } from "../../shared/wire/progress.ts";
import { BlocResultLog, DossierLog, ProvinceView } from "../../shared/wire/province.ts";
import { Receipt } from "../../shared/wire/receipt.ts";
import { CardWorkbookRequest, ProvinceWorkbookRequest, ReportAnswer } from "../../shared/wire/report.ts";
import {
  Beginnings,
  BeginRequest,
  KeptSetUp,
  SeasonSetUp,
  SetUpChange,
  SetUpPreview,
  SetUpPreviewRequest,
} from "../../shared/wire/set-up.ts";
import { Sheet } from "../../shared/wire/sheet.ts";
import { SignedCopy, SignedCopyRequest } from "../../shared/wire/signed-copy.ts";
import { StandingsAsOf } from "../../shared/wire/standings-as-of.ts";
import { Submission } from "../../shared/wire/submission.ts";
import { Summary } from "../../shared/wire/summary.ts";
import {
  BlocTable,
  DraftAnswer,
  DraftRequest,
  LockAnswer,
  LockRequest,
  TablePreview,
  TablePreviewRequest,
} from "../../shared/wire/table.ts";
import { TableFile, TableFileAnswer, TableFileRequest } from "../../shared/wire/table-file.ts";
import { Withdrawal, WithdrawalReceipt } from "../../shared/wire/withdrawal.ts";
import { WorkbookAnswer, WorkbookRequest } from "../../shared/wire/workbook.ts";
import { Years } from "../../shared/wire/years.ts";
import {
  type BlocInSeason,
  blocPath,
  cardPath,
  inSeasonPath,
  part,
  periodPath,
  tablePath,
} from "./addresses.ts";
import type { Answer } from "./answer.ts";
import { type Call, type CallParts, call } from "./call.ts";

/** The API, one method for each of its addresses, named as they are. Every method can be called off by its signal. */
export type BangVangServer = ReturnType<typeof bangVangServer>;

export function bangVangServer(parts: CallParts) {
  const reading =
    <What, Schema extends z.ZodMiniType>(path: (what: What) => string, answer: Schema) =>
    (what: What, signal?: AbortSignal): Promise<Answer<z.output<Schema>>> =>
      call(parts, { method: "GET", path: path(what), answer, repeatable: "reading", signal });

  const writing =
    <Body extends z.ZodMiniType, Schema extends z.ZodMiniType>(
      path: string,
      body: Body,
      answer: Schema,
      repeatable: Call<Schema>["repeatable"],
    ) =>
    (sent: z.output<Body>, signal?: AbortSignal): Promise<Answer<z.output<Schema>>> =>
      call(parts, {
        method: "POST",
        path,
        body: JSON.stringify(z.encode(body, sent)),
        answer,
        repeatable,
        signal,
      });

  /** What is written stands under an address of its own: `of` is not part of what is sent. */
  const writingIn =
    <What, Body extends z.ZodMiniType, Schema extends z.ZodMiniType>(
      path: (what: What) => string,
      body: Body,
      answer: Schema,
    ) =>
    (of: What, sent: z.output<Body>, signal?: AbortSignal): Promise<Answer<z.output<Schema>>> =>
      writing(path(of), body, answer, "no")(sent, signal);

  return {
    readDesks: reading<void, typeof Desks>(() => "/v1/desks", Desks),
    readMembership: reading((season: SeasonId) => `/v1/seasons/${part(season)}/me`, Membership),
    readSheet: reading(cardPath, Sheet),
    readProgress: reading((of: BlocPeriod) => `${blocPath(of)}/progress`, Progress),
    compareCriterion: reading(
      ({ criterion, ...of }: BlocPeriod & { readonly criterion: CriterionId }) =>
        `${blocPath(of)}/criteria/${part(criterion)}`,
      CriterionComparison,
    ),
    readStandings: reading((of: BlocPeriod) => `${blocPath(of)}/standings`, StandingsDocument),
    readStandingsAsOf: reading((of: BlocPeriod) => `${blocPath(of)}/standings/as-of`, StandingsAsOf),
    readSummary: reading((of: BlocPeriod) => `${blocPath(of)}/summary`, Summary),
    readWorkbook: reading(
      ({ inputsHash, ...of }: BlocPeriod & { readonly inputsHash: string }) =>
        `${blocPath(of)}/workbooks/${part(inputsHash)}`,
      WorkbookAnswer,
    ),
    readFairness: reading((of: BlocPeriod) => `${blocPath(of)}/fairness`, FairnessDocument),
    readProvince: reading((of: SeasonPeriod) => `${periodPath(of)}/province`, ProvinceView),
    comparePercents: reading((of: SeasonPeriod) => `${periodPath(of)}/province/percent`, PercentComparison),
    readRollUp: reading((year: number) => `/v1/years/${year}/roll-up`, Overview),
    readBlocResults: reading(
      ({ bloc, ...of }: BlocPeriod) => `${periodPath(of)}/bloc-results/${part(bloc)}`,
      BlocResultLog,
    ),
    recordBlocResult: writingIn(
      (of: SeasonPeriod) => `${periodPath(of)}/bloc-results`,
      BlocResultRequest,
      RecordedBlocResult,
    ),
    readDossiers: reading(
      ({ bloc, ...of }: BlocPeriod) => `${periodPath(of)}/dossiers/${part(bloc)}`,
      DossierLog,
    ),
    recordDossier: writingIn(
      (of: SeasonPeriod) => `${periodPath(of)}/dossiers`,
      DossierRequest,
      RecordedDossier,
    ),
    readDecisions: reading((of: BlocPeriod) => `${blocPath(of)}/decisions`, DecisionLog),
    submitScorecard: writing("/v1/scorecards", Submission, Receipt, "by-upload-id"),
    previewScorecard: writing("/v1/scorecards/preview", Submission, EffectPreview, "reading"),
    previewScorecards: writing("/v1/scorecards/preview-many", Submissions, CardsPreview, "reading"),
    withdrawScorecard: writing("/v1/withdrawals", Withdrawal, WithdrawalReceipt, "by-upload-id"),
    recordSignedCopy: writing("/v1/signed-copies", SignedCopyRequest, SignedCopy, "no"),
    recordDecision: writing("/v1/decisions", DecisionRequest, RecordedDecision, "no"),
    previewDecision: writing("/v1/decisions/preview", DecisionRequest, EffectPreview, "reading"),
    readYears: reading((of: BlocPeriod) => `${blocPath(of)}/years`, Years),
    readBeginnings: reading<void, typeof Beginnings>(() => "/v1/beginnings", Beginnings),
    readSetUp: reading((season: SeasonId) => `/v1/seasons/${part(season)}/set-up`, SeasonSetUp),
    previewSetUp: writing("/v1/seasons/preview", SetUpPreviewRequest, SetUpPreview, "reading"),
    // One attempt is kept once, however often it is sent.
    beginSeason: writing("/v1/seasons", BeginRequest, KeptSetUp, "reading"),
    changeSetUp: writingIn(
      (season: SeasonId) => `/v1/seasons/${part(season)}/set-up/versions`,
      SetUpChange,
      KeptSetUp,
    ),
    readPeople: reading((season: SeasonId) => `/v1/seasons/${part(season)}/people`, People),
    invite: writing("/v1/invitations", InvitationRequest, InvitationAnswer, "no"),
    withdrawInvitation: writing("/v1/invitation-withdrawals", InvitationWithdrawal, InvitationEnd, "reading"),
    // A code gives its task once, to the person that it gave it to before as well.
    join: writing("/v1/memberships", JoinRequest, Joined, "reading"),
    revoke: writing("/v1/revocations", RevocationRequest, RecordedRevocation, "no"),
    handOver: writing("/v1/hand-overs", HandOverRequest, HandOverAnswer, "by-upload-id"),
    // What is asked for under one name is made once, however often it is asked for.
    askForWorkbook: writing("/v1/workbooks", WorkbookRequest, WorkbookAnswer, "reading"),
    askForPaper: writing("/v1/papers", PaperRequest, PaperAnswer, "reading"),
    findPaper: reading(
      ({ paper, inputsHash, ...of }: PaperRequest & { readonly inputsHash: string }) =>
        `${blocPath(of)}/papers/${part(paper)}/${part(inputsHash)}`,
      PaperAnswer,
    ),
    askForEvidenceList: writing("/v1/evidence-lists", EvidenceListRequest, PaperAnswer, "reading"),
    findEvidenceList: reading(
      ({ inputsHash, ...chain }: Chain & { readonly inputsHash: string }) =>
        `${cardPath(chain)}/evidence-lists/${part(inputsHash)}`,
      PaperAnswer,
    ),
    askForProvinceWorkbook: writing(
      "/v1/province-workbooks",
      ProvinceWorkbookRequest,
      ReportAnswer,
      "reading",
    ),
    readProvinceWorkbook: reading(
      ({ inputsHash, ...of }: SeasonPeriod & { readonly inputsHash: string }) =>
        `${periodPath(of)}/province/workbooks/${part(inputsHash)}`,
      ReportAnswer,
    ),
    askForCardWorkbook: writing("/v1/card-workbooks", CardWorkbookRequest, ReportAnswer, "reading"),
    readCardWorkbook: reading(
      ({ agency, inputsHash, ...of }: CardWorkbookRequest & { readonly inputsHash: string }) =>
        `${blocPath(of)}/agencies/${part(agency)}/workbooks/${part(inputsHash)}`,
      ReportAnswer,
    ),
    askForForm: writing("/v1/forms", FormRequest, FormAnswer, "reading"),
    readForm: reading(
      ({ sheetHash, ...chain }: Chain & { readonly sheetHash: string }) =>
        `${cardPath(chain)}/forms/${part(sheetHash)}`,
      FormAnswer,
    ),
    readTable: reading(tablePath, BlocTable),
    saveTableDraft: writing("/v1/table-drafts", DraftRequest, DraftAnswer, "no"),
    previewTable: writing("/v1/table-drafts/preview", TablePreviewRequest, TablePreview, "reading"),
    // The same draft is locked once, however often it is asked for.
    lockTable: writing("/v1/table-locks", LockRequest, LockAnswer, "reading"),
    askForTableFile: writing("/v1/table-files", TableFileRequest, TableFileAnswer, "reading"),
    findTableFile: reading(
      ({ inputsHash, ...of }: TableFilePlace) => `${inSeasonPath(of)}/table-files/${part(inputsHash)}`,
      TableFileAnswer,
    ),
    /** Reads an .xlsx file in which a table is written; nothing of it is stored. */
    readTableFile: (
      of: BlocInSeason,
      bytes: Uint8Array<ArrayBuffer>,
      signal?: AbortSignal,
    ): Promise<Answer<TableFile>> =>
      call(parts, {
        method: "POST",
        path: `${inSeasonPath(of)}/table-readings`,
        body: bytes,
        type: XLSX,
        answer: TableFile,
        repeatable: "reading",
        signal,
      }),
    /** Reads an .xlsx file that was filled without the add-in; nothing of it is stored. */
    readFilledForms: (bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<Answer<FormReadings>> =>
      call(parts, {
        method: "POST",
        path: "/v1/form-readings",
        body: bytes,
        type: XLSX,
        answer: FormReadings,
        repeatable: "reading",
        signal,
      }),
  };
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
