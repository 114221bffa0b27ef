import { paperKey, paperRequestKey } from "../../shared/storage-keys.ts";
import type { PaperRecords } from "../paper-records.ts";
import type { S3Objects } from "./s3-objects.ts";
import { attachment } from "./xlsx-download.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export const s3PaperRecords = (objects: S3Objects): PaperRecords => ({
  hasPaper: (place) => objects.exists(paperKey(place)),
  keepPaper: async (place, bytes) => {
    await objects.putOnce(paperKey(place), bytes, DOCX);
  },
  requestPaper: (place, asked) => objects.put(paperRequestKey(place), asked),
  requestedPaper: async (place) => (await objects.get(paperRequestKey(place)))?.text,
  paperUrl: (place, fileName, seconds) =>
    objects.presign(paperKey(place), seconds, { disposition: attachment(fileName), type: DOCX }),
});
