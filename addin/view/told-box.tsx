import { writtenDay } from "../../shared/calendar.ts";
import type { Movement } from "../../shared/decision.ts";
import { periodState } from "../../shared/period-state.ts";
import { evidenceText } from "../../shared/sheet/evidence-text.ts";
import type { DecisionLog } from "../../shared/wire/decision-log.ts";
import type { Seat } from "../state/seat.ts";
import { sayOfTellings, type TellingWord } from "../words/telling-words.ts";
import type { Fact } from "../words/words.ts";
import { decisionTitles } from "./decision-titles.ts";
import { Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly seat: Seat; readonly log: DecisionLog };

/** The bloc's good examples with their evidence, and its movements from their plan to their rewards. */
export function ToldBox({ pane, seat, log }: Props) {
  const { state } = pane;
  const { examples, movements } = periodState(log.decisions);
  const { agency: titleOf } = decisionTitles(state, seat);
  const w = (key: TellingWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfTellings(key, state.lang, facts);
  return (
    <>
      {examples.length > 0 && (
        <Section id="examples-title" title={w("told.examples", { count: examples.length })}>
          <ul class="plain list">
            {examples.map(({ agency, title, story, evidence }, index) => (
              <li key={index}>
                <strong>{w("told.example", { agency: titleOf(agency), title })}</strong>
                <p>{story}</p>
                <p class="small">{w("told.evidence", { evidence: evidenceText(evidence) })}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {movements.size > 0 && (
        <Section id="movements-title" title={w("told.movements", { count: movements.size })}>
          <ul class="plain list">
            {[...movements.values()].map((movement) => (
              <ToldMovement key={movement.id} pane={pane} titleOf={titleOf} movement={movement} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function ToldMovement({
  pane: { state },
  titleOf,
  movement: { title, plan, launched, reviews, rewards },
}: {
  readonly pane: Pane;
  readonly titleOf: (agency: string) => string;
  readonly movement: Movement;
}) {
  const w = (key: TellingWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfTellings(key, state.lang, facts);
  const byDay = [...reviews].sort((a, b) => (a.date < b.date ? -1 : 1));
  return (
    <li>
      <strong>{title}</strong>
      <p class="small">{w("told.launched", { date: writtenDay(launched), plan: plan ?? "" }).trim()}</p>
      {byDay.length > 0 && (
        <>
          <h3>{w("review.title")}</h3>
          <ul class="plain small">
            {byDay.map(({ agency, date, note }, index) => (
              <li key={index}>
                {w("told.review", {
                  date: writtenDay(date),
                  agency: agency === undefined ? w("review.bloc") : titleOf(agency),
                  note: note ?? w("told.no-note"),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {rewards.length > 0 && (
        <>
          <h3>{w("reward.title")}</h3>
          <ul class="plain small">
            {rewards.map(({ agency, reward, decision }, index) => (
              <li key={index}>
                {decision
                  ? w("told.reward-by", {
                      agency: titleOf(agency),
                      reward,
                      number: decision.number,
                      date: writtenDay(decision.date),
                    })
                  : w("told.reward", { agency: titleOf(agency), reward })}
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
