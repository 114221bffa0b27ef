import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import type { Season } from "../../shared/season.ts";
import type { StandingsDocument } from "../../shared/standings-document.ts";
import type { SeasonFolder } from "../../shared/tally-folder.ts";
import { Misuse, progressLine, readOptions, runCommand } from "./command-line.ts";
import { everybodyOf, secretariatOf } from "./demo-people.ts";
import { frontPage } from "./front-page.ts";
import { pages } from "./pages/pages.ts";
import { paneConfig } from "./pages/pane-config.ts";
import { type Platform, startPlatform } from "./platform.ts";
import { type Played, playSeason } from "./play-season.ts";
import { standingsInText } from "./print-standings.ts";
import { programmeLine } from "./programme-line.ts";
import { type ShownSeason, shownSeasons } from "./shown-seasons.ts";

const USAGE = `npm start -- [--once] [--port 4100] [--data .local]
  --once   kết thúc khi xong · exit when done
  --port   cổng của trang và API · port of the page and the API
  --data   thư mục giữ dữ liệu · where everything is kept`;

await runCommand(async () => {
  const { values } = readOptions(
    { options: { once: { type: "boolean" }, port: { type: "string" }, data: { type: "string" } } },
    USAGE,
  );
  const port = Number(values.port ?? (values.once ? 0 : 4100));
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Misuse(`--port ${values.port}: từ 0 đến 65535.\n\n${USAGE}`);
  const dir = resolve(values.data ?? ".local");

  const { tell, done } = progressLine();
  tell("đọc bảng tiêu chí · reading the tables");
  const shown = await shownSeasons(new Date().toISOString());

  tell("khởi động kho lưu trữ, danh tính và API · starting storage, identity and the API");
  const page = frontPage();
  const platform = await startPlatform({
    dir,
    port,
    people: everybodyOf(shown.map(({ season }) => season)),
    pages: (issuer) => pages({ config: paneConfig(issuer) }).app.route("/", page.app),
  });
  try {
    await playAll(shown, platform, { page, dir, tell, done });
  } catch (error) {
    await platform.close();
    throw error;
  }
  await farewell(platform, values.once === true);
});

type Setting = ReturnType<typeof progressLine> & {
  readonly page: ReturnType<typeof frontPage>;
  readonly dir: string;
};

/** Plays every season in turn, tells each as it is told, and the founding programmes a line each at the end. */
async function playAll(
  shown: readonly ShownSeason[],
  platform: Platform,
  { page, dir, tell, done }: Setting,
): Promise<void> {
  const lines: string[] = [];
  for (const each of shown) {
    const { folder, season } = each;
    const results = await playSeason(platform, folder, season, tell);
    const documents = results.map(({ document }) => document);
    page.show(
      documents.map((document) => ({ document, season, secretariat: secretariatOf(document.bloc) })),
      platform,
    );
    done();
    for (const result of results) await report(result, each, dir);
    if (season.illustrative && each.told !== "open") lines.push(programmeLine(season, documents));
  }
  const workbooks = relative(process.cwd(), join(dir, "workbooks"));
  console.log(`\nNăm chương trình khởi đầu · the five founding programmes (${workbooks}):`);
  for (const line of lines) console.log(`  ${line}`);
}

/** Keeps the workbook, and tells the standings as much as the season is told; a refused card is told in any case. */
async function report(
  { document, workbook, refused }: Played,
  { folder, season, told }: ShownSeason,
  dir: string,
): Promise<void> {
  const file = join(dir, "workbooks", `${document.season}-${document.bloc}-${document.period}.xlsx`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, workbook);
  if (told === "in-full") console.log(`\n${inText(document, folder, season)}`);
  if (refused.length > 0)
    console.log(`\nBảng bị từ chối · refused cards:\n${refused.map((each) => `  ${each}`).join("\n")}`);
  if (told === "in-full") console.log(`\nSổ tổng hợp · workbook: ${relative(process.cwd(), file)}`);
}

function inText(document: StandingsDocument, { rubrics }: SeasonFolder, { blocs }: Season): string {
  const bloc = blocs.find(({ id }) => id === document.bloc);
  const rubric = bloc && rubrics.get(bloc.rubric);
  if (!bloc || !rubric) throw new Error(`the bloc ${document.bloc} has standings and no table`);
  return standingsInText(document, rubric, bloc);
}

async function farewell(platform: Platform, once: boolean): Promise<void> {
  if (once) {
    await platform.close();
    return;
  }
  // The pages are built by the first request, which is ours, so that no person waits for it.
  await fetch(platform.url).then((page) => page.arrayBuffer());
  console.log(`\nĐang chạy tại · serving at ${platform.url} (Ctrl+C để dừng · to stop)`);
  const stop = () => void platform.close().then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
