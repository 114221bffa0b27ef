import type { PersonId } from "../shared/ids.ts";
import { personOf } from "../shared/rights.ts";
import { differences } from "../shared/sheet/differences.ts";
import type { Grid } from "../shared/sheet/grid.ts";
import { readScoringSheet } from "../shared/sheet/read-scoring-sheet.ts";
import { identityOf, type SheetIdentity } from "../shared/sheet/sheet-identity.ts";
import { chainPrefix } from "../shared/storage-keys.ts";
import type { FormCard, FormReadings, FormRefused } from "../shared/wire/form-reading.ts";
import { detailOf } from "../shared/wire/problem-detail.ts";
import { describeFormRefusal } from "../shared/words/form-refusals.ts";
import { REFUSAL_WORDS, type RefusalCode } from "../shared/words/refusals.ts";
import { gridOf } from "./form-grid.ts";
import type { FormReader, FormSheet } from "./form-reader.ts";
import { sha256 } from "./hash.ts";
import { type Reply, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";
import { sheetFor } from "./show-sheet.ts";

/**
 * Reads the scoring sheets of an uploaded workbook against what is kept now, for whoever may enter their cards.
 * Sheets that people do not see are passed over: nobody would know what was taken in. Nothing is stored.
 */
export const readForms =
  (store: SeasonStore, now: () => string, readForm: FormReader) =>
  async (subject: PersonId, { bytes }: { readonly bytes: Uint8Array }): Promise<Reply<FormReadings>> => {
    if (!(await hasTask(store, subject))) return refuse("forbidden");
    const read = await readForm(bytes);
    if (!read.ok) {
      const { code, sheet, cell } = read;
      return refuse("form-unreadable", [], {
        detail: describeFormRefusal(read, "vi"),
        detailEn: describeFormRefusal(read, "en"),
        form: { code, sheet, cell },
      });
    }
    const found = read.sheets.flatMap((sheet) => filledIn(sheet));
    if (found.length === 0) return refuse("form-unknown");
    const all = await Promise.all(found.map((filled) => readFilled(store, now, subject, filled, found)));
    return {
      status: 200,
      body: {
        fileHash: sha256(bytes),
        cards: all.flatMap((each) => ("card" in each ? [each] : [])),
        refused: all.flatMap((each) => ("card" in each ? [] : [each])),
      },
    };
  };

/** Whether any season gives this person a task: reading costs a process of its own, and is not for strangers. */
const hasTask = async (store: SeasonStore, subject: PersonId): Promise<boolean> =>
  (await store.seasons()).some(({ season }) => (personOf(season, subject)?.roles ?? []).length > 0);

type Filled = { readonly sheet: string; readonly grid: Grid; readonly identity: SheetIdentity };

function filledIn(sheet: FormSheet): readonly Filled[] {
  if (sheet.visibility !== "visible") return [];
  const grid = gridOf(sheet);
  const identity = identityOf(grid);
  return identity ? [{ sheet: sheet.name, grid, identity }] : [];
}

async function readFilled(
  store: SeasonStore,
  now: () => string,
  subject: PersonId,
  { sheet: name, grid, identity }: Filled,
  all: readonly Filled[],
): Promise<FormCard | FormRefused> {
  const refused = (code: RefusalCode): FormRefused => {
    const { vi, en } = REFUSAL_WORDS[code];
    return { sheet: name, identity, code, detail: vi, detailEn: en };
  };
  const same = all.filter((other) => chainPrefix(other.identity) === chainPrefix(identity));
  if (same.length > 1) return refused("form-repeated");
  const source = await sheetFor(store, now, subject, identity);
  if ("refused" in source) return refused(source.refused);
  if (identity.rubricHash !== source.rubricHash) return refused("rubric-mismatch");
  const { card, problems, damage, total, most, filled, toFill } = readScoringSheet(source, grid);
  return {
    sheet: name,
    identity,
    title: source.agency.title,
    card,
    latest: source.revision,
    closed: source.closed,
    lateNow: source.lateNow,
    problems: problems.map(detailOf),
    damage: [...damage],
    ...(total !== undefined && { total }),
    most,
    filled,
    toFill,
    differs: differences(source.card, card).map(({ criterion }) => criterion),
  };
}
