import * as z from "zod/mini";
import { ProblemDetail } from "./problem-detail.ts";

/** RFC 9457 problem details: a stable `code`, what happened in Vietnamese and English, every place at once. */
export const ProblemJson = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  detailEn: z.string(),
  code: z.string(),
  instance: z.string(),
  errors: z.array(ProblemDetail),
});
export type ProblemJson = z.infer<typeof ProblemJson>;
