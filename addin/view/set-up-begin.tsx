import { useState } from "preact/hooks";
import type { Beginnings } from "../../shared/wire/set-up.ts";
import { type BegunFrom, beginningDraft, setUpBegunFrom } from "../state/set-up-draft.ts";
import { type SetUpWord, sayOfSetUp } from "../words/set-up-words.ts";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

/** Where a new season begins: from an earlier one, from a ready programme, or from nothing. */
export function SetUpBegin({
  pane: { state, send },
  beginnings,
}: {
  readonly pane: Pane;
  readonly beginnings: Beginnings;
}) {
  const { as, seasons, presets } = beginnings;
  const [picked, setPicked] = useState(seasons[0] ? `season:${seasons[0].season}` : "nothing");
  const w = (key: SetUpWord) => sayOfSetUp(key, state.lang);
  if (as.length === 0) return <p class="small">{w("begin.not-yours")}</p>;
  return (
    <Section id="begin-title" title={w("begin.title")}>
      <p class="small">{w("begin.why")}</p>
      <label class="field">
        <span>{w("begin.from")}</span>
        <select value={picked} onChange={({ currentTarget: { value } }) => setPicked(value)}>
          <option value="nothing">{w("begin.nothing")}</option>
          {seasons.length > 0 && (
            <optgroup label={w("begin.seasons")}>
              {seasons.map(({ season, title }) => (
                <option key={season} value={`season:${season}`}>
                  {title}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={w("begin.presets")}>
            {presets.map(({ id, title }) => (
              <option key={id} value={`preset:${id}`}>
                {title}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <p class="row">
        <Button
          onPress={() => {
            const from = fromOf(picked);
            const of = setUpBegunFrom(beginnings, from);
            send({ kind: "set-up-drafted", draft: beginningDraft(beginnings, from), ...(of && { of }) });
          }}
        >
          {w("begin.press")}…
        </Button>
      </p>
    </Section>
  );
}

function fromOf(picked: string): BegunFrom {
  const [from, id = ""] = picked.split(":");
  return from === "season" || from === "preset" ? { from, id } : { from: "nothing" };
}
