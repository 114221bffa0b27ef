import type { SeasonId } from "../../shared/ids.ts";
import type { DraftSetUp } from "../../shared/set-up/set-up.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import type { Beginnings, KeptSetUp, SeasonSetUp, SetUpPreviewRequest } from "../../shared/wire/set-up.ts";
import { settledOf } from "./focus.ts";
import type { Handlers } from "./handlers.ts";
import { coming, NONE, there } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import type { BlocLine, PeriodLine, SetUpDesk, SetUpDraft, TableClasses } from "./set-up-desk.ts";
import { leadsTo, noticed, type Step, start, stay, withId, without } from "./step.ts";

export type SettingUpEvent =
  | { readonly kind: "beginnings-arrived"; readonly beginnings: Beginnings }
  | { readonly kind: "set-up-arrived"; readonly season: SeasonId; readonly standing: SeasonSetUp }
  | { readonly kind: "set-up-drafted"; readonly draft: SetUpDraft; readonly of?: DraftSetUp }
  | { readonly kind: "table-classes-arrived"; readonly classes: TableClasses }
  | { readonly kind: "set-up-left" }
  | { readonly kind: "set-up-typed"; readonly change: Partial<SetUpDraft> }
  | { readonly kind: "set-up-period-typed"; readonly at: number; readonly change: Partial<PeriodLine> }
  | { readonly kind: "set-up-bloc-typed"; readonly at: number; readonly change: Partial<BlocLine> }
  | { readonly kind: "set-up-judged-pressed"; readonly setUp: DraftSetUp }
  | { readonly kind: "set-up-pressed"; readonly setUp: DraftSetUp }
  | {
      readonly kind: "set-up-judged";
      readonly problems: readonly ProblemDetail[];
      readonly classes?: TableClasses;
    }
  | { readonly kind: "set-up-kept"; readonly kept: KeptSetUp }
  | { readonly kind: "set-up-stale" };

export const settingUpSteps: Handlers<SettingUpEvent> = {
  "beginnings-arrived": (state, { beginnings }) => stay(onSetUp(state, { beginnings: there(beginnings) })),
  "set-up-arrived": (state, { season, standing }) =>
    stay(setUpSeasonOf(state) === season ? onSetUp(state, { standing: there(standing) }) : state),
  "set-up-drafted": (state, { draft, of: setUp }) => {
    const next = onSetUp(without(state, "trouble"), { draft });
    return setUp ? leadsTo(next, { kind: "load-table-classes", request: asked(draft, setUp) }) : stay(next);
  },
  "table-classes-arrived": (state, { classes }) =>
    stay(withDraft(state, (draft) => ({ ...draft, classes: { ...draft.classes, ...classes } }))),
  "set-up-left": (state) => stay(undrafted(state)),
  "set-up-typed": (state, { change }) => stay(rewritten(state, (draft) => ({ ...draft, ...change }))),
  "set-up-period-typed": (state, { at, change }) =>
    stay(rewritten(state, (draft) => ({ ...draft, periods: replaced(draft.periods, at, change) }))),
  "set-up-bloc-typed": (state, { at, change }) =>
    stay(rewritten(state, (draft) => ({ ...draft, blocs: replaced(draft.blocs, at, change) }))),
  "set-up-judged-pressed": (state, { setUp }) => {
    const { draft } = state.setUp;
    if (!draft || state.busy !== undefined) return stay(state);
    return start(state, "judging-set-up", { kind: "preview-set-up", request: asked(draft, setUp) });
  },
  "set-up-pressed": keeping,
  "set-up-judged": (state, { problems, classes }) =>
    stay(
      withDraft(without(state, "busy"), (draft) => ({
        ...draft,
        problems,
        ...(classes && { classes: { ...draft.classes, ...classes } }),
      })),
    ),
  "set-up-kept": (state, { kept }) => {
    const isNew = state.setUp.draft?.mark === undefined;
    const word = isNew ? "said.season-begun" : "said.set-up-changed";
    const { id: season, title } = kept.setUp;
    const next = noticed(undrafted(without(state, "busy", "trouble")), word, { season: title });
    return leadsTo(
      {
        ...onSetUp(next, { standing: NONE, beginnings: NONE }),
        seats: coming(next.seats),
        ...(isNew && { choice: { season } }),
      },
      { kind: "load-desks" },
    );
  },
  "set-up-stale": (state) => {
    const season = setUpSeasonOf(state);
    const next = withDraft(without(state, "busy"), (draft) => ({ ...draft, isStale: true }));
    return season ? leadsTo(next, { kind: "load-set-up", season }) : stay(next);
  },
};

