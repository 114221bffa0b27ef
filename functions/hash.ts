import { createHash } from "node:crypto";

/** SHA-256 in lower-case hex, of text as UTF-8 or of bytes. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");
