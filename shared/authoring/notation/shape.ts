import type { Codec } from "./codec.ts";
import { cutAt } from "./quoted.ts";

/** An object of a table's file, points as decimal strings. */
export type Bag = Readonly<Record<string, unknown>>;

/** "tên: giá trị", or a name alone. */
export type Part = { readonly key: string; readonly value: string | undefined };

/** What may be said of an object: `word` names the property in the cell; a flag stands by its word alone. */
type Field = {
  readonly property: string;
  readonly word: string;
  readonly as: Codec | "flag";
  readonly optional?: true;
};

/** Parts beside the fields, which make one list: bands, alternatives, days. */
export type ListShape = {
  readonly property: string;
  readonly write: (items: readonly Bag[]) => readonly string[];
  readonly read: (parts: readonly Part[]) => readonly Bag[] | undefined;
};

export type Shape = { readonly fields: readonly Field[]; readonly list?: ListShape };

/** An object as the text of a cell: "số liệu: so-lan; mỗi lần: 0,5". */
export function writeShape({ fields, list }: Shape, value: Bag): string {
  const said = fields.flatMap(({ property, word, as }) => {
    const given = value[property];
    if (given === undefined) return [];
    return [as === "flag" ? word : `${word}: ${as.write(given)}`];
  });
  return [...said, ...(list ? list.write(value[list.property] as readonly Bag[]) : [])].join("; ");
}

/** The object a text says; undefined when a part is not understood, said twice, or missing. */
export function readShape({ fields, list }: Shape, text: string): Bag | undefined {
  const bag: Record<string, unknown> = {};
  const rest: Part[] = [];
  for (const part of partsOf(text)) {
    const field = fields.find(({ word }) => word === part.key.toLowerCase());
    if (!field) {
      rest.push(part);
      continue;
    }
    const read = readPart(field, part);
    if (read === undefined || field.property in bag) return undefined;
    bag[field.property] = read;
  }
  if (fields.some(({ property, optional }) => !optional && !(property in bag))) return undefined;
  if (!list) return rest.length === 0 ? bag : undefined;
  const items = list.read(rest);
  return items && { ...bag, [list.property]: items };
}

const readPart = ({ as }: Field, { value }: Part): unknown => {
  if (as === "flag") return value === undefined ? true : undefined;
  return value === undefined ? undefined : as.read(value);
};

const partsOf = (text: string): readonly Part[] =>
  cutAt(text, /[;\n]/g)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const [key = "", ...rest] = cutAt(piece, /:/g);
      return { key, value: rest.length === 0 ? undefined : rest.join(":") };
    });

/** A list whose items are one part each. */
export const itemsOf = (
  property: string,
  write: (item: Bag) => string,
  read: (part: Part) => Bag | undefined,
): ListShape => ({
  property,
  write: (items) => items.map(write),
  read: (parts) => {
    const items = parts.map(read);
    return items.every((item) => item !== undefined) ? items : undefined;
  },
});

/** A list of "tên: giá trị". */
export const pairsOf = (
  property: string,
  [keyName, key]: readonly [string, Codec],
  [valueName, value]: readonly [string, Codec],
): ListShape =>
  itemsOf(
    property,
    (item) => `${key.write(item[keyName])}: ${value.write(item[valueName])}`,
    ({ key: left, value: right }) => {
      const [name, given] = [key.read(left), right === undefined ? undefined : value.read(right)];
      return name === undefined || given === undefined ? undefined : { [keyName]: name, [valueName]: given };
    },
  );
