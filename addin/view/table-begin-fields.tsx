import { LONGEST_TEXT } from "../../shared/card-limits.ts";
import type { SeasonId } from "../../shared/ids.ts";
import type { Beginning } from "../state/authoring-desk.ts";
import { earlierSeasons } from "../state/earlier-seasons.ts";
import type { Seat } from "../state/seat.ts";
import { authoringSay } from "./authoring-say.ts";
import type { Pane } from "./pane.ts";

export type FieldProps = { readonly pane: Pane; readonly seat: Seat; readonly beginning: Beginning };

/** Which of the ready tables. */
export function PresetField({ pane, beginning }: Omit<FieldProps, "seat">) {
  const { state, send, t } = pane;
  return (
    <label class="field">
      <span>{authoringSay(pane)("begin.which")}</span>
      <select
        value={beginning.preset ?? ""}
        onChange={({ currentTarget: { value } }) =>
          send({ kind: "beginning-typed", change: { preset: value } })
        }
      >
        {beginning.preset === undefined && <option value="">{t("choice.pick")}</option>}
        {state.authoring.presets.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Which of the earlier years this person has a task in. */
export function EarlierField({ pane, seat, beginning }: FieldProps) {
  const { state, send, t } = pane;
  const w = authoringSay(pane);
  const seasons = earlierSeasons(state, seat);
  if (seasons.length === 0) return <p>{w("begin.no-earlier")}</p>;
  return (
    <label class="field">
      <span>{w("begin.season")}</span>
      <select
        value={beginning.earlier ?? ""}
        onChange={({ currentTarget: { value } }) =>
          send({ kind: "beginning-typed", change: { earlier: value as SeasonId } })
        }
      >
        {beginning.earlier === undefined && <option value="">{t("choice.pick")}</option>}
        {seasons.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the table is called and by which paper it is issued. */
export function NameFields({ pane, beginning }: Omit<FieldProps, "seat">) {
  const w = authoringSay(pane);
  const field = (name: "title" | "ground", words: string) => (
    <label class="field">
      <span>{words}</span>
      <input
        type="text"
        maxLength={LONGEST_TEXT}
        value={beginning[name]}
        onInput={({ currentTarget: { value } }) =>
          pane.send({ kind: "beginning-typed", change: { [name]: value } })
        }
      />
    </label>
  );
  return (
    <>
      {field("title", w("begin.name"))}
      {field("ground", w("begin.ground"))}
    </>
  );
}
