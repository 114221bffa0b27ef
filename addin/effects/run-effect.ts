import type { Effect } from "../state/effect.ts";
import type { PaneEvent } from "../state/event.ts";
import { authoringRunners } from "./authoring-runners.ts";
import { blocRunners } from "./bloc-runners.ts";
import { cardRunners } from "./card-runners.ts";
import { decisionRunners } from "./decision-runners.ts";
import { fileRunners } from "./file-runners.ts";
import { grantRunners } from "./grant-runners.ts";
import { lockingRunners } from "./locking-runners.ts";
import type { PaneParts } from "./parts.ts";
import { peopleRunners } from "./people-runners.ts";
import { personRunners } from "./person-runners.ts";
import { provinceRunners } from "./province-runners.ts";
import { isSignedOut } from "./server-refusal.ts";
import { setUpRunners } from "./set-up-runners.ts";
import { sheetRunners } from "./sheet-runners.ts";
import { tableFileRunners } from "./table-file-runners.ts";

export type Send = (event: PaneEvent) => void;

/** How each effect of a family is done; a family that forgets one does not compile. */
export type Runners<Kind extends Effect["kind"]> = {
  readonly [K in Kind]: (effect: Extract<Effect, { kind: K }>, parts: PaneParts, send: Send) => Promise<void>;
};

const RUNNERS: Runners<Effect["kind"]> = {
  ...personRunners,
  ...sheetRunners,
  ...cardRunners,
  ...blocRunners,
  ...decisionRunners,
  ...grantRunners,
  ...provinceRunners,
  ...peopleRunners,
  ...setUpRunners,
  ...fileRunners,
  ...authoringRunners,
  ...tableFileRunners,
  ...lockingRunners,
};

/**
 * Does one effect and tells what became of it. It begins at once, in the task of the click that asked for it: a browser
 * opens a sign-in window at no other time. Whatever fails is worded and told; nothing is thrown away.
 */
export async function runEffect(effect: Effect, parts: PaneParts, send: Send): Promise<void> {
  const run = RUNNERS[effect.kind] as (effect: Effect, parts: PaneParts, send: Send) => Promise<void>;
  try {
    await run(effect, parts, send);
  } catch (error) {
    const { troubleOf } = await import("./trouble-of.ts");
    send({ kind: "failed", effect, trouble: troubleOf(error), isSignedOut: isSignedOut(error) });
  }
}
