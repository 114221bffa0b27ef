import type { ReportPlace } from "../shared/storage-keys.ts";

/** Workbooks of a province and of agencies' cards, and what they were asked for. */
export type ReportRecords = {
  readonly hasReport: (place: ReportPlace) => Promise<boolean>;
  readonly keepReport: (place: ReportPlace, bytes: Uint8Array) => Promise<void>;
  /** Has the workbook made, again if it was asked for before and is still not there. */
  readonly requestReport: (place: ReportPlace, asked: string) => Promise<void>;
  /** What the workbook was asked for, as it was written; undefined when nobody asked. */
  readonly requestedReport: (place: ReportPlace) => Promise<string | undefined>;
  readonly reportUrl: (place: ReportPlace, fileName: string, seconds: number) => Promise<string>;
};
