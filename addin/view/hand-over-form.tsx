import { useEffect, useRef } from "preact/hooks";
import { LONGEST_TEXT } from "../../shared/card-limits.ts";
import type { BlocId } from "../../shared/ids.ts";
import type { People } from "../../shared/wire/people.ts";
import { electedIn } from "../state/elected-in.ts";
import type { HandOverDraft, HandOverField } from "../state/people-desk.ts";
import type { PeopleSeat } from "../state/people-seat.ts";
import { handOverWritten } from "../state/written-people.ts";
import { type HandOverWord, sayOfHandOver } from "../words/hand-over-words.ts";
import type { Fact } from "../words/words.ts";
import { Button } from "./frame.tsx";
import { HandOverDoes } from "./hand-over-does.tsx";
import { NextPeriodFields } from "./next-period-fields.tsx";
import { Options } from "./options.tsx";
import type { Pane } from "./pane.ts";
import { ProblemTexts } from "./problem-texts.tsx";
import { roleTitles } from "./role-titles.ts";

type Props = {
  readonly pane: Pane;
  readonly seat: PeopleSeat;
  readonly bloc: BlocId;
  readonly people: People;
  readonly draft: HandOverDraft;
};

/** "Bàn giao nhiệm vụ Khối trưởng": the next season and its heads; then what it does; only then it is done. */
export function HandOverForm({ pane, seat, bloc, people, draft }: Props) {
  const { state, send, t } = pane;
  const w = (key: HandOverWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfHandOver(key, state.lang, facts);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("select, input")?.focus(), []);
  const titles = roleTitles(seat);
  const agencies = (seat.blocs.find((each) => each.bloc.id === bloc)?.agencies ?? []).map(
    ({ id, title }) => ({
      value: id as string,
      title,
    }),
  );
  const last = electedIn(state, seat);
  const elected = last?.elected;
  const written = handOverWritten(draft, seat.season.id, bloc);
  const isBusy = state.busy !== undefined;
  const type = (field: HandOverField) => (text: string) => send({ kind: "hand-over-typed", field, text });
  return (
    <form
      ref={form}
      class="box"
      aria-labelledby="hand-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (written.ok) send({ kind: "hand-over-looked" });
      }}
    >
      <h2 id="hand-title">{w("hand.title")}</h2>
      <p class="small">{w("hand.why")}</p>
      {last && last.stage !== "published" && seat.as === "bloc-secretariat" && (
        <p class="strong bad">{w("hand.unpublished", { period: last.period })}</p>
      )}
      <Options
        label={w("hand.leader")}
        value={draft.leader}
        none={elected ? w("hand.elected", { leader: titles.agency(elected.leader) }) : w("hand.as-elected")}
        options={agencies}
        onPick={type("leader")}
      />
      {draft.leader !== "" && (
        <Options
          label={w("hand.deputy")}
          value={draft.deputy}
          none={w("hand.no-deputy")}
          options={agencies}
          onPick={type("deputy")}
        />
      )}
      {draft.isShared && <p class="strong">{w("hand.shared")}</p>}
      <Typed label={w("hand.name")} text={draft.title} onText={type("title")} />
      <Typed label={w("hand.id")} text={draft.id} onText={type("id")} />
      {draft.periods.map((period, at) => (
        <NextPeriodFields key={period.id} pane={pane} at={at} period={period} />
      ))}
      <label class="field">
        <span>{w("hand.reason")}</span>
        <textarea
          rows={2}
          maxLength={LONGEST_TEXT}
          value={draft.reason}
          onInput={({ currentTarget: { value } }) => type("reason")(value)}
        />
      </label>
      {!written.ok && (
        <p class="small">
          {w("hand.missing", { fields: written.unread.map((field) => w(`hand.${field}`)).join("; ") })}
        </p>
      )}
      {draft.isLooked && written.ok && (
        <HandOverDoes pane={pane} seat={seat} bloc={bloc} people={people} draft={draft} elected={elected} />
      )}
      {draft.problems.length > 0 && <h3 class="bad">{w("hand.problems")}</h3>}
      <ProblemTexts pane={pane} problems={draft.problems} />
      <p class="row">
        <button type="submit" class="button button-plain" aria-disabled={!written.ok || isBusy}>
          {w("hand.look")}
        </button>
        {draft.isLooked && written.ok && (
          <Button
            isOff={isBusy}
            onPress={() => send({ kind: "hand-over-pressed", request: written.request })}
          >
            {w("hand.yes")}
          </Button>
        )}
        <Button kind="quiet" onPress={() => send({ kind: "people-act-left" })}>
          {t("frame.cancel")}
        </Button>
      </p>
    </form>
  );
}

type TypedProps = {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
};

const Typed = ({ label, text, onText }: TypedProps) => (
  <label class="field">
    <span>{label}</span>
    <input
      type="text"
      maxLength={LONGEST_TEXT}
      value={text}
      onInput={({ currentTarget: { value } }) => onText(value)}
    />
  </label>
);
