import type { DecisionLog } from "../../shared/wire/decision-log.ts";
import { decisionInWords, stageInWords } from "../../shared/words/decisions.ts";
import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import { decidableKinds } from "../state/decidable.ts";
import { seatOf } from "../state/focus.ts";
import { knownOf } from "../state/loaded.ts";
import type { Seat } from "../state/seat.ts";
import { type DecisionWord, sayOfDecisions } from "../words/decision-words.ts";
import { sayOfGrants } from "../words/grant-words.ts";
import type { Fact } from "../words/words.ts";
import { DecisionForm } from "./decision-form.tsx";
import { decisionTitles } from "./decision-titles.ts";
import { Button, Section } from "./frame.tsx";
import { GrantsForm } from "./grants-form.tsx";
import type { Pane } from "./pane.ts";
import { ToldBox } from "./told-box.tsx";
import { TroubleBox } from "./trouble-box.tsx";

/** Where the period stands, what was decided of it and by whom, and what this person may decide. */
export function DecisionsScreen({ pane }: { readonly pane: Pane }) {
  const { state, send, t } = pane;
  const [seat, log] = [seatOf(state), knownOf(state.decisions)];
  const w = (key: DecisionWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfDecisions(key, state.lang, facts);
  if (seat && !seat.bloc.isLocked) return <p>{t("standings.not-locked")}</p>;
  if (state.decisions.kind === "failed" && !log)
    return <TroubleBox pane={pane} trouble={state.decisions.trouble} />;
  if (!seat || !log || !state.person) return <p>{t("frame.loading")}</p>;
  const kinds = decidableKinds(seat, log, state.person);
  return (
    <>
      <Section
        id="stage-title"
        title={w("stage.title", { stage: stageInWords(log.stage, state.lang) })}
        {...(log.reopening && { tone: "warn" })}
      >
        {log.reopening && <p>{w("stage.reopening", log.reopening)}</p>}
        <p class="row">
          {kinds.includes("reopen") && (
            <Button onPress={() => send({ kind: "decision-begun", what: "reopen" })}>
              {w("stage.agree")}
            </Button>
          )}
          <Button kind="quiet" onPress={() => send({ kind: "refresh-pressed" })}>
            {t("frame.refresh")}
          </Button>
        </p>
      </Section>
      {state.granting ? (
        <GrantsForm pane={pane} seat={seat} log={log} draft={state.granting} />
      ) : state.deciding ? (
        <DecisionForm pane={pane} seat={seat} log={log} kinds={kinds} draft={state.deciding} />
      ) : (
        <Beginning pane={pane} seat={seat} kinds={kinds} />
      )}
      <ToldBox pane={pane} seat={seat} log={log} />
      <Log pane={pane} seat={seat} log={log} />
    </>
  );
}

type BeginningProps = {
  readonly pane: Pane;
  readonly seat: Seat;
  readonly kinds: ReturnType<typeof decidableKinds>;
};

function Beginning({ pane: { state, send }, seat, kinds }: BeginningProps) {
  const w = (key: DecisionWord) => sayOfDecisions(key, state.lang);
  const [first] = kinds;
  if (first === undefined)
    return (
      <p class="box small">{w(seat.role.role === "auditor" ? "log.reading-only" : "log.nothing-now")}</p>
    );
  return (
    <p class="row acts">
      <Button onPress={() => send({ kind: "decision-begun", what: first })}>{w("decide.title")}…</Button>
      {kinds.includes("grant") && (
        <Button onPress={() => send({ kind: "granting-begun" })}>
          {sayOfGrants("grants.open", state.lang)}
        </Button>
      )}
    </p>
  );
}

type LogProps = { readonly pane: Pane; readonly seat: Seat; readonly log: DecisionLog };

/** The newest first: number, what, who and when in Viet Nam, why. */
function Log({ pane: { state }, seat, log: { decisions } }: LogProps) {
  const titles = decisionTitles(state, seat);
  const w = (key: DecisionWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfDecisions(key, state.lang, facts);
  return (
    <Section id="log-title" title={w("log.title", { count: decisions.length })}>
      {decisions.length === 0 && <p class="small">{w("log.none")}</p>}
      <ol class="plain list">
        {[...decisions].reverse().map(({ sequence, decision, name, at }) => (
          <li key={sequence}>
            <strong>
              {sequence}. {decisionInWords(decision, titles, state.lang)}
            </strong>
            <br />
            <span class="small">
              {w("log.who", { name, at: vietnamTime(at) })}
              <br />
              {w("log.reason", { reason: decision.reason })}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
