import { join } from "node:path";
import { readFolder } from "../../infra/local/read-folder.ts";
import { decimal } from "../../shared/points.ts";
import type { StandingsDocument, StandingsLine } from "../../shared/standings-document.ts";
import { type SeasonFolder, tallyFolder } from "../../shared/tally-folder.ts";
import { reasonInWords } from "../../shared/words/standings.ts";

/** A golden folder tallied: its standings, and what a person asks of them. */
export type ToldStandings = {
  readonly folder: SeasonFolder;
  readonly documents: readonly StandingsDocument[];
  readonly standings: (bloc: string, period?: string) => StandingsDocument;
  /** "1 A 97.5 xuat-sac: Dẫn đầu", a line each, in the order of the standings. */
  readonly told: (bloc: string, period?: string) => readonly string[];
  /** What a letter's agency has for a criterion, and the round it comes from: "4.5 verified". */
  readonly pointsOf: (letter: string, criterion: string, period?: string) => string;
};

export async function toldStandings(name: string): Promise<ToldStandings> {
  const folder = await readFolder(join(import.meta.dirname, name));
  const tallied = tallyFolder(folder);
  if (!tallied.ok) throw new Error(JSON.stringify(tallied.problems));
  const documents = tallied.value;
  const standings = (bloc: string, period = "nam") => {
    const document = documents.find((each) => each.bloc === bloc && each.period === period);
    if (!document) throw new Error(`${name} has no standings of ${bloc}, ${period}`);
    return document;
  };
  return {
    folder,
    documents,
    standings,
    told: (bloc, period) => linesOf(folder, standings(bloc, period)),
    pointsOf: (letter, criterion, period = "nam") => {
      const entry = documents
        .filter((document) => document.period === period)
        .flatMap(({ lines }) => lines)
        .find(({ agency }) => letterOf(agency) === letter)
        ?.criteria.find((each) => each.criterion === criterion);
      return entry?.points === undefined ? "-" : `${decimal(entry.points)} ${entry.round}`;
    },
  };
}

const letterOf = (agency: StandingsLine["agency"]): string => agency.slice(-1).toUpperCase();

function linesOf({ season, rubrics }: SeasonFolder, document: StandingsDocument): readonly string[] {
  const rubric = rubrics.get(season.blocs.find(({ id }) => id === document.bloc)?.rubric ?? "");
  if (!rubric) throw new Error(`${document.bloc} has no table`);
  const agency = (id: string) => document.lines.find((line) => line.agency === id)?.title ?? id;
  return document.lines.map(
    ({ agency: id, rank, total, band, reason }) =>
      `${rank ?? "-"} ${letterOf(id)} ${total === undefined ? "-" : decimal(total)} ${band ?? "-"}: ${reasonInWords(reason, { agency, rubric }, "vi")}`,
  );
}
