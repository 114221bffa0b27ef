import { fetchAhead } from "./fetch-ahead.ts";
import { followSignIn } from "./follow-sign-in.ts";
import { openParts, readConfig } from "./open-parts.ts";
import { runEffect } from "./run-effect.ts";

/** Everything by which the pane reaches the world, in one piece that comes while the pane is already drawn. */
export { fetchAhead, followSignIn, openParts, readConfig, runEffect };