/** Keeps what was judged and has no errors; anything else is not sent. */
function keeping(state: PaneState, { setUp }: { readonly setUp: DraftSetUp }): Step {
  const { draft } = state.setUp;
  if (draft === undefined || state.busy !== undefined || !isJudgedGood(draft)) return stay(state);
  const { state: next, id: attempt } = withId(state);
  if (draft.mark === undefined)
    return start(next, "keeping-set-up", {
      kind: "begin-season",
      request: { attempt, as: draft.as, name: draft.name.trim().normalize("NFC"), setUp },
    });
  return start(next, "keeping-set-up", {
    kind: "change-set-up",
    season: setUp.id,
    change: { attempt, follows: draft.mark, reason: draft.reason.trim().normalize("NFC"), setUp },
  });
}

/** A set-up as it is looked at: of a season to be begun as somebody, or of one that is changed. */
const asked = ({ mark, as }: SetUpDraft, setUp: DraftSetUp): SetUpPreviewRequest => ({
  setUp,
  ...(mark === undefined && { as }),
});

/** Looked at by the server as it is written now, and nothing stands against it. */
export const isJudgedGood = ({ problems }: SetUpDraft): boolean =>
  problems?.every(({ severity }) => severity !== "error") === true;

/** The season that is picked. */
export const setUpSeasonOf = (state: PaneState): SeasonId | undefined =>
  settledOf(state).picked.season as SeasonId | undefined;

/** Asks for how the season that is picked stands, and for what another may be begun from. */
export function setUpAsked(state: PaneState): Step {
  const season = setUpSeasonOf(state);
  const { standing, beginnings } = state.setUp;
  const isWanted = ({ kind }: SetUpDesk["standing"] | SetUpDesk["beginnings"]) =>
    kind === "none" || kind === "failed";
  const asksStanding = season !== undefined && isWanted(standing);
  const asksBeginnings = isWanted(beginnings);
  return leadsTo(
    onSetUp(state, {
      ...(asksStanding && { standing: coming(standing) }),
      ...(asksBeginnings && { beginnings: coming(beginnings) }),
    }),
    ...(asksStanding ? [{ kind: "load-set-up" as const, season }] : []),
    ...(asksBeginnings ? [{ kind: "load-beginnings" as const }] : []),
  );
}

export const onSetUp = (state: PaneState, change: Partial<SetUpDesk>): PaneState => ({
  ...state,
  setUp: { ...state.setUp, ...change },
});

function undrafted(state: PaneState): PaneState {
  const { draft: _, ...setUp } = state.setUp;
  return { ...state, setUp };
}

const withDraft = (state: PaneState, change: (draft: SetUpDraft) => SetUpDraft): PaneState =>
  state.setUp.draft ? onSetUp(state, { draft: change(state.setUp.draft) }) : state;

/** What is written anew was not judged by the server yet. */
const rewritten = (state: PaneState, change: (draft: SetUpDraft) => SetUpDraft): PaneState =>
  withDraft(state, (draft) => {
    const { problems: _, ...changed } = change(draft);
    return changed;
  });

const replaced = <T>(list: readonly T[], at: number, change: Partial<T>): readonly T[] =>
  list.map((each, index) => (index === at ? { ...each, ...change } : each));
