import { EvidenceListRequest, PaperAnswer, PaperRequest } from "../shared/wire/paper.ts";
import { READ_CARD } from "./form-routes.ts";
import { later } from "./later.ts";
import { EvidenceListMark, PaperMark } from "./paper-marks.ts";
import { BLOC, CARD, Nothing, READ_BLOC, type Route, route } from "./route.ts";

/** The papers people edit and sign, filled from what the system knows. */
export const PAPER_ROUTES: readonly Route[] = [
  route({
    id: "askForPaper",
    method: "POST",
    path: "/v1/papers",
    summary: { vi: "Lập và tải một văn bản của khối", en: "Make and fetch a paper of the bloc" },
    params: Nothing,
    body: PaperRequest,
    answers: { 200: PaperAnswer, 202: PaperAnswer },
    refusals: ["invalid-body", "bad-identifier", ...READ_BLOC],
    run: later(async ({ store }) => (await import("./ask-for-paper.ts")).askForPaper(store)),
  }),
  route({
    id: "findPaper",
    method: "GET",
    path: `${BLOC}/papers/{paper}/{inputsHash}`,
    summary: { vi: "Văn bản đã lập xong chưa", en: "Whether a paper that was asked for is there" },
    params: PaperMark,
    answers: { 200: PaperAnswer, 202: PaperAnswer },
    refusals: ["bad-identifier", ...READ_BLOC],
    run: later(async ({ store }) => (await import("./ask-for-paper.ts")).showPaper(store)),
  }),
  route({
    id: "askForEvidenceList",
    method: "POST",
    path: "/v1/evidence-lists",
    summary: {
      vi: "Lập và tải danh mục tài liệu kiểm chứng của một bảng chấm điểm",
      en: "Make and fetch the list of evidence of a card",
    },
    params: Nothing,
    body: EvidenceListRequest,
    answers: { 200: PaperAnswer, 202: PaperAnswer },
    refusals: ["invalid-body", ...READ_CARD, "no-such-card"],
    run: later(async ({ store, now }) =>
      (await import("./ask-for-evidence-list.ts")).askForEvidenceList(store, now),
    ),
  }),
  route({
    id: "findEvidenceList",
    method: "GET",
    path: `${CARD}/evidence-lists/{inputsHash}`,
    summary: {
      vi: "Danh mục tài liệu kiểm chứng đã lập xong chưa",
      en: "Whether a list of evidence that was asked for is there",
    },
    params: EvidenceListMark,
    answers: { 200: PaperAnswer, 202: PaperAnswer },
    refusals: READ_CARD,
    run: later(async ({ store }) => (await import("./ask-for-evidence-list.ts")).showEvidenceList(store)),
  }),
];
