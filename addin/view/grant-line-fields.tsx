import type { Award } from "../../shared/awards/award.ts";
import { writtenDay } from "../../shared/calendar.ts";
import {
  type GrantingDraft,
  type GrantLine,
  type GrantRow,
  grantKey,
  isRecorded,
  lineOf,
} from "../state/granting-draft.ts";
import type { Seat } from "../state/seat.ts";
import { type GrantWord, sayOfGrants } from "../words/grant-words.ts";
import type { Fact } from "../words/words.ts";
import { DayField } from "./day-field.tsx";
import { decisionTitles } from "./decision-titles.ts";
import type { Pane } from "./pane.ts";
import { ProblemTexts } from "./problem-texts.tsx";

type Props = {
  readonly pane: Pane;
  readonly seat: Seat;
  readonly award: Award;
  readonly row: GrantRow;
  readonly draft: GrantingDraft;
};

/** One agency of one award: ticked or not, by the common decision or another, and why it cannot be recorded. */
export function GrantLineFields({ pane, seat, award, row, draft }: Props) {
  const { state, send } = pane;
  const w = (key: GrantWord, facts?: Readonly<Record<string, Fact>>) => sayOfGrants(key, state.lang, facts);
  const agency = decisionTitles(state, seat).agency(row.agency);
  const { isOn, isApart, number, date } = lineOf(draft, row);
  const change = (to: Partial<GrantLine>) => send({ kind: "grant-changed", places: [row], change: to });
  const title = row.isProposed ? agency : `${agency} (${w("grants.besides")})`;
  if (isRecorded(draft, row))
    return (
      <p class="good">
        {title}.{" "}
        {row.granted
          ? w("grants.granted", { number: row.granted.number, date: writtenDay(row.granted.date) })
          : w("grants.just-recorded")}
      </p>
    );
  const apart = w("grants.apart-label", { act: w("grants.apart"), agency, award: award.title });
  const problems = draft.said[grantKey(row)] ?? [];
  return (
    <div class={problems.some(({ severity }) => severity === "error") ? "found found-bad" : undefined}>
      <label class="option">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget: { checked } }) => change({ isOn: checked })}
        />
        <span>{title}</span>
      </label>
      {isOn && (
        <div class="why">
          <label class="option small">
            <input
              type="checkbox"
              aria-label={apart}
              checked={isApart}
              onChange={({ currentTarget: { checked } }) => change({ isApart: checked })}
            />
            <span>{w("grants.apart")}</span>
          </label>
          {isApart && (
            <div class="pair">
              <label class="field">
                <span>{w("grants.number")}</span>
                <input
                  type="text"
                  maxLength={200}
                  value={number}
                  onInput={({ currentTarget: { value } }) => change({ number: value })}
                />
              </label>
              <DayField
                pane={pane}
                label={w("grants.date")}
                example="10/03/2026"
                text={date}
                onText={(text) => change({ date: text })}
              />
            </div>
          )}
        </div>
      )}
      {isOn && <ProblemTexts pane={pane} problems={problems} />}
    </div>
  );
}
