import type { TableFilePlace } from "../shared/storage-keys.ts";

/** The files in which tables are edited without the add-in, and what they were asked for. */
export type TableFileRecords = {
  readonly hasTableFile: (place: TableFilePlace) => Promise<boolean>;
  readonly keepTableFile: (place: TableFilePlace, bytes: Uint8Array) => Promise<void>;
  /** Has the file made, again if it was asked for before and is still not there. */
  readonly requestTableFile: (place: TableFilePlace, asked: string) => Promise<void>;
  /** What the file was asked for, as it was written; undefined when nobody asked. */
  readonly requestedTableFile: (place: TableFilePlace) => Promise<string | undefined>;
  readonly tableFileUrl: (place: TableFilePlace, fileName: string, seconds: number) => Promise<string>;
};
