import { type HostObject, NOTHING } from "./host-object.ts";
import { idOf, itemsOf, link, read, typeOf } from "./members.ts";
import { unknownMember } from "./object-paths.ts";
import type { References } from "./references.ts";
import { demandLevel, levelOfMember } from "./requirement-gate.ts";

/** What a load asks for: paths such as "format/fill/color" or "items/name"; nothing named means every scalar. */
type Query = {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
};

type Circumstances = { readonly level: number; readonly keeping: References | undefined };

/** How the client may name an object later: a reference for a range, an id for a sheet, null for nothing. */
export function identityOf(
  object: HostObject | typeof NOTHING,
  keeping: References | undefined,
): Readonly<Record<string, string>> | null {
  if (object === NOTHING) return null;
  if (typeOf(object).tracked) return keeping ? { _ReferenceId: keeping.keep(object) } : {};
  const id = idOf(object);
  return id === undefined ? {} : { [typeOf(object).idName ?? "Id"]: id };
}

/** The values a load asks for, in the shape office.js reads them. */
export function queried(
  object: HostObject | typeof NOTHING,
  query: Query | undefined,
  circumstances: Circumstances,
): unknown {
  const select = [...(query?.Select ?? []), ...(query?.Expand ?? [])].filter((path) => path !== "");
  return selected(object, select, query, circumstances);
}

function selected(
  object: HostObject | typeof NOTHING,
  select: readonly string[],
  query: Query | undefined,
  circumstances: Circumstances,
): unknown {
  if (object === NOTHING) return null;
  const items = itemsOf(object);
  if (!items) return membersOf(object, select, circumstances);
  const ofItems = select
    .filter((path) => !isOfCollection(object, path))
    .map((path) => path.replace(/^items\/?/i, ""));
  const from = query?.Skip ?? 0;
  const shown = items.slice(from, query?.Top === undefined ? undefined : from + query.Top);
  return {
    ...membersOf(
      object,
      select.filter((path) => isOfCollection(object, path)),
      circumstances,
      false,
    ),
    _Items: shown.map((item) => ({
      ...identityOf(item, circumstances.keeping),
      ...(selected(
        item,
        ofItems.filter((path) => path !== ""),
        undefined,
        circumstances,
      ) as object),
    })),
  };
}

/** "count" of a collection is its own, "name" is its items'. */
const isOfCollection = (object: HostObject, path: string): boolean =>
  typeOf(object).get?.[pascal(path)] !== undefined;

function membersOf(
  object: HostObject,
  select: readonly string[],
  circumstances: Circumstances,
  allByDefault = true,
): Readonly<Record<string, unknown>> {
  const out: Record<string, unknown> = {};
  const nested = new Map<string, string[]>();
  for (const path of select.length === 0 && allByDefault ? ["$all"] : select) {
    const [head = "", ...rest] = path.split("/");
    if (head === "$all" || head === "*") Object.assign(out, scalarsOf(object, circumstances.level));
    else if (head === "$none" || head === "isNullObject") continue;
    else if (typeOf(object).links?.[pascal(head)])
      nested.set(pascal(head), [...(nested.get(pascal(head)) ?? []), rest.join("/")]);
    else out[pascal(head)] = scalar(object, pascal(head), circumstances.level);
  }
  for (const [name, paths] of nested) {
    demandLevel(circumstances.level, object.kind, name);
    const linked = link(object, name) ?? NOTHING;
    const inside = selected(
      linked,
      paths.filter((path) => path !== ""),
      undefined,
      circumstances,
    );
    out[name] =
      linked === NOTHING ? null : { ...identityOf(linked, circumstances.keeping), ...(inside as object) };
  }
  return out;
}

function scalar(object: HostObject, name: string, level: number): unknown {
  demandLevel(level, object.kind, name);
  if (!typeOf(object).get?.[name]) throw unknownMember(object, name);
  return read(object, name);
}

/** Every scalar that an Excel of this level has. */
const scalarsOf = (object: HostObject, level: number): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.keys(typeOf(object).get ?? {})
      .filter((name) => (levelOfMember(object.kind, name) ?? 0) <= level)
      .map((name) => [name, read(object, name)]),
  );

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
