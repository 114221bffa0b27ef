import * as z from "zod/mini";
import { instant } from "../calendar.ts";
import { bad, type Checked, good, mistake, type Problem } from "../checked.ts";
import { PersonId } from "../ids.ts";
import type { Rubric } from "../rubric.ts";
import { type Bloc, blocOf, periodOf, type Season, tableOf } from "../season.ts";
import type { StandingsDocument } from "../standings-document.ts";
import type { SeasonFolder } from "../tally-folder.ts";
import type { BlocEntry } from "./bloc-entry.ts";
import { BlocResult, enteredEntry, enteredText } from "./bloc-result.ts";
import { blocResultProblems } from "./check-bloc-result.ts";
import { InboxRow } from "./inbox.ts";
import { type ExpectedBloc, expectedBlocs, Overview, overviewOf } from "./overview.ts";
import { comparePercents, PercentComparison } from "./percent-comparison.ts";
import { mergeProvinces, nameOf, type Province } from "./province.ts";
import { resultText, standingsEntry } from "./standings-entry.ts";

/** `bloc-results.json` of a folder: results entered from the papers of blocs, in the order they were entered. */
export const FolderBlocResults = z.array(
  z.strictObject({
    period: z.string(),
    by: PersonId,
    at: z.iso.datetime({ offset: true }),
    result: BlocResult,
  }),
);
export type FolderBlocResults = z.infer<typeof FolderBlocResults>;

/** `province.json` as a tally writes it: many blocs at a glance, and percents side by side where they were asked for. */
export const ProvinceFile = z.extend(Overview, {
  comparison: z.optional(PercentComparison),
  /** The dossiers of the season's own blocs, where the folder says what was done with them. */
  inbox: z.optional(z.array(InboxRow)),
});
export type ProvinceFile = z.infer<typeof ProvinceFile>;

type Hash = (text: string) => string;

/** The entries of a folder's standings and of the results entered in it; everything wrong with the latter, all at once. */
export function folderProvince(
  folder: SeasonFolder,
  documents: readonly StandingsDocument[],
  results: FolderBlocResults,
  hash: Hash,
): Checked<Province> {
  const problems = results.flatMap((each, index) => resultProblems(folder, each, index));
  if (problems.length > 0) return bad(problems);
  const talliedBlocs = documents.map((document) => talliedEntry(folder, document, hash));
  const entered = results.map((each, index) => enteredInFolder(folder, results.slice(0, index), each, hash));
  return good(mergeProvinces(talliedBlocs, entered));
}

/**
 * The file of a province, in the season's order; `compare` adds percents. With `others`, files of other provinces that
 * are merged in, everything stands by its name, so that the file is the same whichever of them is merged last.
 */
export function provinceFile(
  { season }: Pick<SeasonFolder, "season">,
  own: Province,
  { others = [], compare = false }: { readonly others?: readonly ProvinceFile[]; readonly compare?: boolean },
): ProvinceFile {
  const province = mergeProvinces(own, ...others.map(({ entries }) => entries));
  const expected = expectedIn(season, own);
  const missing = others.flatMap((file) => file.missing);
  const overview = overviewOf(
    province,
    others.length > 0 ? byName([...expected, ...missing, ...province]) : expected,
  );
  return { ...overview, ...(compare && { comparison: comparePercents(overview.entries) }) };
}

/** The blocs of every period that any of them has a result of. */
export const expectedIn = (season: Season, own: Province): readonly ExpectedBloc[] =>
  season.periods
    .filter((period) => own.some((entry) => entry.period === period.id))
    .flatMap((period) => expectedBlocs(season, period));

/** Every bloc's period once, in the order of their names. */
const byName = (blocs: readonly (ExpectedBloc | BlocEntry)[]): readonly ExpectedBloc[] =>
  [...new Map(blocs.map((bloc) => [nameOf(bloc), bloc]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { season, period, bloc, title, label, members }]) => ({
      season,
      period,
      bloc,
      title,
      label,
      members,
    }));

/** The file as JSON text: decimal strings, two-space indent, a line at the end. */
export const writeProvince = (file: ProvinceFile): string =>
  `${JSON.stringify(z.encode(ProvinceFile, file), null, 2)}\n`;

/** A result of a period the season does not have, or one that the API would refuse as well. */
function resultProblems(
  { season, cards, decisions }: SeasonFolder,
  { period, result }: FolderBlocResults[number],
  index: number,
): readonly Problem[] {
  const at = `/${index}`;
  if (!periodOf(season, period))
    return [mistake("result-of-elsewhere", { pointer: at }, { bloc: result.title, period })];
  const isScored = [...cards, ...decisions].some(
    (each) => each.bloc === result.bloc && each.period === period,
  );
  return blocResultProblems({ bloc: blocOf(season, result.bloc), isScored }, result).map((problem) => ({
    ...problem,
    at: { ...problem.at, pointer: `${at}${problem.at.pointer}` },
  }));
}

/** A chain holds as many records as the number of its last revision; a folder has the last one only. */
function talliedEntry(
  { season, rubrics, cards, decisions }: SeasonFolder,
  document: StandingsDocument,
  hash: Hash,
): BlocEntry {
  const ofBloc = (each: { readonly bloc: string; readonly period: string }) =>
    each.bloc === document.bloc && each.period === document.period;
  const [sent, decided] = [cards.filter(ofBloc), decisions.filter(ofBloc)];
  const bloc = blocOf(season, document.bloc) as Bloc;
  const received = [...sent.map(({ sentAt }) => sentAt), ...decided.map(({ at }) => at)];
  return standingsEntry(
    document,
    { bloc, rubric: rubrics.get(tableOf(bloc, document.period)) as Rubric },
    {
      records: sent.reduce((total, { revision = 1 }) => total + revision, decided.length),
      asOf: latest(received.filter((each) => each !== undefined)),
      hash: hash(resultText(document)),
    },
  );
}

const latest = (instants: readonly string[]): string | undefined =>
  [...instants].sort((a, b) => instant(a) - instant(b)).at(-1);

const enteredInFolder = (
  { season }: SeasonFolder,
  before: FolderBlocResults,
  { period, by, at, result }: FolderBlocResults[number],
  hash: Hash,
): BlocEntry => {
  const isSame = (each: FolderBlocResults[number]) =>
    each.period === period && each.result.bloc === result.bloc;
  const sequence = before.filter(isSame).length + 1;
  return enteredEntry(
    { season: season.id, period: period as BlocEntry["period"] },
    season,
    { sequence, by, at, result },
    hash(enteredText(result)),
  );
};
