import type { Effect as CardEffect } from "../../shared/effect.ts";
import type { CriterionId } from "../../shared/ids.ts";
import type { Chain } from "../../shared/storage-keys.ts";
import type { Conflict } from "../../shared/wire/conflict.ts";
import type { Receipt } from "../../shared/wire/receipt.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";
import type { Submission } from "../../shared/wire/submission.ts";
import type { WithdrawalReceipt } from "../../shared/wire/withdrawal.ts";
import { titleOfCard } from "./card-title.ts";
import { chainKey, chainOf } from "./chain-key.ts";
import { clashOf, isDecided, mergedCard, undecided } from "./clash.ts";
import type { Effect } from "./effect.ts";
import { closeLook, needed, refreshed, seatOf, sourceOf } from "./focus.ts";
import type { Handlers } from "./handlers.ts";
import { NONE, there } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import { maySend, withEffect } from "./preflight.ts";
import { progressAsked } from "./screens.ts";
import { andThen, leadsTo, noticed, type Step, start, stay, withId, without } from "./step.ts";
import type { Waiting } from "./waiting.ts";

export type SendingEvent =
  | { readonly kind: "submit-pressed" }
  | { readonly kind: "acknowledged"; readonly on: boolean }
  | { readonly kind: "card-previewed"; readonly uploadId: string; readonly effect: CardEffect }
  | { readonly kind: "preflight-left" }
  | { readonly kind: "send-pressed" }
  | {
      readonly kind: "sent";
      readonly submission: Submission;
      readonly receipt: Receipt;
      readonly sheet?: string;
    }
  | {
      readonly kind: "clashed";
      readonly submission: Submission;
      readonly conflict: Conflict;
      readonly sheet?: string;
    }
  | { readonly kind: "queued"; readonly submission: Submission; readonly waiting: readonly Waiting[] }
  | { readonly kind: "side-picked"; readonly criterion: CriterionId; readonly side: "mine" | "theirs" }
  | { readonly kind: "side-picked-for-all"; readonly side: "mine" | "theirs" }
  | { readonly kind: "clash-settled-pressed" }
  | { readonly kind: "clash-left" }
  | { readonly kind: "receipt-written"; readonly sheet: string }
  | { readonly kind: "withdraw-pressed" }
  | { readonly kind: "withdrawn"; readonly chain: Chain; readonly receipt: WithdrawalReceipt }
  | { readonly kind: "waiting-listed"; readonly waiting: readonly Waiting[] }
  | { readonly kind: "kept-in-told"; readonly keptIn: "device" | "workbook" }
  | { readonly kind: "send-waiting-pressed" }
  | {
      readonly kind: "waiting-sent";
      readonly receipts: readonly Receipt[];
      readonly waiting: readonly Waiting[];
    }
  | { readonly kind: "waiting-clash-picked"; readonly id: string }
  | { readonly kind: "drop-waiting-pressed"; readonly id: string };

export const sendingSteps: Handlers<SendingEvent> = {
  "submit-pressed": (state) => {
    const [source, focus] = [sourceOf(state), state.focus];
    if (!source || focus === undefined) return stay(state);
    return start(without(state, "preflight"), "reading", {
      ...closeLook(state, focus, source),
      purpose: "submit",
    });
  },
  acknowledged: (state, { on }) =>
    stay(state.preflight ? { ...state, preflight: { ...state.preflight, isAcknowledged: on } } : state),
  "card-previewed": (state, { uploadId, effect }) => stay(withEffect(state, uploadId, effect)),
  "preflight-left": (state) => stay(without(state, "preflight")),
  "send-pressed": (state) => {
    const { preflight } = state;
    if (!preflight) return stay(state);
    if (!maySend(preflight))
      return leadsTo(noticed(state, "said.acknowledge-first"), { kind: "focus", on: "acknowledge" });
    const { card, follows, uploadId, sheet } = preflight;
    return start(state, "sending", {
      kind: "send",
      submission: { follows, uploadId, card },
      title: titleOfCard(state, card),
      ...(sheet !== undefined && { sheet }),
    });
  },
  sent: (state, { submission, receipt, sheet }) => {
    const kept = received(without(state, "busy", "preflight", "clash"), submission, receipt);
    const [source, reading] = [sourceOf(kept), sheet === undefined ? undefined : kept.readings[sheet]];
    const told = noticed(kept, "said.sent", { revision: receipt.revision });
    if (sheet === undefined || !source || !reading) return progressAgain(told);
    return andThen(progressAgain(told), (here) =>
      leadsTo(here, { kind: "write-receipt", sheet, source, reading, receipt }, { kind: "focus", on: "top" }),
    );
  },
  clashed: (state, { submission, conflict, sheet }) => {
    const next = without(state, "busy", "preflight");
    return leadsTo(
      { ...next, clash: clashOf(conflict, submission.card, sheet) },
      { kind: "focus", on: "top" },
    );
  },
  queued: (state, { waiting }) =>
    stay(noticed({ ...without(state, "busy", "preflight"), waiting }, "said.queued")),
  "side-picked": (state, { criterion, side }) =>
    stay(
      state.clash
        ? { ...state, clash: { ...state.clash, kept: { ...state.clash.kept, [criterion]: side } } }
        : state,
    ),
  "side-picked-for-all": (state, { side }) => {
    const { clash } = state;
    if (!clash) return stay(state);
    const kept = Object.fromEntries(clash.conflict.differs.map((criterion) => [criterion, side]));
    return stay({ ...state, clash: { ...clash, kept } });
  },
  "clash-settled-pressed": (state) => settled(state),
  "clash-left": (state) => stay(without(state, "clash")),
  "receipt-written": (state) => leadsTo(state, { kind: "find-sheets" }),
  "withdraw-pressed": (state) => stay({ ...state, asking: { kind: "withdraw", reason: "" } }),
  withdrawn: (state, { chain, receipt }) =>
    andThen(
      progressAgain(
        noticed(without(state, "busy", "asking"), "said.withdrawn", { revision: receipt.revision }),
      ),
      (here) => refreshed(here, chain),
    ),
  "waiting-listed": (state, { waiting }) => stay({ ...state, waiting }),
  "kept-in-told": (state, { keptIn }) => stay({ ...state, keptIn }),
  "send-waiting-pressed": (state) =>
    state.waiting.length === 0 ? stay(state) : start(state, "sending-waiting", { kind: "send-waiting" }),
  "waiting-sent": (state, { receipts, waiting }) => {
    const next = { ...without(state, "busy"), waiting };
    if (receipts.length === 0) return stay(noticed(next, "said.still-waiting", { count: waiting.length }));
    return andThen(progressAgain(noticed(next, "said.waiting-sent", { count: receipts.length })), (here) =>
      receipts.reduce<Step>((step, receipt) => andThen(step, (at) => late(at, receipt)), stay(here)),
    );
  },
  "waiting-clash-picked": (state, { id }) => {
    const card = state.waiting.find((each) => each.id === id);
    if (!card?.conflict) return stay(state);
    const chain = chainOf(card.submission.card);
    const sheet = state.sheets.find(({ identity }) => chainKey(chainOf(identity)) === chainKey(chain));
    const clash = { ...clashOf(card.conflict, card.submission.card, sheet?.id), waiting: id };
    return andThen(needed({ ...state, chain, clash, screen: "task" }), (here) =>
      leadsTo(here, { kind: "focus", on: "top" }),
    );
  },
  "drop-waiting-pressed": (state, { id }) => stay({ ...state, asking: { kind: "drop-waiting", id } }),
};

