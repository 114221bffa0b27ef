import type { TableFileRequest } from "../../shared/wire/table-file.ts";
import type { AuthoringDesk } from "../state/authoring-desk.ts";
import type { PaneParts } from "./parts.ts";
import { valueFrom } from "./server-refusal.ts";
import { untilMade } from "./until-made.ts";

/** Has a table's file made and asks until it is there; the same table is made once, whoever asks. */
export async function madeTableFile(
  asked: TableFileRequest,
  { server, wait }: PaneParts,
): Promise<NonNullable<AuthoringDesk["file"]>> {
  const { season, bloc } = asked;
  const answer = await untilMade(
    valueFrom(await server.askForTableFile(asked)),
    async ({ inputsHash }) => valueFrom(await server.findTableFile({ season, bloc, inputsHash })),
    wait,
  );
  return { url: answer.url, fileName: answer.fileName, isFleeting: true };
}
