import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Backend, Reply } from "./call.ts";
import { findOperation } from "./operations.ts";
import { readBody } from "./request-body.ts";
import { readTarget } from "./request-target.ts";
import { S3Error } from "./s3-error.ts";
import { type Credentials, verifySignature } from "./signature.ts";
import { element, errorDocument } from "./xml.ts";

type Service = { readonly backend: Backend; readonly credentials: Credentials };

/** Answers one request, whatever it is; a client that went away is let go. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  service: Service,
): Promise<void> {
  const id = randomUUID();
  const reply = await carryOut(request, response, service).catch((error) => refuse(error, request, id));
  await send(request, response, { ...reply, headers: { ...reply.headers, "x-amz-request-id": id } }).catch(
    () => {
      if (reply.body instanceof Readable) reply.body.destroy();
      response.destroy();
    },
  );
}

/** The signature is checked before anything else is looked at, and the body is read only for what will be done. */
async function carryOut(
  request: IncomingMessage,
  response: ServerResponse,
  { backend, credentials }: Service,
): Promise<Reply> {
  const { method = "" } = request;
  const target = readTarget(request.url ?? "");
  const headers = headersOf(request);
  const { payloadHash } = verifySignature(
    { method, path: target.path, query: target.query, headers },
    { credentials, region: backend.region, now: backend.now() },
  );
  const { run, largestBody } = findOperation(method, target, headers);
  const body = await readBody(request, response, { payloadHash, limit: largestBody });
  return run({ ...backend, target, headers, body });
}

const headersOf = ({ headersDistinct }: IncomingMessage): ReadonlyMap<string, string> =>
  new Map(Object.entries(headersDistinct).map(([name, values = []]) => [name, values.join(",")]));

function refuse(error: unknown, request: IncomingMessage, id: string): Reply {
  const refusal = error instanceof S3Error ? error : new S3Error("InternalError", String(error));
  const body = errorDocument(
    element("Code", refusal.code),
    element("Message", refusal.message),
    element("Resource", request.url?.split("?")[0]),
    element("RequestId", id),
  );
  return { status: refusal.status, headers: refusal.headers, body };
}

async function send(request: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> {
  const { status, headers = {}, body = "" } = reply;
  if (body instanceof Readable) {
    response.writeHead(status, headers);
    await pipeline(body, response);
  } else if (request.method === "HEAD" || status === 204 || status === 304) {
    response.writeHead(status, headers).end();
  } else {
    const type = body === "" ? {} : { "content-type": "application/xml" };
    response.writeHead(status, { ...type, "content-length": Buffer.byteLength(body), ...headers }).end(body);
  }
}
