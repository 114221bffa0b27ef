import * as z from "zod/mini";
import { step } from "../../addin/pane.ts";
import type { FoundSheet } from "../../addin/ports.ts";
import type { Effect } from "../../addin/state/effect.ts";
import type { PaneEvent } from "../../addin/state/event.ts";
import { type PaneState, type Start, startState } from "../../addin/state/pane-state.ts";
import { mistake, notice, type Problem } from "../../shared/checked.ts";
import type { CriterionId } from "../../shared/ids.ts";
import { type Points, points } from "../../shared/points.ts";
import { Rubric } from "../../shared/rubric.ts";
import { Scorecard } from "../../shared/scorecard.ts";
import type { Role } from "../../shared/season.ts";
import type { SheetReading } from "../../shared/sheet/sheet-reading.ts";
import type { Chain } from "../../shared/storage-keys.ts";
import { Desks } from "../../shared/wire/desks.ts";
import { Progress } from "../../shared/wire/progress.ts";
import { Receipt } from "../../shared/wire/receipt.ts";
import { Sheet } from "../../shared/wire/sheet.ts";
import { SMALL_SEASON, selfCard, smallTable } from "../support/small-season.ts";

export const NOW = "2024-12-10T03:00:00Z";
export const HASH = "a".repeat(64);

export const CHAIN = {
  season: "nam-2024",
  period: "nam",
  bloc: "khoi-1",
  agency: "co-quan-a",
  round: "self",
  scorer: "co-quan-a",
} as unknown as Chain;
export const VERIFY = { ...CHAIN, round: "verified", scorer: "to-thu-ky" } as unknown as Chain;

/** A pane that is told one thing after another; what it wants done is kept in the order it asked. */
export function paneStory(given: Partial<Start> = {}) {
  let state: PaneState = startState({
    lang: "vi",
    now: NOW,
    seed: "hat-giong",
    host: "excel",
    isOnline: true,
    isFirstRun: false,
    ...given,
  });
  let last: readonly Effect[] = [];
  const story = {
    get state() {
      return state;
    },
    /** What the last event asked for. */
    get asks() {
      return last;
    },
    get asksFor() {
      return last.map(({ kind }) => kind);
    },
    tell(...events: readonly PaneEvent[]) {
      for (const event of events) {
        const next = step(state, event);
        state = next.state;
        last = next.effects;
      }
      return story;
    },
  };
  return story;
}

export const PERSON = { subject: "dv-a", name: "Thư ký Cơ quan A" };
const AGENCY: Role = {
  role: "agency-secretary",
  bloc: "khoi-1",
  agency: "co-quan-a",
} as unknown as Role;
export const SECRETARIAT_ROLE = { role: "bloc-secretariat", bloc: "khoi-1" } as unknown as Role;
export const DEPUTY_ROLE = { role: "deputy", bloc: "khoi-1" } as unknown as Role;
export const COUNCIL_ROLE: Role = { role: "council-office" };
export const AUDITOR_ROLE: Role = { role: "auditor" };
export const VERIFIER_ROLE = { role: "verifier", bloc: "khoi-1", scorer: "van-phong" } as unknown as Role;

/** The tasks of a person in the small season's first bloc. */
export const desksOf = (
  roles: readonly Role[] = [AGENCY],
  more: {
    readonly rounds?: readonly string[];
    readonly locked?: boolean;
    readonly visibility?: string;
    readonly lead?: string;
  } = {},
): Desks => {
  const { id, title, year, periods, blocs } = SMALL_SEASON;
  const [bloc] = blocs;
  return Desks.parse({
    person: { id: PERSON.subject, name: PERSON.name },
    seasons: [
      {
        id,
        title,
        year,
        illustrative: true,
        periods,
        blocs: [
          {
            id: bloc?.id,
            label: "khối",
            title: bloc?.title,
            visibility: more.visibility ?? "sealed",
            ...(more.lead !== undefined && { lead: more.lead }),
            roles,
            locked: more.locked ?? true,
            rubricHash: HASH,
            rounds: more.rounds ?? ["self", "verified"],
            scorers: [{ id: "van-phong", title: "Văn phòng" }],
            agencies: bloc?.agencies,
          },
        ],
      },
    ],
  });
};

/** A desks answer with a second season beside, so that there is something to choose. */
export const twoSeasons = (): Desks => {
  const { person, seasons } = desksOf();
  const [season] = seasons;
  if (!season) throw new Error("no season");
  return { person, seasons: [season, { ...season, id: "nam-2023", title: "Năm thi đua 2023", year: 2023 }] };
};

export const card = (figures: Parameters<typeof selfCard>[1] = {}): Scorecard =>
  Scorecard.parse({ ...selfCard("a", figures), rubric: HASH });

type Head = {
  readonly revision?: number;
  readonly withdrawn?: boolean;
  readonly verified?: boolean;
  readonly signed?: boolean;
  readonly sentBack?: string;
};

