import type { QueueStore } from "./queue-store.ts";

/** Lets one pane send at a time. `stillMine` is asked before each card and prolongs the right to send. */
export type OneSender = <T>(
  work: (stillMine: () => Promise<boolean>) => Promise<T>,
) => Promise<{ readonly kind: "done"; readonly value: T } | { readonly kind: "elsewhere" }>;

/** Longer than one card can take with its repeats. */
const LEASE_MS = 180_000;

/** By the browser's locks, which end with the pane that held them. */
export const senderByLock =
  (locks: Pick<LockManager, "request">, partition: string | undefined): OneSender =>
  async (work) =>
    await locks.request(`bang-vang:send:${partition ?? ""}`, { ifAvailable: true }, async (lock) =>
      lock ? { kind: "done" as const, value: await work(async () => true) } : { kind: "elsewhere" as const },
    );

/** By a lease in the store, which runs out when the pane that held it is gone. */
export const senderByLease =
  (store: QueueStore, holder: string, now: () => number): OneSender =>
  async (work) => {
    const take = () => store.takeLease(holder, now() + LEASE_MS, now());
    if (!(await take())) return { kind: "elsewhere" };
    try {
      return { kind: "done", value: await work(take) };
    } finally {
      await store.dropLease(holder);
    }
  };
