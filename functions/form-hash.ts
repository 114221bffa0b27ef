import { sha256 } from "./hash.ts";

/** The form's layout in this release; another layout of the same sheet is another form. */
const LAYOUT = "1";

/** The name a form is kept under: the hash of the sheet it is made from, as written. */
export const formHash = (sheet: string): string => sha256(`${LAYOUT} ${sheet}`);
