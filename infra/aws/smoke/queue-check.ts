import { type Caller, jsonCall } from "../signed-call.ts";
import { type Check, fails, holds, type Outcome } from "./check.ts";

/** Nothing lies in the queues of last resort. */
export const queueCheck = (caller: Caller, parked: readonly string[]): Check => ({
  what: "SQS: không có thông điệp nào bị gác lại · no message is parked",
  run: () => nothingParked(caller, parked),
});

const VISIBLE = "ApproximateNumberOfMessages";

export async function nothingParked(caller: Caller, parked: readonly string[]): Promise<Outcome> {
  const found: string[] = [];
  for (const QueueUrl of parked) {
    const { Attributes } = await jsonCall<{ Attributes: Record<string, string> }>(
      caller,
      "sqs",
      "AmazonSQS.GetQueueAttributes",
      { QueueUrl, AttributeNames: [VISIBLE] },
    );
    if (Attributes[VISIBLE] !== "0") found.push(`${QueueUrl.split("/").at(-1)}: ${Attributes[VISIBLE]}`);
  }
  return found.length === 0 ? holds(`${parked.length} hàng đợi · queues`) : fails(found.join("; "));
}
