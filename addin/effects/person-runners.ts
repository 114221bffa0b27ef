import type { Runners } from "./run-effect.ts";
import { valueFrom } from "./server-refusal.ts";
import { waitingOf } from "./waiting-of.ts";

const saying = () => import("./trouble-of.ts");

/** Who is here, what they may do, what this machine remembers, what is put on the clipboard or on paper. */
export const personRunners: Runners<
  "sign-in" | "sign-out" | "load-desks" | "remember" | "copy" | "print" | "focus" | "list-waiting"
> = {
  "sign-in": async (_, { signIn }, send) => {
    const person = await signIn.signIn();
    send({ kind: "signed-in", person });
  },
  "sign-out": async (_, { signIn, shelf }, send) => {
    const [left] = await Promise.all([signIn.signOut(), shelf.clear()]);
    const { stillKnown } = await saying();
    send({ kind: "signed-out", ...(!left.everywhere && { trouble: stillKnown(left.link) }) });
  },
  "load-desks": async (_, { server }, send) =>
    send({ kind: "desks-arrived", desks: valueFrom(await server.readDesks()) }),
  remember: async ({ what }, { remember }) => remember(what),
  copy: async ({ text, as }, { copy }, send) => {
    await copy(text);
    send({ kind: "copied", as });
  },
  print: async (_, { print }) => print(),
  focus: async ({ on }, { focus }) => focus(SELECTORS[on]),
  "list-waiting": async (_, parts, send) => {
    send({ kind: "kept-in-told", keptIn: (await parts.queue()).keptIn });
    send({ kind: "waiting-listed", waiting: await waitingOf(parts) });
  },
};

const SELECTORS = {
  problem: '.problem[tabindex="0"]',
  top: "#preflight-title, #clash-title, #receipt-title",
  acknowledge: "#acknowledge",
} as const;