/** What the pane knows of a card once it is kept: the receipt, and what the next upload follows. */
export function received(state: PaneState, { card }: Submission, receipt: Receipt): PaneState {
  const key = chainKey(card);
  const source = state.sources[key];
  const receipts = { ...state.receipts, [key]: receipt };
  if (source?.kind !== "there") return { ...state, receipts };
  const { total, revision, receivedAt, hash, late: isLate, onBehalf } = receipt;
  const { signedCopy, verified = false } = source.value.head ?? {};
  const value: Sheet = {
    ...source.value,
    revision,
    card,
    head: {
      revision,
      receivedAt,
      by: state.person?.name ?? "",
      hash,
      late: isLate,
      onBehalf,
      withdrawn: false,
      verified,
      ...(total !== undefined && { total }),
      ...(signedCopy && { signedCopy }),
    },
  };
  return { ...state, receipts, sources: { ...state.sources, [key]: there(value) } };
}

/** A card that had waited was taken: its source is asked for again, and its sheet gets the receipt. */
function late(state: PaneState, receipt: Receipt): Step {
  const chain = chainOf(receipt as unknown as Chain);
  const key = chainKey(chain);
  const next = { ...state, receipts: { ...state.receipts, [key]: receipt } };
  const sheet = next.sheets.find(({ identity }) => chainKey(chainOf(identity)) === key);
  const [source, reading] = [sourceOf({ ...next, chain }), sheet && next.readings[sheet.id]];
  return andThen(refreshed(next, chain), (here) =>
    sheet && source && reading
      ? leadsTo(here, { kind: "write-receipt", sheet: sheet.id, source, reading, receipt })
      : stay(here),
  );
}

/** The chosen lines become the sheet's, on top of the newest revision; nothing is sent before it was seen again. */
function settled(state: PaneState): Step {
  const { clash } = state;
  const source = sourceOf(state);
  if (!clash || !source) return stay(state);
  if (!isDecided(clash)) return stay(noticed(state, "said.choose-all", { left: undecided(clash) }));
  const card = mergedCard(clash);
  const left: readonly Effect[] =
    clash.waiting === undefined ? [] : [{ kind: "drop-waiting", id: clash.waiting }];
  if (clash.sheet !== undefined)
    return start(
      state,
      "laying",
      {
        kind: "lay",
        replaces: clash.sheet,
        source: { ...source, card, revision: clash.conflict.latest },
      },
      ...left,
    );
  const { state: next, id } = withId(state);
  return start(
    without(next, "clash"),
    "sending",
    {
      kind: "send",
      submission: { follows: clash.conflict.latest, uploadId: id, card },
      title: titleOfCard(state, card),
    },
    ...left,
  );
}

function progressAgain(state: PaneState): Step {
  const seat = seatOf(state);
  if (!seat || seat.role.role === "agency-secretary") return stay(state);
  return progressAsked({ ...state, progress: NONE }, seat);
}
