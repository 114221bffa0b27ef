import { readFile, writeFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import * as z from "zod/mini";
import { renderWorkbook } from "../../functions/adapters/exceljs-workbook.ts";
import { type TableUsers, tableProblems } from "../../shared/authoring/check-table.ts";
import { planAuthoringSheet } from "../../shared/authoring/plan-authoring-sheet.ts";
import { readAuthoringSheet } from "../../shared/authoring/read-authoring-sheet.ts";
import type { TableProblem } from "../../shared/authoring/table-problem.ts";
import { plainText } from "../../shared/report/plain-text.ts";
import { Rubric } from "../../shared/rubric.ts";
import type { SeasonFolder } from "../../shared/tally-folder.ts";
import { Misuse, readOptions, runCommand } from "./command-line.ts";
import { readFormsOfFolder } from "./forms/read-forms-of-folder.ts";
import { readAs, readFolder } from "./read-folder.ts";
import { blocOfFolder } from "./table/bloc-of-folder.ts";
import { isError, tableProblemsInText } from "./table/problems-in-text.ts";
import { isAuthoringSheet, sheetOfFile } from "./table/sheets-of-file.ts";
import { begun, type SourceOptions } from "./table/table-source.ts";
import { triedInText } from "./table/try-on-folder.ts";

const USAGE = `Soạn bảng tiêu chí ngoài hệ thống · authoring a table without the add-in
  npm run table -- --preset ID --out soan.xlsx         từ bảng mẫu · from a ready table
  npm run table -- --from bang.json --out soan.xlsx    từ bảng đã có · from a table at hand
  npm run table -- --pasted tho.xlsx [--columns code=A,title=B,base=C,…,firstRow=2] --out soan.xlsx
                                                       từ bảng chép từ Word, Excel · from a table pasted into a workbook
  npm run table -- --empty --out soan.xlsx             bảng trống · from nothing
  npm run table -- soan.xlsx --out bang.json           đọc lại, báo mọi lỗi theo ô; có lỗi thì không ghi (mã 1)
                                                       read back, every problem with its cell; nothing written on errors (exit 1)
  npm run table -- soan.xlsx --try FOLDER              thử trên số liệu đã chấm · try it on a folder of scores
  --id, --title, --ground   mã, tên, căn cứ của bảng mới · id, title and ground of a new table
  --sheet NAME              trang tính cần đọc · the sheet to be read
  --for FOLDER              thư mục năm thi đua của khối dùng bảng: tên đơn vị, chỉ tiêu; không ghi thì lấy thư mục của --try
                            the season of the bloc that will use it; that of --try when left out
  --bloc ID, --period ID    khi năm thi đua có nhiều khối, nhiều kỳ · where there are several`;

const LEFT_ALONE =
  "Đã có tệp khác ở đó, có thể đang soạn dở, nên để nguyên; chọn tên khác hoặc chuyển tệp đi. · Another file is there, perhaps being worked on, and was left alone; choose another name or move it away:";

const OPTIONS = {
  out: { type: "string" },
  preset: { type: "string" },
  from: { type: "string" },
  pasted: { type: "string" },
  empty: { type: "boolean" },
  columns: { type: "string" },
  sheet: { type: "string" },
  id: { type: "string" },
  title: { type: "string" },
  ground: { type: "string" },
  for: { type: "string" },
  try: { type: "string" },
  bloc: { type: "string" },
  period: { type: "string" },
} as const;
type Values = ReturnType<
  typeof readOptions<{ readonly options: typeof OPTIONS; readonly allowPositionals: true }>
>["values"];

await runCommand(async () => {
  const { values, positionals } = readOptions({ options: OPTIONS, allowPositionals: true }, USAGE);
  const sources = [values.preset, values.from, values.pasted, values.empty].filter(
    (each) => each !== undefined,
  );
  const [file, ...others] = positionals;
  if (others.length > 0 || sources.length + (file === undefined ? 0 : 1) !== 1) throw new Misuse(USAGE);
  if (file === undefined) return layOut(values);
  if (values.out === undefined && values.try === undefined) throw new Misuse(USAGE);
  return readBack(resolve(file), values);
});

/** Lays a table out for its author, in a file of its own. */
async function layOut(values: Values): Promise<void> {
  if (values.out === undefined || values.try !== undefined) throw new Misuse(USAGE);
  const { rubric, problems, told } = await begun(values as SourceOptions);
  for (const line of [...told, ...tableProblemsInText(problems)]) console.log(line);
  if (!rubric)
    throw new Misuse("Không lập được bảng vì các lỗi trên. · No table, because of the errors above.");
  const users = await usersIn(values);
  const plan = {
    title: plainText(rubric.title),
    sheets: [planAuthoringSheet({ rubric, ...(users && { agencies: users.agencies }) })],
  };
  const out = resolve(values.out);
  const shown = relative(process.cwd(), out);
  if (await write(out, await renderWorkbook(plan))) console.log(shown);
  else {
    console.log(`\n${LEFT_ALONE}\n  ${shown}`);
    process.exitCode = 3;
  }
}

/** Reads an authoring workbook, or a table in JSON, and tells everything that should be known of it. */
async function readBack(file: string, values: Values): Promise<void> {
  const scores = values.try === undefined ? undefined : await readScores(values.try);
  const users =
    scores && values.for === undefined ? blocOfFolder(scores, values.bloc) : await usersIn(values);
  const { rubric, problems } = /\.json$/i.test(file)
    ? await ofJson(file, users)
    : await ofSheet(file, values.sheet, users);
  for (const line of tableProblemsInText(problems)) console.log(line);
  if (!rubric || problems.some(isError)) {
    console.log("\nBảng còn lỗi nên chưa ghi. · The table has errors: nothing was written.");
    process.exitCode = 1;
    return;
  }
  if (scores)
    console.log(
      `\n${triedInText(scores, blocOfFolder(scores, values.bloc), rubric, values.period).join("\n")}`,
    );
  if (values.out === undefined) return;
  const out = resolve(values.out);
  await writeFile(out, `${JSON.stringify(z.encode(Rubric, rubric), null, 2)}\n`);
  console.log(`\n${relative(process.cwd(), out)}`);
}

type Read = { readonly rubric?: Rubric; readonly problems: readonly TableProblem[] };

async function ofSheet(file: string, name: string | undefined, users: TableUsers | undefined): Promise<Read> {
  const { grid } = await sheetOfFile(file, name, isAuthoringSheet);
  return readAuthoringSheet(grid, users);
}

async function ofJson(file: string, users: TableUsers | undefined): Promise<Read> {
  const rubric = await readAs(Rubric, file);
  return { rubric, problems: tableProblems(rubric, users) };
}

async function usersIn(values: Values): Promise<TableUsers | undefined> {
  if (values.for === undefined) return undefined;
  return blocOfFolder(await readFolder(resolve(values.for)), values.bloc);
}

/** A folder of scores with what came in forms; forms that do not count are for `tally` to tell. */
async function readScores(folder: string): Promise<SeasonFolder> {
  const path = resolve(folder);
  return (await readFormsOfFolder(path, await readFolder(path))).folder;
}

/** Writes a workbook where no file is, or the same one. Another file may hold what somebody typed: it is left alone. */
async function write(file: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFile(file, bytes, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return Buffer.from(bytes).equals(await readFile(file));
  }
}
