import type { PaperKind } from "../letterhead.ts";

/** The papers of a bloc that are made from the result of its period; the list of evidence is made from one card. */
export const BLOC_PAPERS = [
  "giao-uoc",
  "bien-ban",
  "bao-cao",
  "to-trinh",
  "phieu-bau",
  "kiem-phieu",
] as const satisfies readonly PaperKind[];
