import type { Problem } from "../checked.ts";
import type { CriterionId } from "../ids.ts";
import type { Points } from "../points.ts";
import type { Scorecard } from "../scorecard.ts";
import type { CellChange } from "./cell-change.ts";
import type { MissingRow } from "./missing-rows.ts";
import type { SheetIdentity } from "./sheet-identity.ts";

/** What one click may put in the place of an entry that can only mean one thing. `asks`: a person must say yes first. */
export type Fix = {
  /** The address as a person reads it: "E14". */
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  readonly numberFormat: string;
  readonly asks: boolean;
};

/** What was done to the form itself. Entered figures are never damage: they are problems of the card. */
export type Damage =
  | { readonly kind: "row-missing"; readonly code: string; readonly title: string }
  | { readonly kind: "row-repeated"; readonly code: string; readonly title: string; readonly cell: string }
  | { readonly kind: "row-unknown"; readonly cell: string }
  | { readonly kind: "text-changed"; readonly cell: string; readonly code: string }
  | { readonly kind: "formula-lost"; readonly cell: string; readonly code: string }
  | { readonly kind: "columns-moved"; readonly cell: string }
  | { readonly kind: "cells-merged"; readonly cell: string }
  | { readonly kind: "rule-lost"; readonly cell: string; readonly code: string }
  | { readonly kind: "unprotected" };

/**
 * Whether the figures that are read may not be those that were written: such a form counts nowhere until it is mended.
 * Other damage is something to know.
 */
export const losesFigures = ({ kind }: Pick<Damage, "kind">): boolean =>
  kind === "row-missing" || kind === "row-repeated" || kind === "columns-moved" || kind === "cells-merged";

/** Whether the form must be mended before its card goes out; figures are checked here even where Excel no longer does. */
export const mustBeMended = ({ kind }: Pick<Damage, "kind">): boolean => kind !== "rule-lost";

/** A scoring sheet read back by its keys: the card as it would be sent, and everything a person should see at once. */
export type SheetReading = {
  readonly identity: SheetIdentity;
  readonly card: Scorecard;
  /** By the rules of the table, each with its cell where it has one. */
  readonly problems: readonly Problem[];
  readonly fixes: readonly Fix[];
  readonly damage: readonly Damage[];
  /** The rows that are not there any more, with what they held of the card. */
  readonly missing: readonly MissingRow[];
  /** Where every row that is there stands, by its key. */
  readonly rowsAt: ReadonlyMap<string, number>;
  /** Whether Excel's validation of the entry cells was looked at this time. */
  readonly areRulesRead: boolean;
  /** What the lines above the table should say and do not. */
  readonly heading: readonly CellChange[];
  /** What the card comes to by itself; not in a verifier's round, which has no total of its own. */
  readonly total?: Points;
  /** Of the whole table. */
  readonly most: Points;
  /** Criteria with everything entered that they need, and those this scorer is to enter. */
  readonly filled: number;
  readonly toFill: number;
  /** Where each criterion's first entry stands, to jump to. */
  readonly places: ReadonlyMap<CriterionId, string>;
};
