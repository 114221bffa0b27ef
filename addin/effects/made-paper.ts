import type { EvidenceListRequest, PaperRequest } from "../../shared/wire/paper.ts";
import type { Download } from "../state/pane-state.ts";
import type { PaneParts } from "./parts.ts";
import { valueFrom } from "./server-refusal.ts";
import { untilMade, untilMadeAsNow } from "./until-made.ts";

/** Has a paper made and asks until it is there; the same paper is made once, whoever asks. */
export async function madePaper(
  asked: PaperRequest | EvidenceListRequest,
  parts: PaneParts,
): Promise<Download> {
  const { url, fileName } = await ("agency" in asked ? madeList(asked, parts) : madeBlocPaper(asked, parts));
  return { url, fileName };
}

/** Made of the card as it was when the list was asked for. */
const madeList = async (asked: EvidenceListRequest, { server, wait }: PaneParts) =>
  untilMade(
    valueFrom(await server.askForEvidenceList(asked)),
    async ({ inputsHash }) => valueFrom(await server.findEvidenceList({ ...asked, inputsHash })),
    wait,
  );

/** Made of the bloc's standings as they are when it is made. */
const madeBlocPaper = (asked: PaperRequest, { server, wait }: PaneParts) =>
  untilMadeAsNow(
    async () => valueFrom(await server.askForPaper(asked)),
    async ({ inputsHash }) => valueFrom(await server.findPaper({ ...asked, inputsHash })),
    wait,
  );
