import { fixed } from "../../shared/words/format.ts";
import { describe } from "../../shared/words/problems.ts";
import { sourceOf } from "../state/focus.ts";
import type { Preflight } from "../state/preflight.ts";
import { EffectBox } from "./effect-box.tsx";
import { criterionName, criterionOf, entryInWords } from "./entry-words.ts";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

/** What is about to be sent: total, criteria, what changed since the last revision, warnings to be seen first. */
export function PreflightBox({ pane, preflight }: { readonly pane: Pane; readonly preflight: Preflight }) {
  const { state, send, t } = pane;
  const source = sourceOf(state);
  const { total, most, filled, toFill, differences, warnings, follows, lateNow, isAcknowledged, effect } =
    preflight;
  return (
    <Section id="preflight-title" title={t("preflight.title")}>
      <dl class="facts">
        <dt>{t("preflight.agency")}</dt>
        <dd>{source?.agency.title}</dd>
        {total !== undefined && (
          <>
            <dt>{t("receipt.total")}</dt>
            <dd class="strong">
              {fixed(total, state.lang)}/{fixed(most, state.lang)}
            </dd>
          </>
        )}
        <dt>{t("preflight.entered")}</dt>
        <dd>{t("card.filled", { filled, toFill })}</dd>
        <dt>{t("preflight.becomes")}</dt>
        <dd>{follows + 1}</dd>
      </dl>
      {lateNow && <p class="strong bad">{t("preflight.late")}</p>}
      {effect !== undefined && <EffectLine pane={pane} effect={effect} />}
      <details open={follows > 0 && differences.length <= 8}>
        <summary>
          {follows === 0
            ? t("preflight.first")
            : t("preflight.changed", { count: differences.length, revision: follows })}
        </summary>
        {follows > 0 && (
          <ul class="plain small">
            {differences.map(({ criterion, before, after }) => {
              const known = criterionOf(source?.rubric, criterion);
              return (
                <li key={criterion}>
                  <strong>{criterionName(source?.rubric, criterion)}</strong>
                  <br />
                  {t("preflight.before")}: {entryInWords(pane, known, before)}
                  <br />
                  {t("preflight.after")}: {entryInWords(pane, known, after)}
                </li>
              );
            })}
          </ul>
        )}
      </details>
      {warnings.length > 0 && (
        <>
          <h3>{t("problems.warnings", { count: warnings.length })}</h3>
          <ul class="plain small" aria-label={t("problems.warnings", { count: warnings.length })}>
            {warnings.map((warning) => (
              <li key={`${warning.code}${warning.at.cell ?? ""}${warning.at.pointer ?? ""}`}>
                {warning.at.cell !== undefined && <span class="cell">{warning.at.cell}</span>}{" "}
                {describe(warning, state.lang)}
              </li>
            ))}
          </ul>
          <label class="option">
            <input
              type="checkbox"
              id="acknowledge"
              checked={isAcknowledged}
              onChange={({ currentTarget: { checked } }) => send({ kind: "acknowledged", on: checked })}
            />
            {t("preflight.acknowledge")}
          </label>
        </>
      )}
      <p class="row">
        <Button onPress={() => send({ kind: "screen-picked", screen: "print" })}>
          {t("preflight.print")}
        </Button>
        <Button kind="quiet" onPress={() => send({ kind: "preflight-left" })}>
          {t("preflight.back")}
        </Button>
      </p>
    </Section>
  );
}

type EffectProps = { readonly pane: Pane; readonly effect: NonNullable<Preflight["effect"]> };

/** What a late or corrected card would do to the standings; nothing waits for it to be known. */
function EffectLine({ pane, effect }: EffectProps) {
  if (effect === "coming") return <p class="small">{pane.t("preflight.effect-coming")}</p>;
  if (effect === "lost") return <p class="small">{pane.t("preflight.effect-lost")}</p>;
  return <EffectBox pane={pane} effect={effect} problems={[]} />;
}
