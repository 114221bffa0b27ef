import type { Sheet } from "../../shared/wire/sheet.ts";
import type { DecisionDraft } from "../state/decision-draft.ts";
import { seatOf } from "../state/focus.ts";
import { sayOfTargets, type TargetWord } from "../words/target-words.ts";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { targetText } from "./read-target.ts";
import { RegisteringForm } from "./registering-form.tsx";
import { heldIn, TargetFields, targetsOfSheet } from "./target-fields.tsx";

type Props = { readonly pane: Pane; readonly source: Sheet };

/** The targets of an agency as they hold; its own secretary registers them until they are no longer its to change. */
export function TargetsBox({ pane, source }: Props) {
  const { state, send } = pane;
  const { lang } = state;
  const { agency, closed, targetsHeldBy } = source;
  const w = (key: TargetWord) => sayOfTargets(key, lang);
  const all = targetsOfSheet(source);
  if (all.length === 0) return null;
  const role = seatOf(state)?.role;
  const isOwn = role?.role === "agency-secretary" && role.agency === agency.id;
  if (state.deciding?.kind === "register-targets" && isOwn)
    return <TargetsForm pane={pane} source={source} draft={state.deciding} />;
  const isSet = source.targets.length > 0;
  return (
    <Section id="targets-title" title={w("targets.title")}>
      <ul class="plain small">
        {all.map((target) => {
          const { criterion, input } = target;
          const value = targetText(target, heldIn(source, target), lang);
          return (
            <li key={`${criterion.id}|${input.id}`}>
              {criterion.code} {criterion.title} – {input.title}:{" "}
              {value === "" ? (
                w("targets.none")
              ) : (
                <strong>{input.kind === "percent" ? `${value} %` : value}</strong>
              )}
            </li>
          );
        })}
      </ul>
      {isOwn && !closed && targetsHeldBy && <p class="small">{w(`targets.held-${targetsHeldBy}`)}</p>}
      {isOwn && !closed && !targetsHeldBy && (
        <Button
          onPress={() =>
            send({ kind: "decision-begun", what: "register-targets", fields: { agency: agency.id } })
          }
        >
          {w(isSet ? "targets.change" : "targets.open")}
        </Button>
      )}
    </Section>
  );
}

function TargetsForm({ pane, source, draft }: Props & { readonly draft: DecisionDraft }) {
  const elsewhere = (draft.said?.problems ?? []).filter(({ input }) => input === undefined);
  return (
    <RegisteringForm
      pane={pane}
      draft={draft}
      id="targets-title"
      title={sayOfTargets("targets.title", pane.state.lang)}
      problems={elsewhere}
    >
      <TargetFields pane={pane} source={source} draft={draft} />
    </RegisteringForm>
  );
}
