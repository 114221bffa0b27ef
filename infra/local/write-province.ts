import { access, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { renderWorkbook } from "../../functions/adapters/exceljs-workbook.ts";
import { sha256 } from "../../functions/hash.ts";
import type { Problem } from "../../shared/checked.ts";
import { planProvince } from "../../shared/report/province/plan-province.ts";
import type { ProvinceInput } from "../../shared/report/province/province-report.ts";
import { FolderDossiers, folderInbox } from "../../shared/rollup/folder-dossiers.ts";
import {
  expectedIn,
  FolderBlocResults,
  folderProvince,
  ProvinceFile,
  provinceFile,
  writeProvince,
} from "../../shared/rollup/folder-province.ts";
import type { Season } from "../../shared/season.ts";
import type { StandingsDocument } from "../../shared/standings-document.ts";
import type { SeasonFolder } from "../../shared/tally-folder.ts";
import { describe } from "../../shared/words/problems.ts";
import { Misuse } from "./command-line.ts";
import { readAs } from "./read-folder.ts";

/** The season's folder; files of other provinces to merge in; percents side by side when asked for. */
export type ProvinceOrder = {
  readonly folder: string;
  readonly others: readonly string[];
  readonly compare: boolean;
};

/** The province of a folder; undefined where there is one bloc alone and nobody asked for more. */
export async function readProvince(
  season: SeasonFolder,
  standings: readonly StandingsDocument[],
  { folder, others, compare }: ProvinceOrder,
): Promise<ProvinceFile | undefined> {
  const own = join(folder, "bloc-results.json");
  const results = (await isThere(own)) ? await readAs(FolderBlocResults, own) : [];
  const files = await Promise.all(others.map((file) => readAs(ProvinceFile, file)));
  const acts = join(folder, "dossiers.json");
  const dossiers = (await isThere(acts)) ? await readAs(FolderDossiers, acts) : [];
  const isProvince =
    season.season.blocs.length > 1 || results.length + dossiers.length + files.length > 0 || compare;
  if (!isProvince) return undefined;
  const province = folderProvince(season, standings, results, sha256);
  if (!province.ok) throw refusalOf("bloc-results.json", province.problems);
  const expected = expectedIn(season.season, province.value);
  const inbox = folderInbox(season.season, { province: province.value, expected }, dossiers);
  if (!inbox.ok) throw refusalOf("dossiers.json", inbox.problems);
  return {
    ...provinceFile(season, province.value, { others: files, compare }),
    ...(dossiers.length > 0 && { inbox: [...inbox.value] }),
  };
}

/** What is wrong in a file, in both languages, each with its place. */
const refusalOf = (file: string, problems: readonly Problem[]): Misuse =>
  new Misuse(
    `${file}:\n${problems
      .map((problem) => `  ${problem.at.pointer}: ${describe(problem, "vi")}\n    ${describe(problem, "en")}`)
      .join("\n")}`,
  );

/** Writes `province.json` and its workbook, and tells what is in them, missing blocs by name. */
export async function writeProvinceFile(
  { season }: Pick<SeasonFolder, "season">,
  file: ProvinceFile,
  out: string,
): Promise<void> {
  const written = writeProvince(file);
  const [path, workbook] = ["province.json", "province.xlsx"].map((name) => join(out, name)) as [
    string,
    string,
  ];
  await writeFile(path, written);
  await writeFile(workbook, await renderWorkbook(planProvince(reportOf(season, file, sha256(written)))));
  const files = [path, workbook].map((each) => relative(process.cwd(), each));
  console.log(`\n${inText(file).join("\n")}\n${files.join("\n")}`);
}

/** What the workbook is planned from. A folder knows nothing of earlier years. */
function reportOf(season: Season, file: ProvinceFile, fingerprint: string): ProvinceInput {
  const { comparison, inbox, ...overview } = file;
  const isOfOthers = overview.entries.some((entry) => entry.season !== season.id);
  return {
    title: isOfOthers ? `${season.title} và các nơi khác cùng tổng hợp` : season.title,
    period: season.periods.map(({ title }) => title).join(", "),
    periods: season.periods.map(({ id, title }) => ({ season: season.id, period: id, title })),
    ...(overview.entries.some(({ illustrative }) => illustrative) && { illustrative: true }),
    overview,
    ...(inbox && { inbox }),
    ...(comparison && { comparison }),
    earlier: [],
    fingerprint,
  };
}

const isThere = async (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );

const OUTCOMES = {
  none: "chưa nhận · not received",
  received: "đã tiếp nhận · received",
  returned: "đã trả lại · returned",
  accepted: "đã chấp nhận · accepted",
} as const;

function inText({ entries, missing, agencies, classes, inbox }: ProvinceFile): readonly string[] {
  const invented = entries.some(({ illustrative }) => illustrative) ? " · SỐ LIỆU MINH HỌA" : "";
  return [
    `TỔNG HỢP ${entries.length} KHỐI, CỤM · ${entries.length} blocs at a glance${invented}`,
    `  xếp hạng ${agencies.ranked}, không xếp loại ${agencies.unclassified}, không xét ${agencies.excluded}, chờ kết luận ${agencies.pending}, chưa đủ điểm ${agencies.ungraded}`,
    `  ranked ${agencies.ranked}, unclassified ${agencies.unclassified}, excluded ${agencies.excluded}, pending ${agencies.pending}, ungraded ${agencies.ungraded}`,
    ...classes.map(({ title, count }) => `  ${title}: ${count}`),
    ...(inbox ?? []).map(
      ({ title, last }) => `  hồ sơ · dossier: ${title}: ${OUTCOMES[last?.outcome ?? "none"]}`,
    ),
    ...missing.map(({ title, members }) => `  còn thiếu · missing: ${title} (${members})`),
  ];
}
