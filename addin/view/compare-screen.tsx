import type { CriterionId } from "../../shared/ids.ts";
import { placedCriteria } from "../../shared/rubric.ts";
import { fixed } from "../../shared/words/format.ts";
import { roundInWords } from "../../shared/words/rounds.ts";
import { knownOf } from "../state/loaded.ts";
import { tableOf } from "../state/table-of.ts";
import { criterionOf, entryInWords } from "./entry-words.ts";
import { Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { TroubleBox } from "./trouble-box.tsx";

/** One criterion across all agencies, each round under the other. */
export function CompareScreen({ pane }: { readonly pane: Pane }) {
  const { state, send, t } = pane;
  const rubric = tableOf(state);
  if (!rubric) return <p>{t("frame.loading")}</p>;
  const comparison = knownOf(state.comparison);
  const criterion = state.compared && criterionOf(rubric, state.compared);
  return (
    <Section id="compare-title" title={t("compare.title")}>
      <label class="field">
        <span>{t("compare.pick")}</span>
        <select
          value={state.compared ?? ""}
          onChange={({ currentTarget: { value } }) =>
            value !== "" && send({ kind: "compare-picked", criterion: value as CriterionId })
          }
        >
          <option value="">{t("choice.pick")}</option>
          {placedCriteria(rubric).map(({ criterion: { id, code, title } }) => (
            <option key={id} value={id}>
              {code}. {title}
            </option>
          ))}
        </select>
      </label>
      {state.comparison.kind === "failed" && <TroubleBox pane={pane} trouble={state.comparison.trouble} />}
      {state.comparison.kind === "coming" && <p>{t("frame.loading")}</p>}
      {comparison && (
        <ul class="plain list">
          {comparison.agencies.map(({ agency, title, notAssigned, rounds }) => (
            <li key={agency}>
              <strong>{title}</strong>
              {notAssigned !== undefined && (
                <p class="small">{t("compare.not-assigned", { reason: notAssigned })}</p>
              )}
              {rounds.length === 0 && notAssigned === undefined && (
                <p class="small">{t("compare.nothing")}</p>
              )}
              {rounds.map(({ round, points, entries }) => (
                <div key={round} class="small">
                  <p>
                    {roundInWords(round, state.lang)}
                    {points !== undefined && (
                      <>
                        {": "}
                        <strong>{fixed(points, state.lang)}</strong>
                      </>
                    )}
                  </p>
                  {entries.map(({ scorer, revision, entry }) => (
                    <p key={scorer}>
                      {t("compare.entry", {
                        revision,
                        says: entryInWords(pane, criterion || undefined, entry),
                      })}
                    </p>
                  ))}
                </div>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
