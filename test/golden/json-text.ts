const WIDTH = 140;

/** JSON as people read it: a value stays on one line while it fits. */
export const jsonText = (value: object): string => `${broken(value, 0)}\n`;

function written(value: unknown, indent: number, used: number): string {
  const line = oneLine(value);
  if (line.length + used <= WIDTH || typeof value !== "object" || value === null) return line;
  return broken(value, indent);
}

function broken(value: object, indent: number): string {
  const inner = indent + 2;
  const items: readonly (readonly [name: string, item: unknown])[] = Array.isArray(value)
    ? value.map((item) => ["", item])
    : entriesOf(value).map(([key, item]) => [`${JSON.stringify(key)}: `, item]);
  const parts = items.map(([name, item], index) => {
    const comma = index < items.length - 1 ? 1 : 0;
    return `${name}${written(item, inner, inner + name.length + comma)}`;
  });
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${parts.map((part) => `${" ".repeat(inner)}${part}`).join(",\n")}\n${" ".repeat(indent)}${close}`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = entriesOf(value).map(([key, each]) => `${JSON.stringify(key)}: ${oneLine(each)}`);
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

const entriesOf = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([, each]) => each !== undefined);
