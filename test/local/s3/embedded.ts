import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type S3Server, startS3Server } from "../../../infra/local/s3/s3-server.ts";
import type { Subject } from "./trial.ts";

export const credentials = { accessKeyId: "AKIAEMBEDDED", secretAccessKey: "a secret of this test" };

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), "s3-"));

type Options = Omit<Parameters<typeof startS3Server>[0], "dir" | "credentials">;

/** An embedded server over a folder of its own, which goes with it. */
export async function startEmbedded(
  options: Options = {},
): Promise<Subject & { server: S3Server; dir: string }> {
  const dir = await newFolder();
  const server = await startS3Server({ dir, credentials, ...options });
  const stop = async () => {
    await server.close();
    await rm(dir, { recursive: true });
  };
  return { endpoint: server.endpoint, credentials, server, dir, stop };
}
