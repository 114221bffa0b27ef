import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

export function SettingsScreen({ pane: { state, send, t } }: { readonly pane: Pane }) {
  return (
    <Section id="settings-title" title={t("nav.settings")}>
      <fieldset class="row">
        <legend>{t("settings.lang")}</legend>
        {(["vi", "en"] as const).map((lang) => (
          <label key={lang} class="option" lang={lang}>
            <input
              type="radio"
              name="lang"
              checked={state.lang === lang}
              onChange={() => send({ kind: "lang-picked", lang })}
            />
            {t(`settings.${lang}`)}
          </label>
        ))}
      </fieldset>
      {state.person && (
        <p class="row">
          <span>{t("settings.person", { name: state.person.name })}</span>
          <Button onPress={() => send({ kind: "sign-out-pressed" })}>{t("settings.sign-out")}</Button>
        </p>
      )}
      {state.person && (
        <p>
          <Button onPress={() => send({ kind: "screen-picked", screen: "join" })}>{t("nav.join")}</Button>
        </p>
      )}
      <p>
        <Button onPress={() => send({ kind: "first-run-again" })}>{t("settings.first-run")}</Button>
      </p>
      {state.host === "excel" && (
        <p>
          <a href={`self-test.html${location.search}${location.hash}`}>{t("settings.self-test")}</a>
        </p>
      )}
      <p class="small">{t("settings.kept")}</p>
    </Section>
  );
}
