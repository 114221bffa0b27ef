import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { renderWorkbook } from "../../functions/adapters/exceljs-workbook.ts";
import { checkSeason } from "../../shared/check-season.ts";
import { isError } from "../../shared/checked.ts";
import { Round } from "../../shared/rubric.ts";
import { planForm } from "../../shared/sheet/plan-form.ts";
import type { SeasonFolder } from "../../shared/tally-folder.ts";
import { describe } from "../../shared/words/problems.ts";
import { roundInWords } from "../../shared/words/rounds.ts";
import { Misuse, readOptions, runCommand } from "./command-line.ts";
import { type Asked, askedCards, scorersOf } from "./forms/asked-cards.ts";
import { formFileNames } from "./forms/form-file-name.ts";
import { readFormsOfFolder } from "./forms/read-forms-of-folder.ts";
import { refusedInText } from "./forms/refused-in-text.ts";
import { sheetOfFolder } from "./forms/sheet-of-folder.ts";
import { readFolder } from "./read-folder.ts";

const USAGE = `npm run forms -- FOLDER --out DIR [--round self] [--scorer ID] [--period ID] [--bloc ID]
  FOLDER     như của “npm run tally” · as for "npm run tally"
  --out      nơi ghi mẫu chấm điểm .xlsx, mỗi đơn vị một tệp · where the forms go, a file for each agency
  --round    self (tự chấm), cross (chấm chéo), verified (thẩm định), second (phúc tra), council (Hội đồng)
  --scorer   người chấm, khi không phải là chính đơn vị, tổ thư ký khối, Hội đồng · who scores, where it is another
  --period   kỳ chấm, khi năm có nhiều kỳ · the period, where the season has several
  --bloc     chỉ một khối · of one bloc only`;

const LEFT_ALONE =
  "Đã có tệp khác ở đó, có thể đã điền số liệu, nên để nguyên; chọn thư mục khác hoặc chuyển tệp đi rồi làm lại. · Another file is there, perhaps filled in, and was left alone; choose another folder or move it away:";

await runCommand(async () => {
  const { values, positionals } = readOptions(
    {
      options: {
        out: { type: "string" },
        round: { type: "string" },
        scorer: { type: "string" },
        period: { type: "string" },
        bloc: { type: "string" },
      },
      allowPositionals: true,
    },
    USAGE,
  );
  const [given, ...others] = positionals;
  if (!given || others.length > 0 || !values.out) throw new Misuse(USAGE);
  const path = resolve(given);
  const written = await readFolder(path);
  mustBeSound(written);
  const asked = askedIn(written, values);
  const { folder, refused } = await readFormsOfFolder(path, written);
  const chains = askedCards(folder, asked);
  if (chains.length === 0) throw new Misuse(nobodyScores(folder, asked));

  const out = resolve(values.out);
  await mkdir(out, { recursive: true });
  const names = formFileNames(chains);
  const leftAlone: string[] = [];
  for (const [index, chain] of chains.entries()) {
    const sheet = sheetOfFolder(folder, chain);
    if (!sheet.ok) throw new Error(`no sheet for ${JSON.stringify(chain)}`);
    const file = join(out, names[index] as string);
    const shown = relative(process.cwd(), file);
    if (await write(file, await renderWorkbook(planForm(sheet.value)))) console.log(shown);
    else leftAlone.push(shown);
  }
  if (refused.length > 0) console.log(`\n${refusedInText(refused).join("\n")}`);
  if (leftAlone.length > 0)
    console.log(`\n${LEFT_ALONE}\n${leftAlone.map((file) => `  ${file}`).join("\n")}`);
  if (refused.length > 0 || leftAlone.length > 0) process.exitCode = 3;
});

/** Writes a form where no file is, or the same one. Another file may hold what somebody typed: it is left alone. */
async function write(file: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFile(file, bytes, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return Buffer.from(bytes).equals(await readFile(file));
  }
}

function mustBeSound({ season, rubrics }: SeasonFolder): void {
  const { ok, problems } = checkSeason(season, rubrics);
  if (ok) return;
  const told = problems.filter(isError).map((problem) => `LỖI: ${describe(problem, "vi")}`);
  throw new Misuse(
    `${told.join("\n")}\nKhông lập mẫu được vì các lỗi trên. · No forms, because of the errors above.`,
  );
}

type Options = {
  readonly round?: string | undefined;
  readonly scorer?: string | undefined;
  readonly period?: string | undefined;
  readonly bloc?: string | undefined;
};

function askedIn({ season }: SeasonFolder, options: Options): Asked {
  const round = Round.safeParse(options.round ?? "self");
  if (!round.success) throw new Misuse(`--round ${options.round}: ${Round.options.join(", ")}.\n\n${USAGE}`);
  const { scorer } = options;
  if (round.data === "cross" && scorer === undefined)
    throw new Misuse(
      `--round cross: cần --scorer, là đơn vị chấm chéo · needs --scorer, the agency that scores.\n\n${USAGE}`,
    );
  const period =
    options.period === undefined && season.periods.length === 1
      ? season.periods[0]
      : season.periods.find(({ id }) => id === options.period);
  if (!period) throw new Misuse(`--period: ${season.periods.map(({ id }) => id).join(", ")}.\n\n${USAGE}`);
  const blocs = season.blocs.filter(({ id }) => options.bloc === undefined || id === options.bloc);
  if (blocs.length === 0)
    throw new Misuse(`--bloc: ${season.blocs.map(({ id }) => id).join(", ")}.\n\n${USAGE}`);
  return { period, round: round.data, blocs, ...(scorer !== undefined && { scorer }) };
}

function nobodyScores(folder: SeasonFolder, asked: Asked): string {
  const { round, scorer, blocs } = asked;
  const holds = blocs.some((bloc) => folder.rubrics.get(bloc.rubric)?.policy.rounds.includes(round));
  const [vi, en] = [roundInWords(round, "vi"), roundInWords(round, "en")];
  if (!holds)
    return `Bảng tiêu chí không có vòng “${vi}” (${round}). · The table has no round “${en}”.\n\n${USAGE}`;
  const named = scorer === undefined ? "" : ` “${scorer}”`;
  return `Người chấm${named} không chấm đơn vị nào ở vòng “${vi}”. · Nobody is scored by this scorer in the round “${en}”. --scorer: ${scorersOf(folder, asked).join(", ")}.\n\n${USAGE}`;
}
