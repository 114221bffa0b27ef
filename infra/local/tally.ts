import { mkdir, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import * as z from "zod/mini";
import { renderWorkbook } from "../../functions/adapters/exceljs-workbook.ts";
import { sha256 } from "../../functions/hash.ts";
import { isError } from "../../shared/checked.ts";
import type { FolderScorecard } from "../../shared/folder.ts";
import { periodState } from "../../shared/period-state.ts";
import { findingsOf } from "../../shared/report/findings-of.ts";
import { planSummary } from "../../shared/report/summary.ts";
import type { SummaryInput } from "../../shared/report/summary-input.ts";
import { Scorecard } from "../../shared/scorecard.ts";
import { tableOf } from "../../shared/season.ts";
import type { StandingsDocument } from "../../shared/standings-document.ts";
import { countedIn, recordedIn, type SeasonFolder, tallyFolder } from "../../shared/tally-folder.ts";
import { blocInForce } from "../../shared/targets-in-force.ts";
import { describe } from "../../shared/words/problems.ts";
import { Misuse, readOptions, runCommand } from "./command-line.ts";
import { readFormsOfFolder } from "./forms/read-forms-of-folder.ts";
import { notesInText, refusedInText } from "./forms/refused-in-text.ts";
import { writeReport } from "./forms/tally-report.ts";
import { standingsInText } from "./print-standings.ts";
import { readFolder } from "./read-folder.ts";
import { writePapers } from "./write-papers.ts";
import { readProvince, writeProvinceFile } from "./write-province.ts";

const USAGE = `npm run tally -- FOLDER --out DIR [--with FILE]... [--compare percent] [--papers]
  FOLDER   season.json, scorecards/*.json, forms/*.xlsx (mẫu đã điền · filled forms),
           và nếu có · and if any: rubrics/*.json, decisions.json, bloc-results.json, dossiers.json
  --out    nơi ghi standings.json và sổ tổng hợp từng khối · where standings.json and a workbook per bloc go;
           từ hai khối trở lên thêm province.json, province.xlsx · from two blocs on, these too
  --with   province.json của tỉnh, ngành khác để gộp vào · of other provinces, to be merged in
  --compare percent   thêm tỷ lệ so với điểm tối đa từng bảng, không xếp hạng · percents of each table's maximum, no ranking
  --papers thêm văn bản .docx để chỉnh sửa, ký của từng khối · the papers of each bloc too, to edit and sign
  Sổ ở đây cùng mẫu, cùng số liệu với sổ lập trên hệ thống nhưng không cùng từng byte: bìa không có bản in số và SHA-256
  của bản trước (hệ thống đánh số từng bản), nguồn là tệp trong thư mục, không phải bản đã nhận có biên nhận.
  A workbook from here has the layout and the figures of the server's, not its bytes: no edition is counted in a folder,
  and its sources are the folder's files, not revisions that were received.`;

await runCommand(async () => {
  const { values, positionals } = readOptions(
    {
      options: {
        out: { type: "string" },
        with: { type: "string", multiple: true },
        compare: { type: "string" },
        papers: { type: "boolean" },
      },
      allowPositionals: true,
    },
    USAGE,
  );
  const [folder, ...others] = positionals;
  if (!folder || others.length > 0 || !values.out) throw new Misuse(USAGE);
  if (values.compare !== undefined && values.compare !== "percent") throw new Misuse(USAGE);
  const path = resolve(folder);
  const { folder: season, refused, notes } = await readFormsOfFolder(path, await readFolder(path));
  const tallied = tallyFolder(season);
  for (const problem of tallied.problems)
    console.log(`${isError(problem) ? "LỖI" : "Lưu ý"}: ${describe(problem, "vi")}`);
  for (const line of notesInText(notes)) console.log(line);
  if (refused.length > 0) console.log(`\n${refusedInText(refused).join("\n")}`);
  if (!tallied.ok)
    throw new Misuse("Không tổng hợp được vì các lỗi trên. · Not tallied, because of the errors above.");

  const province = await readProvince(season, tallied.value, {
    folder: path,
    others: (values.with ?? []).map((file) => resolve(file)),
    compare: values.compare === "percent",
  });
  const out = resolve(values.out);
  await mkdir(out, { recursive: true });
  const report = { standings: [...tallied.value], ...(refused.length > 0 && { refused: [...refused] }) };
  await writeFile(join(out, "standings.json"), writeReport(report));
  for (const document of tallied.value) await writeBloc(season, document, out, values.papers === true);
  if (province) await writeProvinceFile(season, province, out);
  console.log(`\n${relative(process.cwd(), join(out, "standings.json"))}`);
  if (refused.length > 0 || tallied.value.some((document) => document.refused.length > 0))
    process.exitCode = 3;
});

async function writeBloc(
  { season, rubrics, cards, decisions }: SeasonFolder,
  document: StandingsDocument,
  out: string,
  hasPapers: boolean,
): Promise<void> {
  const bloc = season.blocs.find(({ id }) => id === document.bloc);
  const period = season.periods.find(({ id }) => id === document.period);
  const rubric = bloc && rubrics.get(tableOf(bloc, document.period));
  if (!bloc || !period || !rubric) throw new Error(`${document.bloc} has standings and no table`);
  const sources = cards.filter((card) => card.bloc === bloc.id && card.period === period.id).map(sourceOf);
  const fingerprint = sha256(JSON.stringify(sources));
  const recorded = recordedIn(decisions, bloc.id, period.id);
  const desk = { rubric, bloc: blocInForce(bloc, periodState(recorded)), period };
  const input: SummaryInput = {
    season,
    desk,
    document,
    sources,
    years: [],
    decisions: recorded,
    fingerprint,
    findings: findingsOf(season, desk, document, countedIn({ cards, decisions }, bloc.id, period), recorded),
  };
  const file = join(out, `${document.bloc}-${document.period}.xlsx`);
  await writeFile(file, await renderWorkbook(planSummary(input)));
  const papers = hasPapers ? await writePapers(input, file) : [];
  const written = [file, ...papers].map((each) => relative(process.cwd(), each)).join("\n");
  console.log(`\n${standingsInText(document, rubric, bloc)}\n\n${written}`);
}

/** A card of a folder as a source: it was never sent, so it is its own first revision where the folder says no other. */
function sourceOf({ sentAt, revision = 1, ...card }: FolderScorecard) {
  return {
    agency: card.agency,
    round: card.round,
    scorer: card.scorer,
    revision,
    receivedAt: sentAt ?? "",
    sender: "",
    sha256: sha256(JSON.stringify(z.encode(Scorecard, card))),
  };
}
