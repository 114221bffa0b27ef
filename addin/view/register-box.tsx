import type { Sheet } from "../../shared/wire/sheet.ts";
import { registeredInWords } from "../../shared/words/decisions.ts";
import { BLANK_TITLE, type DecisionDraft } from "../state/decision-draft.ts";
import { seatOf } from "../state/focus.ts";
import { type DecisionWord, sayOfDecisions } from "../words/decision-words.ts";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { RegisteringForm } from "./registering-form.tsx";
import { TitlesFields } from "./titles-fields.tsx";

type Props = { readonly pane: Pane; readonly source: Sheet };

/** What the agency strives for this year; its own secretary registers it while the period is open. */
export function RegisterBox({ pane, source }: Props) {
  const { state, send } = pane;
  const { agency, closed, registered = [] } = source;
  const w = (key: DecisionWord) => sayOfDecisions(key, state.lang);
  const role = seatOf(state)?.role;
  const isOwn = role?.role === "agency-secretary" && role.agency === agency.id;
  if (state.deciding?.kind === "register" && isOwn)
    return <RegisterForm pane={pane} draft={state.deciding} />;
  if (registered.length === 0 && (!isOwn || closed)) return null;
  return (
    <Section id="register-title" title={w("register.title")}>
      {registered.length === 0 && <p class="small">{w("register.none")}</p>}
      <ul class="plain small">
        {registered.map((each) => (
          <li key={each.title}>{registeredInWords(each, state.lang)}</li>
        ))}
      </ul>
      {isOwn && !closed && (
        <Button
          onPress={() =>
            send({
              kind: "decision-begun",
              what: "register",
              fields: { agency: agency.id },
              titles: registered.length === 0 ? [BLANK_TITLE] : registered.map(lineOf),
            })
          }
        >
          {w(registered.length === 0 ? "register.open" : "register.change")}
        </Button>
      )}
    </Section>
  );
}

const lineOf = ({ title, for: whom }: NonNullable<Sheet["registered"]>[number]) => ({
  title,
  count: whom === "collective" ? "" : String(whom),
});

function RegisterForm({ pane, draft }: { readonly pane: Pane; readonly draft: DecisionDraft }) {
  return (
    <RegisteringForm
      pane={pane}
      draft={draft}
      id="register-title"
      title={sayOfDecisions("register.title", pane.state.lang)}
      problems={draft.said?.problems ?? []}
    >
      <TitlesFields pane={pane} titles={draft.titles} />
    </RegisteringForm>
  );
}
