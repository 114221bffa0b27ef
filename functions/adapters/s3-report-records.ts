import { reportKey, reportRequestKey } from "../../shared/storage-keys.ts";
import type { ReportRecords } from "../report-records.ts";
import type { S3Objects } from "./s3-objects.ts";
import { XLSX, xlsxDownload } from "./xlsx-download.ts";

export const s3ReportRecords = (objects: S3Objects): ReportRecords => ({
  hasReport: (place) => objects.exists(reportKey(place)),
  keepReport: async (place, bytes) => {
    await objects.putOnce(reportKey(place), bytes, XLSX);
  },
  requestReport: (place, asked) => objects.put(reportRequestKey(place), asked),
  requestedReport: async (place) => (await objects.get(reportRequestKey(place)))?.text,
  reportUrl: (place, fileName, seconds) => objects.presign(reportKey(place), seconds, xlsxDownload(fileName)),
});
