import { isError, type Problem } from "../../../shared/checked.ts";
import type { FolderScorecard } from "../../../shared/folder.ts";
import { readScoringSheet } from "../../../shared/sheet/read-scoring-sheet.ts";
import { type Damage, losesFigures, type SheetReading } from "../../../shared/sheet/sheet-reading.ts";
import { chainPrefix } from "../../../shared/storage-keys.ts";
import type { SeasonFolder } from "../../../shared/tally-folder.ts";
import { DAMAGE_WORDS, damageInWords } from "../../../shared/words/damage.ts";
import { describe } from "../../../shared/words/problems.ts";
import type { FilledSheet } from "./form-files.ts";
import { bothSaid, FORM_WORDS } from "./form-words.ts";
import { sheetOfFolder } from "./sheet-of-folder.ts";
import type { FormProblem, RefusedForm } from "./tally-report.ts";

/** Something to know about a form that counts. */
export type FormNote = FormProblem & { readonly file: string; readonly sheet: string };

/** A folder with the cards of its forms among its cards; the forms that count nowhere; what to know of the others. */
export type TakenIn = {
  readonly folder: SeasonFolder;
  readonly refused: readonly RefusedForm[];
  readonly notes: readonly FormNote[];
};

/**
 * Reads filled sheets against the season and its tables and puts their cards among the folder's. A card given twice, as
 * two forms or as a form and a JSON file, counts in neither way: only a person knows which of them stands. Self-scores
 * come first, for they stand beside in the sheets of later rounds.
 */
export function takeInForms(folder: SeasonFolder, filled: readonly FilledSheet[]): TakenIn {
  const single = filled.filter((sheet) => !twiceGiven(folder, filled, sheet));
  const isSelf = ({ identity }: FilledSheet) => identity.round === "self";
  const kept = {
    ...folder,
    cards: folder.cards.filter((card) => !filled.some(({ identity }) => isSame(identity, card))),
  };
  const selfScores = readAll(kept, single.filter(isSelf));
  const withSelf = { ...kept, cards: [...kept.cards, ...selfScores.cards] };
  const later = readAll(
    withSelf,
    single.filter((sheet) => !isSelf(sheet)),
  );
  const repeated = filled.flatMap((sheet) => twiceGiven(folder, filled, sheet) ?? []);
  return {
    folder: { ...withSelf, cards: [...withSelf.cards, ...later.cards] },
    refused: [...repeated, ...selfScores.refused, ...later.refused],
    notes: [...selfScores.notes, ...later.notes],
  };
}

type Keyed = Parameters<typeof chainPrefix>[0];

const isSame = (a: Keyed, b: Keyed): boolean => chainPrefix(a) === chainPrefix(b);

/** Why a card that is given more than once counts in no way. */
function twiceGiven(
  folder: SeasonFolder,
  filled: readonly FilledSheet[],
  sheet: FilledSheet,
): RefusedForm | undefined {
  const same = filled.filter(({ identity }) => isSame(identity, sheet.identity));
  const isCard = folder.cards.some((card) => isSame(card, sheet.identity));
  if (same.length > 1) {
    const forms = same.map((each) => `${each.file} “${each.sheet}”`);
    const places = [...forms, ...(isCard ? ["scorecards/ (JSON)"] : [])].join("; ");
    return refusedForm(sheet, "form-repeated", [], { places });
  }
  return isCard ? refusedForm(sheet, "form-and-card", []) : undefined;
}

type ReadForms = {
  readonly cards: readonly FolderScorecard[];
  readonly refused: readonly RefusedForm[];
  readonly notes: readonly FormNote[];
};

function readAll(folder: SeasonFolder, sheets: readonly FilledSheet[]): ReadForms {
  const all = sheets.map((sheet) => readOne(folder, sheet));
  return {
    cards: all.flatMap((each) => ("card" in each ? [each.card] : [])),
    refused: all.flatMap((each) => ("card" in each ? [] : [each])),
    notes: all.flatMap((each) => ("card" in each ? each.notes : [])),
  };
}

type ReadForm = { readonly card: FolderScorecard; readonly notes: readonly FormNote[] };

function readOne(folder: SeasonFolder, sheet: FilledSheet): ReadForm | RefusedForm {
  const source = sheetOfFolder(folder, sheet.identity);
  if (!source.ok) return strangeForm(sheet, source.problems[0] as Problem);
  if (source.value.rubricHash !== sheet.identity.rubricHash) return refusedForm(sheet, "rubric-mismatch", []);
  const reading = readScoringSheet(source.value, sheet.grid);
  const found = foundIn(reading);
  const errors = found.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return { card: reading.card, notes: notesOf(sheet, found) };
  return reading.damage.some(losesFigures)
    ? refusedForm(sheet, "form-damaged", found)
    : refusedForm(sheet, "form-with-errors", found, { count: String(errors.length) });
}

/** Damage first: it is often what the problems come from. */
const foundIn = ({ damage, problems }: SheetReading): readonly FormProblem[] => [
  ...damage.map(damageProblem),
  ...problems.map(problemOf),
];

const damageProblem = (damage: Damage): FormProblem => ({
  code: damage.kind,
  severity: losesFigures(damage) ? "error" : "warning",
  ...("cell" in damage && { cell: damage.cell }),
  detail: damageInWords(damage, "vi"),
  detailEn: damageInWords(damage, "en"),
});

function problemOf(problem: Problem): FormProblem {
  const { cell, criterion } = problem.at;
  return {
    code: problem.code,
    severity: isError(problem) ? "error" : "warning",
    ...(cell !== undefined && { cell }),
    ...(criterion !== undefined && { criterion }),
    detail: describe(problem, "vi"),
    detailEn: describe(problem, "en"),
  };
}

/** What only the file shows: damage, and cells read otherwise than they look. What a verifier should see is in the standings. */
const notesOf = ({ file, sheet }: FilledSheet, found: readonly FormProblem[]): readonly FormNote[] =>
  found
    .filter(({ code }) => code in DAMAGE_WORDS || code.startsWith("cell-"))
    .map((each) => ({ file, sheet, ...each }));

function refusedForm(
  { file, sheet, identity }: FilledSheet,
  code: keyof typeof FORM_WORDS,
  problems: readonly FormProblem[],
  facts: Readonly<Record<string, string>> = {},
): RefusedForm {
  const { vi, en } = bothSaid(FORM_WORDS[code], facts);
  return { file, sheet, of: chainIn(identity), code, detail: vi, detailEn: en, problems: [...problems] };
}

/** A form of a card that this season and its table do not have. */
const strangeForm = ({ file, sheet, identity }: FilledSheet, problem: Problem): RefusedForm => ({
  file,
  sheet,
  of: chainIn(identity),
  code: problem.code,
  detail: describe(problem, "vi"),
  detailEn: describe(problem, "en"),
  problems: [],
});

const chainIn = ({ season, period, bloc, agency, round, scorer }: FilledSheet["identity"]) => ({
  season,
  period,
  bloc,
  agency,
  round,
  scorer,
});
