import { LONGEST_TEXT } from "../../shared/card-limits.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import { stateInWords } from "../../shared/words/standings.ts";
import type { MemberLine, Unranked } from "../state/result-draft.ts";
import { type ProvinceWord, sayOfProvince } from "../words/province-words.ts";
import type { Fact } from "../words/words.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { ProblemTexts } from "./problem-texts.tsx";

const WHY: readonly Exclude<Unranked, "">[] = ["unclassified", "excluded", "pending"];

type Props = {
  readonly pane: Pane;
  readonly at: number;
  readonly member: MemberLine;
  /** The bloc is one of the season, which says who its members are. */
  readonly isListed: boolean;
  readonly mayRemove: boolean;
  readonly unread: readonly string[];
  readonly problems: readonly ProblemDetail[];
};

/** One member of a bloc on its paper: its rank and total, or why it has none. */
export function ResultMember({ pane, at, member, isListed, mayRemove, unread, problems }: Props) {
  const { state, send } = pane;
  const w = (key: ProvinceWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfProvince(key, state.lang, facts);
  const typed = (field: "title" | "rank" | "total" | "class" | "proposed", word: ProvinceWord) => (
    <label class="field">
      <span>{w(word)}</span>
      <input
        type="text"
        inputMode={field === "rank" ? "numeric" : field === "total" ? "decimal" : undefined}
        maxLength={LONGEST_TEXT}
        value={member[field]}
        aria-invalid={
          (member[field] !== "" && unread.includes(`members/${at}/${field}`)) ||
          problems.some(({ pointer }) => pointer === `/result/members/${at}/${field}`)
        }
        onInput={({ currentTarget: { value } }) =>
          send({ kind: "member-typed", at, change: { [field]: value } })
        }
      />
    </label>
  );
  return (
    <fieldset class="evidence-line">
      <legend>{isListed ? member.title : w("result.member", { at: at + 1 })}</legend>
      {!isListed && typed("title", "result.member-name")}
      <label class="field">
        <span>{w("result.unranked")}</span>
        <select
          value={member.unranked}
          onChange={({ currentTarget: { value } }) =>
            send({ kind: "member-typed", at, change: { unranked: value as Unranked } })
          }
        >
          <option value="">{w("result.is-ranked")}</option>
          {WHY.map((why) => (
            <option key={why} value={why}>
              {stateInWords(why, state.lang)}
            </option>
          ))}
        </select>
      </label>
      <div class="pair">
        {member.unranked === "" && typed("rank", "result.rank")}
        {typed("total", "result.total")}
        {typed("class", "result.class")}
        {member.unranked === "" && typed("proposed", "result.proposed")}
      </div>
      <ProblemTexts pane={pane} problems={problems} />
      {mayRemove && (
        <p class="row">
          <Button
            kind="quiet"
            label={w("result.remove-label", { at: at + 1 })}
            onPress={() => send({ kind: "member-removed", at })}
          >
            {w("result.remove")}
          </Button>
        </p>
      )}
    </fieldset>
  );
}
