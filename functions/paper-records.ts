import type { PaperPlace } from "../shared/storage-keys.ts";

/** The papers people edit and sign, and what they were asked for with. */
export type PaperRecords = {
  readonly hasPaper: (place: PaperPlace) => Promise<boolean>;
  readonly keepPaper: (place: PaperPlace, bytes: Uint8Array) => Promise<void>;
  /** Has the paper made, again if it was asked for before and is still not there. */
  readonly requestPaper: (place: PaperPlace, asked: string) => Promise<void>;
  /** What the paper was asked for with, as it was written; undefined when nobody asked. */
  readonly requestedPaper: (place: PaperPlace) => Promise<string | undefined>;
  readonly paperUrl: (place: PaperPlace, fileName: string, seconds: number) => Promise<string>;
};
