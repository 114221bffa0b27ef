import type { PaperPlace } from "../shared/storage-keys.ts";
import type { PaperAnswer } from "../shared/wire/paper.ts";
import type { SeasonStore } from "./season-store.ts";

/** How long a download address works: long enough to click, short enough not to be passed on. */
const URL_SECONDS = 300;

/** Where a paper is, or that it is being made; its file is named by `named`. */
export async function paperAnswer(
  store: SeasonStore,
  place: PaperPlace,
  named: readonly string[],
): Promise<{ readonly status: 200 | 202; readonly body: PaperAnswer }> {
  const { inputsHash } = place;
  const fileName = `${named.join(" - ")}.docx`;
  if (!(await store.hasPaper(place)))
    return { status: 202, body: { state: "being-made", inputsHash, fileName } };
  const url = await store.paperUrl(place, fileName, URL_SECONDS);
  return { status: 200, body: { state: "ready", inputsHash, fileName, url, seconds: URL_SECONDS } };
}
