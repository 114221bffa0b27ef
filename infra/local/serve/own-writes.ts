import { AsyncLocalStorage } from "node:async_hooks";
import type { PutObjectCommandInput, PutObjectCommandOutput, S3Client } from "@aws-sdk/client-s3";
import type { EventPump } from "../event-pump.ts";
import type { Log } from "./log.ts";

/** The request that is being answered: its id goes into every line of the log that its writes cause. */
export type CurrentRequest = AsyncLocalStorage<{ readonly id: string }>;
export const currentRequest = (): CurrentRequest => new AsyncLocalStorage();

/**
 * Tells the pump of every object this process wrote, as S3 would tell EventBridge, and the log whose request wrote it.
 * What another process writes into the same bucket is told to that one's pump alone.
 */
export function tellOwnWrites(
  client: S3Client,
  created: EventPump["created"],
  log: Log,
  current: CurrentRequest,
): void {
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const answer = await next(args);
        if (commandName !== "PutObjectCommand") return answer;
        const { Bucket: bucket = "", Key: key = "", Body: body } = args.input as PutObjectCommandInput;
        const {
          ETag: etag = "",
          VersionId: versionId = "null",
          $metadata,
        } = answer.output as PutObjectCommandOutput;
        const write = $metadata.requestId;
        log.info("written", { request: current.getStore()?.id, key, write });
        const size = typeof body === "string" || body instanceof Uint8Array ? body.length : 0;
        // What follows is nobody's request any more.
        current.exit(() =>
          created({ bucket, key, etag, size, versionId, ...(write !== undefined && { write }) }),
        );
        return answer;
      },
    { step: "initialize", name: "tellOwnWrites" },
  );
}
