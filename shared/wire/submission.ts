import * as z from "zod/mini";
import { Follows, UploadId } from "../revision.ts";
import { Scorecard } from "../scorecard.ts";

/** One upload: `follows` names the revision that was edited (0 for none), `uploadId` the attempt. */
export const Submission = z.strictObject({ follows: Follows, uploadId: UploadId, card: Scorecard });
export type Submission = z.infer<typeof Submission>;
