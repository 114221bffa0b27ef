import { CardsPreview, Submissions } from "../shared/wire/cards-preview.ts";
import { EffectPreview } from "../shared/wire/effect-preview.ts";
import { Receipt } from "../shared/wire/receipt.ts";
import { CardWorkbookRequest, ReportAnswer } from "../shared/wire/report.ts";
import { Sheet } from "../shared/wire/sheet.ts";
import { SignedCopy, SignedCopyRequest } from "../shared/wire/signed-copy.ts";
import { Submission } from "../shared/wire/submission.ts";
import { Withdrawal, WithdrawalReceipt } from "../shared/wire/withdrawal.ts";
import type { RefusalCode } from "../shared/words/refusals.ts";
import { later } from "./later.ts";
import { previewScorecard } from "./preview-scorecard.ts";
import { previewScorecards } from "./preview-scorecards.ts";
import { recordSignedCopy } from "./record-signed-copy.ts";
import { CardWorkbookPlace } from "./report-places.ts";
import { BLOC, CARD, Nothing, OfChain, READ_BLOC, type Route, route } from "./route.ts";
import { showSheet } from "./show-sheet.ts";
import { submitScorecard } from "./submit-scorecard.ts";
import { withdrawScorecard } from "./withdraw-scorecard.ts";

const WRITE: readonly RefusalCode[] = [
  "invalid-body",
  "bad-identifier",
  "unknown-bloc",
  "unknown-period",
  "unknown-agency",
  "unknown-rubric",
  "forbidden-agency",
  "period-closed",
];

/** What is asked about one card. */
export const CARD_ROUTES: readonly Route[] = [
  route({
    id: "submitScorecard",
    method: "POST",
    path: "/v1/scorecards",
    summary: { vi: "Nộp bảng chấm điểm", en: "Submit a scorecard" },
    params: Nothing,
    body: Submission,
    answers: { 200: Receipt, 201: Receipt },
    refusals: [
      ...WRITE,
      "scorecard-refused",
      "rubric-mismatch",
      "stale-revision",
      "unknown-revision",
      "upload-id-reused",
    ],
    run: ({ store, now }) => submitScorecard(store, now),
  }),
  route({
    id: "previewScorecard",
    method: "POST",
    path: "/v1/scorecards/preview",
    summary: {
      vi: "Xem trước tác động của bảng nộp muộn hoặc đã sửa",
      en: "What a late or corrected card would do, before it is taken",
    },
    params: Nothing,
    body: Submission,
    answers: { 200: EffectPreview },
    refusals: [...WRITE, "sealed", "scorecard-refused", "rubric-mismatch"],
    run: ({ store, now }) => previewScorecard(store, now),
  }),
  route({
    id: "previewScorecards",
    method: "POST",
    path: "/v1/scorecards/preview-many",
    summary: {
      vi: "Xem trước tác động của nhiều bảng nhận cùng lúc",
      en: "What several cards would do together, before any of them is taken",
    },
    params: Nothing,
    body: Submissions,
    answers: { 200: CardsPreview },
    refusals: ["invalid-body", "bad-identifier", ...READ_BLOC, "sealed"],
    run: ({ store, now }) => previewScorecards(store, now),
  }),
  route({
    id: "withdrawScorecard",
    method: "POST",
    path: "/v1/withdrawals",
    summary: { vi: "Rút lại để sửa", en: "Withdraw a scorecard nobody has verified" },
    params: Nothing,
    body: Withdrawal,
    answers: { 200: WithdrawalReceipt, 201: WithdrawalReceipt },
    refusals: [...WRITE, "stale-revision", "unknown-revision", "nothing-to-withdraw", "already-verified"],
    run: ({ store, now }) => withdrawScorecard(store, now),
  }),
  route({
    id: "readSheet",
    method: "GET",
    path: CARD,
    summary: { vi: "Số liệu để lập bảng chấm điểm", en: "What a scoring sheet is built from" },
    params: OfChain,
    answers: { 200: Sheet },
    refusals: [
      "bad-identifier",
      "unknown-bloc",
      "unknown-period",
      "unknown-agency",
      "unknown-rubric",
      "no-such-card",
      "forbidden-agency",
    ],
    run: ({ store, now }) => showSheet(store, now),
  }),
  route({
    id: "recordSignedCopy",
    method: "POST",
    path: "/v1/signed-copies",
    summary: { vi: "Ghi nhận bản giấy đã ký", en: "Record that the signed paper came" },
    params: Nothing,
    body: SignedCopyRequest,
    answers: { 200: SignedCopy, 201: SignedCopy },
    refusals: ["invalid-body", "bad-identifier", ...READ_BLOC, "unknown-agency", "no-such-revision"],
    run: ({ store, now }) => recordSignedCopy(store, now),
  }),
  route({
    id: "askForCardWorkbook",
    method: "POST",
    path: "/v1/card-workbooks",
    summary: {
      vi: "Lập và tải bảng chấm điểm của một đơn vị để in, ký, lưu",
      en: "Make and fetch the workbook of one agency's card, to print, sign and file",
    },
    params: Nothing,
    body: CardWorkbookRequest,
    answers: { 200: ReportAnswer, 202: ReportAnswer },
    refusals: ["invalid-body", "bad-identifier", ...READ_BLOC, "unknown-agency", "forbidden-agency"],
    run: later(async ({ store }) => (await import("./ask-for-card-workbook.ts")).askForCardWorkbook(store)),
  }),
  route({
    id: "readCardWorkbook",
    method: "GET",
    path: `${BLOC}/agencies/{agency}/workbooks/{inputsHash}`,
    summary: {
      vi: "Bảng chấm điểm của đơn vị đã lập xong chưa",
      en: "Whether the workbook of a card that was asked for is there",
    },
    params: CardWorkbookPlace,
    answers: { 200: ReportAnswer, 202: ReportAnswer },
    refusals: ["bad-identifier", ...READ_BLOC, "unknown-agency", "forbidden-agency"],
    run: later(async ({ store }) => (await import("./ask-for-card-workbook.ts")).showCardWorkbook(store)),
  }),
];
