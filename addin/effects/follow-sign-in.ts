import { SignInTrouble } from "../sign-in/sign-in-trouble.ts";
import type { PaneParts } from "./parts.ts";
import type { Send } from "./run-effect.ts";
import { troubleOf } from "./trouble-of.ts";

/** Tells of people who come by a window that answers late, and of sessions that are over without anybody's asking. */
export function followSignIn({ signIn }: Pick<PaneParts, "signIn">, send: Send): void {
  signIn.onChange((person) =>
    send(
      person
        ? { kind: "signed-in", person }
        : { kind: "session-over", trouble: troubleOf(new SignInTrouble("expired")) },
    ),
  );
}
