import { LONGEST_TEXT } from "../../shared/card-limits.ts";
import { BLANK_TELLING, MOST_LINES, type RewardLine, type TellingDraft } from "../state/telling-draft.ts";
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

/** Who is rewarded for the campaign, how, and by which decision once there is one. */
export function RewardFields({ pane, agencies, telling: { rewards } = BLANK_TELLING }: Props) {
  const { state, send, t } = pane;
  const w = (key: TellingWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfTellings(key, state.lang, facts);
  const type = (at: number, change: Partial<RewardLine>) =>
    send({ kind: "telling-typed", list: "rewards", at, change });
  return (
    <section aria-labelledby="rewards-title">
      <h3 id="rewards-title">{w("reward.title")}</h3>
      {rewards.length === 0 && <p class="small">{w("reward.none")}</p>}
      {rewards.map(({ agency, reward, number, date }, at) => (
        <fieldset key={at} class="evidence-line">
          <legend>{w("reward.line", { at: at + 1 })}</legend>
          <AgencyChoice
            label={w("reward.agency")}
            none={t("choice.pick")}
            value={agency}
            agencies={agencies}
            onPick={(picked) => type(at, { agency: picked })}
          />
          <label class="field">
            <span>{w("reward.reward")}</span>
            <input
              type="text"
              maxLength={LONGEST_TEXT}
              placeholder="Bằng khen"
              value={reward}
              onInput={({ currentTarget: { value } }) => type(at, { reward: value })}
            />
          </label>
          <label class="field">
            <span>{w("reward.number")}</span>
            <input
              type="text"
              maxLength={200}
              placeholder="125/QĐ-UBND"
              value={number}
              onInput={({ currentTarget: { value } }) => type(at, { number: value })}
            />
          </label>
          <DayField
            pane={pane}
            label={w("reward.date")}
            example="05/12/2025"
            text={date}
            onText={(text) => type(at, { date: text })}
          />
          <Button
            kind="quiet"
            label={w("reward.remove-label", { at: at + 1 })}
            onPress={() => send({ kind: "telling-removed", list: "rewards", at })}
          >
            {w("line.remove")}
          </Button>
        </fieldset>
      ))}
      <p class="row">
        <Button
          isOff={rewards.length >= MOST_LINES.rewards}
          onPress={() => send({ kind: "telling-added", list: "rewards" })}
        >
          {w("reward.add")}
        </Button>
      </p>
    </section>
  );
}
