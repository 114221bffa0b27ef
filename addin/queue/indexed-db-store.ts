import { isFree, type KeptText, type Lease, type QueueStore } from "./queue-store.ts";
import { QueueTrouble } from "./queue-trouble.ts";

const CARDS = "cards";
const LEASES = "leases";
const SENDING = "sending";

/** The queue in a database of this browser's, one for each partition of an Office host; undefined where that is refused. */
export async function indexedDbStore(
  factory: IDBFactory | undefined,
  partition: string | undefined,
): Promise<QueueStore | undefined> {
  const open = () => opened(factory, `bang-vang-queue:${partition ?? ""}`);
  const first = await open();
  return first && storeIn(connection(first, open));
}

/** Does one piece of work in one transaction. */
type InOne = <T>(
  name: string,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => Promise<T>,
) => Promise<T>;

/** Browsers drop the connection of a page that slept or was cleaned up; it is then opened once more. */
function connection(first: IDBDatabase, open: () => Promise<IDBDatabase | undefined>): InOne {
  let database: IDBDatabase | undefined = first;
  return async (name, mode, act) => {
    try {
      if (database) return await committed(database, name, mode, act);
    } catch (error) {
      if (!isLost(error)) throw troubleOf(error);
    }
    database = await open();
    if (!database) throw new QueueTrouble("no-place", "lost");
    return committed(database, name, mode, act).catch((error) => {
      throw troubleOf(error);
    });
  };
}

const isLost = (error: unknown): boolean =>
  error instanceof DOMException && ["InvalidStateError", "AbortError", "UnknownError"].includes(error.name);

function troubleOf(error: unknown): QueueTrouble {
  const told = error instanceof DOMException ? error.name : String(error);
  return new QueueTrouble(told === "QuotaExceededError" ? "no-room" : "no-place", told);
}

async function opened(factory: IDBFactory | undefined, name: string): Promise<IDBDatabase | undefined> {
  try {
    const request = factory?.open(name, 1);
    if (!request) return undefined;
    request.onupgradeneeded = () => {
      request.result.createObjectStore(CARDS, { keyPath: "id" });
      request.result.createObjectStore(LEASES);
    };
    const database = await resultOf(request);
    // Another tab with a newer pane may want to change the database.
    database.onversionchange = () => database.close();
    return database;
  } catch {
    return undefined;
  }
}

function storeIn(inOne: InOne): QueueStore {
  return {
    keptIn: "device",
    all: () => inOne(CARDS, "readonly", (store) => resultOf<KeptText[]>(store.getAll())),
    put: (kept) => inOne(CARDS, "readwrite", async (store) => void (await resultOf(store.put(kept)))),
    remove: (id) => inOne(CARDS, "readwrite", (store) => resultOf<undefined>(store.delete(id))),
    takeLease: (holder, until, now) =>
      inOne(LEASES, "readwrite", async (store) => {
        const lease = await resultOf<Lease | undefined>(store.get(SENDING));
        if (!isFree(lease, holder, now)) return false;
        await resultOf(store.put({ holder, until } satisfies Lease, SENDING));
        return true;
      }),
    dropLease: (holder) =>
      inOne(LEASES, "readwrite", async (store) => {
        const lease = await resultOf<Lease | undefined>(store.get(SENDING));
        if (lease?.holder === holder) await resultOf(store.delete(SENDING));
      }),
  };
}

/** Done when the disk has it: a card that is said to wait must outlive Excel and a power cut. */
async function committed<T>(
  database: IDBDatabase,
  name: string,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(name, mode, { durability: "strict" });
  const ended = new Promise<void>((kept, failed) => {
    transaction.oncomplete = () => kept();
    transaction.onabort = () => failed(transaction.error);
  });
  ended.catch(() => {});
  const value = await act(transaction.objectStore(name));
  await ended;
  return value;
}

const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
