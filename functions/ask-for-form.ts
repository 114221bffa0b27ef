import * as z from "zod/mini";
import type { PersonId } from "../shared/ids.ts";
import type { Chain } from "../shared/storage-keys.ts";
import type { FormAnswer } from "../shared/wire/form.ts";
import { Sheet } from "../shared/wire/sheet.ts";
import { SHEET_WORDS } from "../shared/words/sheet.ts";
import { formHash } from "./form-hash.ts";
import { deskFor } from "./locked-desk.ts";
import type { Refusal } from "./reply.ts";
import { OfChain } from "./route.ts";
import type { SeasonStore } from "./season-store.ts";
import { sheetFor } from "./show-sheet.ts";

/** How long a download address works: long enough to click, short enough not to be passed on. */
const URL_SECONDS = 300;

type Reply = { readonly status: 200 | 202; readonly body: FormAnswer } | Refusal;

/** Gives the address of the form of a card as it stands now, or has it made. */
export const askForForm =
  (store: SeasonStore, now: () => string) =>
  async (subject: PersonId, chain: Chain): Promise<Reply> => {
    const sheet = await sheetFor(store, now, subject, chain);
    if ("refused" in sheet) return sheet;
    const written = JSON.stringify(z.encode(Sheet, sheet));
    const sheetHash = formHash(written);
    const answer = await answerFor(store, chain, sheetHash, [sheet.agency.title, sheet.period.title]);
    if (answer.status === 202) await store.requestForm(chain, sheetHash, written);
    return answer;
  };

/** The card a form is of, and the hash it was asked for under, as the first answer gave it. */
export const FormPlace = z.extend(OfChain, { sheetHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });
export type FormPlace = z.infer<typeof FormPlace>;

/** Whether a form that was asked for is there by now, and where. */
export const showForm =
  (store: SeasonStore) =>
  async (subject: PersonId, { sheetHash, ...chain }: FormPlace): Promise<Reply> => {
    const desk = await deskFor(store, subject, chain, "read-sheet");
    if ("refused" in desk) return desk;
    return answerFor(store, chain, sheetHash, [desk.agency.title, desk.period.title]);
  };

async function answerFor(
  store: SeasonStore,
  chain: Chain,
  sheetHash: string,
  named: readonly string[],
): Promise<Exclude<Reply, Refusal>> {
  const fileName = `${[SHEET_WORDS.names[chain.round], ...named].join(" - ")}.xlsx`;
  if (!(await store.hasForm(chain, sheetHash)))
    return { status: 202, body: { state: "being-made", sheetHash, fileName } };
  const url = await store.formUrl(chain, sheetHash, fileName, URL_SECONDS);
  return { status: 200, body: { state: "ready", sheetHash, fileName, url, seconds: URL_SECONDS } };
}
