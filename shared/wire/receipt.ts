import * as z from "zod/mini";
import { WirePoints } from "../points.ts";
import { UploadId } from "../revision.ts";
import { Round } from "../rubric.ts";
import { ProblemDetail } from "./problem-detail.ts";

/** What the sender gets for good: number, time, its own total, the hash of the kept bytes. Nobody else's figures. */
export const Receipt = z.strictObject({
  season: z.string(),
  period: z.string(),
  bloc: z.string(),
  agency: z.string(),
  round: Round,
  scorer: z.string(),
  revision: z.int(),
  uploadId: UploadId,
  receivedAt: z.iso.datetime(),
  late: z.boolean(),
  onBehalf: z.boolean(),
  total: z.optional(WirePoints),
  hash: z.string(),
  problems: z.array(ProblemDetail),
});
export type Receipt = z.infer<typeof Receipt>;
