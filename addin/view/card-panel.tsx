import { roundInWords } from "../../shared/words/rounds.ts";
import { cardStatus } from "../state/card-status.ts";
import { chainKey } from "../state/chain-key.ts";
import { focusOf, isPractice, readingOf, sourceOf } from "../state/focus.ts";
import { CardActs } from "./card-acts.tsx";
import { ClashBox } from "./clash-box.tsx";
import { EvidenceForm } from "./evidence-form.tsx";
import { FormBox } from "./form-box.tsx";
import { lazy } from "./lazy.tsx";
import type { Pane } from "./pane.ts";
import { PreflightBox } from "./preflight-box.tsx";
import { ProgressLine } from "./progress-line.tsx";
import { ReceiptBox } from "./receipt-box.tsx";
import { RegisterBox } from "./register-box.tsx";
import { RowBox } from "./row-box.tsx";
import { SheetProblems } from "./sheet-problems.tsx";
import { TargetsBox } from "./targets-box.tsx";
import { TroubleBox } from "./trouble-box.tsx";

/** Comes when a form was damaged, which few are. */
const DamageBox = lazy(() => import("./later-screens.ts").then((later) => later.DamageBox));

/** Everything about one card: how far it is, what is wrong with it, what was received. */
export function CardPanel({ pane }: { readonly pane: Pane }) {
  const { state, t } = pane;
  const { chain, clash, preflight } = state;
  if (clash) return <ClashBox pane={pane} clash={clash} />;
  if (preflight) return <PreflightBox pane={pane} preflight={preflight} />;
  if (!chain) return null;
  const loaded = state.sources[chainKey(chain)];
  const [source, reading] = [sourceOf(state), readingOf(state)];
  if (loaded?.kind === "failed" && !source) return <TroubleBox pane={pane} trouble={loaded.trouble} />;
  if (!source) return <p>{t("frame.loading")}</p>;
  const status = cardStatus(state);
  return (
    <div class="card">
      <p class="small">
        {t("card.of", { agency: source.agency.title, round: roundInWords(chain.round, state.lang) })}
        {isPractice(state) && ` · ${t("status.practice")}`}
      </p>
      {reading && <ProgressLine pane={pane} reading={reading} />}
      {reading && reading.damage.length > 0 && <DamageBox pane={pane} />}
      {source.head && <ReceiptBox pane={pane} head={source.head} status={status} />}
      {reading && <SheetProblems pane={pane} reading={reading} />}
      {reading && <RowBox pane={pane} source={source} reading={reading} />}
      {reading && state.evidence && <EvidenceForm pane={pane} source={source} draft={state.evidence} />}
      {chain.round === "self" && !isPractice(state) && <RegisterBox pane={pane} source={source} />}
      {chain.round === "self" && !isPractice(state) && <TargetsBox pane={pane} source={source} />}
      {state.host === "browser" && <FormBox pane={pane} chain={chain} />}
      <CardActs pane={pane} source={source} status={status} hasSheet={focusOf(state) !== undefined} />
    </div>
  );
}
