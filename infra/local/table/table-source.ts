import { emptyTable } from "../../../shared/authoring/empty-table.ts";
import { guessColumns } from "../../../shared/authoring/pasted/column-mapping.ts";
import { pastedTable } from "../../../shared/authoring/pasted-table.ts";
import type { TableProblem } from "../../../shared/authoring/table-problem.ts";
import { isSlug } from "../../../shared/ids.ts";
import { PROGRAMMES, presetRubric } from "../../../shared/programmes/presets.ts";
import { Rubric } from "../../../shared/rubric.ts";
import { Misuse } from "../command-line.ts";
import { readAs } from "../read-folder.ts";
import { columnsIn, columnsInText } from "./column-option.ts";
import { sheetOfFile } from "./sheets-of-file.ts";

/** What a new table begins from, as the command names it; one of the first four. */
export type SourceOptions = {
  readonly preset?: string | undefined;
  readonly from?: string | undefined;
  readonly pasted?: string | undefined;
  readonly empty?: boolean | undefined;
  readonly columns?: string | undefined;
  readonly sheet?: string | undefined;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly ground?: string | undefined;
};

/** A table to begin from, with what should be known of it and what was understood, for a person to correct. */
export type Begun = {
  readonly rubric?: Rubric;
  readonly problems: readonly TableProblem[];
  readonly told: readonly string[];
};

export async function begun(options: SourceOptions): Promise<Begun> {
  if (options.preset !== undefined) return { rubric: ready(options.preset), problems: [], told: [] };
  if (options.from !== undefined)
    return { rubric: await readAs(Rubric, options.from), problems: [], told: [] };
  if (options.pasted !== undefined) return pasted(options.pasted, options);
  return { rubric: emptyTable(nameIn(options)), problems: [], told: [] };
}

function ready(id: string): Rubric {
  const rubric = presetRubric(id);
  if (rubric) return rubric;
  const ids = PROGRAMMES.flatMap(({ rubrics }) => rubrics.map((each) => each.id));
  throw new Misuse(`--preset: ${ids.join(", ")}.`);
}

async function pasted(file: string, options: SourceOptions): Promise<Begun> {
  const { name, grid } = await sheetOfFile(file, options.sheet);
  const mapping = options.columns === undefined ? guessColumns(grid) : columnsIn(options.columns);
  if (!mapping) throw new Misuse(`“${name}”: trang tính không có nội dung · the sheet has no words in it.`);
  return {
    ...pastedTable(grid, mapping, nameIn(options)),
    told: [
      `Trang tính · sheet: “${name}”`,
      `Các cột đã hiểu · columns as understood: --columns ${columnsInText(mapping)}`,
    ],
  };
}

function nameIn({
  id = "bang-tieu-chi",
  title = "Bảng tiêu chí thi đua",
  ground = "Chưa ghi căn cứ",
}: SourceOptions) {
  if (!isSlug(id))
    throw new Misuse(
      `--id ${id}: chữ thường không dấu, chữ số và dấu gạch nối, tối đa 40 ký tự · lower-case letters, digits and hyphens, at most 40.`,
    );
  return { id, title, ground };
}
