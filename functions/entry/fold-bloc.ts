import { S3Client } from "@aws-sdk/client-s3";
import { s3SeasonStore } from "../adapters/s3-season-store.ts";
import { foldEvents } from "../handle-events.ts";
import { env } from "./env.ts";

export const handler = foldEvents(s3SeasonStore(new S3Client({}), env("SEASON_BUCKET")), console.error);
