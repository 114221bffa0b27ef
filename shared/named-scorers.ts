import type { ScorerId } from "./ids.ts";
import type { Bloc } from "./season.ts";

/** The bloc's own secretariat as a scorer: it verifies what the table gives to nobody else, and the second review. */
export const SECRETARIAT = "to-thu-ky" as ScorerId;
/** The deputy of the bloc as a scorer: what is the secretariat's of other agencies is the deputy's of the leader. */
export const DEPUTY = "khoi-pho" as ScorerId;
/** The Emulation and Commendation Council as a scorer. */
export const COUNCIL = "hoi-dong" as ScorerId;

/**
 * Who verifies what the table gives to nobody else, and reviews: the secretariat, whose people are the leader's. Of the
 * leader itself the deputy does ("không ai tự thẩm định chính mình").
 */
export const secretariatFor = ({ lead }: Pick<Bloc, "lead">, agency: string): ScorerId =>
  agency === lead ? DEPUTY : SECRETARIAT;
