import * as z from "zod/mini";
import { FormAnswer, FormRequest } from "../../shared/wire/form.ts";
import { FormReadings } from "../../shared/wire/form-reading.ts";
import { type CallParts, call } from "../server/call.ts";
import type { FormReader } from "./form-reader.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Forms over the API. Reading one stores nothing, so it may be asked for again. */
export const formClient = (parts: CallParts): FormReader => ({
  askForForm: (asked) =>
    call(parts, {
      method: "POST",
      path: "/v1/forms",
      body: JSON.stringify(z.encode(FormRequest, asked)),
      answer: FormAnswer,
      repeatable: "reading",
    }),
  readForm: (bytes) =>
    call(parts, {
      method: "POST",
      path: "/v1/form-readings",
      body: bytes,
      type: XLSX,
      answer: FormReadings,
      repeatable: "reading",
    }),
});
