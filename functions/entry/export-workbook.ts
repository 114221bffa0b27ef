import { S3Client } from "@aws-sdk/client-s3";
import { renderWorkbook } from "../adapters/exceljs-workbook.ts";
import { s3SeasonStore } from "../adapters/s3-season-store.ts";
import { exportEvents } from "../handle-events.ts";
import { env } from "./env.ts";

export const handler = exportEvents(
  s3SeasonStore(new S3Client({}), env("SEASON_BUCKET")),
  renderWorkbook,
  console.error,
);
