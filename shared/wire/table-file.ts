import * as z from "zod/mini";
import { BlocId, SeasonId } from "../ids.ts";
import { Rubric } from "../rubric.ts";
import type { Grid, GridCell } from "../sheet/grid.ts";
import { DraftTag } from "../table-lock.ts";

const Value = z.union([z.string(), z.number(), z.boolean()]);

/** A cell on its way: null where it is blank, its bare value where it is plain, else all that is known of it. */
const PackedCell = z.union([
  z.null(),
  Value,
  z.strictObject({ value: Value, numberFormat: z.string(), isFormula: z.boolean() }),
]);
type PackedCell = z.infer<typeof PackedCell>;

/** The sheets of a file that people see, cell by cell: a table laid out for its author, or one to be matched by hand. */
export const TableFile = z.strictObject({
  sheets: z.array(z.strictObject({ name: z.string(), rows: z.array(z.array(PackedCell)) })),
});
export type TableFile = z.infer<typeof TableFile>;

/** A table that is wanted as a file for its author; `draft` is the tag of the saved draft it goes on from. */
export const TableFileRequest = z.strictObject({
  season: SeasonId,
  bloc: BlocId,
  rubric: Rubric,
  draft: z.optional(DraftTag),
});
export type TableFileRequest = z.infer<typeof TableFileRequest>;

/** A table's file that is there, with an address good for so many seconds; or one that is being made: ask again. */
export const TableFileAnswer = z.strictObject({
  state: z.enum(["ready", "being-made"]),
  inputsHash: z.string(),
  fileName: z.string(),
  url: z.optional(z.string()),
  seconds: z.optional(z.int()),
});
export type TableFileAnswer = z.infer<typeof TableFileAnswer>;

const BLANK: GridCell = { value: "", numberFormat: "General", isFormula: false };

const packedCell = ({ value, numberFormat, isFormula }: GridCell): PackedCell => {
  if (isFormula || numberFormat !== "General") return { value, numberFormat, isFormula };
  return value === "" ? null : value;
};

const unpackedCell = (cell: PackedCell): GridCell => {
  if (cell === null) return BLANK;
  return typeof cell === "object" ? cell : { ...BLANK, value: cell };
};

export const packed = ({ rows }: Grid): TableFile["sheets"][number]["rows"] =>
  rows.map((cells) => cells.map(packedCell));

export const unpacked = (rows: TableFile["sheets"][number]["rows"]): Grid => ({
  rows: rows.map((cells) => cells.map(unpackedCell)),
});
