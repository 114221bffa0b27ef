import * as z from "zod/mini";
import type { Chain } from "../../shared/storage-keys.ts";
import { Sheet } from "../../shared/wire/sheet.ts";
import { chainKey } from "../state/chain-key.ts";
import type { SourceShelf } from "./parts.ts";

const STORE = "sources";

/**
 * Keeps what cards were built from in the browser's database, so that a sheet is checked and queued without a network.
 * Where the browser keeps nothing, the pane just needs the network.
 */
export function sourceShelf(
  databases: () => IDBFactory | undefined,
  partition: string | undefined,
): SourceShelf {
  const opened = open(databases, `bang-vang-sources:${partition ?? ""}`);
  return {
    keep: async (chain, source) => {
      const database = await opened;
      if (database)
        await asked(database, "readwrite", (store) =>
          store.put(JSON.stringify(z.encode(Sheet, source)), chainKey(chain)),
        );
    },
    recall: async (chain: Chain) => {
      const database = await opened;
      const text =
        database && (await asked<unknown>(database, "readonly", (store) => store.get(chainKey(chain))));
      return typeof text === "string" ? parsed(text) : undefined;
    },
    clear: async () => {
      const database = await opened;
      if (database) await asked(database, "readwrite", (store) => store.clear());
    },
  };
}

/** A source kept by an older pane may have another shape: it is as good as none. */
function parsed(text: string): Sheet | undefined {
  try {
    return Sheet.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function open(databases: () => IDBFactory | undefined, name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    try {
      const request = databases()?.open(name, 1);
      if (!request) return resolve(undefined);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(undefined);
      request.onblocked = () => resolve(undefined);
    } catch {
      resolve(undefined);
    }
  });
}

/** A database that refuses, because it is full or closed, is as good as none. */
function asked<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    try {
      const request = ask(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result as T);
      request.onerror = () => resolve(undefined);
    } catch {
      resolve(undefined);
    }
  });
}
