import * as z from "zod/mini";

/**
 * A stored object as this release reads it. One in a form that it does not know, be it a newer release's or a damaged one,
 * is never taken for something else: the failure names the object.
 */
export function readAs<S extends z.ZodMiniType>(schema: S, key: string, text: string): z.output<S> {
  try {
    return z.parse(schema, JSON.parse(text));
  } catch (cause) {
    throw new Error(`${key} is in a form that this release does not read`, { cause });
  }
}
