import type { DecisionDraft } from "../state/decision-draft.ts";
import { knownOf } from "../state/loaded.ts";
import { targetSource } from "../state/target-source.ts";
import { sayOfTargets } from "../words/target-words.ts";
import type { Pane } from "./pane.ts";
import { TargetFields } from "./target-fields.tsx";
import { TroubleBox } from "./trouble-box.tsx";

/** The targets of the agency that a decision is about, once one is picked and its table is here. */
export function TargetsOf({ pane, draft }: { readonly pane: Pane; readonly draft: DecisionDraft }) {
  const { state, t } = pane;
  const loaded = targetSource(state);
  const source = knownOf(loaded);
  if (source) return <TargetFields pane={pane} source={source} draft={draft} />;
  if (loaded.kind === "failed") return <TroubleBox pane={pane} trouble={loaded.trouble} />;
  return (
    <p class="small">
      {loaded.kind === "none" ? sayOfTargets("targets.pick-agency", state.lang) : t("frame.loading")}
    </p>
  );
}
