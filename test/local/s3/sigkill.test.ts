import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import {
  CreateBucketCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { startS3Server } from "../../../infra/local/s3/s3-server.ts";
import { credentials, newFolder } from "./embedded.ts";
import { clientOf, textOf } from "./trial.ts";

const bucket = "records";
const WRITERS = 6;

/** What one writer sent to its own key: every body it tried, and how many of those were acknowledged. */
type Writer = { readonly key: string; readonly tried: string[]; acknowledged: number };

async function startProcess(dir: string): Promise<{ endpoint: string; kill: () => Promise<void> }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "server-process.ts"), dir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [endpoint] = await once(createInterface(child.stdout), "line");
  const kill = async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  return { endpoint, kill };
}

const bodyOf = (key: string, turn: number): string => `${key} turn ${turn} `.repeat(2000);

/** Overwrites one key without a pause, until the server is gone. */
async function write(s3: S3Client, writer: Writer, onAcknowledged: () => void): Promise<void> {
  for (;;) {
    const body = bodyOf(writer.key, writer.tried.length);
    writer.tried.push(body);
    const sent = s3.send(new PutObjectCommand({ Bucket: bucket, Key: writer.key, Body: body }));
    const failed = await sent.then(
      () => false,
      () => true,
    );
    if (failed) return;
    writer.acknowledged = writer.tried.length;
    onAcknowledged();
  }
}

test("after SIGKILL every acknowledged object is there, whole, and nothing half written", {
  timeout: 30_000,
}, async () => {
  const dir = await newFolder();
  const writers: Writer[] = Array.from({ length: WRITERS }, (_, n) => ({
    key: `k${n}`,
    tried: [],
    acknowledged: 0,
  }));

  for (const enough of [1, 10, 25, 40]) {
    const { endpoint, kill } = await startProcess(dir);
    const s3 = clientOf({ endpoint, credentials });
    await s3.send(new CreateBucketCommand({ Bucket: bucket })).catch(() => undefined);
    let acknowledged = 0;
    let killed: Promise<void> | undefined;
    await Promise.all(
      writers.map((writer) =>
        write(s3, writer, () => {
          acknowledged += 1;
          if (acknowledged === enough) killed = kill();
        }),
      ),
    );
    await killed;
    s3.destroy();

    const server = await startS3Server({ dir, credentials });
    const after = clientOf({ endpoint: server.endpoint, credentials });
    const { Contents = [] } = await after.send(new ListObjectsV2Command({ Bucket: bucket }));
    for (const writer of writers) {
      const isListed = Contents.some(({ Key }) => Key === writer.key);
      const place = isListed ? writer.tried.indexOf(await textOf({ s3: after, bucket }, writer.key)) : -1;
      expect(place, `the last body of ${writer.key}`).toBeGreaterThanOrEqual(writer.acknowledged - 1);
      expect(isListed).toBe(place >= 0);
      writer.acknowledged = place + 1;
    }
    expect(await readdir(join(dir, bucket, "bodies"))).toHaveLength(Contents.length);
    await server.close();
    after.destroy();
  }
  await rm(dir, { recursive: true });
});
