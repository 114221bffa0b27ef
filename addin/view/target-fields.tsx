import { type TargetInput, targetInputsOf } from "../../shared/check-targets.ts";
import type { Sent } from "../../shared/scorecard.ts";
import { deskOf } from "../../shared/sheet/sheet-source.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";
import { describe } from "../../shared/words/problems.ts";
import type { DecisionDraft } from "../state/decision-draft.ts";
import { sayOfTargets, type TargetWord } from "../words/target-words.ts";
import type { Pane } from "./pane.ts";
import { readTarget, targetLine, targetText } from "./read-target.ts";

type Props = { readonly pane: Pane; readonly source: Sheet; readonly draft: DecisionDraft };

/** The inputs of an agency that its table marks as targets. */
export const targetsOfSheet = (source: Sheet): readonly TargetInput[] =>
  targetInputsOf(deskOf(source), source.agency.id);

/** The value in force of a target. */
export const heldIn = (source: Sheet, { criterion, input }: TargetInput): Sent | undefined =>
  source.targets.find((each) => each.criterion === criterion.id && each.input === input.id)?.value;

/** Every target of an agency, with the value in force to be written over. */
export function TargetFields({ pane, source, draft }: Props) {
  const { lang } = pane.state;
  const all = targetsOfSheet(source);
  const w = (key: TargetWord) => sayOfTargets(key, lang);
  if (all.length === 0) return <p class="small">{w("targets.no-inputs")}</p>;
  return (
    <fieldset>
      <legend>{w("targets.fields")}</legend>
      <p class="small">{w("targets.how")}</p>
      {all.map((target) => (
        <TargetField
          key={`${target.criterion.id}|${target.input.id}`}
          pane={pane}
          target={target}
          held={heldIn(source, target)}
          draft={draft}
        />
      ))}
    </fieldset>
  );
}

type FieldProps = {
  readonly pane: Pane;
  readonly target: TargetInput;
  readonly held: Sent | undefined;
  readonly draft: DecisionDraft;
};

function TargetField({ pane: { state, send }, target, held, draft }: FieldProps) {
  const { criterion, input } = target;
  const { lang } = state;
  const isHere = (each: { readonly criterion?: string | undefined; readonly input?: string | undefined }) =>
    each.criterion === criterion.id && each.input === input.id;
  const typed = draft.targets?.find(isHere);
  const inForce = targetText(target, held, lang);
  const text = typed?.text ?? inForce;
  const { problem } = readTarget(target, text);
  const said = draft.said?.problems.filter(isHere) ?? [];
  const troubles = problem
    ? [describe(problem, lang)]
    : said.map(({ detail, detailEn }) => (lang === "vi" ? detail : detailEn));
  const type = (next: string) => send({ kind: "target-typed", line: targetLine(target, next, held) });
  const name = `${criterion.code} ${criterion.title}: ${input.title}`;
  const id = `target-${criterion.id}-${input.id}`;
  const about = { id, value: text, "aria-describedby": `${id}-held`, "aria-invalid": troubles.length > 0 };
  return (
    <label class="field" for={id}>
      <span>{input.kind === "percent" ? `${name} (%)` : name}</span>
      {input.kind === "choice" || input.kind === "flag" ? (
        <select {...about} onChange={({ currentTarget: { value } }) => type(value)}>
          <option value="" />
          {optionsOf(target, lang).map((title) => (
            <option key={title} value={title}>
              {title}
            </option>
          ))}
        </select>
      ) : (
        <input
          type="text"
          inputMode={input.kind === "count" ? "numeric" : "decimal"}
          maxLength={20}
          {...about}
          onInput={({ currentTarget: { value } }) => type(value)}
        />
      )}
      <span id={`${id}-held`} class="small">
        {inForce === ""
          ? sayOfTargets("targets.none-in-force", lang)
          : sayOfTargets("targets.in-force", lang, { value: inForce })}
      </span>
      {troubles.map((trouble) => (
        <span key={trouble} role="alert">
          <br />
          <span class="bad small">{trouble}</span>
        </span>
      ))}
    </label>
  );
}

const optionsOf = (target: TargetInput, lang: Parameters<typeof targetText>[2]): readonly string[] =>
  target.input.kind === "choice"
    ? target.input.options.map(({ title }) => title)
    : [true, false].map((value) => targetText(target, value, lang));
