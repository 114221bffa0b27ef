import { DERIVED, WRITE_ONCE } from "../../shared/storage-keys.ts";
import type { FunctionName } from "./bundle-functions.ts";
import type { Rights } from "./product-function.ts";

/** What a bloc's standings are made of. */
const FOLDED = ["seasons/", "scorecards/", "decisions/", "closings/", "published/", "table-locks/"];
/** What a period was closed with is written down by whoever needs it first. */
const CLOSINGS = ["closings/"];
const STANDINGS = ["standings/", "province-entries/"];
/** Files made on request, which the export alone writes. */
const EXPORTED = ["workbooks/", "forms/", "table-files/", "papers/"];
const EVERYTHING = [""];

/** Which keys each function reads and writes; a key that is not here is refused by AWS itself. */
export const RIGHTS: Readonly<Record<FunctionName, { readonly records: Rights; readonly derived: Rights }>> =
  {
    api: {
      records: { reads: EVERYTHING, writes: ["seasons/", "table-drafts/", ...WRITE_ONCE] },
      derived: { reads: EVERYTHING, writes: DERIVED.filter((prefix) => !EXPORTED.includes(prefix)) },
    },
    "fold-bloc": {
      records: { reads: FOLDED, writes: CLOSINGS },
      derived: { reads: STANDINGS, writes: STANDINGS },
    },
    "export-workbook": {
      records: { reads: [...FOLDED, "workbook-editions/"], writes: [...CLOSINGS, "workbook-editions/"] },
      derived: { reads: EVERYTHING, writes: [...STANDINGS, ...EXPORTED] },
    },
    sweep: {
      records: { reads: FOLDED, writes: CLOSINGS },
      derived: { reads: STANDINGS, writes: STANDINGS },
    },
    "list-blocs": { records: { reads: ["seasons/"], writes: [] }, derived: { reads: [], writes: [] } },
    "rebuild-bloc": {
      records: { reads: FOLDED, writes: CLOSINGS },
      derived: { reads: STANDINGS, writes: STANDINGS },
    },
  };
