import * as z from "zod/mini";
import { FormAnswer, FormRequest } from "../shared/wire/form.ts";
import { FormReadings } from "../shared/wire/form-reading.ts";
import type { RefusalCode } from "../shared/words/refusals.ts";
import { askForForm, FormPlace, showForm } from "./ask-for-form.ts";
import { later } from "./later.ts";
import type { FileBody } from "./read-body.ts";
import { CARD, Nothing, type Route, route } from "./route.ts";

/** An .xlsx file; the largest that the strict reader takes. */
export const XLSX: FileBody = {
  media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  limit: 2 * 1024 * 1024,
  otherMedia: "form-media-type",
  tooLarge: "form-too-large",
};

/** Why a card may not be read. */
export const READ_CARD: readonly RefusalCode[] = [
  "bad-identifier",
  "unknown-bloc",
  "unknown-period",
  "unknown-agency",
  "unknown-rubric",
  "forbidden-agency",
];

/** Scoring without the add-in: forms out, and back in. */
export const FORM_ROUTES: readonly Route[] = [
  route({
    id: "askForForm",
    method: "POST",
    path: "/v1/forms",
    summary: {
      vi: "Lập và tải mẫu biểu để điền ngoài hệ thống",
      en: "Make and fetch a form to fill offline",
    },
    params: Nothing,
    body: FormRequest,
    answers: { 200: FormAnswer, 202: FormAnswer },
    refusals: ["invalid-body", ...READ_CARD, "no-such-card"],
    run: ({ store, now }) => askForForm(store, now),
  }),
  route({
    id: "readForm",
    method: "GET",
    path: `${CARD}/forms/{sheetHash}`,
    summary: { vi: "Mẫu biểu đã lập xong chưa", en: "Whether a form that was asked for is there" },
    params: FormPlace,
    answers: { 200: FormAnswer, 202: FormAnswer },
    refusals: READ_CARD,
    run: ({ store }) => showForm(store),
  }),
  route({
    id: "readFilledForms",
    method: "POST",
    path: "/v1/form-readings",
    summary: { vi: "Đọc mẫu biểu đã điền, chưa ghi gì", en: "Read filled forms; nothing is stored" },
    params: Nothing,
    body: z.object({ bytes: z.instanceof(Uint8Array) }),
    file: XLSX,
    answers: { 200: FormReadings },
    refusals: ["forbidden", "form-unreadable", "form-unknown"],
    run: later(async ({ store, now, readForm }) =>
      (await import("./read-forms.ts")).readForms(store, now, readForm),
    ),
  }),
];
