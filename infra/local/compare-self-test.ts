import { readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import { Misuse, readOptions, runCommand } from "./command-line.ts";

const USAGE = `node infra/local/compare-self-test.ts REPORT.json [--record]
  so báo cáo tự kiểm của một Excel thật với kết quả đã ghi trên bộ mô phỏng · compares the self-test report of a real Excel with what the emulator gave
  --record   lấy báo cáo này (của bộ mô phỏng) làm kết quả đã ghi · keeps this report (of the emulator) as the recorded one`;

const RECORDED = join(dirname(fileURLToPath(import.meta.url)), "../../addin/self-test/recorded.json");

const Scenario = z.object({
  id: z.string(),
  name: z.object({ vi: z.string(), en: z.string() }),
  outcome: z.enum(["passed", "failed"]),
  facts: z.record(z.string(), z.json()),
});
const Recorded = z.object({ scenarios: z.array(Scenario) });
type Recorded = z.infer<typeof Recorded>;

const Report = z.object({
  version: z.string(),
  at: z.string(),
  host: z.string(),
  platform: z.string(),
  officeVersion: z.string(),
  apiLevel: z.string(),
  scenarios: z.array(z.extend(Scenario, { told: z.optional(z.string()) })),
});
type Report = z.infer<typeof Report>;

await runCommand(async () => {
  const { values, positionals } = readOptions(
    { options: { record: { type: "boolean" } }, allowPositionals: true },
    USAGE,
  );
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new Misuse(USAGE);
  const report = await readJson(Report, resolve(path));
  if (values.record) {
    await writeFile(RECORDED, `${JSON.stringify(Recorded.parse(report), null, 2)}\n`);
    return console.log(`Đã ghi · recorded: ${report.scenarios.length}`);
  }
  const { host, platform, officeVersion, apiLevel, version, at } = report;
  console.log(`${host} ${platform} ${officeVersion}, ExcelApi ${apiLevel}; Bảng Vàng ${version}, ${at}`);
  const differences = differencesOf(await readJson(Recorded, RECORDED), report);
  for (const line of differences) console.log(line);
  if (differences.length === 0)
    return console.log(
      `Mọi sự việc đều như đã ghi · every fact is as recorded (${report.scenarios.length} mục · scenarios)`,
    );
  console.log(`\nKhác ${differences.length} chỗ · ${differences.length} differences`);
  process.exitCode = 1;
});

/** One line a difference. What was measured, how long it took and how many syncs it needed are no facts. */
function differencesOf(recorded: Recorded, report: Report): readonly string[] {
  const found = new Map(report.scenarios.map((scenario) => [scenario.id, scenario]));
  const known = new Set(recorded.scenarios.map(({ id }) => id));
  return [
    ...recorded.scenarios.flatMap((before) => {
      const now = found.get(before.id);
      const head = `${before.id} (${before.name.vi} · ${before.name.en}):`;
      if (!now) return [`${head} không có trong báo cáo · not in the report`];
      return scenarioDifferences(before, now).map((each) => `${head}\n    ${each}`);
    }),
    ...report.scenarios
      .filter(({ id }) => !known.has(id))
      .map(({ id }) => `${id}: chưa được ghi bao giờ · never recorded`),
  ];
}

function scenarioDifferences(
  before: Recorded["scenarios"][number],
  now: Report["scenarios"][number],
): readonly string[] {
  const names = [...new Set([...Object.keys(before.facts), ...Object.keys(now.facts)])];
  const [was, is] = [before.outcome, now.outcome].map((outcome) =>
    outcome === "passed" ? "đạt · passed" : "không đạt · failed",
  );
  return [
    ...(was === is ? [] : [`đã ghi: ${was}; ở đây: ${is} · recorded and here`]),
    ...names.flatMap((name) => {
      const [recorded, here] = [before.facts[name], now.facts[name]].map((fact) =>
        fact === undefined ? "–" : JSON.stringify(fact),
      );
      return recorded === here ? [] : [`“${name}”: đã ghi · recorded ${recorded}; ở đây · here ${here}`];
    }),
    ...(was !== is && now.told !== undefined ? [`Excel: ${now.told}`] : []),
  ];
}

async function readJson<T>(schema: z.ZodMiniType<T>, path: string): Promise<T> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new Misuse(`Không đọc được · cannot read ${path}\n\n${USAGE}`);
  });
  const read = schema.safeParse(parsed(text));
  if (!read.success)
    throw new Misuse(
      `${path} không phải báo cáo tự kiểm · is no self-test report: ${z.prettifyError(read.error)}`,
    );
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
