import { Hono } from "hono";
import type { SeasonStore } from "../../../functions/season-store.ts";
import { isDerived } from "../../../shared/storage-keys.ts";

const MOUNT = "/files";
const PASSED = ["content-type", "content-disposition", "content-length", "cache-control", "etag"];

export type Downloads = {
  /** The same store, whose addresses lead here. */
  readonly store: SeasonStore;
  readonly app: Hono;
};

/**
 * Workbooks and forms are downloaded from the server's own origin: the store may stand where no person's machine reaches
 * it. An address keeps the signature that the store gave it, and the store alone judges it; it is good for nothing else.
 */
export function ownDownloads(store: SeasonStore, origin: string, storage: string, folder: string): Downloads {
  const led = (address: string): string => {
    const { pathname, search } = new URL(address);
    return `${origin}${MOUNT}${pathname}${search}`;
  };
  const app = new Hono();
  app.get(`${MOUNT}/*`, async ({ req }) => {
    const { pathname, search, searchParams } = new URL(req.url);
    const path = pathname.slice(MOUNT.length);
    const isOurs = path.startsWith(folder) && isDerived(path.slice(folder.length));
    if (!isOurs || !searchParams.has("X-Amz-Signature")) return told(404);
    const answer = await fetch(`${storage}${path}${search}`, { redirect: "error" }).catch(() => undefined);
    if (!answer) return told(503);
    if (answer.status !== 200) {
      await answer.body?.cancel();
      return told(answer.status >= 500 ? 503 : answer.status);
    }
    const headers = new Headers({
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox",
    });
    for (const name of PASSED) {
      const value = answer.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    return new Response(answer.body, { status: 200, headers });
  });
  const own = Object.entries(store).map(([name, answer]) =>
    name.endsWith("Url")
      ? [name, async (...of: unknown[]) => led(await (answer as Addressing)(...of))]
      : [name, answer],
  );
  return { store: Object.fromEntries(own) as SeasonStore, app };
}

/** What of a store gives an address to download from is called so: `workbookUrl`, `formUrl`. */
type Addressing = (...of: unknown[]) => Promise<string>;

const WORDS: Readonly<Record<number, string>> = {
  403: "Liên kết tải đã hết hạn; hãy bấm tải lại trong ngăn. · The link has expired; ask for the file again in the pane.",
  503: "Kho lưu trữ chưa trả lời; dữ liệu an toàn, hãy thử lại sau ít phút. · The storage does not answer; nothing is lost, try again in a few minutes.",
};

const told = (status: number): Response =>
  new Response(WORDS[status] ?? "Không có tệp này. · No such file.", {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
