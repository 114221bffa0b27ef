import { LONGEST_TEXT } from "../../shared/card-limits.ts";
import { periodState } from "../../shared/period-state.ts";
import type { DecisionLog } from "../../shared/wire/decision-log.ts";
import { roundInWords } from "../../shared/words/rounds.ts";
import { stands } from "../state/bloc-standing.ts";
import type { DecisionDraft, DecisionField } from "../state/decision-draft.ts";
import { knownOf } from "../state/loaded.ts";
import type { Seat } from "../state/seat.ts";
import { cardValue, decisionWritten } from "../state/written-decision.ts";
import { sayOfDecisions } from "../words/decision-words.ts";
import { BallotFields } from "./ballot-fields.tsx";
import { ChosenFields } from "./chosen-fields.tsx";
import { DayField } from "./day-field.tsx";
import { decisionTitles } from "./decision-titles.ts";
import { MovementChoice } from "./movement-choice.tsx";
import type { Pane } from "./pane.ts";
import { ProofFields } from "./proof-fields.tsx";
import { ReviewFields } from "./review-fields.tsx";
import { RewardFields } from "./reward-fields.tsx";
import { SignersFields } from "./signers-fields.tsx";
import { TargetsOf } from "./targets-of.tsx";
import { TitlesFields } from "./titles-fields.tsx";

type Props = {
  readonly pane: Pane;
  readonly seat: Seat;
  readonly log: DecisionLog;
  readonly draft: DecisionDraft;
};

/** What belongs to a decision of its kind, besides why it is taken. */
export function DecisionFieldsOf({ pane, seat, log, draft }: Props) {
  const { barred } = periodState(log.decisions);
  const agencies = seat.agencies.map(({ id, title }) => ({ value: id as string, title }));
  const isBarred = ({ value }: Option) =>
    value === draft.fields.agency || [...barred.keys()].some((id) => id === value);
  const all = { pane, draft };
  switch (draft.kind) {
    case "exclude":
    case "pend":
      return <Choice {...all} field="agency" options={agencies} />;
    case "reinstate":
      return <Choice {...all} field="agency" options={agencies.filter(isBarred)} />;
    case "extend":
      return (
        <>
          <Choice {...all} field="agency" options={agencies} />
          <Typed {...all} field="until" example="20/12/2025 17:00" />
        </>
      );
    case "send-back":
      return <Choice {...all} field="card" options={cardsOf(pane, seat)} />;
    case "pledge":
      return (
        <>
          <Day {...all} field="drafted" example="05/01/2025" />
          <Day {...all} field="adopted" example="15/01/2025" />
          <Day {...all} field="signed" example="20/01/2025" />
          <SignersFields pane={pane} agencies={seat.agencies} draft={draft} />
        </>
      );
    case "register":
      return (
        <>
          <Choice {...all} field="agency" options={agencies} />
          <TitlesFields pane={pane} titles={draft.titles} />
        </>
      );
    case "register-targets":
      return (
        <>
          <Choice {...all} field="agency" options={agencies} />
          <TargetsOf pane={pane} draft={draft} />
        </>
      );
    case "elect-leader":
      return (
        <>
          <Choice {...all} field="leader" options={agencies} />
          <Choice {...all} field="deputy" options={agencies} />
        </>
      );
    case "record-ballot":
      return <BallotFields pane={pane} seat={seat} log={log} draft={draft} />;
    case "choose":
      return <ChosenFields pane={pane} seat={seat} draft={draft} />;
    case "grant":
      return (
        <>
          <Choice
            {...all}
            field="award"
            options={seat.bloc.awards.map(({ id, title }) => ({ value: id, title }))}
          />
          <Choice {...all} field="agency" options={proposedFirst(pane, draft, agencies)} />
          <Typed {...all} field="number" example="125/QĐ-UBND" />
          <Day {...all} field="date" example="10/03/2026" />
        </>
      );
    case "example":
      return (
        <>
          <Choice {...all} field="agency" options={agencies} />
          <Told {...all} field="named" example="Một cửa số" />
          <Told {...all} field="story" example="Giảm một nửa thời gian giải quyết hồ sơ" lines={3} />
          <ProofFields pane={pane} telling={draft.telling} />
        </>
      );
    case "movement":
      return (
        <>
          <MovementChoice pane={pane} log={log} draft={draft} />
          <Told {...all} field="named" example="Chuyển đổi số" />
          <Day {...all} field="launched" example="01/03/2025" />
          <Told {...all} field="plan" example="Kế hoạch 05/KH" />
          <ReviewFields pane={pane} agencies={agencies} telling={draft.telling} />
          <RewardFields pane={pane} agencies={agencies} telling={draft.telling} />
        </>
      );
    default:
      return null;
  }
}

