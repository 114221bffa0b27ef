import type { ProblemJson } from "../../shared/wire/problem-json.ts";

/** What the server answered, or why there is no answer. Nothing is thrown for what a person can act on. */
export type Answer<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** The answer's ETag, bare, where it has one: of standings, the hash of what they were made from. */
      readonly etag?: string;
    }
  | { readonly ok: false; readonly refusal: Refused };

/** Words for each are in `words/server.ts`. */
export type Refused =
  /** The server said no, and why. */
  | { readonly kind: "refused"; readonly problem: ProblemJson }
  /** Nothing came back: no network, or nobody listens. What was sent may still have arrived. */
  | { readonly kind: "offline" }
  /** No answer in time. What was sent may still have arrived. */
  | { readonly kind: "timeout" }
  /** An answer that is not our server's, such as a proxy's page, or one newer than this pane. */
  | { readonly kind: "unreadable"; readonly status: number }
  /** Nobody is signed in, or must sign in again; `problem` where the server refused even a new token. */
  | { readonly kind: "signed-out"; readonly problem?: ProblemJson | undefined }
  /** Whoever asked does not want to know any more. */
  | { readonly kind: "cancelled" };

/** Whether the server certainly stored nothing and will say the same again: a person must do something first. */
export const isFinal = (refusal: Refused): boolean =>
  refusal.kind === "refused" &&
  refusal.problem.status < 500 &&
  ![408, 425, 429].includes(refusal.problem.status);
