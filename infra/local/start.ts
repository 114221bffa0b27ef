import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Season } from "../../shared/season.ts";
import type { SeasonFolder } from "../../shared/tally-folder.ts";
import { Misuse, progressLine, readOptions, runCommand } from "./command-line.ts";
import { secretariatOf, withDemoPeople } from "./demo-people.ts";
import { frontPage } from "./front-page.ts";
import { demoPerson } from "./identity/demo-tasks.ts";
import { openYear } from "./open-year.ts";
import { pages } from "./pages/pages.ts";
import { paneConfig } from "./pages/pane-config.ts";
import { type Platform, startPlatform } from "./platform.ts";
import { type Played, playSeason } from "./play-season.ts";
import { standingsInText } from "./print-standings.ts";
import { readFolder } from "./read-folder.ts";

const USAGE = `npm start -- [--once] [--port 4100] [--data .local]
  --once   kết thúc khi xong · exit when done
  --port   cổng của trang và API · port of the page and the API
  --data   thư mục giữ dữ liệu · where everything is kept`;

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * The seasons shown to a newcomer: a real table with a real sheet, and a played year with illustrative figures, whose
 * bloc is open again in the current year to work in.
 */
const SHOWN = ["don-vi-mau", "noi-chinh-minh-hoa"].map((name) => join(ROOT, "test/golden", name));

type Shown = { readonly folder: SeasonFolder; readonly season: Season };

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
  const played = await Promise.all(SHOWN.map(readFolder));
  const thisYear = played
    .filter(({ season }) => season.illustrative)
    .map((folder) => openYear(folder, new Date().toISOString()));
  const shown = [...played, ...thisYear].map(
    (folder): Shown => ({ folder, season: withDemoPeople(folder.season, folder.rubrics) }),
  );
  const people = new Map(
    shown.flatMap(({ season }) => season.people.map((person) => [person.id as string, demoPerson(person)])),
  );

  tell("khởi động kho lưu trữ, danh tính và API · starting storage, identity and the API");
  const page = frontPage();
  const platform = await startPlatform({
    dir,
    port,
    people: [...people.values()],
    pages: (issuer) => pages({ config: paneConfig(issuer) }).app.route("/", page.app),
  });
  for (const { folder, season } of shown) {
    const results = await playSeason(platform, folder, season, tell);
    page.show(
      results.map(({ document }) => ({ document, season, secretariat: secretariatOf(document.bloc) })),
      platform,
    );
    done();
    for (const result of results) await report(result, folder, season, dir);
  }
  await farewell(platform, values.once === true);
});

async function report(
  { document, workbook, refused }: Played,
  { rubrics }: SeasonFolder,
  season: Season,
  dir: string,
): Promise<void> {
  const bloc = season.blocs.find(({ id }) => id === document.bloc);
  const rubric = bloc && rubrics.get(bloc.rubric);
  if (!rubric) throw new Error(`the bloc ${document.bloc} has standings and no table`);
  const file = join(dir, "workbooks", `${document.season}-${document.bloc}-${document.period}.xlsx`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, workbook);
  console.log(`\n${standingsInText(document, rubric)}`);
  if (refused.length > 0)
    console.log(`\nBảng bị từ chối · refused cards:\n${refused.map((each) => `  ${each}`).join("\n")}`);
  console.log(`\nSổ tổng hợp · workbook: ${relative(process.cwd(), file)}`);
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
