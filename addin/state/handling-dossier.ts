import type { BlocId } from "../../shared/ids.ts";
import type { DossierOutcome, DossierRequest } from "../../shared/rollup/dossier.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import { cleared, onDesk, provinceRenewed } from "./asking-province.ts";
import type { Handlers } from "./handlers.ts";
import { knownOf } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import type { DossierDraft } from "./province-desk.ts";
import { provinceSeatOf } from "./province-seat.ts";
import { andThen, noticed, start, stay, without } from "./step.ts";

export type HandlingDossierEvent =
  | { readonly kind: "dossier-begun"; readonly bloc: BlocId; readonly outcome: DossierOutcome }
  | { readonly kind: "dossier-typed"; readonly reason: string }
  | { readonly kind: "dossier-left" }
  | { readonly kind: "dossier-pressed" }
  | { readonly kind: "dossier-recorded"; readonly outcome: DossierOutcome }
  | { readonly kind: "dossier-refused"; readonly problems: readonly ProblemDetail[] }
  | { readonly kind: "dossier-stale" };

export const handlingDossierSteps: Handlers<HandlingDossierEvent> = {
  "dossier-begun": (state, { bloc, outcome }) =>
    stay(onDesk(without(state, "trouble"), { dossier: { bloc, outcome, reason: "", problems: [] } })),
  "dossier-typed": (state, { reason }) => stay(rewritten(state, { reason, problems: [] })),
  "dossier-left": (state) => stay(cleared(state, "dossier")),
  "dossier-pressed": (state) => {
    const [seat, request] = [provinceSeatOf(state), requestOf(state)];
    return seat && request
      ? start(state, "recording-dossier", { kind: "record-dossier", of: seat.of, request })
      : stay(state);
  },
  "dossier-recorded": (state, { outcome }) =>
    provinceRenewed(
      noticed(cleared(without(state, "busy", "trouble"), "dossier"), `said.dossier-${outcome}`),
    ),
  "dossier-refused": (state, { problems }) => stay(rewritten(without(state, "busy"), { problems })),
  "dossier-stale": (state) =>
    andThen(stay(rewritten(without(state, "busy"), { isStale: true })), provinceRenewed),
};

const rewritten = (state: PaneState, change: Partial<DossierDraft>): PaneState =>
  state.province.dossier ? onDesk(state, { dossier: { ...state.province.dossier, ...change } }) : state;

/** A reason is asked for where a dossier goes back; elsewhere it may be left out. */
export const isComplete = ({ outcome, reason }: DossierDraft): boolean =>
  outcome !== "returned" || reason.trim() !== "";

/** What is being done with a dossier, after the last that was seen to be done with it. */
function requestOf({ province: { dossier, view } }: PaneState): DossierRequest | undefined {
  const row = knownOf(view)?.inbox.find(({ bloc }) => bloc === dossier?.bloc);
  if (!dossier || !row || !isComplete(dossier)) return undefined;
  const { bloc, outcome } = dossier;
  const about = { bloc, follows: row.last?.sequence ?? 0 };
  const reason = dossier.reason.trim().normalize("NFC");
  if (outcome === "returned") return { ...about, outcome, reason };
  return { ...about, outcome, ...(reason !== "" && { reason }) };
}
