import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Caller } from "../../infra/aws/signed-call.ts";

/** moto: AWS's services imitated in one Python process on this machine. */
export type Moto = {
  /** Where it listens; by this address the SDK takes a bucket for a part of the path. */
  readonly endpoint: string;
  /** The same place by the one name under which moto finds a template that lies in its own S3. */
  readonly localhost: string;
  readonly caller: Caller;
  readonly stop: () => Promise<void>;
};

export const MOTO_KEYS = { accessKeyId: "AKIAMOTO", secretAccessKey: "moto" };

export const hasMoto = (): boolean => spawnSync("python3", ["-c", "import moto.server"]).status === 0;

export async function startMoto(region: string): Promise<Moto> {
  const moto = spawn("python3", ["-m", "moto.server", "-H", "127.0.0.1", "-p", "0"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  for await (const line of createInterface(moto.stderr)) {
    const [, port] = /Running on http:\/\/127\.0\.0\.1:(\d+)/.exec(line) ?? [];
    if (port === undefined) continue;
    moto.stderr.resume();
    const endpoint = `http://127.0.0.1:${port}`;
    return {
      endpoint,
      localhost: `http://localhost:${port}`,
      caller: { credentials: async () => MOTO_KEYS, region, endpoint },
      stop: async () => {
        if (moto.exitCode === null && moto.kill()) await once(moto, "exit");
      },
    };
  }
  throw new Error("moto ended before it listened");
}
