/**
 * Remembers what was read from write-once objects, which never change, until so many characters are held; then the
 * longest unused is forgotten. A remembered value is shared: it is never changed by who reads it.
 */
export function remembered<T>(limit: number): {
  readonly recall: (key: string) => T | undefined;
  readonly keep: (key: string, value: T, size: number) => void;
} {
  const held = new Map<string, { readonly value: T; readonly size: number }>();
  let total = 0;
  return {
    recall: (key) => {
      const found = held.get(key);
      if (!found) return undefined;
      held.delete(key);
      held.set(key, found);
      return found.value;
    },
    keep: (key, value, size) => {
      if (held.has(key) || size > limit) return;
      held.set(key, { value, size });
      total += size;
      for (const [oldest, { size: freed }] of held) {
        if (total <= limit) break;
        held.delete(oldest);
        total -= freed;
      }
    },
  };
}
