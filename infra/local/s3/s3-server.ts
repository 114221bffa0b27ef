import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answer } from "./answer.ts";
import type { CreatedObject } from "./call.ts";
import { openObjectFiles } from "./object-files.ts";
import type { Credentials } from "./signature.ts";

export type { CreatedObject } from "./call.ts";

export type S3Server = {
  readonly endpoint: string;
  /** Calls the listener after each commit of an object; a crash in between loses the call, never the object. */
  readonly onCreated: (listener: (object: CreatedObject) => void) => void;
  readonly close: () => Promise<void>;
};

type Options = {
  dir: string;
  credentials: Credentials;
  region?: string;
  /** 0, the default, takes any free port. */
  port?: number;
  now?: () => Date;
  /** Whether an acknowledged write outlives a power cut, and not only the process; true unless said otherwise. */
  durable?: boolean;
};

/** Longer than an SDK keeps an idle connection, in milliseconds, so that it is never closed under a new request. */
const KEEP_ALIVE = 60_000;

/** How long requests under way may take to finish once the server is closing, in milliseconds. */
const GRACE = 1000;

/** S3 for one machine: loopback only, path-style only; what it does not do it refuses. */
export async function startS3Server(options: Options): Promise<S3Server> {
  const {
    dir,
    credentials,
    region = "us-east-1",
    port = 0,
    now = () => new Date(),
    durable = true,
  } = options;
  const files = await openObjectFiles(dir, { durable });
  const events = new EventEmitter<{ created: [CreatedObject] }>();
  const announce = (object: CreatedObject) => void setImmediate(() => events.emit("created", object));
  const backend = { files, region, now, announce };

  const underWay = new Set<Promise<void>>();
  const accept = (request: IncomingMessage, response: ServerResponse) => {
    response.shouldKeepAlive = server.listening;
    const answered = answer(request, response, { backend, credentials }).finally(() =>
      underWay.delete(answered),
    );
    underWay.add(answered);
  };
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE }, accept).on("checkContinue", accept);
  const listening = once(server, "listening");
  server.listen(port, "127.0.0.1");
  await listening.catch(async (error) => {
    await files.close();
    throw error;
  });

  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    onCreated: (listener) => void events.on("created", listener),
    async close() {
      server.close();
      const impatience = setTimeout(() => server.closeAllConnections(), GRACE);
      await Promise.all(underWay);
      clearTimeout(impatience);
      server.closeAllConnections();
      await Promise.all(underWay);
      await files.close();
    },
  };
}
