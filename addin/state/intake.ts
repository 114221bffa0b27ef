import type { Points } from "../../shared/points.ts";
import type { Scorecard } from "../../shared/scorecard.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import type { Receipt } from "../../shared/wire/receipt.ts";
import type { Trouble } from "./trouble.ts";

/** One scoring sheet found in a file, as it would be sent. */
export type FoundCard = {
  readonly sheet: string;
  readonly title: string;
  readonly card: Scorecard;
  readonly follows: number;
  readonly uploadId: string;
  readonly total?: Points;
  readonly problems: readonly ProblemDetail[];
  /** How many criteria differ from what is kept; undefined when nothing is kept. */
  readonly differs?: number;
  readonly sent: CardOutcome;
};

export type CardOutcome =
  | { readonly kind: "waiting" }
  | { readonly kind: "sending" }
  | { readonly kind: "taken"; readonly receipt: Receipt }
  | { readonly kind: "refused"; readonly trouble: Trouble };

/** A file a person dropped, from the moment it is dropped. */
export type IntakeFile = {
  readonly id: string;
  readonly name: string;
  readonly outcome:
    | { readonly kind: "reading" }
    | { readonly kind: "refused"; readonly trouble: Trouble }
    | { readonly kind: "read"; readonly cards: readonly FoundCard[] };
};

export const hasErrors = ({ problems }: FoundCard): boolean =>
  problems.some(({ severity }) => severity === "error");

/** Cards that may be taken in now: nothing to mend, not sent yet. */
export const isReady = (card: FoundCard): boolean =>
  !hasErrors(card) && (card.sent.kind === "waiting" || card.sent.kind === "refused");

/** What "take in all" takes: a card that says just what is kept would only make one more revision of it. */
export const isNews = (card: FoundCard): boolean => isReady(card) && card.differs !== 0;

export const cardsOf = (files: readonly IntakeFile[]): readonly FoundCard[] =>
  files.flatMap(({ outcome }) => (outcome.kind === "read" ? outcome.cards : []));

/** The files with one card of one of them replaced. */
export const withCard = (
  files: readonly IntakeFile[],
  file: string,
  sheet: string,
  change: (card: FoundCard) => FoundCard,
): readonly IntakeFile[] =>
  files.map((each) =>
    each.id !== file || each.outcome.kind !== "read"
      ? each
      : {
          ...each,
          outcome: {
            kind: "read",
            cards: each.outcome.cards.map((card) => (card.sheet === sheet ? change(card) : card)),
          },
        },
  );
