import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

/** AWS's own runtime where it is installed (its `index.mjs`), else a small one that speaks the same interface. */
export const RUNTIME =
  process.env["AWS_LAMBDA_RIC"] ?? fileURLToPath(new URL("plain-runtime.ts", import.meta.url));

/** A function that failed: its error as the runtime told it. */
export class FunctionFailed extends Error {
  override readonly name: string;
  constructor({ errorType, errorMessage }: { readonly errorType?: string; readonly errorMessage?: string }) {
    super(errorMessage ?? "");
    this.name = errorType ?? "Error";
  }
}

export type RunningFunction = {
  /** `isKept`: X-Ray keeps the trace of this invocation. */
  readonly invoke: (event: unknown, isKept?: boolean) => Promise<unknown>;
  /** Every line it wrote so far. */
  readonly lines: () => readonly string[];
  readonly stop: () => Promise<void>;
};

type Waiting = {
  readonly id: string;
  readonly event: string;
  readonly isKept: boolean;
  readonly done: (answer: unknown) => void;
  readonly failed: (error: Error) => void;
};

type Options = {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
};

/** The trace every invocation belongs to; X-Ray keeps it where somebody listens for it. */
export const TRACE = { root: "1-5759e988-bd862e3fe1be46a994272793", parent: "53995c3f42cd8ad8" };

const PREFIX = "/2018-06-01/runtime";
const SECONDS = 60;

/**
 * A bundled function in a process of its own under a Lambda runtime, which asks this process for its events over the
 * Runtime API (AWS Lambda's developer guide, "Using the Lambda runtime API").
 */
export async function startFunction({ folder, env }: Options): Promise<RunningFunction> {
  const queued: Waiting[] = [];
  const atWork = new Map<string, Waiting>();
  const idle: ServerResponse[] = [];
  const lines: string[] = [];
  let broken: Error | undefined;

  const hand = () => {
    for (let next = queued[0]; next && idle[0]; next = queued[0]) {
      queued.shift();
      atWork.set(next.id, next);
      idle.shift()?.writeHead(200, headersOf(next)).end(next.event);
    }
  };
  const breakDown = (error: Error) => {
    broken ??= error;
    for (const each of [...queued.splice(0), ...atWork.values()]) each.failed(broken);
    atWork.clear();
  };
  const server = createServer(async (request, response) => {
    const path = (request.url ?? "").slice(PREFIX.length);
    if (path === "/invocation/next") {
      idle.push(response);
      return hand();
    }
    const body = JSON.parse((await bodyOf(request)) || "null");
    const [, id = "", how] = /^\/invocation\/([^/]+)\/(response|error)$/.exec(path) ?? [];
    if (path === "/init/error") breakDown(new FunctionFailed(body));
    else if (how === "error") atWork.get(id)?.failed(new FunctionFailed(body));
    else atWork.get(id)?.done(body);
    atWork.delete(id);
    response.writeHead(202, { "content-type": "application/json" }).end('{"status":"OK"}');
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const child = spawn(process.execPath, [RUNTIME, "index.handler"], {
    cwd: folder,
    env: { ...env, ...environmentOf(folder, port) },
  });
  const ended = new Promise<void>((over) => {
    child.once("close", (code) => {
      breakDown(new Error(`the function's process ended with ${code}:\n${lines.join("\n")}`));
      over();
    });
  });
  gatherLines(child, lines);
  return {
    invoke: (event, isKept = false) =>
      new Promise((done, failed) => {
        if (broken) return failed(broken);
        queued.push({ id: randomUUID(), event: JSON.stringify(event), isKept, done, failed });
        hand();
      }),
    lines: () => lines,
    stop: async () => {
      child.kill("SIGKILL");
      await ended;
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const headersOf = ({ id, isKept }: Pick<Waiting, "id" | "isKept">) => ({
  "content-type": "application/json",
  "Lambda-Runtime-Aws-Request-Id": id,
  "Lambda-Runtime-Deadline-Ms": String(Date.now() + SECONDS * 1000),
  "Lambda-Runtime-Invoked-Function-Arn": "arn:aws:lambda:ap-southeast-1:123456789012:function:trial",
  "Lambda-Runtime-Trace-Id": `Root=${TRACE.root};Parent=${TRACE.parent};Sampled=${isKept ? 1 : 0}`,
});

/** What Lambda sets for every function ("Defined runtime environment variables"). */
const environmentOf = (folder: string, port: number) => ({
  AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
  LAMBDA_TASK_ROOT: folder,
  _HANDLER: "index.handler",
  AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
  AWS_LAMBDA_FUNCTION_NAME: "trial",
  AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "1024",
  AWS_LAMBDA_LOG_GROUP_NAME: "/aws/lambda/trial",
  AWS_LAMBDA_LOG_STREAM_NAME: "trial",
  AWS_LAMBDA_LOG_FORMAT: "JSON",
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** Whole lines, however the pipe cut them. */
function gatherLines({ stdout, stderr }: ChildProcess, lines: string[]): void {
  for (const stream of [stdout, stderr]) {
    let rest = "";
    stream?.setEncoding("utf8").on("data", (text: string) => {
      const parts = (rest + text).split("\n");
      rest = parts.pop() ?? "";
      lines.push(...parts);
    });
    stream?.once("end", () => {
      if (rest !== "") lines.push(rest);
    });
  }
}
