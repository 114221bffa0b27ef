import type * as z from "zod/mini";
import type { RefusalCode } from "../shared/words/refusals.ts";
import { shapeRefusal } from "./problem-json.ts";
import { BODY_LIMIT, readJson } from "./read-json.ts";
import { type Refusal, refuse } from "./reply.ts";

/** A body that is a file: its media type, its limit in bytes, and what is answered to another type or a larger one. */
export type FileBody = {
  readonly media: string;
  readonly limit: number;
  readonly otherMedia: RefusalCode;
  readonly tooLarge: RefusalCode;
};

type Read = { readonly value: unknown } | Refusal;

/** A JSON body of the shape a schema gives, or why it is not one we take. */
export async function readJsonBody(schema: z.ZodMiniType, request: Request): Promise<Read> {
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(request.headers.get("content-type") ?? ""))
    return refuse("unsupported-media-type");
  const bytes = await plainBytes(request, BODY_LIMIT, "body-too-large");
  if ("refused" in bytes) return bytes;
  const read = readJson(bytes.bytes);
  if ("refused" in read) return refuse(read.refused);
  const shaped = schema.safeParse(read.value, { reportInput: true });
  return shaped.success ? { value: shaped.data } : shapeRefusal(shaped.error.issues);
}

/** The bytes of a file; what is in them is for its own reader to judge. */
export async function readFileBody(file: FileBody, request: Request): Promise<Read> {
  if ((request.headers.get("content-type") ?? "").trim().toLowerCase() !== file.media)
    return refuse(file.otherMedia);
  const bytes = await plainBytes(request, file.limit, file.tooLarge);
  return "refused" in bytes ? bytes : { value: bytes };
}

/** The body, or a refusal as soon as it is known to be compressed or too large, whatever its header said. */
async function plainBytes(
  request: Request,
  limit: number,
  tooLarge: RefusalCode,
): Promise<{ readonly bytes: Uint8Array } | Refusal> {
  if ((request.headers.get("content-encoding") ?? "identity") !== "identity")
    return refuse("unsupported-encoding");
  if (Number(request.headers.get("content-length") ?? 0) > limit) return refuse(tooLarge);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return refuse(tooLarge);
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks) };
}
