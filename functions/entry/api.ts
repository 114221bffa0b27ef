import { randomUUID } from "node:crypto";
import { S3Client } from "@aws-sdk/client-s3";
import { handle } from "hono/aws-lambda";
import { joseTokenCheck } from "../adapters/jose-token-check.ts";
import { randomCode } from "../adapters/random-code.ts";
import { s3SeasonStore } from "../adapters/s3-season-store.ts";
import { strictXlsxReader } from "../adapters/strict-xlsx/strict-xlsx-reader.ts";
import { api } from "../api.ts";
import { env } from "./env.ts";

const store = s3SeasonStore(new S3Client({}), env("SEASON_BUCKET"));
const asked = { issuer: env("ISSUER"), jwksUri: env("JWKS_URI"), audience: env("AUDIENCE") };
const checkToken = joseTokenCheck(asked);
const readForm = strictXlsxReader({ report: console.error });
const now = () => new Date().toISOString();
export const handler = handle(
  api({ store, checkToken, readForm, now, newId: randomUUID, newCode: randomCode, report: console.error }),
);
