import type { ScorerId } from "./ids.ts";

/** The bloc's own secretariat as a scorer: it verifies what the table gives to nobody else, and the second review. */
export const SECRETARIAT = "to-thu-ky" as ScorerId;
/** The Emulation and Commendation Council as a scorer. */
export const COUNCIL = "hoi-dong" as ScorerId;
