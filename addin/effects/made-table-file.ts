import type { TableFileAnswer, TableFileRequest } from "../../shared/wire/table-file.ts";
import type { AuthoringDesk } from "../state/authoring-desk.ts";
import type { PaneParts } from "./parts.ts";
import { ServerRefusal, valueFrom } from "./server-refusal.ts";

const POLL_MS = 1_000;
const PATIENCE_MS = 60_000;

/** Has a table's file made and asks until it is there; the same table is made once, whoever asks. */
export async function madeTableFile(
  asked: TableFileRequest,
  { server, wait }: PaneParts,
): Promise<NonNullable<AuthoringDesk["file"]>> {
  const { season, bloc } = asked;
  let answer: TableFileAnswer = valueFrom(await server.askForTableFile(asked));
  for (let waited = 0; answer.url === undefined && waited < PATIENCE_MS; waited += POLL_MS) {
    await wait(POLL_MS);
    answer = valueFrom(await server.findTableFile({ season, bloc, inputsHash: answer.inputsHash }));
  }
  if (answer.url === undefined) throw new ServerRefusal({ kind: "timeout" });
  return { url: answer.url, fileName: answer.fileName, isFleeting: true };
}
