import * as z from "zod/mini";
import { RecordedDecision } from "../shared/decision.ts";
import { AgencyId, BlocId, PeriodId, type PersonId, ScorerId, SeasonId } from "../shared/ids.ts";
import { Round } from "../shared/rubric.ts";
import { Role } from "../shared/season.ts";
import { StandingsDocument } from "../shared/standings-document.ts";
import type { RefusalCode } from "../shared/words/refusals.ts";
import {
  askForWorkbook,
  showWorkbook,
  WorkbookAnswer,
  WorkbookPlace,
  WorkbookRequest,
} from "./ask-for-workbook.ts";
import { DecisionRequest, recordDecision } from "./decide.ts";
import { type Reply, refuse } from "./reply.ts";
import { personOf } from "./rights.ts";
import type { SeasonStore } from "./season-store.ts";
import { Progress, Sheet, showProgress, showSheet, showStandings } from "./show-bloc.ts";
import { Receipt, Submission, submitScorecard } from "./submit-scorecard.ts";
import { Withdrawal, WithdrawalReceipt, withdrawScorecard } from "./withdraw-scorecard.ts";

/** What the use cases need of the world. `now` is the instant of receipt, ISO in UTC. */
export type World = { readonly store: SeasonStore; readonly now: () => string };

/** One address of the API: the app serves it, and the OpenAPI document describes it, from this alone. */
export type Route = {
  readonly id: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly summary: { readonly vi: string; readonly en: string };
  readonly params: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  readonly answers: Readonly<Partial<Record<200 | 201 | 202, z.ZodMiniType>>>;
  readonly refusals: readonly RefusalCode[];
  readonly run: (world: World) => (subject: PersonId, sent: never) => Promise<Reply<unknown>>;
};

/** A route whose use case takes what its schemas read: the two cannot drift apart. */
const route = <Params extends z.ZodMiniType, Body extends z.ZodMiniType>(
  given: Omit<Route, "params" | "body" | "run"> & {
    readonly params: Params;
    readonly body?: Body;
    readonly run: (
      world: World,
    ) => (subject: PersonId, sent: z.output<Params> & z.output<Body>) => Promise<Reply<unknown>>;
  },
): Route => given as unknown as Route;

const Nothing = z.object({});
const OfSeason = z.object({ season: SeasonId });
const OfBloc = z.object({ season: SeasonId, period: PeriodId, bloc: BlocId });
const OfChain = z.extend(OfBloc, { agency: AgencyId, round: Round, scorer: ScorerId });

const Membership = z.strictObject({ id: z.string(), name: z.string(), roles: z.array(Role) });

const BLOC = "/v1/seasons/{season}/periods/{period}/blocs/{bloc}";
const READ_BLOC: readonly RefusalCode[] = ["unknown-bloc", "unknown-period", "unknown-rubric", "forbidden"];
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

export const ROUTES: readonly Route[] = [
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
    ],
    run: ({ store, now }) => recordDecision(store, now),
  }),
  route({
    id: "readSheet",
    method: "GET",
    path: `${BLOC}/agencies/{agency}/rounds/{round}/scorers/{scorer}`,
    summary: { vi: "Số liệu để lập bảng chấm điểm", en: "What a scoring sheet is built from" },
    params: OfChain,
    answers: { 200: Sheet },
    refusals: [
      "bad-identifier",
      "unknown-bloc",
      "unknown-period",
      "unknown-agency",
      "unknown-rubric",
      "forbidden-agency",
    ],
    run: ({ store }) => showSheet(store),
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
  route({
    id: "readMembership",
    method: "GET",
    path: "/v1/seasons/{season}/me",
    summary: { vi: "Nhiệm vụ của tôi trong năm thi đua", en: "My tasks in a season" },
    params: OfSeason,
    answers: { 200: Membership },
    refusals: ["bad-identifier", "unknown-season"],
    run:
      ({ store }) =>
      async (subject, { season }) => {
        const person = personOf((await store.season(season))?.season ?? { people: [] }, subject);
        return person ? { status: 200, body: person } : refuse("unknown-season");
      },
  }),
];
