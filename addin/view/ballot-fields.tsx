import type { DecisionLog } from "../../shared/wire/decision-log.ts";
import { BLANK_BALLOT } from "../state/ballot-draft.ts";
import { type BallotScene, begunBallot, subjectIn, subjectsOf } from "../state/begun-ballot.ts";
import type { DecisionDraft } from "../state/decision-draft.ts";
import { knownOf } from "../state/loaded.ts";
import type { Seat } from "../state/seat.ts";
import { type BallotWord, sayOfBallots } from "../words/ballot-words.ts";
import type { Fact } from "../words/words.ts";
import { BallotCandidates } from "./ballot-candidates.tsx";
import { BallotCheck } from "./ballot-check.tsx";
import { BallotRule } from "./ballot-rule.tsx";
import { BallotTyped } from "./ballot-typed.tsx";
import { DayField } from "./day-field.tsx";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly seat: Seat;
  readonly log: DecisionLog;
  readonly draft: DecisionDraft;
};

/** A biên bản kiểm phiếu: what was voted on, who came, what was counted; its arithmetic is looked at while it is typed. */
export function BallotFields({ pane, seat, log, draft }: Props) {
  const { state, send, t } = pane;
  const view = knownOf(state.standings);
  const w = (key: BallotWord, facts?: Readonly<Record<string, Fact>>) => sayOfBallots(key, state.lang, facts);
  if (!view && state.standings.kind !== "failed") return <p>{t("frame.loading")}</p>;
  const scene: BallotScene = {
    awards: seat.bloc.awards,
    agencies: seat.agencies.map(({ id }) => id),
    document: view?.document,
    rubric: view?.rubric,
    log,
  };
  const ballot = draft.ballot ?? BLANK_BALLOT;
  const isRecorded = log.decisions.some(
    ({ decision }) => decision.kind === "record-ballot" && decision.ballot.id === ballot.id,
  );
  return (
    <>
      <label class="field">
        <span>{w("ballot.subject")}</span>
        <select
          value={ballot.subject}
          onChange={({ currentTarget: { value } }) =>
            send({ kind: "ballot-begun", ballot: begunBallot(scene, value, draft.ballot) })
          }
        >
          <option value="">{t("choice.pick")}</option>
          {subjectsOf(scene).map((value) => (
            <option key={value} value={value}>
              {subjectTitle(value)}
            </option>
          ))}
        </select>
      </label>
      {ballot.subject !== "" && (
        <>
          {isRecorded && <p class="small">{w("ballot.replaces")}</p>}
          <div class="pair">
            <BallotTyped pane={pane} ballot={ballot} field="round" />
            <DayField
              pane={pane}
              label={w("ballot.date")}
              text={ballot.fields.date}
              onText={(text) => send({ kind: "ballot-typed", field: "date", text })}
            />
          </div>
          <label class="field">
            <span>{w("ballot.manner")}</span>
            <select
              value={ballot.manner}
              onChange={({ currentTarget: { value } }) =>
                send({
                  kind: "ballot-picked",
                  change: { manner: value === "secret" ? "secret" : "show-of-hands" },
                })
              }
            >
              <option value="secret">{w("ballot.secret")}</option>
              <option value="show-of-hands">{w("ballot.show-of-hands")}</option>
            </select>
          </label>
          <div class="pair">
            {(["summoned", "present", "issued", "returned", "valid", "invalid", "places"] as const).map(
              (field) => (
                <BallotTyped key={field} pane={pane} ballot={ballot} field={field} />
              ),
            )}
          </div>
          <BallotRule pane={pane} ballot={ballot} />
          <BallotCandidates pane={pane} seat={seat} ballot={ballot} />
          <BallotCheck pane={pane} seat={seat} ballot={ballot} />
        </>
      )}
    </>
  );

  function subjectTitle(value: string): string {
    const subject = subjectIn(value);
    switch (subject?.on) {
      case "award":
        return w("ballot.subject-award", {
          award: seat.bloc.awards.find(({ id }) => id === subject.award)?.title ?? subject.award,
        });
      case "class":
        return w("ballot.subject-class", {
          title: view?.rubric?.policy.bands.find(({ id }) => id === subject.class)?.title ?? subject.class,
        });
      case "leader":
        return w("ballot.subject-leader");
      default:
        return w("ballot.subject-deputy");
    }
  }
}
