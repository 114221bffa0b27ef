import type { Conflict } from "../../shared/wire/conflict.ts";
import type { Submission } from "../../shared/wire/submission.ts";
import type { Trouble } from "./trouble.ts";

/** A card that waits on this machine to be sent. `refusal` is what the server said when it was tried last. */
export type Waiting = {
  readonly id: string;
  readonly title: string;
  readonly submission: Submission;
  readonly queuedAt: string;
  readonly tries: number;
  readonly refusal?: Trouble;
  /** Somebody sent a newer revision meanwhile: it waits for a choice, line by line. */
  readonly conflict?: Conflict;
};
