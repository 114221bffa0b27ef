import { quotaProblems } from "../../shared/awards/check-awards.ts";
import type { Problem } from "../../shared/checked.ts";
import { describe } from "../../shared/words/problems.ts";
import { awardsWritten, BLANK_AWARD, freeKey, type WrittenAwards } from "../state/set-up-awards.ts";
import type { AwardLine, BlocLine, SetUpDraft } from "../state/set-up-desk.ts";
import { type SetUpAwardWord, sayOfSetUpAwards } from "../words/set-up-award-words.ts";
import type { Fact } from "../words/words.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { SetUpAwardFields } from "./set-up-award-fields.tsx";

type Props = {
  readonly pane: Pane;
  readonly draft: SetUpDraft;
  readonly line: BlocLine;
  readonly onChange: (change: Partial<BlocLine>) => void;
};

/** As many as a bloc may have. */
const MOST_AWARDS = 20;

/** "Chỉ tiêu khen thưởng": the awards of the year, highest first, judged for the members as they are typed. */
export function SetUpAwards({ pane, draft, line, onChange }: Props) {
  const { lang } = pane.state;
  const w = (key: SetUpAwardWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfSetUpAwards(key, lang, facts);
  const { awards: lines, agencies } = line;
  const written = awardsWritten(lines);
  const { awards, unread } = written;
  const problems = problemsOf(written, agencies.length);
  const change = (key: string, change: Partial<AwardLine>) =>
    onChange({ awards: lines.map((each) => (each.key === key ? { ...each, ...change } : each)) });
  const ofAll = problems.filter(({ at }) => at.pointer === "/awards");
  return (
    <details>
      <summary>
        {w("awards.title", { count: lines.length })}
        {problems.length + unread.length > 0 && <span class="bad"> !</span>}
      </summary>
      <p class="small">{w("awards.why")}</p>
      {lines.map((each, at) => {
        const award = awards[at];
        return (
          <SetUpAwardFields
            key={each.key}
            pane={pane}
            draft={draft}
            bloc={line}
            line={each}
            at={at}
            unread={unread.flatMap(({ award, place }) => (award === at ? [place] : []))}
            award={award}
            problems={problems.filter(({ at: place }) => award && place.pointer === `/awards/${award.id}`)}
            onChange={(to) => change(each.key, to)}
            onAwards={(to) => onChange({ awards: to })}
          />
        );
      })}
      {ofAll.map((problem) => (
        <p key={problem.code} class="bad small">
          {describe(problem, lang)}
        </p>
      ))}
      <p class="row">
        <Button
          isOff={lines.length >= MOST_AWARDS}
          onPress={() => onChange({ awards: [...lines, { ...BLANK_AWARD, key: freeKey(lines) }] })}
        >
          {w("awards.add")}
        </Button>
      </p>
    </details>
  );
}

/** What is told only where every award reads: one that does not cannot be referred to yet. */
const OF_OTHERS: readonly Problem["code"][] = [
  "award-share-of-unknown",
  "award-share-circular",
  "award-includes-no-higher",
];

function problemsOf({ awards, unread }: WrittenAwards, members: number): readonly Problem[] {
  const read = awards.flatMap((award) => award ?? []);
  const found = quotaProblems(read, members);
  return unread.length === 0 ? found : found.filter(({ code }) => !OF_OTHERS.includes(code));
}
