import { indexedDbStore } from "./indexed-db-store.ts";
import { type OfflineQueue, offlineQueue } from "./offline-queue.ts";
import { senderByLease, senderByLock } from "./one-sender.ts";
import { QueueTrouble } from "./queue-trouble.ts";
import { type WorkbookMemory, workbookStore } from "./workbook-store.ts";

/** What the queue needs of the place the pane runs in. */
export type QueuePlace = {
  /** The browser's databases; reading it may throw, where the browser refuses. */
  readonly databases: () => IDBFactory | undefined;
  readonly locks: Pick<LockManager, "request"> | undefined;
  /** Where to keep cards when the browser keeps nothing. */
  readonly workbook: WorkbookMemory | undefined;
  readonly partition: string | undefined;
};

/** The queue on this device, or else in the open workbook; `QueueTrouble` "no-place" when there is neither. */
export async function openQueue({
  databases,
  locks,
  workbook,
  partition,
}: QueuePlace): Promise<OfflineQueue> {
  const onDevice = await indexedDbStore(permitted(databases), partition);
  const store = onDevice ?? (workbook && workbookStore(workbook));
  if (!store) throw new QueueTrouble("no-place");
  const now = () => Date.now();
  const oneSender =
    onDevice && locks ? senderByLock(locks, partition) : senderByLease(store, crypto.randomUUID(), now);
  return offlineQueue({ store, oneSender, now: () => new Date().toISOString() });
}

function permitted(databases: () => IDBFactory | undefined): IDBFactory | undefined {
  try {
    return databases();
  } catch {
    return undefined;
  }
}
