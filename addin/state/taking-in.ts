import type { Chain } from "../../shared/storage-keys.ts";
import type { CardsPreview } from "../../shared/wire/cards-preview.ts";
import type { Receipt } from "../../shared/wire/receipt.ts";
import type { DroppedFile, Effect } from "./effect.ts";
import { seatOf } from "./focus.ts";
import type { Handlers } from "./handlers.ts";
import { cardsOf, type FoundCard, type IntakeFile, isNews, isReady, withCard } from "./intake.ts";
import { effectLookedFor, withIntakeEffect } from "./intake-effect.ts";
import { NONE } from "./loaded.ts";
import type { Download, PaneState } from "./pane-state.ts";
import { progressAsked } from "./screens.ts";
import { received } from "./sending.ts";
import { andThen, leadsTo, noticed, type Step, start, stay, withId, without } from "./step.ts";
import type { Trouble } from "./trouble.ts";

export type TakingInEvent =
  | { readonly kind: "files-dropped"; readonly files: readonly DroppedFile[] }
  | {
      readonly kind: "file-read";
      readonly id: string;
      readonly cards: readonly Omit<FoundCard, "uploadId" | "sent">[];
    }
  | { readonly kind: "file-refused"; readonly id: string; readonly trouble: Trouble }
  | { readonly kind: "file-left"; readonly id: string }
  | { readonly kind: "intake-previewed"; readonly mark: string; readonly preview: CardsPreview }
  | { readonly kind: "take-pressed"; readonly file: string; readonly sheet: string }
  | { readonly kind: "take-all-pressed" }
  | { readonly kind: "card-taken"; readonly file: string; readonly sheet: string; readonly receipt: Receipt }
  | {
      readonly kind: "card-refused";
      readonly file: string;
      readonly sheet: string;
      readonly trouble: Trouble;
    }
  | { readonly kind: "form-pressed"; readonly chain: Chain }
  | { readonly kind: "form-made"; readonly download: Download };

/** More at once than a bloc has members is a folder dropped by mistake. */
export const MOST_FILES = 60;

export const takingInSteps: Handlers<TakingInEvent> = {
  "files-dropped": (state, { files }) => {
    const taken = files.slice(0, Math.max(0, MOST_FILES - state.intake.length));
    let next = state;
    const effects: Effect[] = [];
    const items: IntakeFile[] = [];
    for (const file of taken) {
      const named = withId(next);
      next = named.state;
      items.push({ id: named.id, name: file.name, outcome: { kind: "reading" } });
      effects.push({ kind: "read-file", id: named.id, file });
    }
    const withItems = { ...next, intake: [...next.intake, ...items] };
    return leadsTo(
      taken.length < files.length
        ? noticed(withItems, "said.too-many-files", { most: MOST_FILES })
        : withItems,
      ...effects,
    );
  },
  "file-read": (state, { id, cards }) => {
    let next = state;
    const found = cards.map((card): FoundCard => {
      const named = withId(next);
      next = named.state;
      return { ...card, uploadId: named.id, sent: { kind: "waiting" } };
    });
    return effectLookedFor({
      ...next,
      intake: next.intake.map((file) =>
        file.id === id ? { ...file, outcome: { kind: "read", cards: found } } : file,
      ),
    });
  },
  "file-refused": (state, { id, trouble }) =>
    effectLookedFor({
      ...state,
      intake: state.intake.map((file) =>
        file.id === id ? { ...file, outcome: { kind: "refused", trouble } } : file,
      ),
    }),
  "file-left": (state, { id }) =>
    effectLookedFor({ ...state, intake: state.intake.filter((file) => file.id !== id) }),
  "intake-previewed": (state, { mark, preview }) => stay(withIntakeEffect(state, mark, preview)),
  "take-pressed": (state, { file, sheet }) => taken(state, file, sheet),
  "take-all-pressed": (state) =>
    state.intake.reduce<Step>(
      (step, { id, outcome }) =>
        outcome.kind === "read"
          ? outcome.cards
              .filter(isNews)
              .reduce<Step>((at, { sheet }) => andThen(at, (here) => taken(here, id, sheet)), step)
          : step,
      stay(state),
    ),
  "card-taken": (state, { file, sheet, receipt }) => {
    const card = cardsOf(state.intake.filter(({ id }) => id === file)).find((each) => each.sheet === sheet);
    const intake = withCard(state.intake, file, sheet, (each) => ({
      ...each,
      sent: { kind: "taken", receipt },
    }));
    const kept = card
      ? received(state, { card: card.card, follows: card.follows, uploadId: card.uploadId }, receipt)
      : state;
    const told = noticed({ ...kept, intake }, "said.taken", { title: card?.title ?? "" });
    const seat = seatOf(told);
    const isLast = cardsOf(intake).every(({ sent }) => sent.kind !== "sending");
    return andThen(
      seat && isLast && seat.role.role !== "agency-secretary"
        ? progressAsked({ ...told, progress: NONE }, seat)
        : stay(told),
      effectLookedFor,
    );
  },
  "card-refused": (state, { file, sheet, trouble }) =>
    effectLookedFor({
      ...state,
      intake: withCard(state.intake, file, sheet, (each) => ({
        ...each,
        sent: { kind: "refused", trouble },
      })),
    }),
  "form-pressed": (state, { chain }) =>
    start(without(state, "download"), "making-form", { kind: "make-form", chain }),
  "form-made": (state, { download }) =>
    stay(noticed({ ...without(state, "busy"), download }, "said.form-made", { file: download.fileName })),
};

function taken(state: PaneState, file: string, sheet: string): Step {
  const found = state.intake.find(({ id }) => id === file);
  const card = found && cardsOf([found]).find((each) => each.sheet === sheet);
  if (!card || !isReady(card)) return stay(state);
  return leadsTo(
    {
      ...state,
      intake: withCard(state.intake, file, sheet, (each) => ({ ...each, sent: { kind: "sending" } })),
    },
    {
      kind: "take-card",
      file,
      sheet,
      submission: { follows: card.follows, uploadId: card.uploadId, card: card.card },
    },
  );
}
