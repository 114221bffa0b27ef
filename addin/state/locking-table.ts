import type { Rubric } from "../../shared/rubric.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import type { DraftAnswer, LockAnswer, TablePreview } from "../../shared/wire/table.ts";
import { isOfTable, offTable, onTable, placeOfTable, tableNow } from "./asking-table.ts";
import type { BlocInSeason, LockDraft, TableConflict } from "./authoring-desk.ts";
import { seatOf } from "./focus.ts";
import type { Handlers } from "./handlers.ts";
import { coming, NONE } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import { leadsTo, noticed, type Step, start, stay, without } from "./step.ts";

export type LockingTableEvent =
  | { readonly kind: "try-table-pressed" }
  | { readonly kind: "table-tried"; readonly of: BlocInSeason; readonly preview: TablePreview }
  | { readonly kind: "save-table-pressed" }
  | {
      readonly kind: "table-saved";
      readonly of: BlocInSeason;
      readonly rubric: Rubric;
      readonly answer: DraftAnswer;
      /** The tag of the draft it went on from. */
      readonly follows?: string;
      /** It was saved to be locked: what locking it would do is being asked. */
      readonly toLock: boolean;
    }
  /** The sheet says something that is no table yet, or a table with errors: nothing was sent. */
  | { readonly kind: "table-not-ready"; readonly errors: number }
  | { readonly kind: "lock-asked" }
  | {
      readonly kind: "lock-previewed";
      readonly of: BlocInSeason;
      readonly rubric: Rubric;
      readonly answer: DraftAnswer;
      readonly preview: TablePreview;
    }
  | { readonly kind: "lock-typed"; readonly reason: string }
  | { readonly kind: "lock-left" }
  | { readonly kind: "lock-pressed" }
  | { readonly kind: "table-locked"; readonly of: BlocInSeason; readonly answer: LockAnswer }
  | { readonly kind: "lock-refused"; readonly problems: readonly ProblemDetail[] }
  | { readonly kind: "table-conflict"; readonly of: BlocInSeason; readonly conflict: TableConflict }
  /** Somebody saw that there is another draft and saves their own over it on purpose; without one it was only seen. */
  | { readonly kind: "conflict-settled" };

export const lockingTableSteps: Handlers<LockingTableEvent> = {
  "try-table-pressed": (state) => {
    const [seat, now] = [seatOf(state), tableNow(state)];
    return seat && now
      ? start(offTable(state, "tried"), "previewing", { kind: "try-table", of: placeOfTable(seat), now })
      : stay(state);
  },
  "table-tried": (state, { of, preview }) =>
    stay(isOfTable(state, of) ? onTable(idle(state), { tried: preview }) : idle(state)),
  "save-table-pressed": (state) => saving(state, false),
  "table-saved": (state, { of, rubric, answer, follows, toLock }) => {
    const next = toLock ? state : noticed(idle(state), "said.table-saved");
    if (!isOfTable(state, of)) return stay(next);
    const { saved: before, reading } = state.authoring;
    const over = [...new Set([...(before?.over ?? []), follows, reading?.draft])];
    const saved = { rubric, answer, over };
    return renewed(onTable(offTable(next, "conflict"), { tag: answer.tag, saved }), of);
  },
  "table-not-ready": (state, { errors }) =>
    stay(noticed(offTable(idle(state), "lock"), "said.table-not-ready", { errors })),
  "lock-asked": (state) => saving(offTable(state, "lock", "receipt"), true),
  "lock-previewed": (state, { of, rubric, answer, preview }) => {
    if (!isOfTable(state, of)) return stay(idle(state));
    const { tag } = answer;
    const lock: LockDraft = {
      rubric,
      tag,
      preview,
      reason: "",
      problems: preview.problems.filter(({ severity }) => severity === "error"),
    };
    return stay(onTable(offTable(idle(state), "conflict"), { tag, lock, tried: preview }));
  },
  "lock-typed": (state, { reason }) => {
    const { lock } = state.authoring;
    return stay(lock ? onTable(state, { lock: { ...lock, reason } }) : state);
  },
  "lock-left": (state) => stay(offTable(state, "lock")),
  "lock-pressed": (state) => {
    const [seat, { lock }] = [seatOf(state), state.authoring];
    if (!seat || !lock || !mayLock(lock)) return stay(state);
    const reason = lock.reason.trim().normalize("NFC");
    return start(state, "locking-table", {
      kind: "lock-table",
      of: placeOfTable(seat),
      tag: lock.tag,
      reason,
    });
  },
  // Cards, standings and what may be done are another thing now: they are asked for anew where they are looked at.
  "table-locked": (state, { of, answer }) => {
    const next = noticed(idle(state), "said.table-locked", { version: answer.lock.version });
    if (!isOfTable(state, of)) return stay(next);
    const fresh: PaneState = {
      ...without(next, "why", "newestMark", "compared", "preflight"),
      sources: {},
      progress: NONE,
      comparison: NONE,
      standings: NONE,
      fairness: NONE,
      decisions: NONE,
    };
    const step = renewed(onTable(offTable(fresh, "lock", "saved", "tried"), { receipt: answer }), of);
    return leadsTo(step.state, ...step.effects, { kind: "load-desks" });
  },
  "lock-refused": (state, { problems }) => {
    const { lock } = state.authoring;
    return stay(lock ? onTable(idle(state), { lock: { ...lock, problems } }) : idle(state));
  },
  "table-conflict": (state, { of, conflict }) =>
    isOfTable(state, of)
      ? renewed(onTable(offTable(idle(state), "lock"), { conflict }), of)
      : stay(idle(state)),
  "conflict-settled": (state) => {
    const tag = state.authoring.conflict?.draft?.tag;
    const seen = offTable(state, "conflict");
    return tag === undefined ? stay(seen) : saving(onTable(seen, { tag }), false);
  },
};

const idle = (state: PaneState): PaneState => without(state, "busy");

/** Whether a locking may be confirmed: its reason is said and nothing stands against it. */
export const mayLock = ({ reason, problems }: LockDraft): boolean =>
  reason.trim() !== "" && problems.length === 0;

/** A draft is saved first, also where it is to be locked: what is locked is what the server has. */
function saving(state: PaneState, toLock: boolean): Step {
  const [seat, now, { tag }] = [seatOf(state), tableNow(state), state.authoring];
  if (!seat || !now) return stay(state);
  return start(offTable(state, "conflict"), "saving-table", {
    kind: "save-table",
    of: placeOfTable(seat),
    now,
    toLock,
    ...(tag !== undefined && { follows: tag }),
  });
}

const renewed = (state: PaneState, of: BlocInSeason): Step =>
  leadsTo(onTable(state, { table: coming(state.authoring.table) }), { kind: "load-table", of });
