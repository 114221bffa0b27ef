import { knownOf } from "../state/loaded.ts";
import type { SetUpDraft } from "../state/set-up-desk.ts";
import { type SetUpWord, sayOfSetUp } from "../words/set-up-words.ts";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly draft: SetUpDraft };

/** Which season this one continues: chosen when it begins, or once later where nothing was chosen then. */
export function SetUpFollows({ pane: { state, send }, draft }: Props) {
  const { standing, beginnings } = state.setUp;
  const isKept = draft.mark !== undefined && knownOf(standing)?.setUp.follows !== undefined;
  const earlier = (knownOf(beginnings)?.seasons ?? []).filter(({ season }) => season !== draft.id);
  if (isKept || earlier.length === 0) return null;
  const w = (key: SetUpWord) => sayOfSetUp(key, state.lang);
  return (
    <label class="field">
      <span>{w("form.follows")}</span>
      <select
        value={draft.follows ?? ""}
        onChange={({ currentTarget: { value } }) =>
          send({ kind: "set-up-typed", change: { follows: value } })
        }
      >
        <option value="">{w("form.follows-none")}</option>
        {earlier.map(({ season, title }) => (
          <option key={season} value={season}>
            {title}
          </option>
        ))}
      </select>
      <span class="small">{w("form.follows-gives")}</span>
    </label>
  );
}
