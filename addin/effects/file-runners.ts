import type { Chain } from "../../shared/storage-keys.ts";
import { FormUnreadable } from "../../shared/wire/form-reading.ts";
import { foundCards } from "./found-cards.ts";
import type { PaneParts } from "./parts.ts";
import type { Runners } from "./run-effect.ts";
import { valueFrom } from "./server-refusal.ts";
import { refusalTrouble, troubleOf } from "./trouble-of.ts";
import { untilMade } from "./until-made.ts";

/** The server takes files up to 2 MiB. */
const MOST_BYTES = 2 * 1_048_576;

/** Forms: made to be filled elsewhere, read when they come back, taken in. */
export const fileRunners: Runners<"make-form" | "read-file" | "preview-intake" | "take-card"> = {
  "make-form": async ({ chain }, parts, send) => {
    const { url, fileName } = await madeForm(chain, parts);
    send({ kind: "form-made", download: { url, fileName } });
  },
  "read-file": async ({ id, file }, { server }, send) => {
    try {
      if (file.size > MOST_BYTES) return send({ kind: "file-refused", id, trouble: TOO_LARGE });
      const answer = await server.readFilledForms((await file.bytes()) as Uint8Array<ArrayBuffer>);
      if (answer.ok) return send({ kind: "file-read", id, cards: foundCards(answer.value) });
      const place =
        answer.refusal.kind === "refused" ? FormUnreadable.safeParse(answer.refusal.problem) : undefined;
      const trouble = refusalTrouble(answer.refusal);
      const code = place?.success ? ` ${place.data.form.code}` : "";
      send({ kind: "file-refused", id, trouble: { ...trouble, support: `${trouble.support}${code}` } });
    } catch (error) {
      send({ kind: "file-refused", id, trouble: troubleOf(error) });
    }
  },
  "preview-intake": async ({ mark, cards }, { server }, send) =>
    send({ kind: "intake-previewed", mark, preview: valueFrom(await server.previewScorecards({ cards })) }),
  "take-card": async ({ file, sheet, submission }, { server }, send) => {
    const answer = await server.submitScorecard(submission);
    if (answer.ok) return send({ kind: "card-taken", file, sheet, receipt: answer.value });
    send({ kind: "card-refused", file, sheet, trouble: refusalTrouble(answer.refusal) });
  },
};

/** Asks until it is made; the form of a card as it stands is made once, whoever asks. */
async function madeForm(
  chain: Chain,
  { server, wait }: PaneParts,
): Promise<{ url: string; fileName: string }> {
  const answer = await untilMade(
    valueFrom(await server.askForForm(chain)),
    async ({ sheetHash }) => valueFrom(await server.readForm({ ...chain, sheetHash })),
    wait,
  );
  return { url: answer.url, fileName: answer.fileName };
}

const TOO_LARGE = {
  source: "pane",
  code: "file-too-large",
  vi: "Tệp lớn hơn 2 MB nên không được đọc. Chưa có gì được ghi. Hãy điền vào mẫu biểu tải từ đây và không chèn ảnh.",
  en: "The file is larger than 2 MB and is not read. Nothing was stored. Fill the form downloaded here, without pictures.",
  support: "file too-large",
} as const;
