import * as z from "zod/mini";
import { BlocId, SeasonId } from "../shared/ids.ts";
import { TableFile, TableFileAnswer, TableFileRequest } from "../shared/wire/table-file.ts";
import { askForTableFile, showTableFile, TableFileMark } from "./ask-for-table-file.ts";
import { XLSX } from "./form-routes.ts";
import { later } from "./later.ts";
import { Nothing, type Route, route } from "./route.ts";

/** A bloc's table without the add-in: out as a file for its author, and back in. */
export const TABLE_FILE_ROUTES: readonly Route[] = [
  route({
    id: "askForTableFile",
    method: "POST",
    path: "/v1/table-files",
    summary: {
      vi: "Lập và tải tệp soạn bảng tiêu chí ngoài hệ thống",
      en: "Make and fetch the file in which a table is edited offline",
    },
    params: Nothing,
    body: TableFileRequest,
    answers: { 200: TableFileAnswer, 202: TableFileAnswer },
    refusals: ["invalid-body", "bad-identifier", "unknown-bloc", "forbidden"],
    run: ({ store }) => askForTableFile(store),
  }),
  route({
    id: "findTableFile",
    method: "GET",
    path: "/v1/seasons/{season}/blocs/{bloc}/table-files/{inputsHash}",
    summary: {
      vi: "Tệp soạn bảng tiêu chí đã lập xong chưa",
      en: "Whether a table's file that was asked for is there",
    },
    params: TableFileMark,
    answers: { 200: TableFileAnswer, 202: TableFileAnswer },
    refusals: ["bad-identifier", "unknown-bloc", "forbidden"],
    run: ({ store }) => showTableFile(store),
  }),
  route({
    id: "readTableFile",
    method: "POST",
    path: "/v1/seasons/{season}/blocs/{bloc}/table-readings",
    summary: {
      vi: "Đọc tệp bảng tiêu chí đã soạn ngoài hệ thống, chưa ghi gì",
      en: "Read a table edited offline, cell by cell; nothing is stored",
    },
    params: z.object({ season: SeasonId, bloc: BlocId }),
    body: z.object({ bytes: z.instanceof(Uint8Array) }),
    file: XLSX,
    answers: { 200: TableFile },
    refusals: ["bad-identifier", "unknown-bloc", "forbidden", "form-unreadable"],
    run: later(async ({ store, readForm }) =>
      (await import("./read-table-file.ts")).readTableFile(store, readForm),
    ),
  }),
];
