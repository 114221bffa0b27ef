import { toInclude } from "../state/set-up-awards.ts";
import { tableKey } from "../state/set-up-desk.ts";
import { type SetUpAwardWord, sayOfSetUpAwards } from "../words/set-up-award-words.ts";
import { Options } from "./options.tsx";
import type { AwardPartProps } from "./set-up-award-fields.tsx";
import { SetUpField } from "./set-up-field.tsx";

/** Which class, total and rank an award asks for, and which higher awards its quota counts in. */
export function SetUpAwardConditions({ pane, draft, bloc, line, at, unread, onChange }: AwardPartProps) {
  const w = (key: SetUpAwardWord) => sayOfSetUpAwards(key, pane.state.lang);
  const known = draft.classes?.[tableKey(bloc)];
  const isKnown = (known ?? []).some(({ id }) => id === line.class);
  const classes = [
    ...(line.class !== "" && !isKnown ? [{ value: line.class, title: line.class }] : []),
    ...(known ?? []).map(({ id, title }) => ({ value: id, title })),
  ];
  const offered = toInclude(bloc.awards, at);
  return (
    <details>
      <summary>{w("award.conditions")}</summary>
      <Options
        label={w("award.class")}
        value={line.class}
        none={w("award.no-class")}
        options={classes}
        onPick={(picked) => onChange({ class: picked })}
      />
      {known === undefined && <p class="small">{w("award.classes-unknown")}</p>}
      <div class="pair">
        {(["total", "rank"] as const).map((field) => (
          <SetUpField
            key={field}
            label={w(`award.eligible/${field}`)}
            text={line[field]}
            isBad={unread.includes(`eligible/${field}`)}
            onText={(typed) => onChange({ [field]: typed })}
          />
        ))}
      </div>
      {offered.length > 0 && (
        <fieldset>
          <legend class="small">{w("award.includes")}</legend>
          {offered.map(({ key, title }) => (
            <label key={key} class="option">
              <input
                type="checkbox"
                checked={line.includes.includes(key)}
                onChange={({ currentTarget: { checked } }) =>
                  onChange({
                    includes: checked
                      ? [...line.includes, key]
                      : line.includes.filter((other) => other !== key),
                  })
                }
              />
              <span>{title || key}</span>
            </label>
          ))}
        </fieldset>
      )}
    </details>
  );
}
