import type { FormAnswer, FormRequest } from "../../shared/wire/form.ts";
import type { FormReadings } from "../../shared/wire/form-reading.ts";
import type { Answer } from "../server/answer.ts";

/** The addresses of the API that make and read .xlsx forms. */
export type FormReader = {
  readonly askForForm: (asked: FormRequest) => Promise<Answer<FormAnswer>>;
  readonly readForm: (bytes: Uint8Array<ArrayBuffer>) => Promise<Answer<FormReadings>>;
};
