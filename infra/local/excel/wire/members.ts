import type { HostObject, HostType, NOTHING } from "./host-object.ts";
import { TYPES } from "./object-types.ts";

/** What can be done with an object. The table pairs each kind with what stands behind it, so `never` is always that. */
export const typeOf = (object: HostObject): HostType<never> => TYPES[object.kind] as HostType<never>;

export const read = (object: HostObject, name: string): unknown =>
  typeOf(object).get?.[name]?.(object.self as never);

export const write = (object: HostObject, name: string, value: unknown): void =>
  typeOf(object).set?.[name]?.(object.self as never, value);

export const link = (object: HostObject, name: string): HostObject | typeof NOTHING | undefined =>
  typeOf(object).links?.[name]?.(object.self as never);

export const invoke = (object: HostObject, name: string, args: readonly unknown[]): unknown =>
  typeOf(object).call?.[name]?.(object.self as never, args);

export const itemsOf = (object: HostObject): readonly HostObject[] | undefined =>
  typeOf(object).items?.(object.self as never);

export const idOf = (object: HostObject): string | undefined => typeOf(object).id?.(object.self as never);

export const targetOf = (object: HostObject): string | undefined =>
  typeOf(object).target?.(object.self as never);