type Option = { readonly value: string; readonly title: string };

/** Those proposed for the award first: it is usually theirs that is granted. */
function proposedFirst({ state }: Pane, { fields }: DecisionDraft, agencies: readonly Option[]) {
  const proposals = knownOf(state.standings)?.document.awards?.proposals ?? [];
  const proposed = proposals.find(({ award }) => award === fields.award)?.proposed ?? [];
  const isProposed = ({ value }: Option) => proposed.some(({ agency }) => agency === value);
  return [...agencies.filter(isProposed), ...agencies.filter((each) => !isProposed(each))];
}

/** The cards that count now, each with its round, its scorer where that is somebody else, and its revision. */
function cardsOf({ state, t }: Pane, seat: Seat): readonly Option[] {
  const { scorer } = decisionTitles(state, seat);
  return (knownOf(state.progress)?.agencies ?? []).flatMap(({ agency, title, sent }) =>
    sent.filter(stands).map((card) => ({
      value: cardValue(agency, card),
      title: [
        title,
        roundInWords(card.round, state.lang),
        ...(card.round === "self" ? [] : [scorer(card.scorer)]),
        t("board.revision", { revision: card.revision }),
      ].join(" · "),
    })),
  );
}

type FieldProps = { readonly pane: Pane; readonly draft: DecisionDraft; readonly field: DecisionField };

function Choice({
  pane: { state, send, t },
  draft,
  field,
  options,
}: FieldProps & { readonly options: readonly Option[] }) {
  const picked = draft.fields[field] ?? "";
  const isOffered = options.some(({ value }) => value === picked);
  return (
    <label class="field">
      <span>{sayOfDecisions(`decide.${field}`, state.lang)}</span>
      <select
        value={isOffered ? picked : ""}
        onChange={({ currentTarget: { value } }) => send({ kind: "decision-typed", field, text: value })}
      >
        <option value="">{t("choice.pick")}</option>
        {options.map(({ value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
      {field === "card" && options.length === 0 && (
        <span class="small">{sayOfDecisions("decide.no-card", state.lang)}</span>
      )}
    </label>
  );
}

/** Words of one line or several. */
function Told({
  pane: { state, send },
  draft,
  field,
  example,
  lines = 1,
}: FieldProps & { readonly example: string; readonly lines?: number }) {
  const text = draft.fields[field] ?? "";
  const written = decisionWritten(draft);
  const isBad = text !== "" && !written.ok && written.unread.includes(field);
  return (
    <label class="field">
      <span>{sayOfDecisions(`decide.${field}`, state.lang)}</span>
      <textarea
        rows={lines}
        placeholder={example}
        value={text}
        maxLength={LONGEST_TEXT}
        aria-invalid={isBad}
        onInput={({ currentTarget: { value } }) => send({ kind: "decision-typed", field, text: value })}
      />
      {isBad && <span class="bad small">{sayOfDecisions("decide.write-as", state.lang, { example })}</span>}
    </label>
  );
}

/** A day of a paper or an act. */
function Day({ pane, draft, field, example }: FieldProps & { readonly example: string }) {
  const { state, send } = pane;
  return (
    <DayField
      pane={pane}
      label={sayOfDecisions(`decide.${field}`, state.lang)}
      text={draft.fields[field] ?? ""}
      example={example}
      onText={(text) => send({ kind: "decision-typed", field, text })}
    />
  );
}

function Typed({ pane: { state, send }, draft, field, example }: FieldProps & { readonly example: string }) {
  const text = draft.fields[field] ?? "";
  const written = decisionWritten(draft);
  const isBad = text !== "" && !written.ok && written.unread.includes(field);
  return (
    <label class="field">
      <span>{sayOfDecisions(`decide.${field}`, state.lang)}</span>
      <input
        type="text"
        inputMode={field === "number" ? undefined : "numeric"}
        placeholder={example}
        value={text}
        aria-invalid={isBad}
        onInput={({ currentTarget: { value } }) => send({ kind: "decision-typed", field, text: value })}
      />
      {isBad && <span class="bad small">{sayOfDecisions("decide.write-as", state.lang, { example })}</span>}
    </label>
  );
}
