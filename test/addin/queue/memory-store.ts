import { isFree, type KeptText, type Lease, type QueueStore } from "../../../addin/queue/queue-store.ts";

/** A queue's store for tests: what it holds can be looked at and spoilt. */
export function memoryStore(): QueueStore & { readonly kept: Map<string, KeptText> } {
  const kept = new Map<string, KeptText>();
  let lease: Lease | undefined;
  return {
    kept,
    keptIn: "device",
    all: async () => [...kept.values()],
    put: async (card) => void kept.set(card.id, card),
    remove: async (id) => void kept.delete(id),
    async takeLease(holder, until, now) {
      if (!isFree(lease, holder, now)) return false;
      lease = { holder, until };
      return true;
    },
    async dropLease(holder) {
      if (lease?.holder === holder) lease = undefined;
    },
  };
}
