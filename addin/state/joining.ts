import type { Joined } from "../../shared/wire/invitation.ts";
import type { Handlers } from "./handlers.ts";
import { knownOf } from "./loaded.ts";
import { leadsTo, noticed, start, stay, without } from "./step.ts";

export type JoiningEvent =
  | { readonly kind: "join-typed"; readonly text: string }
  | { readonly kind: "join-pressed" }
  | { readonly kind: "joined"; readonly joined: Joined };

export const joiningSteps: Handlers<JoiningEvent> = {
  "join-typed": (state, { text }) => stay({ ...without(state, "trouble"), joining: text }),
  "join-pressed": (state) => {
    const code = state.joining?.trim() ?? "";
    return code === "" || !state.person ? stay(state) : start(state, "joining", { kind: "join", code });
  },
  // The new task is picked, as somebody who was just given it expects.
  joined: (state, { joined: { season, name } }) => {
    const known = knownOf(state.seats) ?? [];
    const next = noticed(without(state, "busy", "trouble", "joining"), "said.joined", {
      name,
      season: season.title,
    });
    return leadsTo(
      {
        ...next,
        screen: "task",
        choice: { season: season.id },
        seats: known.length === 0 ? { kind: "coming" } : { kind: "coming", before: known },
      },
      { kind: "load-desks" },
    );
  },
};
