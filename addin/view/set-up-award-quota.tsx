import type { QuotaRounding } from "../../shared/awards/award.ts";
import { ownQuota } from "../../shared/awards/quota.ts";
import { quotaInWords, quotaRoundingInWords } from "../../shared/words/awards.ts";
import { type SetUpAwardWord, sayOfSetUpAwards } from "../words/set-up-award-words.ts";
import type { Fact } from "../words/words.ts";
import { Options } from "./options.tsx";
import type { AwardPartProps } from "./set-up-award-fields.tsx";
import { SetUpField } from "./set-up-field.tsx";

const ROUNDINGS: readonly QuotaRounding[] = ["down", "nearest", "up", "at-least-one"];

/** How many places an award has: a number, or a share with its rounding, worked out for the members as they are. */
export function SetUpAwardQuota({ pane, bloc, line, unread, award, onChange }: AwardPartProps) {
  const { lang } = pane.state;
  const w = (key: SetUpAwardWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfSetUpAwards(key, lang, facts);
  const others = bloc.awards.filter(({ key }) => key !== line.key);
  const titled = others.map(({ key, title }) => ({ value: key, title: title || key }));
  const quota = award?.quota;
  const figure = quota && quota.of === "members" ? ownQuota(quota, bloc.agencies.length) : undefined;
  if (line.of === "count")
    return (
      <SetUpField
        label={w("award.quota/count")}
        text={line.count}
        isBad={unread.includes("quota/count")}
        onText={(count) => onChange({ count })}
      />
    );
  return (
    <>
      {line.of === "award" && (
        <Options
          label={w("award.quota/award")}
          value={line.other}
          none={w("award.pick")}
          options={titled}
          onPick={(other) => onChange({ other })}
        />
      )}
      <SetUpField
        label={w("award.quota/share")}
        text={line.share}
        isBad={unread.includes("quota/share")}
        onText={(share) => onChange({ share })}
      />
      <Options
        label={w("award.rounding")}
        value={line.rounding}
        options={ROUNDINGS.map((value) => ({ value, title: quotaRoundingInWords(value, lang) }))}
        onPick={(rounding) => onChange({ rounding: rounding as QuotaRounding })}
      />
      {figure && (
        <p class="small">
          {w("award.worked-out", { quota: quotaInWords({ ...figure, places: figure.whole }, lang) })}
        </p>
      )}
    </>
  );
}
