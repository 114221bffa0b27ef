import * as z from "zod/mini";
import { BlocId, SeasonId } from "../shared/ids.ts";
import {
  BlocTable,
  DraftAnswer,
  DraftRequest,
  LockAnswer,
  LockRequest,
  TablePreview,
  TablePreviewRequest,
} from "../shared/wire/table.ts";
import { later } from "./later.ts";
import { Nothing, type Route, route } from "./route.ts";

/** A bloc's table while it is made, tried and locked. */
export const TABLE_ROUTES: readonly Route[] = [
  route({
    id: "readTable",
    method: "GET",
    path: "/v1/seasons/{season}/blocs/{bloc}/table",
    summary: {
      vi: "Bảng tiêu chí của khối, bản dự thảo đang soạn",
      en: "The table of a bloc, and the draft of the next one",
    },
    params: z.object({ season: SeasonId, bloc: BlocId }),
    answers: { 200: BlocTable },
    refusals: ["bad-identifier", "unknown-bloc", "forbidden"],
    run: later(async ({ store }) => (await import("./show-table.ts")).showTable(store)),
  }),
  route({
    id: "saveTableDraft",
    method: "POST",
    path: "/v1/table-drafts",
    summary: {
      vi: "Lưu bản dự thảo bảng tiêu chí và xem các lỗi",
      en: "Save a draft of the table, and see what is wrong with it",
    },
    params: Nothing,
    body: DraftRequest,
    answers: { 201: DraftAnswer },
    refusals: ["invalid-body", "bad-identifier", "unknown-bloc", "forbidden", "stale-table-draft"],
    run: later(async ({ store, now }) => (await import("./save-table-draft.ts")).saveTableDraft(store, now)),
  }),
  route({
    id: "previewTable",
    method: "POST",
    path: "/v1/table-drafts/preview",
    summary: {
      vi: "Thử bảng tiêu chí trên số liệu năm trước, xem bảng chấm điểm nào bị ảnh hưởng",
      en: "Try a table on last year's scores, and see which cards it touches",
    },
    params: Nothing,
    body: TablePreviewRequest,
    answers: { 200: TablePreview },
    refusals: ["invalid-body", "bad-identifier", "unknown-bloc", "forbidden"],
    run: later(async ({ store }) => (await import("./preview-table.ts")).previewTable(store)),
  }),
  route({
    id: "lockTable",
    method: "POST",
    path: "/v1/table-locks",
    summary: { vi: "Chốt bảng tiêu chí", en: "Lock the table" },
    params: Nothing,
    body: LockRequest,
    answers: { 200: LockAnswer, 201: LockAnswer },
    refusals: [
      "invalid-body",
      "bad-identifier",
      "unknown-bloc",
      "forbidden",
      "no-table-draft",
      "stale-table-draft",
      "stale-table",
      "table-refused",
      "table-unchanged",
      "table-version",
      "table-period-closed",
      "table-year-over",
    ],
    run: later(async ({ store, now }) => (await import("./lock-table.ts")).lockTable(store, now)),
  }),
];
