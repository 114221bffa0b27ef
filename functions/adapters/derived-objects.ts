import * as z from "zod/mini";
import type { S3Objects } from "./s3-objects.ts";

type Kept<T> = { readonly stored: T; readonly tag: string };

export type DerivedObjects<T> = {
  /** The object, unless there is none that this release reads; not fetched when it still has the tag of a listing. */
  readonly read: (key: string, listed?: string) => Promise<Kept<T> | undefined>;
  /** Keeps it in the place of the one with this tag, or of none. */
  readonly keep: (key: string, stored: T, replaces: string | undefined) => Promise<"kept" | "stale">;
};

/**
 * Objects that are made again from others, held in memory by their tags. One that another release wrote in a form of its
 * own, or that is damaged, is as good as none: it is replaced by what this release makes.
 */
export function derivedObjects<S extends z.ZodMiniType>(
  objects: S3Objects,
  schema: S,
): DerivedObjects<z.output<S>> {
  const held = new Map<string, Kept<z.output<S>>>();
  const unread = new Map<string, string>();

  return {
    read: async (key, listed) => {
      const known = held.get(key);
      if (known && known.tag === listed) return known;
      const found = known ? await objects.getUnless(key, known.tag) : await objects.get(key);
      if (found === "unchanged") return known;
      held.delete(key);
      if (!found) return undefined;
      const stored = understood(schema, found.text);
      if (stored === undefined) {
        unread.set(key, found.tag);
        return undefined;
      }
      const read = { stored, tag: found.tag };
      held.set(key, read);
      return read;
    },
    keep: async (key, stored, replaces) => {
      const text = JSON.stringify(z.encode(schema, stored));
      const kept = await objects.replace(key, text, replaces ?? unread.get(key));
      unread.delete(key);
      if (kept === "stale") return "stale";
      held.set(key, { stored, tag: kept.tag });
      return "kept";
    },
  };
}

function understood<S extends z.ZodMiniType>(schema: S, text: string): z.output<S> | undefined {
  try {
    const read = z.safeParse(schema, JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
