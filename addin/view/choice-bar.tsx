import { CHOICE_FIELDS, type ChoiceField } from "../state/choice.ts";
import { settledOf } from "../state/focus.ts";
import type { Seat } from "../state/seat.ts";
import type { Pane } from "./pane.ts";

/** Season, bloc, period, task: asked only where there is something to choose. */
export function ChoiceBar({ pane }: { readonly pane: Pane }) {
  const { options, picked } = settledOf(pane.state);
  const asked = CHOICE_FIELDS.filter((field) => options[field].length > 1);
  if (asked.length === 0) return null;
  return (
    <details class="choice" open={asked.some((field) => picked[field] === undefined)}>
      <summary>{pane.t("choice.title")}</summary>
      {asked.map((field) => (
        <label key={field} class="field">
          <span>{pane.t(`choice.${field}`)}</span>
          <select
            value={picked[field] ?? ""}
            onChange={({ currentTarget: { value } }) =>
              value !== "" && pane.send({ kind: "picked", field, value })
            }
          >
            {picked[field] === undefined && <option value="">{pane.t("choice.pick")}</option>}
            {options[field].map(({ value, seat }) => (
              <option key={value} value={value}>
                {nameOf(pane, field, seat)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </details>
  );
}

function nameOf(
  { t }: Pane,
  field: ChoiceField,
  { season, bloc, period, role, roleTitle, agencies }: Seat,
): string {
  switch (field) {
    case "season":
      return season.title;
    case "bloc":
      return bloc.title;
    case "period":
      return period.title;
    case "role":
      switch (role.role) {
        case "bloc-secretariat":
          return t("role.secretariat");
        case "verifier":
          return t("role.verifier", { scorer: roleTitle ?? role.scorer });
        case "agency-secretary":
          return t("role.agency", {
            agency: agencies.find(({ id }) => id === role.agency)?.title ?? role.agency,
          });
        default:
          return t(`role.${role.role}`);
      }
  }
}
