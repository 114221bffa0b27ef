import type { Trouble } from "./trouble.ts";

/** Something that comes from elsewhere: not asked for, on its way, there, or refused. */
export type Loaded<T> =
  | { readonly kind: "none" }
  | { readonly kind: "coming"; readonly before?: T }
  | { readonly kind: "there"; readonly value: T }
  | { readonly kind: "failed"; readonly trouble: Trouble; readonly before?: T };

export const NONE: Loaded<never> = { kind: "none" };
export const there = <T>(value: T): Loaded<T> => ({ kind: "there", value });

/** What is known of it by now; while it is asked for again the former value stands. */
export const knownOf = <T>(loaded: Loaded<T> | undefined): T | undefined => {
  if (loaded === undefined || loaded.kind === "none") return undefined;
  return loaded.kind === "there" ? loaded.value : loaded.before;
};

export function coming<T>(loaded: Loaded<T> | undefined): Loaded<T> {
  const before = knownOf(loaded);
  return before === undefined ? { kind: "coming" } : { kind: "coming", before };
}

export function failed<T>(loaded: Loaded<T> | undefined, trouble: Trouble): Loaded<T> {
  const before = knownOf(loaded);
  return before === undefined ? { kind: "failed", trouble } : { kind: "failed", trouble, before };
}
