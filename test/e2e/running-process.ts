import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as {
  scripts: { start: string };
};
/** The flags `npm start` gives Node: garbage is collected early, so that an idle heap is not kept. */
const START_FLAGS = scripts.start.split(" ").filter((word) => word.startsWith("--"));

export type RunningProcess = {
  readonly child: ChildProcess;
  readonly post: (
    person: string,
    path: string,
    body: unknown,
  ) => Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
  readonly get: (
    person: string,
    path: string,
  ) => Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
  readonly memory: () => Promise<number>;
  /** Ends the process as a power cut would: at once, whatever it is doing. */
  readonly kill: () => Promise<void>;
};

/** Starts the embedded product on a folder, in a process of its own. */
export async function runningProcess(dir: string): Promise<RunningProcess> {
  const child = fork(join(import.meta.dirname, "server-process.ts"), [dir], {
    execPath: process.execPath,
    execArgv: [...START_FLAGS],
  });
  const [ready] = (await once(child, "message")) as [{ url: string; tokens: Record<string, string> }];
  const call = async (person: string, path: string, init: RequestInit) => {
    const answer = await fetch(`${ready.url}${path}`, {
      ...init,
      headers: { "content-type": "application/json", authorization: `Bearer ${ready.tokens[person]}` },
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  return {
    child,
    post: (person, path, body) => call(person, path, { method: "POST", body: JSON.stringify(body) }),
    get: (person, path) => call(person, path, {}),
    memory: async () => {
      child.send("memory");
      const [{ memory }] = (await once(child, "message")) as [{ memory: number }];
      return memory;
    },
    kill: async () => {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}
