import * as z from "zod/mini";
import { SeasonId } from "../shared/ids.ts";
import {
  Beginnings,
  BeginRequest,
  KeptSetUp,
  SeasonSetUp,
  SetUpChange,
  SetUpPreview,
  SetUpPreviewRequest,
} from "../shared/wire/set-up.ts";
import { later } from "./later.ts";
import { Nothing, type Route, route } from "./route.ts";

const OfSeason = z.object({ season: SeasonId });

/** Seasons, their periods, blocs and members: begun, looked at, changed. */
export const SET_UP_ROUTES: readonly Route[] = [
  route({
    id: "readBeginnings",
    method: "GET",
    path: "/v1/beginnings",
    summary: {
      vi: "Có thể lập năm thi đua từ đâu: năm trước, mẫu sẵn có",
      en: "What a season may be begun from: last year's, a ready programme",
    },
    params: Nothing,
    answers: { 200: Beginnings },
    refusals: [],
    run: later(async (world) => (await import("./show-beginnings.ts")).showBeginnings(world)),
  }),
  route({
    id: "beginSeason",
    method: "POST",
    path: "/v1/seasons",
    summary: { vi: "Lập năm thi đua", en: "Begin a season" },
    params: Nothing,
    body: BeginRequest,
    answers: { 200: KeptSetUp, 201: KeptSetUp },
    refusals: [
      "invalid-body",
      "bad-identifier",
      "forbidden",
      "season-taken",
      "set-up-refused",
      "upload-id-reused",
    ],
    run: later(async (world) => (await import("./begin-season.ts")).beginSeason(world)),
  }),
  route({
    id: "previewSetUp",
    method: "POST",
    path: "/v1/seasons/preview",
    summary: {
      vi: "Xem trước phần thiết lập: các mã được lập, các chỗ cần sửa",
      en: "Look at a set-up before it is kept: the ids it makes, what is wrong with it",
    },
    params: Nothing,
    body: SetUpPreviewRequest,
    answers: { 200: SetUpPreview },
    refusals: ["invalid-body", "bad-identifier", "forbidden"],
    run: later(async (world) => (await import("./preview-set-up.ts")).previewSetUp(world)),
  }),
  route({
    id: "readSetUp",
    method: "GET",
    path: "/v1/seasons/{season}/set-up",
    summary: {
      vi: "Thiết lập của năm thi đua và các lần sửa",
      en: "How a season is set up, and every change of it",
    },
    params: OfSeason,
    answers: { 200: SeasonSetUp },
    refusals: ["bad-identifier", "unknown-season", "forbidden"],
    run: later(async ({ store }) => (await import("./show-set-up.ts")).showSetUp(store)),
  }),
  route({
    id: "changeSetUp",
    method: "POST",
    path: "/v1/seasons/{season}/set-up/versions",
    summary: {
      vi: "Sửa thiết lập: thêm khối, đơn vị, đổi tên, đổi hạn nộp",
      en: "Change a set-up: add blocs and agencies, rename, move a deadline",
    },
    params: OfSeason,
    body: SetUpChange,
    answers: { 200: KeptSetUp, 201: KeptSetUp },
    refusals: [
      "invalid-body",
      "bad-identifier",
      "unknown-season",
      "forbidden",
      "stale-set-up",
      "set-up-unchanged",
      "set-up-refused",
      "upload-id-reused",
    ],
    run: later(async (world) => (await import("./change-set-up.ts")).changeSetUp(world)),
  }),
];
