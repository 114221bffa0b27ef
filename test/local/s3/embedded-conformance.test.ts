import { s3Conformance } from "./conformance.ts";
import { startEmbedded } from "./embedded.ts";

s3Conformance("the embedded S3 server", () => startEmbedded());
