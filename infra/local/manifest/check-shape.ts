import type { Element } from "./element.ts";
import { type Fault, fault } from "./fault.ts";
import type { Part } from "./shape.ts";

/** Whether what stands in an element, and in all below it, may stand there, in that order and as often. */
export function checkShape(element: Element, parts: readonly Part[]): readonly Fault[] {
  const place = (child: Element) => parts.findIndex(({ name }) => name === child.name);
  const known = element.children.filter((child) => place(child) >= 0);
  return [
    ...element.children
      .filter((child) => place(child) < 0)
      .map(({ line, name }) => fault(line, "element-unknown", { name, parent: element.name })),
    ...known.flatMap((child, index) => {
      const ahead = known.slice(0, index).find((other) => place(other) > place(child));
      return ahead
        ? [fault(child.line, "element-order", { name: child.name, parent: element.name, before: ahead.name })]
        : [];
    }),
    ...parts.flatMap((part) => countFaults(element, part)),
    ...known.flatMap((child) => checkShape(child, parts[place(child)]?.parts ?? [])),
  ];
}

function countFaults(element: Element, { name, least, most }: Part): readonly Fault[] {
  const [first, second] = element.children.filter((child) => child.name === name);
  if (!first && least > 0) return [fault(element.line, "element-missing", { name, parent: element.name })];
  if (second && most === 1) return [fault(second.line, "element-repeated", { name, parent: element.name })];
  return [];
}
