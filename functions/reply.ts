import type { Problem } from "../shared/checked.ts";
import type { RefusalCode } from "../shared/words/refusals.ts";

/** What a use case answers: a body with the status that says what became of it, or a refusal as a whole. */
export type Reply<Body> =
  | {
      readonly status: 200 | 201 | 202;
      readonly body: Body;
      /** Names this state of what is answered; another state has another one. */
      readonly tag?: string;
    }
  | Refusal;

/** A "no" as a whole: its code, every problem of what was sent, and what else the person needs to act. */
export type Refusal = {
  readonly refused: RefusalCode;
  readonly problems: readonly Problem[];
  readonly more: Readonly<Record<string, unknown>>;
};

export const refuse = (
  refused: RefusalCode,
  problems: Refusal["problems"] = [],
  more: Refusal["more"] = {},
): Refusal => ({
  refused,
  problems,
  more,
});
