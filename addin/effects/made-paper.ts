import type { EvidenceListRequest, PaperRequest } from "../../shared/wire/paper.ts";
import type { Download } from "../state/pane-state.ts";
import type { PaneParts } from "./parts.ts";
import { valueFrom } from "./server-refusal.ts";
import { untilMade } from "./until-made.ts";

/** Has a paper made and asks until it is there; the same paper is made once, whoever asks. */
export async function madePaper(
  asked: PaperRequest | EvidenceListRequest,
  { server, wait }: PaneParts,
): Promise<Download> {
  const first = "agency" in asked ? await server.askForEvidenceList(asked) : await server.askForPaper(asked);
  const { url, fileName } = await untilMade(
    valueFrom(first),
    async ({ inputsHash }) =>
      valueFrom(
        "agency" in asked
          ? await server.findEvidenceList({ ...asked, inputsHash })
          : await server.findPaper({ ...asked, inputsHash }),
      ),
    wait,
  );
  return { url, fileName };
}
