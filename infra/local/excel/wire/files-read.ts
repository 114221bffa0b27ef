import type { XlsxLoader } from "../sheet-content.ts";
import type { Action, Batch } from "./batch.ts";

/** The batch with the files it inserts already read: a batch itself runs without waiting. A file nobody can read stays as it came. */
export async function withFilesRead(batch: Batch, load: XlsxLoader | undefined): Promise<Batch> {
  const inserts = (action: Action) => action.Name === "InsertWorksheetsFromBase64";
  if (!load || !batch.Actions.some(inserts)) return batch;
  const actions = await Promise.all(
    batch.Actions.map(async (action) => (inserts(action) ? await withFile(action, load) : action)),
  );
  return { ...batch, Actions: actions };
}

async function withFile(action: Action, load: XlsxLoader): Promise<Action> {
  const [file, ...more] = action.ArgumentInfo?.Arguments ?? [];
  const content = typeof file === "string" ? await load(bytesOf(file)).catch(() => undefined) : undefined;
  return content
    ? { ...action, ArgumentInfo: { ...action.ArgumentInfo, Arguments: [content, ...more] } }
    : action;
}

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
