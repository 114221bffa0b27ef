import type { ComponentChildren } from "preact";
import type { FairnessDocument } from "../../shared/fairness/fairness-document.ts";
import {
  FAIRNESS_PARTS,
  leniencyInWords,
  reciprocalInWords,
  scorerInWords,
} from "../../shared/words/fairness.ts";
import { seatOf } from "../state/focus.ts";
import { knownOf } from "../state/loaded.ts";
import { tableOf } from "../state/table-of.ts";
import { type FairnessWord, sayOfFairness } from "../words/fairness-words.ts";
import type { Fact } from "../words/words.ts";
import { FairnessFirmness } from "./fairness-firmness.tsx";
import { FairnessMethods } from "./fairness-methods.tsx";
import { FairnessSelf } from "./fairness-self.tsx";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { TroubleBox } from "./trouble-box.tsx";

/** "Phân tích chấm chéo": how fairly members and verifiers scored, each part with how it is to be read. */
export function FairnessScreen({ pane }: { readonly pane: Pane }) {
  const { state, send, t } = pane;
  const { lang } = state;
  const [seat, document, rubric] = [seatOf(state), knownOf(state.fairness), tableOf(state)];
  const w = (key: FairnessWord, facts?: Readonly<Record<string, Fact>>) => sayOfFairness(key, lang, facts);
  if (seat && !seat.bloc.isLocked) return <p>{t("standings.not-locked")}</p>;
  if (state.fairness.kind === "failed" && !document)
    return <TroubleBox pane={pane} trouble={state.fairness.trouble} />;
  if (!document || !seat) return <p>{t("frame.loading")}</p>;
  const agency = (id: string) => seat.agencies.find((each) => each.id === id)?.title ?? id;
  const names = rubric && { agency, rubric };
  return (
    <>
      <Section id="fairness-whole" title={FAIRNESS_PARTS.whole[lang]} tone="warn">
        <p class="strong">{FAIRNESS_PARTS.whole.note[lang]}</p>
        <p class="small">
          {document.title}
          {document.illustrative && ` · ${t("frame.illustrative")}`}
          {!document.closed && ` · ${w("fairness.preliminary")}`}
        </p>
        {document.refused > 0 && <p class="small">{w("fairness.refused", { count: document.refused })}</p>}
        {!names && <p class="small">{w("fairness.no-table")}</p>}
        <Button onPress={() => send({ kind: "refresh-pressed" })}>{t("frame.refresh")}</Button>
      </Section>
      <Part pane={pane} part="leniency">
        <ul class="plain list">
          {document.scorers.map((scorer) => (
            <li key={scorer.scorer}>
              <strong>{scorerInWords(scorer, lang)}</strong>{" "}
              <span class="small">{w("fairness.cards", { count: scorer.cards })}</span>
              <br />
              {leniencyInWords(scorer, lang)}
            </li>
          ))}
        </ul>
      </Part>
      <Part pane={pane} part="reciprocal">
        {document.reciprocal.length === 0 && <p>{w("fairness.no-pairs")}</p>}
        <ul class="plain list">
          {document.reciprocal.map((pair) => (
            <li key={`${pair.first} ${pair.second}`}>{reciprocalWords(pair)}</li>
          ))}
        </ul>
      </Part>
      <Part pane={pane} part="self-verified">
        <FairnessSelf pane={pane} document={document} agency={agency} rubric={rubric} />
      </Part>
      <Part pane={pane} part="methods">
        <FairnessMethods pane={pane} document={document} />
      </Part>
      <Part pane={pane} part="firmness">
        <FairnessFirmness pane={pane} document={document} names={names} />
      </Part>
    </>
  );

  function reciprocalWords(pair: FairnessDocument["reciprocal"][number]): string {
    return names ? reciprocalInWords(pair, names, lang) : `${agency(pair.first)} – ${agency(pair.second)}`;
  }
}

type PartProps = {
  readonly pane: Pane;
  readonly part: keyof typeof FAIRNESS_PARTS;
  readonly children: ComponentChildren;
};

/** A part of the analysis under its name, with how it is to be read. */
function Part({ pane: { state }, part, children }: PartProps) {
  const { note, ...title } = FAIRNESS_PARTS[part];
  return (
    <Section id={`fairness-${part}`} title={title[state.lang]}>
      <p class="small">{note[state.lang]}</p>
      {children}
    </Section>
  );
}
