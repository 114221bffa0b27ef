import type { PassRule } from "../../shared/ballots/ballot.ts";
import type { AwardLine } from "../state/set-up-desk.ts";
import { type SetUpAwardWord, sayOfSetUpAwards } from "../words/set-up-award-words.ts";
import { Options } from "./options.tsx";
import type { AwardPartProps } from "./set-up-award-fields.tsx";
import { SetUpField } from "./set-up-field.tsx";

const BOUNDS: readonly PassRule["bound"][] = ["at-least", "more-than", "none"];
const BASES: readonly PassRule["of"][] = ["summoned", "present", "valid", "issued"];

/** Who is put to the vote, when a candidate passes, and how points and votes are weighed. */
export function SetUpAwardVote({ pane, line, unread, onChange }: AwardPartProps) {
  const w = (key: SetUpAwardWord) => sayOfSetUpAwards(key, pane.state.lang);
  return (
    <>
      <SetUpField
        label={w("award.shortlist")}
        text={line.shortlist}
        isBad={unread.includes("shortlist")}
        onText={(shortlist) => onChange({ shortlist })}
      />
      <Options
        label={w("award.bound")}
        value={line.bound}
        none={w("award.bound-unset")}
        options={BOUNDS.map((value) => ({ value, title: w(`award.${value}`) }))}
        onPick={(bound) => onChange({ bound: bound as AwardLine["bound"] })}
      />
      {line.bound !== "" && (
        <>
          {line.bound !== "none" && (
            <SetUpField
              label={w("award.pass/share")}
              text={line.passShare}
              isBad={unread.includes("pass/share")}
              onText={(passShare) => onChange({ passShare })}
            />
          )}
          <Options
            label={w("award.pass-of")}
            value={line.passOf}
            options={BASES.map((value) => ({ value, title: w(`award.${value}`) }))}
            onPick={(passOf) => onChange({ passOf: passOf as AwardLine["passOf"] })}
          />
        </>
      )}
      {line.by === "weighted" && (
        <div class="pair">
          {(["points", "votes"] as const).map((side) => (
            <SetUpField
              key={side}
              label={w(`award.weights/${side}`)}
              text={line[side]}
              isBad={unread.includes(`weights/${side}`)}
              onText={(typed) => onChange({ [side]: typed })}
            />
          ))}
        </div>
      )}
    </>
  );
}
