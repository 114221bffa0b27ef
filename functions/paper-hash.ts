import type { BlocPaper } from "../shared/wire/paper.ts";
import type { PastYear } from "../shared/years.ts";
import { sha256 } from "./hash.ts";
import type { LockedDesk } from "./locked-desk.ts";
import type { StoredStandings } from "./stored-standings.ts";
import { workbookHash } from "./workbook-hash.ts";

/** How papers are written in this release; other words of the same figures are another paper. */
const FORM = "2";

/** The name a paper of a bloc is kept under: the hash of everything it is made from, which is what a workbook is made from. */
export const paperHash = (
  paper: BlocPaper,
  desk: LockedDesk,
  stored: StoredStandings,
  years: readonly PastYear[],
): string => sha256([FORM, paper, workbookHash(desk, stored, years)].join(" "));

/** The name a list of evidence is kept under: the hash of what it is made from, as written. */
export const evidenceListHash = (asked: string): string => sha256(`${FORM} ${asked}`);
