import type { Bloc } from "./season.ts";

/** Whether members may see the standings: at any time, once the period is closed, or not at all. */
export const isOpenToMembers = ({ visibility }: Pick<Bloc, "visibility">, isClosed: boolean): boolean =>
  visibility === "open" || (visibility === "after-close" && isClosed);
