import type { PersonId } from "../shared/ids.ts";
import { packed, type TableFile } from "../shared/wire/table-file.ts";
import { describeFormRefusal } from "../shared/words/form-refusals.ts";
import { gridOf } from "./form-grid.ts";
import type { FormReader } from "./form-reader.ts";
import { type Reply, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";
import { type BlocInSeason, tableDeskFor } from "./table-desk.ts";

/**
 * What an uploaded workbook holds, for whoever edits the bloc's table: read strictly, judged where it was dropped. Sheets
 * that people do not see are passed over. Nothing is stored.
 */
export const readTableFile =
  (store: SeasonStore, readForm: FormReader) =>
  async (
    subject: PersonId,
    { bytes, ...of }: BlocInSeason & { readonly bytes: Uint8Array },
  ): Promise<Reply<TableFile>> => {
    const desk = await tableDeskFor(store, subject, of, "edit-table");
    if ("refused" in desk) return desk;
    const read = await readForm(bytes);
    if (!read.ok) {
      const { code, sheet, cell } = read;
      return refuse("form-unreadable", [], {
        detail: describeFormRefusal(read, "vi"),
        detailEn: describeFormRefusal(read, "en"),
        form: { code, sheet, cell },
      });
    }
    const sheets = read.sheets.filter(({ visibility }) => visibility === "visible");
    return {
      status: 200,
      body: { sheets: sheets.map((sheet) => ({ name: sheet.name, rows: packed(gridOf(sheet)) })) },
    };
  };
