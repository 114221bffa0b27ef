import { tableFileKey, tableFileRequestKey } from "../../shared/storage-keys.ts";
import type { TableFileRecords } from "../table-file-records.ts";
import type { S3Objects } from "./s3-objects.ts";
import { XLSX, xlsxDownload } from "./xlsx-download.ts";

export const s3TableFileRecords = (objects: S3Objects): TableFileRecords => ({
  hasTableFile: (place) => objects.exists(tableFileKey(place)),
  keepTableFile: async (place, bytes) => {
    await objects.putOnce(tableFileKey(place), bytes, XLSX);
  },
  requestTableFile: (place, asked) => objects.put(tableFileRequestKey(place), asked),
  requestedTableFile: async (place) => (await objects.get(tableFileRequestKey(place)))?.text,
  tableFileUrl: (place, fileName, seconds) =>
    objects.presign(tableFileKey(place), seconds, xlsxDownload(fileName)),
});
