import * as z from "zod/mini";
import { bad, type Checked, good, mistake, type Problem } from "../checked.ts";
import { BlocId, PersonId } from "../ids.ts";
import { Text } from "../rubric.ts";
import { periodOf, type Season } from "../season.ts";
import { dossierProblems, type RecordedDossier } from "./dossier.ts";
import { type InboxRow, inboxOf } from "./inbox.ts";
import { type ExpectedBloc, overviewOf } from "./overview.ts";
import { nameOf, type Province } from "./province.ts";

const act = { period: z.string(), by: PersonId, at: z.iso.datetime(), bloc: BlocId };

/**
 * `dossiers.json` of a folder: what the council office did with the dossiers of the blocs, in the order it was done:
 * `received` "tiếp nhận", `returned` "trả lại" with a reason, `accepted` "chấp nhận". Each is about the bloc's result as
 * the folder has it; `at` is in UTC, as the API keeps it.
 */
export const FolderDossiers = z.array(
  z.discriminatedUnion("outcome", [
    z.strictObject({ ...act, outcome: z.literal("received"), reason: z.optional(Text) }),
    z.strictObject({ ...act, outcome: z.literal("returned"), reason: Text }),
    z.strictObject({ ...act, outcome: z.literal("accepted"), reason: z.optional(Text) }),
  ]),
);
export type FolderDossiers = z.infer<typeof FolderDossiers>;
type Act = FolderDossiers[number];

/** The inbox that the acts come to, one row for every bloc; everything the API would refuse of them, all at once. */
export function folderInbox(
  season: Season,
  { province, expected }: { readonly province: Province; readonly expected: readonly ExpectedBloc[] },
  dossiers: FolderDossiers,
): Checked<readonly InboxRow[]> {
  const acts = dossiers.map((each) => ({ ...each, name: nameIn(season, each) }));
  const problems = acts.flatMap((each, index) => {
    const before = acts.slice(0, index).filter(({ name }) => name === each.name);
    return actProblems(season, province, each, before.at(-1)).map((problem) => ({
      ...problem,
      at: { ...problem.at, pointer: `/${index}${problem.at.pointer}` },
    }));
  });
  if (problems.length > 0) return bad(problems);
  const lastOf = (bloc: Parameters<typeof nameOf>[0]): RecordedDossier | undefined => {
    const own = acts.filter(({ name }) => name === nameOf(bloc));
    const last = own.at(-1);
    const entry = province.find((each) => nameOf(each) === nameOf(bloc));
    if (!last || !entry) return undefined;
    const { by, at, outcome, reason } = last;
    return {
      sequence: own.length,
      by,
      at,
      outcome,
      ...(reason !== undefined && { reason }),
      result: entry.hash,
    };
  };
  const personName = (id: string) => season.people.find((person) => person.id === id)?.name ?? id;
  return good(inboxOf(overviewOf(province, expected), lastOf, personName));
}

const nameIn = ({ id }: Season, { period, bloc }: Act): string =>
  nameOf({ season: id, period: period as ExpectedBloc["period"], bloc });

function actProblems(
  season: Season,
  province: Province,
  { period, bloc, outcome, name }: Act & { readonly name: string },
  last: Act | undefined,
): readonly Problem[] {
  const known = season.blocs.find(({ id }) => id === bloc);
  const entry = province.find((each) => nameOf(each) === name);
  if (!periodOf(season, period) || (!known && !entry))
    return [mistake("dossier-of-elsewhere", { pointer: "/bloc" }, { bloc, period })];
  const title = entry?.title ?? (known?.title as string);
  return dossierProblems({ title, stage: entry?.stage ?? "open", last: last?.outcome }, outcome);
}
