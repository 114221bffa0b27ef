import type { Snapshot } from "./snapshot.ts";

const DATABASE = "bang-vang-xem-thu";
const STORE = "so";
const KEY = "dang-mo";

/** The browser's own storage for the one open workbook; a browser that refuses it keeps nothing, and says so by `false`. */
export type SnapshotStore = {
  readonly read: () => Promise<Snapshot | undefined>;
  readonly write: (snapshot: Snapshot) => Promise<boolean>;
  readonly clear: () => Promise<boolean>;
};

/** Opens the storage once, so that the last write of a page that goes away can be sent within its last moment. */
export async function snapshotStore(): Promise<SnapshotStore> {
  const database = await opened().catch((error) => {
    if (error instanceof DOMException) return undefined;
    throw error;
  });
  const within = async <Result>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<{ readonly result: Result } | undefined> => {
    if (!database) return undefined;
    try {
      const transaction = database.transaction(STORE, mode, { durability: "relaxed" });
      const request = act(transaction.objectStore(STORE));
      transaction.commit();
      await finished(transaction);
      return { result: request.result };
    } catch (error) {
      if (error instanceof DOMException) return undefined;
      throw error;
    }
  };
  return {
    read: async () => (await within("readonly", (store) => store.get(KEY)))?.result as Snapshot | undefined,
    write: async (snapshot) => (await within("readwrite", (store) => store.put(snapshot, KEY))) !== undefined,
    clear: async () => (await within("readwrite", (store) => store.delete(KEY))) !== undefined,
  };
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

/** Waits this long after the last change, so that typing is not slowed by writing. */
const CALM_MS = 300;

/** Keeps the workbook after each change, once things are calm, and at once when the page is about to go away. */
export function keepWhatChanges(
  listen: (listener: () => void) => void,
  snapshot: () => Snapshot,
  store: SnapshotStore,
): { readonly stop: () => void } {
  const waiting: { timer?: ReturnType<typeof setTimeout>; stopped?: true } = {};
  const write = () => {
    clearTimeout(waiting.timer);
    delete waiting.timer;
    if (!waiting.stopped) void store.write(snapshot());
  };
  listen(() => {
    clearTimeout(waiting.timer);
    waiting.timer = setTimeout(write, CALM_MS);
  });
  const writeWhatWaits = () => {
    if (waiting.timer !== undefined) write();
  };
  // By "pagehide" there may be no time left for a write to be finished; it is the only word some browsers give.
  addEventListener("beforeunload", writeWhatWaits);
  addEventListener("pagehide", writeWhatWaits);
  return {
    stop: () => {
      waiting.stopped = true;
    },
  };
}
