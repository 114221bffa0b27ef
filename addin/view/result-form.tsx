import { useEffect, useRef } from "preact/hooks";
import { LONGEST_TEXT } from "../../shared/card-limits.ts";
import { judgedResult, problemsOf } from "../state/judged-result.ts";
import type { ProvinceSeat } from "../state/province-seat.ts";
import type { ResultDraft, ResultField } from "../state/result-draft.ts";
import { type ProvinceWord, sayOfProvince } from "../words/province-words.ts";
import type { Fact } from "../words/words.ts";
import { DayField } from "./day-field.tsx";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { ProblemTexts } from "./problem-texts.tsx";
import { ResultMember } from "./result-member.tsx";
import { unreadInWords } from "./unread-result.ts";

type Props = {
  readonly pane: Pane;
  readonly seat: ProvinceSeat;
  readonly draft: ResultDraft;
};

/** "Biểu kết quả khối": what a bloc's paper says, member by member, its mistakes shown where they are. */
export function ResultForm({ pane, seat, draft }: Props) {
  const { state, send, t } = pane;
  const w = (key: ProvinceWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfProvince(key, state.lang, facts);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select")?.focus(), []);
  const { written, problems } = judgedResult(draft, seat);
  const unread = written.ok ? [] : written.unread;
  const isListed = seat.blocs.some(({ bloc }) => bloc.id === draft.bloc);
  const isOff = state.busy !== undefined || draft.follows === undefined || !written.ok || problems.length > 0;
  return (
    <form
      ref={form}
      class="box"
      aria-labelledby="result-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isOff && written.ok) send({ kind: "result-pressed", result: written.result });
      }}
    >
      <h2 id="result-title">{isListed ? w("result.of", { bloc: draft.fields.title }) : w("result.title")}</h2>
      <p class="small">{w("result.why")}</p>
      {draft.isStale && (
        <p class="strong bad" role="alert">
          {w("result.stale")}
        </p>
      )}
      {!isListed && (
        <>
          <Typed pane={pane} draft={draft} field="title" word="result.name" />
          <label class="field">
            <span>{w("result.label")}</span>
            <select
              value={draft.label}
              onChange={({ currentTarget: { value } }) =>
                send({ kind: "result-label-picked", label: value === "cụm" ? "cụm" : "khối" })
              }
            >
              <option value="khối">{w("result.label-khoi")}</option>
              <option value="cụm">{w("result.label-cum")}</option>
            </select>
          </label>
        </>
      )}
      <div class="pair">
        <Typed pane={pane} draft={draft} field="number" word="result.number" />
        <DayField
          pane={pane}
          label={w("result.date")}
          text={draft.fields.date}
          onText={(text) => send({ kind: "result-typed", field: "date", text })}
        />
      </div>
      <Typed
        pane={pane}
        draft={draft}
        field="maximum"
        word="result.maximum"
        example="100"
        isBad={unread.includes("maximum")}
      />
      {draft.members.map((member, at) => (
        <ResultMember
          key={at}
          pane={pane}
          at={at}
          member={member}
          isListed={isListed}
          mayRemove={!isListed && draft.members.length > 1}
          unread={unread}
          problems={problemsOf(problems, at)}
        />
      ))}
      {!isListed && (
        <p class="row">
          <Button onPress={() => send({ kind: "member-added" })}>{w("result.add")}</Button>
        </p>
      )}
      <Typed pane={pane} draft={draft} field="reason" word="result.reason" />
      {unread.length > 0 && (
        <p class="small">
          {w("result.unread", { places: unreadInWords(unread, draft, state.lang).join("; ") })}
        </p>
      )}
      {problemsOf(problems, undefined).length > 0 && <h3 class="bad">{w("result.problems")}</h3>}
      <ProblemTexts pane={pane} problems={problemsOf(problems, undefined)} />
      <p class="small">{w("dossier.kept")}</p>
      <p class="row">
        <button type="submit" class="button button-plain" aria-disabled={isOff}>
          {w("result.record")}
        </button>
        <Button kind="quiet" onPress={() => send({ kind: "result-left" })}>
          {t("frame.cancel")}
        </Button>
      </p>
    </form>
  );
}

type TypedProps = {
  readonly pane: Pane;
  readonly draft: ResultDraft;
  readonly field: ResultField;
  readonly word: ProvinceWord;
  readonly example?: string;
  readonly isBad?: boolean;
};

function Typed({ pane: { state, send }, draft, field, word, example, isBad = false }: TypedProps) {
  return (
    <label class="field">
      <span>{sayOfProvince(word, state.lang)}</span>
      <input
        type="text"
        maxLength={LONGEST_TEXT}
        placeholder={example}
        value={draft.fields[field]}
        aria-invalid={isBad}
        onInput={({ currentTarget: { value } }) => send({ kind: "result-typed", field, text: value })}
      />
    </label>
  );
}
