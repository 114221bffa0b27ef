import { type Look, OFFICIAL_LAYOUTS, type OfficialLayout } from "../official-layouts.ts";
import type { Style } from "./styles.ts";

/** What is headed and signed on a sheet, by the part of it; each layout has its own look of each. */
const PARTS = {
  superior: ["center", ({ superior }) => superior],
  issuer: ["center", ({ issuer }) => issuer],
  nation: ["center", ({ nation }) => nation[0].look],
  motto: ["center", ({ nation }) => nation.reduce((_, line) => line).look],
  number: ["center", ({ number }) => number.look],
  date: ["center", ({ date }) => date],
  kind: ["center", ({ kind }) => kind],
  about: ["center", ({ about }) => about],
  signature: ["center", ({ signature }) => signature],
  signer: ["center", ({ signer }) => signer],
  recipients: ["left", ({ recipients }) => recipients.head],
  recipient: ["left", ({ recipients }) => recipients.line],
} as const satisfies Record<string, readonly [Style["align"], (layout: OfficialLayout) => Look]>;

export type OfficialPart = keyof typeof PARTS;
type LayoutName = keyof typeof OFFICIAL_LAYOUTS;

const stylesOf = <Name extends LayoutName>(name: Name): Record<`${Name}-${OfficialPart}`, Style> =>
  Object.fromEntries(
    Object.entries(PARTS).map(([part, [align, lookIn]]): [string, Style] => {
      const { size, bold, italic } = lookIn(OFFICIAL_LAYOUTS[name]);
      return [
        `${name}-${part}`,
        { size, ...(bold && { bold }), ...(italic && { italic }), align, wrap: true },
      ];
    }),
  ) as Record<`${Name}-${OfficialPart}`, Style>;

/** "state-issuer", "party-issuer" and the like: what the layouts of official papers say, as styles of cells. */
export const OFFICIAL_STYLES = { ...stylesOf("state"), ...stylesOf("party") };
