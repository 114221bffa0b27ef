import type { Chain } from "../shared/storage-keys.ts";

/** Whether a card of this chain, where one stands, verifies the self-score of an agency. */
export const verifies = (chain: Chain, { agency }: Pick<Chain, "agency">): boolean =>
  chain.agency === agency && chain.round !== "self" && chain.round !== "cross";
