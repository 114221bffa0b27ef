import type { Adapter, Stored } from "oidc-provider";

type Entry = { readonly payload: Stored; readonly until: number };

/** What the provider remembers of one kind (sessions, codes …), in memory: a restart asks people to choose again. */
export const signInMemory = (): Adapter => {
  const entries = new Map<string, Entry>();

  const forget = (isOver: (entry: Entry) => boolean): void => {
    for (const [id, entry] of entries) if (isOver(entry)) entries.delete(id);
  };

  return {
    async upsert(id, payload, expiresIn = Number.POSITIVE_INFINITY) {
      forget(({ until }) => until <= Date.now());
      entries.set(id, { payload, until: Date.now() + expiresIn * 1000 });
    },
    async find(id) {
      return entries.get(id)?.payload;
    },
    async findByUid(uid) {
      return [...entries.values()].find(({ payload }) => payload.uid === uid)?.payload;
    },
    async consume(id) {
      const entry = entries.get(id);
      if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      entries.delete(id);
    },
    async revokeByGrantId(grantId) {
      forget(({ payload }) => payload.grantId === grantId);
    },
  };
};