/** What the server says a sheet is built from. */
export const sourceOf = ({
  kept,
  head,
  closed = false,
  lateNow = false,
  chain = CHAIN,
}: {
  readonly kept?: Scorecard;
  readonly head?: Head;
  readonly closed?: boolean;
  readonly lateNow?: boolean;
  readonly chain?: Chain;
} = {}): Sheet =>
  Sheet.parse({
    season: { id: chain.season, title: "Năm thi đua 2024", year: 2024, illustrative: true },
    period: SMALL_SEASON.periods[0],
    bloc: { id: "khoi-1", label: "khối", title: "Khối 1" },
    agency: { id: chain.agency, title: "Cơ quan A" },
    round: chain.round,
    scorer: chain.scorer,
    rubric: z.encode(Rubric, smallTable()),
    rubricHash: HASH,
    targets: [],
    notAssigned: [],
    due: "2024-12-15T17:00:00+07:00",
    closed,
    lateNow,
    revision: head?.revision ?? 0,
    ...(head && {
      head: {
        revision: head.revision ?? 1,
        receivedAt: "2024-12-09T03:00:00Z",
        by: "Thư ký Cơ quan A",
        hash: "b".repeat(64),
        late: false,
        onBehalf: false,
        withdrawn: head.withdrawn ?? false,
        verified: head.verified ?? false,
        ...(head.sentBack !== undefined && { sentBack: head.sentBack }),
        ...(head.signed && {
          signedCopy: { revision: head.revision ?? 1, number: "12/BC", date: "2024-12-09", at: NOW },
        }),
      },
    }),
    ...(kept && { card: z.encode(Scorecard, kept) }),
  });

export const found = (
  id: string,
  {
    isActive = true,
    follows = 0,
    chain = CHAIN,
    rubricHash = HASH,
  }: {
    readonly isActive?: boolean;
    readonly follows?: number;
    readonly chain?: Chain;
    readonly rubricHash?: string;
  } = {},
): FoundSheet => ({
  id,
  name: `Tự chấm ${chain.agency}`,
  isActive,
  isVisible: true,
  identity: { ...chain, rubricHash, follows },
});

export const error = (cell: string): Problem =>
  mistake("blank", { cell, criterion: "i-1" }, { criterion: "I.1", input: "điểm", cell });
export const warning = (cell: string): Problem =>
  notice("evidence-missing", { cell, criterion: "i-2" }, { criterion: "I.2" });

/** A sheet as it was read. */
export const readingOf = (more: Partial<SheetReading> & { readonly follows?: number } = {}): SheetReading => {
  const { follows = 0, ...rest } = more;
  return {
    identity: { ...CHAIN, rubricHash: HASH, follows },
    card: card(),
    problems: [],
    fixes: [],
    damage: [],
    missing: [],
    rowsAt: new Map(),
    areRulesRead: true,
    heading: [],
    total: points(1800) as Points,
    most: points(2000),
    filled: 2,
    toFill: 2,
    places: new Map([
      ["i-1" as CriterionId, "E10"],
      ["i-2" as CriterionId, "E12"],
    ]),
    ...rest,
  };
};

export const receiptOf = (revision: number, sent: Scorecard = card()): Receipt =>
  Receipt.parse({
    season: sent.season,
    period: sent.period,
    bloc: sent.bloc,
    agency: sent.agency,
    round: sent.round,
    scorer: sent.scorer,
    revision,
    uploadId: "hat-giong-1",
    receivedAt: NOW,
    late: false,
    onBehalf: false,
    total: "18",
    hash: "c".repeat(64),
    problems: [],
  });

type Row = {
  readonly sent?: boolean;
  readonly waiting?: boolean;
  readonly verified?: boolean;
  readonly signed?: boolean;
  readonly withdrawn?: boolean;
};

/** Who of the three agencies has sent what. */
export const progressOf = (rows: readonly Row[], closed = false, scorer = "to-thu-ky"): Progress =>
  Progress.parse({
    due: "2024-12-15T17:00:00+07:00",
    closed,
    rounds: ["self", "verified"],
    agencies: rows.map(({ sent, waiting = false, verified, signed, withdrawn = false }, index) => ({
      agency: `co-quan-${"abc"[index]}`,
      title: `Cơ quan ${"ABC"[index]}`,
      waiting,
      sent: [
        ...(sent
          ? [
              {
                round: "self",
                scorer: `co-quan-${"abc"[index]}`,
                revision: 1,
                receivedAt: NOW,
                late: false,
                onBehalf: false,
                withdrawn,
                ...(signed && { signedCopy: { revision: 1, number: "1", date: "2024-12-09", at: NOW } }),
              },
            ]
          : []),
        ...(verified
          ? [
              {
                round: "verified",
                scorer,
                revision: 1,
                receivedAt: NOW,
                late: false,
                onBehalf: false,
                withdrawn: false,
              },
            ]
          : []),
      ],
    })),
  });

/** A secretary at its sheet: signed in, the source there, the sheet read. */
export const atSheet = (reading: SheetReading = readingOf(), source: Sheet = sourceOf()) =>
  paneStory().tell(
    { kind: "started", person: PERSON },
    { kind: "desks-arrived", desks: desksOf() },
    { kind: "source-arrived", chain: CHAIN, source },
    { kind: "sheets-found", sheets: [found("s1", { follows: reading.identity.follows })] },
    { kind: "sheet-read", sheet: "s1", reading, purpose: "look" },
  );
