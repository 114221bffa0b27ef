import * as z from "zod/mini";
import { AgencyId } from "../ids.ts";
import { Text } from "../rubric.ts";
import { type BlocEntry, BlocName } from "./bloc-entry.ts";
import { RecordedDossier } from "./dossier.ts";
import type { Overview } from "./overview.ts";
import { nameOf } from "./province.ts";

/**
 * What a bloc's dossier lacks: nothing came from the bloc; it is not closed; not published; agencies are not fully
 * scored; awards are not settled; scorecards no longer read by the table.
 */
const Lacking = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("no-result") }),
  z.strictObject({ kind: z.literal("not-closed") }),
  z.strictObject({ kind: z.literal("not-published") }),
  z.strictObject({
    kind: z.literal("ungraded"),
    agencies: z.array(z.strictObject({ agency: AgencyId, title: Text })),
  }),
  z.strictObject({ kind: z.literal("open-awards"), titles: z.array(Text) }),
  z.strictObject({ kind: z.literal("refused-cards"), count: z.int() }),
]);
export type Lacking = z.infer<typeof Lacking>;

/** A bloc's dossier in the council office's inbox; without `last`, nothing was done with it. */
export const InboxRow = z.extend(BlocName, {
  /** `name` of who did it. `changed`: the bloc's result is another one since. */
  last: z.optional(z.extend(RecordedDossier, { name: z.string(), changed: z.optional(z.literal(true)) })),
  lacking: z.array(Lacking),
});
export type InboxRow = z.infer<typeof InboxRow>;

/** Every bloc of an overview with what was done last with its dossier, by the bloc's name, and what it lacks. */
export function inboxOf(
  { entries, missing }: Pick<Overview, "entries" | "missing">,
  lastOf: (bloc: BlocName) => RecordedDossier | undefined,
  personName: (id: string) => string,
): readonly InboxRow[] {
  const results = new Map(entries.map((entry) => [nameOf(entry), entry]));
  return [...entries, ...missing].map((named) => {
    const { season, period, bloc, title, label } = named;
    const entry = results.get(nameOf(named));
    const last = lastOf(named);
    return {
      season,
      period,
      bloc,
      title,
      label,
      ...(last && {
        last: {
          ...last,
          name: personName(last.by),
          ...(last.result !== entry?.hash && { changed: true as const }),
        },
      }),
      lacking: lackingIn(entry),
    };
  });
}

/** What the dossier of a bloc lacks. A paper that was entered is complete as the bloc handed it in. */
export function lackingIn(entry: BlocEntry | undefined): Lacking[] {
  if (!entry) return [{ kind: "no-result" }];
  const { source, stage, unranked, proposals = [], refusedCards } = entry;
  const titles = proposals.filter(({ open }) => open).map(({ title }) => title);
  const ungraded = unranked
    .filter(({ state }) => state === "ungraded")
    .map(({ agency, title }) => ({ agency, title }));
  return [
    ...(stage === "open" ? [{ kind: "not-closed" as const }] : []),
    ...(stage === "closed" && source === "standings" ? [{ kind: "not-published" as const }] : []),
    ...(ungraded.length > 0 ? [{ kind: "ungraded" as const, agencies: ungraded }] : []),
    ...(stage !== "open" && titles.length > 0 ? [{ kind: "open-awards" as const, titles }] : []),
    ...(refusedCards > 0 ? [{ kind: "refused-cards" as const, count: refusedCards }] : []),
  ];
}
