import { knownOf } from "../state/loaded.ts";
import type { BlocLine, SetUpDraft } from "../state/set-up-desk.ts";
import { type SetUpWord, sayOfSetUp } from "../words/set-up-words.ts";
import type { Fact } from "../words/words.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { SetUpAgencies } from "./set-up-agencies.tsx";
import { SetUpAwards } from "./set-up-awards.tsx";
import { SetUpField } from "./set-up-field.tsx";
import { SetUpLetterhead } from "./set-up-letterhead.tsx";
import { tableOptions } from "./set-up-tables.ts";

type Props = {
  readonly pane: Pane;
  readonly draft: SetUpDraft;
  readonly line: BlocLine;
  readonly at: number;
};

/** A bloc: what it is called, its legal ground and table, who leads it, its members. */
export function SetUpBlocFields({ pane, draft, line, at }: Props) {
  const { state, send } = pane;
  const w = (key: SetUpWord, facts?: Readonly<Record<string, Fact>>) => sayOfSetUp(key, state.lang, facts);
  const change = (change: Partial<BlocLine>) => send({ kind: "set-up-bloc-typed", at, change });
  const name = line.title || w("form.bloc", { at: at + 1 });
  const tables = tableOptions(line, knownOf(state.setUp.beginnings)?.presets ?? [], state.lang);
  const chosen = tables.findIndex(({ table }) => JSON.stringify(table) === JSON.stringify(line.table));
  return (
    <fieldset class="evidence-line">
      <legend>{name}</legend>
      <SetUpField label={w("form.bloc-title")} text={line.title} onText={(title) => change({ title })} />
      <div class="pair">
        <label class="field">
          <span>{w("form.label")}</span>
          <select
            value={line.label}
            onChange={({ currentTarget: { value } }) => change({ label: value === "cụm" ? "cụm" : "khối" })}
          >
            <option value="khối">{w("form.khoi")}</option>
            <option value="cụm">{w("form.cum")}</option>
          </select>
        </label>
        <label class="field">
          <span>{w("form.visibility")}</span>
          <select
            value={line.visibility}
            onChange={({ currentTarget: { value } }) =>
              change({ visibility: value as BlocLine["visibility"] })
            }
          >
            {(["sealed", "after-close", "open"] as const).map((each) => (
              <option key={each} value={each}>
                {w(`form.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <SetUpField label={w("form.ground")} text={line.ground} onText={(ground) => change({ ground })} />
      <label class="field">
        <span>{w("form.table")}</span>
        <select
          value={String(chosen)}
          onChange={({ currentTarget: { value } }) => {
            const table = tables[Number(value)]?.table;
            if (table) change({ table });
          }}
        >
          {tables.map(({ text }, index) => (
            <option key={text} value={String(index)}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <SetUpAgencies pane={pane} draft={draft} line={line} at={at} onChange={change} />
      <div class="pair">
        {(["lead", "deputy"] as const).map((head) => (
          <label class="field" key={head}>
            <span>{w(`form.${head}`)}</span>
            <select value={line[head]} onChange={({ currentTarget: { value } }) => change({ [head]: value })}>
              <option value="">{w("form.nobody")}</option>
              {line.agencies.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <label class="option">
        <input
          type="checkbox"
          checked={line.isLeaderElected}
          onChange={({ currentTarget: { checked } }) => change({ isLeaderElected: checked })}
        />
        <span>{w("form.leader-elected")}</span>
      </label>
      <SetUpAwards pane={pane} draft={draft} line={line} onChange={change} />
      <SetUpLetterhead pane={pane} line={line} onLetterhead={(letterhead) => change({ letterhead })} />
      {draft.blocs.length > 1 && (
        <p class="row">
          <Button
            kind="quiet"
            label={w("form.remove-label", { what: name })}
            onPress={() =>
              send({
                kind: "set-up-typed",
                change: { blocs: draft.blocs.filter((_, index) => index !== at) },
              })
            }
          >
            {w("form.remove")}
          </Button>
        </p>
      )}
    </fieldset>
  );
}
