import type { Readable } from "node:stream";
import type { Unchunked } from "./aws-chunked.ts";
import type { ObjectFiles } from "./object-files.ts";
import type { RequestTarget } from "./request-target.ts";

export type CreatedObject = { bucket: string; key: string; etag: string; size: number; versionId: string };

/** What every operation may use of the server. */
export type Backend = {
  readonly files: ObjectFiles;
  readonly region: string;
  readonly now: () => Date;
  readonly announce: (object: CreatedObject) => void;
};

/** One verified request with its whole body. */
export type Call = Backend & {
  readonly target: RequestTarget;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Unchunked;
};

export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Readable;
};
