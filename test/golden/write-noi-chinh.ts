import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AgencyId } from "../../shared/ids.ts";
import { secretariatFor } from "../../shared/named-scorers.ts";
import { placedCriteria, Rubric } from "../../shared/rubric.ts";
import { Bloc } from "../../shared/season.ts";
import { jsonText } from "./json-text.ts";
import { type Figures, ORDINARY, PLAYED, type PlayedYear } from "./noi-chinh-figures.ts";
import { agencyOf, decisions, indicatorId, season, TABLE, table } from "./noi-chinh-season.ts";
import { writeExpected } from "./write-expected.ts";

/** Where the played year of the internal-affairs programme is kept. */
export const FOLDER = join(import.meta.dirname, "noi-chinh-minh-hoa");

/** Every file of the folder but the expected standings, as text by path. */
export function filesOfTheYear(): ReadonlyMap<string, string> {
  const files: readonly (readonly [path: string, content: object])[] = [
    ["season.json", season],
    [`rubrics/${TABLE}.json`, table],
    ["decisions.json", decisions],
    ...PLAYED.flatMap(cardsOf).map((card) => [`scorecards/${fileOf(card)}`, card] as const),
  ];
  return new Map(files.map(([path, content]) => [path, jsonText(content)]));
}

type Card = {
  readonly agency: string;
  readonly round: string;
  readonly scorer: string;
  readonly entries: readonly object[];
};

const fileOf = ({ agency, round, scorer }: Card): string =>
  round === "self" ? `${agency}.self.json` : `${agency}.${round}.${scorer}.json`;

const cardOf = (
  year: PlayedYear,
  round: string,
  scorer: string,
  figures: readonly (readonly [string, Figures])[],
): Card & Record<string, unknown> => ({
  season: season.id,
  period: "nam",
  bloc: "khoi-noi-chinh",
  agency: agencyOf(year),
  round,
  scorer,
  ...(round === "self" && { sentAt: year.sentAt }),
  entries: figures.map(([criterion, entered]) => ({ criterion, ...entered })),
});

/** The cards of one agency: its self-score, one verified card by each scorer, the second review where there was one. */
function cardsOf(year: PlayedYear): readonly Card[] {
  if (!year.sentAt) return [];
  const figures = selfFigures(year);
  const verified = figures.map(([criterion]): [string, Figures] => [
    criterion,
    verifiedFigures(year, criterion),
  ]);
  const second = Object.entries(year.second);
  const secretariat: string = secretariatFor(BLOC, AgencyId.parse(agencyOf(year)));
  return [
    cardOf(year, "self", agencyOf(year), figures),
    ...[secretariat, "theo-doi-cchc", "theo-doi-xdd"].map((scorer) =>
      cardOf(
        year,
        "verified",
        scorer,
        verified.filter(([criterion]) => (VERIFIER.get(criterion) ?? secretariat) === scorer),
      ),
    ),
    ...(second.length > 0 ? [cardOf(year, "second", secretariat, second)] : []),
  ];
}

const PLACED = placedCriteria(Rubric.parse(table));

const BLOC = Bloc.parse(season.blocs[0]);

const VERIFIER: ReadonlyMap<string, string | undefined> = new Map(
  PLACED.map(({ criterion, verifier }) => [criterion.id, verifier]),
);

const NEEDS_EVIDENCE: ReadonlySet<string> = new Set(
  PLACED.filter(({ criterion }) => criterion.evidence && criterion.base).map(({ criterion }) => criterion.id),
);

const selfFigures = (year: PlayedYear): readonly (readonly [string, Figures])[] =>
  [
    ...year.indicators.flatMap(([, result], index): readonly [string, Figures][] =>
      result === undefined ? [] : [[indicatorId(year, index), { inputs: { "ket-qua": result } }]],
    ),
    ...Object.entries({ ...ORDINARY, ...year.self }),
  ].map(([criterion, figures]) => [criterion, withEvidence(year, criterion, figures)]);

function withEvidence(year: PlayedYear, criterion: string, figures: Figures): Figures {
  if (!NEEDS_EVIDENCE.has(criterion) || figures.evidence || year.withoutEvidence?.includes(criterion))
    return figures;
  const letter = year.letter.toUpperCase();
  return {
    ...figures,
    evidence: [{ number: `88/BC-CQ${letter}`, date: "2023-12-05", excerpt: "Báo cáo năm 2023" }],
  };
}

/** What a verifier entered: a change with its reason, the published index, or nothing, which confirms the self-score. */
function verifiedFigures(year: PlayedYear, criterion: string): Figures {
  if (criterion === "chi-so-cchc" && year.reformIndex) return { inputs: { "chi-so": year.reformIndex } };
  return year.verified[criterion] ?? {};
}

/** Writes the folder anew, and the standings it comes to. */
async function writeTheYear(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  for (const [path, text] of filesOfTheYear()) await writeIn(path, text);
  await writeExpected(FOLDER);
}

async function writeIn(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(FOLDER, path)), { recursive: true });
  await writeFile(join(FOLDER, path), text);
}

if (import.meta.main) await writeTheYear();
