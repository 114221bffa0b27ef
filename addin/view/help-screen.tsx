import { useState } from "preact/hooks";
import { GUIDES, type GuideFor } from "../help/guide.ts";
import { GuideSteps } from "../help/guide-steps.tsx";
import { seatOf } from "../state/focus.ts";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

const FOR_ROLE = {
  "agency-secretary": "agency",
  verifier: "verifier",
  deputy: "deputy",
  "bloc-secretariat": "secretariat",
  "council-office": "council",
  auditor: "council",
} as const;

/** The guide of this person first; the others' are one choice away. */
export function HelpScreen({ pane }: { readonly pane: Pane }) {
  const { state, send, t } = pane;
  const role = seatOf(state)?.role.role;
  const isOwnForm = role === "agency-secretary" || role === "verifier" || role === undefined;
  const [whom, setWhom] = useState<GuideFor>(
    state.host === "browser" && isOwnForm ? "browser" : role ? FOR_ROLE[role] : "agency",
  );
  return (
    <Section id="help-title" title={t("nav.help")}>
      <label class="field">
        <span>{t("help.for")}</span>
        <select value={whom} onChange={({ currentTarget: { value } }) => setWhom(value as GuideFor)}>
          {GUIDES.map((each) => (
            <option key={each} value={each}>
              {t(`help.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <GuideSteps whom={whom} lang={state.lang} />
      <p class="row">
        <a href={`help.html?cho=${whom}&ngon-ngu=${state.lang}`} target="_blank" rel="noopener">
          {t("help.print")}
        </a>
        {state.host === "excel" && (
          <Button onPress={() => send({ kind: "practice-pressed" })}>{t("first.practice")}</Button>
        )}
        <Button kind="quiet" onPress={() => send({ kind: "first-run-again" })}>
          {t("settings.first-run")}
        </Button>
      </p>
    </Section>
  );
}
