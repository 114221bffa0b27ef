import { invalidArgument } from "../host-error.ts";

/** Arguments come from another program: each is read as what it must be, or refused as Excel refuses it. */
export function aText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export const aTextOr = (value: unknown, otherwise: string): string =>
  value === undefined || value === null ? otherwise : aText(value);

export function aNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function aWhole(value: unknown): number {
  const number = aNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function aTruth(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export const aTruthOr = (value: unknown, otherwise: boolean): boolean =>
  value === undefined || value === null ? otherwise : aTruth(value);

export function oneOf<Choice extends string>(choices: readonly Choice[], value: unknown): Choice {
  const choice = choices.find((each) => each === value);
  if (choice === undefined) throw invalidArgument();
  return choice;
}

/** An object literal of the API, such as a validation rule. */
export function anObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}

/** A colour as "#RRGGBB"; the HTML names that sheets use are taken too (learn.microsoft.com: Excel.RangeFill.color). */
export function aColor(value: unknown): string {
  const text = aText(value);
  const known = COLORS[text.toLowerCase()];
  if (known) return known;
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw invalidArgument();
  return `#${text.replace("#", "").toUpperCase()}`;
}

const COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  lightgray: "#D3D3D3",
  orange: "#FFA500",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};
