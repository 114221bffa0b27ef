import { resolve } from "node:path";
import { Misuse, readOptions, runCommand } from "./command-line.ts";
import { backUp } from "./serve/back-up.ts";
import { described, jsonLog } from "./serve/log.ts";
import { type OwnServer, startOwnServer, tryStorage } from "./serve/own-server.ts";
import { readSettings } from "./serve/read-settings.ts";
import type { Settings } from "./serve/settings.ts";

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
  if (values.config === undefined) throw new Misuse(`Thiếu --config · --config is missing\n\n${USAGE}`);
  const settings = await readSettings(values.config, process.env);
  if (values["back-up"] !== undefined) return tellBackUp(settings, resolve(values["back-up"]));
  if (values.check) {
    await tryStorage(settings, process.env);
    console.log("Cấu hình và kho lưu trữ đều đạt. · Settings and storage are in order.");
    return;
  }
  await serve(settings);
});

async function serve(settings: Settings): Promise<void> {
  const log = jsonLog(
    (line) => process.stdout.write(line),
    () => new Date().toISOString(),
  );
  const server = await startOwnServer(settings, process.env, log);
  endWell(server, (error) => log.error("failed while stopping", { error: described(error) }));
  process.on("SIGHUP", () => void server.renewCertificate());
}

/** What npm and a terminal both pass on arrives twice, and is meant once; in milliseconds. */
const ECHO = 1000;

/** The first signal ends well, a second one at once. Services on Windows send SIGINT or SIGBREAK. */
function endWell(server: OwnServer, failed: (error: unknown) => void): void {
  const state: { since?: number } = {};
  const stop = () => {
    if (state.since !== undefined) {
      if (performance.now() - state.since > ECHO) process.exit(1);
      return;
    }
    state.since = performance.now();
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        failed(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGBREAK"] as const) process.on(signal, stop);
}

async function tellBackUp({ storage }: Settings, into: string): Promise<void> {
  if (storage.kind !== "embedded")
    throw new Misuse(
      "--back-up chỉ dành cho kho nhúng; kho S3 được sao lưu bằng công cụ của kho. · --back-up is for the embedded storage; an S3 store is backed up by its own means.",
    );
  const began = performance.now();
  const { objects, copied, bytes } = await backUp(storage.directory, into);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${into}: ${objects} đối tượng, chép mới ${copied}, ${bytes} byte, ${seconds} giây · ${objects} objects, ${copied} new, ${bytes} bytes, ${seconds} s`,
  );
}
