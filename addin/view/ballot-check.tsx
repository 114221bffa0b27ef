import { ballotArithmetic } from "../../shared/ballots/ballot-arithmetic.ts";
import { outcomeOf } from "../../shared/ballots/ballot-outcome.ts";
import { detailOf } from "../../shared/wire/problem-detail.ts";
import { outcomeInWords } from "../../shared/words/ballots.ts";
import type { BallotDraft } from "../state/ballot-draft.ts";
import type { Seat } from "../state/seat.ts";
import { ballotWritten } from "../state/written-ballot.ts";
import { type BallotWord, sayOfBallots } from "../words/ballot-words.ts";
import { decisionTitles } from "./decision-titles.ts";
import type { Pane } from "./pane.ts";
import { ProblemTexts } from "./problem-texts.tsx";

type Props = { readonly pane: Pane; readonly seat: Seat; readonly ballot: BallotDraft };

const NAMED: Readonly<Record<string, BallotWord>> = {
  round: "ballot.round",
  date: "ballot.date",
  summoned: "ballot.summoned",
  present: "ballot.present",
  issued: "ballot.issued",
  returned: "ballot.returned",
  valid: "ballot.valid",
  invalid: "ballot.invalid",
  places: "ballot.places",
  "pass/share": "ballot.share",
  candidates: "ballot.candidates",
};

/** What the figures contradict, as they stand; where they agree, what the vote came to. */
export function BallotCheck({ pane, seat, ballot }: Props) {
  const { lang } = pane.state;
  const { agency } = decisionTitles(pane.state, seat);
  const written = ballotWritten(ballot);
  if (!written.ok) {
    const places = written.unread.flatMap((place) => {
      const [, at] = /^candidates\/(\d+)/.exec(place) ?? [];
      if (at !== undefined) return [agency(ballot.candidates[Number(at)]?.agency ?? "")];
      const word = NAMED[place];
      return word === undefined ? [] : [sayOfBallots(word, lang)];
    });
    return (
      <p class="small">{sayOfBallots("ballot.unread", lang, { places: [...new Set(places)].join("; ") })}</p>
    );
  }
  const problems = ballotArithmetic(written.ballot, agency).map(detailOf);
  if (problems.length > 0) return <ProblemTexts pane={pane} problems={problems} />;
  // What a later round comes to depends on the one before: the server says it.
  if (written.ballot.round > 1) return null;
  return (
    <p class="strong" role="status">
      {sayOfBallots("ballot.outcome", lang, {
        outcome: outcomeInWords(outcomeOf([written.ballot]), { agency }, lang),
      })}
    </p>
  );
}
