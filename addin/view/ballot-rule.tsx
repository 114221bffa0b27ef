import { passRuleInWords } from "../../shared/words/ballots.ts";
import type { BallotDraft } from "../state/ballot-draft.ts";
import { ballotWritten } from "../state/written-ballot.ts";
import { sayOfBallots } from "../words/ballot-words.ts";
import { BallotTyped } from "./ballot-typed.tsx";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly ballot: BallotDraft };

const BOUNDS = ["at-least", "more-than", "none"] as const;
const BASES = ["valid", "present", "summoned", "issued"] as const;
const ITSELF = ["", "yes", "no"] as const;

/** When a candidate passes: as the award's regulations say, else as the meeting's record does. */
export function BallotRule({ pane, ballot }: Props) {
  const { state, send } = pane;
  const { lang } = state;
  const { bound, of, isRuleSet, mayVoteForItself } = ballot;
  return (
    <>
      {isRuleSet ? (
        <p class="small">
          {sayOfBallots("ballot.rule", lang, { rule: ruleInWords(ballot, lang) })} (
          {sayOfBallots("ballot.rule-set", lang)}).
        </p>
      ) : (
        <>
          <label class="field">
            <span>{sayOfBallots("ballot.bound", lang)}</span>
            <select
              value={bound}
              onChange={({ currentTarget: { selectedIndex } }) =>
                send({ kind: "ballot-picked", change: { bound: BOUNDS[selectedIndex] ?? bound } })
              }
            >
              {BOUNDS.map((each) => (
                <option key={each} value={each}>
                  {sayOfBallots(`ballot.${each}`, lang)}
                </option>
              ))}
            </select>
          </label>
          <div class="pair">
            {bound !== "none" && <BallotTyped pane={pane} ballot={ballot} field="share" />}
            <label class="field">
              <span>{sayOfBallots("ballot.of", lang)}</span>
              <select
                value={of}
                onChange={({ currentTarget: { selectedIndex } }) =>
                  send({ kind: "ballot-picked", change: { of: BASES[selectedIndex] ?? of } })
                }
              >
                {BASES.map((each) => (
                  <option key={each} value={each}>
                    {sayOfBallots(`ballot.of-${each}`, lang)}
                  </option>
                ))}
              </select>
            </label>
          </div>
        </>
      )}
      <label class="field">
        <span>{sayOfBallots("ballot.itself", lang)}</span>
        <select
          value={mayVoteForItself}
          onChange={({ currentTarget: { selectedIndex } }) =>
            send({ kind: "ballot-picked", change: { mayVoteForItself: ITSELF[selectedIndex] ?? "" } })
          }
        >
          {ITSELF.map((each) => (
            <option key={each} value={each}>
              {sayOfBallots(`ballot.itself-${each === "" ? "unsaid" : each}`, lang)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function ruleInWords(ballot: BallotDraft, lang: Pane["state"]["lang"]): string {
  const { bound, of, fields } = ballot;
  const written = ballotWritten(ballot);
  const pass = written.ok
    ? written.ballot.pass
    : bound === "none"
      ? { bound, of }
      : { bound, of, share: fields.share };
  return passRuleInWords(pass, lang);
}
