import type { Award, Quota } from "../../shared/awards/award.ts";
import type { Problem } from "../../shared/checked.ts";
import { awardKindInWords } from "../../shared/words/awards.ts";
import { describe } from "../../shared/words/problems.ts";
import { raised, withoutAward } from "../state/set-up-awards.ts";
import type { AwardLine, BlocLine, SetUpDraft } from "../state/set-up-desk.ts";
import { type SetUpAwardWord, sayOfSetUpAwards } from "../words/set-up-award-words.ts";
import type { Fact } from "../words/words.ts";
import { Button } from "./frame.tsx";
import { Options } from "./options.tsx";
import type { Pane } from "./pane.ts";
import { SetUpAwardConditions } from "./set-up-award-conditions.tsx";
import { SetUpAwardQuota } from "./set-up-award-quota.tsx";
import { SetUpAwardVote } from "./set-up-award-vote.tsx";
import { SetUpField } from "./set-up-field.tsx";

export type AwardPartProps = {
  readonly pane: Pane;
  readonly draft: SetUpDraft;
  readonly bloc: BlocLine;
  readonly line: AwardLine;
  readonly at: number;
  /** The fields of it that do not read. */
  readonly unread: readonly string[];
  /** What it says, where it reads. */
  readonly award: Award | undefined;
  readonly onChange: (change: Partial<AwardLine>) => void;
};

type Props = AwardPartProps & {
  readonly problems: readonly Problem[];
  readonly onAwards: (lines: readonly AwardLine[]) => void;
};

const KINDS: readonly Award["kind"][] = ["title", "commendation"];
const MANNERS: readonly Award["by"][] = ["rank", "ballot", "weighted"];
const QUOTAS: readonly Quota["of"][] = ["count", "members", "award"];

/** One award: what it is called and stands on, how many places it has, who may hold it, how it is decided. */
export function SetUpAwardFields({ problems, onAwards, ...part }: Props) {
  const { pane, bloc, line, at, unread, onChange } = part;
  const { lang } = pane.state;
  const w = (key: SetUpAwardWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfSetUpAwards(key, lang, facts);
  const name = line.title || w("awards.one", { at: at + 1 });
  const lines = bloc.awards;
  return (
    <fieldset class="evidence-line">
      <legend>{name}</legend>
      <SetUpField
        label={w("award.title")}
        text={line.title}
        isBad={unread.includes("title")}
        onText={(title) => onChange({ title })}
      />
      <Options
        label={w("award.kind")}
        value={line.kind}
        options={KINDS.map((value) => ({ value, title: awardKindInWords(value, lang) }))}
        onPick={(kind) => onChange({ kind: kind as Award["kind"] })}
      />
      <Options
        label={w("award.by")}
        value={line.by}
        options={MANNERS.map((value) => ({ value, title: w(`award.by-${value}`) }))}
        onPick={(by) => onChange({ by: by as Award["by"] })}
      />
      <SetUpField
        label={w("award.ground")}
        text={line.ground}
        isBad={unread.includes("ground")}
        onText={(ground) => onChange({ ground })}
      />
      <Options
        label={w("award.of")}
        value={line.of}
        options={QUOTAS.filter((of) => of !== "award" || lines.length > 1).map((value) => ({
          value,
          title: w(`award.of-${value}`),
        }))}
        onPick={(of) => onChange({ of: of as Quota["of"] })}
      />
      <SetUpAwardQuota {...part} />
      {line.by !== "rank" && <SetUpAwardVote {...part} />}
      <SetUpAwardConditions {...part} />
      {problems.map((problem) => (
        <p key={problem.code} class="bad small">
          {describe(problem, lang)}
        </p>
      ))}
      <p class="row">
        {at > 0 && (
          <Button
            kind="quiet"
            label={w("awards.up-label", { what: name })}
            onPress={() => onAwards(raised(lines, at))}
          >
            {w("awards.up")}
          </Button>
        )}
        <Button
          kind="quiet"
          label={w("awards.remove-label", { what: name })}
          onPress={() => onAwards(withoutAward(lines, line.key))}
        >
          {w("awards.remove")}
        </Button>
      </p>
    </fieldset>
  );
}
