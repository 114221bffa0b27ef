import { LONGEST_TEXT } from "../../shared/card-limits.ts";
import { BLANK_TELLING, MOST_LINES, type TellingDraft } from "../state/telling-draft.ts";
import { sayOfTellings, type TellingWord } from "../words/telling-words.ts";
import type { Fact } from "../words/words.ts";
import { AgencyChoice } from "./agency-choice.tsx";
import { DayField } from "./day-field.tsx";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly agencies: readonly { readonly value: string; readonly title: string }[];
  readonly telling: TellingDraft | undefined;
};

/** Sơ kết, tổng kết: of the bloc or of one agency, its day, what came of it. */
export function ReviewFields({ pane, agencies, telling: { reviews } = BLANK_TELLING }: Props) {
  const { state, send } = pane;
  const w = (key: TellingWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfTellings(key, state.lang, facts);
  return (
    <section aria-labelledby="reviews-title">
      <h3 id="reviews-title">{w("review.title")}</h3>
      {reviews.length === 0 && <p class="small">{w("review.none")}</p>}
      {reviews.map(({ agency, date, note }, at) => (
        <fieldset key={at} class="evidence-line">
          <legend>{w("review.line", { at: at + 1 })}</legend>
          <AgencyChoice
            label={w("review.agency")}
            none={w("review.bloc")}
            value={agency}
            agencies={agencies}
            onPick={(picked) =>
              send({ kind: "telling-typed", list: "reviews", at, change: { agency: picked } })
            }
          />
          <DayField
            pane={pane}
            label={w("review.date")}
            example="30/06/2025"
            text={date}
            onText={(text) => send({ kind: "telling-typed", list: "reviews", at, change: { date: text } })}
          />
          <label class="field">
            <span>{w("review.note")}</span>
            <textarea
              rows={2}
              maxLength={LONGEST_TEXT}
              value={note}
              onInput={({ currentTarget: { value } }) =>
                send({ kind: "telling-typed", list: "reviews", at, change: { note: value } })
              }
            />
          </label>
          <Button
            kind="quiet"
            label={w("review.remove-label", { at: at + 1 })}
            onPress={() => send({ kind: "telling-removed", list: "reviews", at })}
          >
            {w("line.remove")}
          </Button>
        </fieldset>
      ))}
      <p class="row">
        <Button
          isOff={reviews.length >= MOST_LINES.reviews}
          onPress={() => send({ kind: "telling-added", list: "reviews" })}
        >
          {w("review.add")}
        </Button>
      </p>
    </section>
  );
}
