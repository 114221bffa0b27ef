import * as z from "zod/mini";
import { Tokens } from "./tokens.ts";

/** What outlives a reload of the pane, and not the closing of its window. */
const Kept = z.object({
  tokens: z.optional(Tokens),
  /** Somebody signed out here, and the issuer may still know them: whoever comes next is asked who they are. */
  askAnew: z.optional(z.literal(true)),
});
export type Kept = z.infer<typeof Kept>;

export type TokenMemory = { readonly read: () => Kept; readonly keep: (kept: Kept) => void };

type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem">;

/**
 * Tokens in the session's storage, under a name of their own for each partition of an Office host and each issuer;
 * where the browser refuses storage, in memory alone. Never in local storage, which outlives the person's presence.
 */
export function sessionTokenMemory(
  storage: Storage | undefined,
  of: { readonly partition: string | undefined; readonly issuer: string; readonly clientId: string },
): TokenMemory {
  const name = `bang-vang:sign-in:${of.partition ?? ""}:${of.issuer}:${of.clientId}`;
  let inMemory: Kept = {};
  return {
    read() {
      const text = attempt(() => storage?.getItem(name));
      return text ? parsed(text) : inMemory;
    },
    keep(kept) {
      inMemory = kept;
      attempt(() =>
        kept.tokens || kept.askAnew
          ? storage?.setItem(name, JSON.stringify(kept))
          : storage?.removeItem(name),
      );
    },
  };
}

/** Reaching for the session's storage is itself refused by some browsers. */
export const sessionStorageOf = (window: {
  readonly sessionStorage: globalThis.Storage;
}): globalThis.Storage | undefined => attempt(() => window.sessionStorage);

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

function parsed(text: string): Kept {
  const read = attempt(() => Kept.parse(JSON.parse(text)));
  return read ?? {};
}
