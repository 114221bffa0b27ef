import type { ComponentChildren } from "preact";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import type { DecisionDraft } from "../state/decision-draft.ts";
import { decisionWritten } from "../state/written-decision.ts";
import { sayOfDecisions } from "../words/decision-words.ts";
import { EffectBox } from "./effect-box.tsx";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly draft: DecisionDraft;
  readonly id: string;
  readonly title: string;
  /** What is wrong beside the fields themselves. */
  readonly problems: readonly ProblemDetail[];
  readonly children: ComponentChildren;
};

/** What an agency registers by itself: its fields, the paper it goes by, one button that records it. */
export function RegisteringForm({ pane, draft, id, title, problems, children }: Props) {
  const { state, send, t } = pane;
  const written = decisionWritten(draft);
  return (
    <form
      class="box"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        if (written.ok) send({ kind: "register-pressed", decision: written.decision });
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <label class="field">
        <span>{sayOfDecisions("register.ground", state.lang)}</span>
        <input
          type="text"
          maxLength={400}
          value={draft.fields.reason ?? ""}
          onInput={({ currentTarget: { value } }) =>
            send({ kind: "decision-typed", field: "reason", text: value })
          }
        />
      </label>
      {problems.length > 0 && <EffectBox pane={pane} effect={undefined} problems={problems} />}
      <p class="row">
        <button
          type="submit"
          class="button button-plain"
          aria-disabled={!written.ok || state.busy !== undefined}
        >
          {sayOfDecisions("register.save", state.lang)}
        </button>
        <Button kind="quiet" onPress={() => send({ kind: "decision-left" })}>
          {t("frame.cancel")}
        </Button>
      </p>
    </form>
  );
}
