import type { Answer, Refused } from "../server/answer.ts";
import { SignInTrouble } from "../sign-in/sign-in-trouble.ts";

/** A "no" of the server on its way to the one place that words it. */
export class ServerRefusal extends Error {
  readonly refusal: Refused;
  constructor(refusal: Refused) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

/** The value of an answer; a refusal is thrown for the runner to word. */
export function valueFrom<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new ServerRefusal(answer.refusal);
}

/** Whether signing in again is what is asked for. */
export const isSignedOut = (error: unknown): boolean =>
  (error instanceof ServerRefusal && error.refusal.kind === "signed-out") ||
  (error instanceof SignInTrouble && (error.code === "signed-out" || error.code === "expired"));

/** Whether nothing is known to have arrived: the card must wait. */
export const isUnreached = (refusal: Refused): boolean =>
  refusal.kind === "offline" || refusal.kind === "timeout";
