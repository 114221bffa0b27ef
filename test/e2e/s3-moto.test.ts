import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { type KnownDifferences, s3Conformance } from "../local/s3/conformance.ts";
import type { Subject } from "../local/s3/trial.ts";

/** Where moto 5.2 is not S3. A rule listed here must really fail, so an entry that moto outgrows is noticed. */
const differences: KnownDifferences = {
  "a key keeps its control characters": "answers with a page of HTML",
  "a streamed body with a small chunk before its last is refused": "accepts it",
  "a body that does not match its CRC32 is refused and not kept": "does not check it",
  "a body that does not match its SHA-256 is refused": "does not check it",
  "a body that does not match its Content-MD5 is refused": "does not check it",
  "a streamed body that does not match the checksum in its trailer is refused": "does not check it",
  "a delete marker itself cannot be read": "says 404 NoSuchVersion",
  "while versioning is suspended a PUT replaces only version null": "replaces every version",
  "encoding-type=url lists keys form-encoded, slashes kept": "spells a space %20",
  "a continuation token that was never given is refused": "takes any token for a key",
  "a presigned GET names the type, the file name and the caching of its answer": "keeps the stored type",
  "a presigned URL that was changed is refused": "does not check signatures",
  "a presigned URL is refused once it has expired": "does not check times",
  "a request signed with a wrong secret is refused": "does not check signatures",
  "a request of an unknown key is refused": "does not check keys",
  "a request without a signature is refused": "says 403 without a code",
};

const imported = spawnSync("python3", ["-c", "import moto.server"]).status === 0;

if (imported) {
  s3Conformance("moto's S3 server", startMoto, differences);
} else {
  const sentence = "moto is not installed here, so the S3 rules were tried on the embedded server only.";
  console.warn(sentence);
  test(sentence, () => expect(imported).toBe(false));
}

async function startMoto(): Promise<Subject> {
  const moto = spawn("python3", ["-m", "moto.server", "-H", "127.0.0.1", "-p", "0"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const stop = async () => {
    if (moto.exitCode === null && moto.kill()) await once(moto, "exit");
  };
  for await (const line of createInterface(moto.stderr)) {
    const endpoint = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
    if (endpoint === undefined) continue;
    moto.stderr.resume();
    return { endpoint, credentials: { accessKeyId: "AKIAMOTO", secretAccessKey: "moto" }, stop };
  }
  throw new Error("moto ended before it listened.");
}
