import { startS3Server } from "../../../infra/local/s3/s3-server.ts";
import { credentials } from "./embedded.ts";

/** Serves the folder it is given until it is killed; its endpoint is its one line of output. */
const { endpoint } = await startS3Server({ dir: process.argv[2] ?? "", credentials });
console.log(endpoint);
