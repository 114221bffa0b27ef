import { resolve } from "node:path";
import { Misuse, readOptions, runCommand } from "./command-line.ts";
import { described, jsonLog, type Log } from "./serve/log.ts";
import type { OwnServer } from "./serve/own-server.ts";
import type { Settings } from "./serve/settings.ts";
import { heedSignals } from "./serve/signals.ts";

const USAGE = `npm run serve -- --config FILE [--check | --back-up DIR]
  --config   tệp cấu hình; mọi thiết lập: docs/may-chu-rieng.md · the settings: docs/own-server.md
  --check    chỉ kiểm tra cấu hình và kho lưu trữ rồi kết thúc (kho nhúng: lúc máy chủ dừng)
             checks settings and storage and ends (embedded storage: while the server is stopped)
  --back-up  sao lưu kho nhúng vào thư mục DIR, cả khi máy chủ đang chạy
             copies the embedded storage into DIR, also while the server runs`;

await runCommand(async () => {
  const { values } = readOptions(
    { options: { config: { type: "string" }, check: { type: "boolean" }, "back-up": { type: "string" } } },
    USAGE,
  );
  const { config, check, "back-up": into } = values;
  if (config === undefined) throw new Misuse(`Thiếu --config · --config is missing\n\n${USAGE}`);
  if (into !== undefined) return tellBackUp(await settingsIn(config), resolve(into));
  if (check) return tellCheck(await settingsIn(config));
  await serve(config);
});

async function serve(config: string): Promise<void> {
  const log = jsonLog(
    (line) => process.stdout.write(line),
    () => new Date().toISOString(),
  );
  const starting = start(config, log);
  heedSignals(starting, {
    signals: process,
    exit: (code) => process.exit(code),
    failed: (error) => log.error("failed while stopping", { error: described(error) }),
  });
  await starting;
}

/** What the server is made of takes seconds to load on a busy machine: by then signals are heeded already. */
async function start(config: string, log: Log): Promise<OwnServer> {
  const { startOwnServer } = await import("./serve/own-server.ts");
  return startOwnServer(await settingsIn(config), process.env, log);
}

async function settingsIn(config: string): Promise<Settings> {
  const { readSettings } = await import("./serve/read-settings.ts");
  return readSettings(config, process.env);
}

async function tellCheck(settings: Settings): Promise<void> {
  const { tryStorage } = await import("./serve/own-server.ts");
  await tryStorage(settings, process.env);
  console.log("Cấu hình và kho lưu trữ đều đạt. · Settings and storage are in order.");
}

async function tellBackUp({ storage }: Settings, into: string): Promise<void> {
  if (storage.kind !== "embedded")
    throw new Misuse(
      "--back-up chỉ dành cho kho nhúng; kho S3 được sao lưu bằng công cụ của kho. · --back-up is for the embedded storage; an S3 store is backed up by its own means.",
    );
  const { backUp } = await import("./serve/back-up.ts");
  const began = performance.now();
  const { objects, copied, bytes } = await backUp(storage.directory, into);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${into}: ${objects} đối tượng, chép mới ${copied}, ${bytes} byte, ${seconds} giây · ${objects} objects, ${copied} new, ${bytes} bytes, ${seconds} s`,
  );
}
