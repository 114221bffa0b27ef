import type { Entry, Scorecard } from "../../shared/scorecard.ts";
import type { Held, MissingRow } from "../../shared/sheet/missing-rows.ts";
import { chainKey } from "./chain-key.ts";
import type { Torn } from "./torn-sheet.ts";

type Declaration = NonNullable<Scorecard["declarations"]>[number];

/** What a row that is gone said when it was last seen, and where that is known from. */
export type LostFigure = Pick<MissingRow, "key" | "code" | "title"> & {
  readonly from:
    | { readonly kind: "read" | "waiting"; readonly at: string }
    | { readonly kind: "revision"; readonly revision: number };
  readonly entry?: Entry;
  readonly declaration?: Declaration;
};

/**
 * What can be brought back into the sheet worked on: of each row that is gone what the pane read of it last, else what
 * waits to be sent, else what is kept. Only the newest of the three counts: what it left blank was blank.
 */
export function lostFigures({ source, reading, lost, waiting }: Torn): readonly LostFigure[] {
  const key = chainKey(reading.identity);
  const queued = [...waiting].reverse().find(({ submission }) => chainKey(submission.card) === key);
  return reading.missing.flatMap((row) => {
    const read = lost?.[row.key];
    const [card, from]: readonly [Scorecard | undefined, LostFigure["from"]] = read
      ? [read.card, { kind: "read", at: read.at }]
      : queued
        ? [queued.submission.card, { kind: "waiting", at: queued.queuedAt }]
        : [source.card, { kind: "revision", revision: source.head?.revision ?? source.revision }];
    if (!card || (card.rubric ?? source.rubricHash) !== source.rubricHash) return [];
    const said = saidIn(card, row.held, reading.card);
    return said ? [{ key: row.key, code: row.code, title: row.title, from, ...said }] : [];
  });
}

/** A card with what rows that are gone had said. */
export function broughtBack(card: Scorecard, figures: readonly LostFigure[]): Scorecard {
  const entries = new Map(card.entries.map((entry) => [entry.criterion, entry]));
  for (const { entry } of figures)
    if (entry) entries.set(entry.criterion, joined(entries.get(entry.criterion), entry));
  const declared = figures.flatMap(({ declaration }) => declaration ?? []);
  const declarations = [...(card.declarations ?? []), ...declared];
  return { ...card, entries: [...entries.values()], ...(declarations.length > 0 && { declarations }) };
}

function joined(entry: Entry | undefined, lost: Entry): Entry {
  const inputs = { ...entry?.inputs, ...lost.inputs };
  const exempt = [...(entry?.exempt ?? []), ...(lost.exempt ?? [])];
  return {
    ...entry,
    ...lost,
    ...(Object.keys(inputs).length > 0 && { inputs }),
    ...(exempt.length > 0 && { exempt }),
  };
}

/** What a card says in the parts a row holds and the sheet does not say any more. */
function saidIn(
  card: Scorecard,
  held: readonly Held[],
  now: Scorecard,
): Pick<LostFigure, "entry" | "declaration"> | undefined {
  const [first] = held;
  if (!first) return undefined;
  if (first.kind === "gate") {
    const of = ({ declarations = [] }: Scorecard) => declarations.find(({ gate }) => gate === first.gate);
    const declaration = of(now) ? undefined : of(card);
    return declaration && { declaration };
  }
  const of = ({ entries }: Scorecard) => entries.find(({ criterion }) => criterion === first.criterion);
  const [was, is] = [of(card), of(now)];
  if (!was) return undefined;
  const parts = held.flatMap((each) => partsOf(each, was, is));
  if (parts.length === 0) return undefined;
  return { entry: parts.reduce<Entry>((entry, part) => joined(entry, part), { criterion: was.criterion }) };
}

function partsOf(held: Held, was: Entry, is: Entry | undefined): readonly Entry[] {
  const { criterion } = was;
  switch (held.kind) {
    case "gate":
      return [];
    case "input": {
      const sent = was.inputs?.[held.input];
      return isBlank(sent) || !isBlank(is?.inputs?.[held.input])
        ? []
        : [{ criterion, inputs: { [held.input]: sent } }];
    }
    case "exempt": {
      const isSaid = is?.exempt?.some(({ line }) => line === held.line);
      const exempt = isSaid ? [] : (was.exempt ?? []).filter(({ line }) => line === held.line);
      return exempt.length === 0 ? [] : [{ criterion, exempt }];
    }
    case "words":
      return (["explanation", "reason"] as const).flatMap((part) => whole(part, was, is));
    case "claimed":
      return whole("claimed", was, is).map((part) =>
        was.claimedUnder ? { ...part, claimedUnder: was.claimedUnder } : part,
      );
    default:
      return whole(held.kind, was, is);
  }
}

type Whole = "points" | "claimed" | "explanation" | "reason" | "notApplicable" | "evidence";

const whole = (part: Whole, was: Entry, is: Entry | undefined): readonly Entry[] =>
  isBlank(was[part]) || !isBlank(is?.[part]) ? [] : [{ criterion: was.criterion, [part]: was[part] }];

const isBlank = (value: unknown): value is undefined | null | "" =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
