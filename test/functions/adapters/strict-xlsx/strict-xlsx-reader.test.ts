import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, describe, expect, test } from "vitest";
import { strictXlsxReader } from "../../../../functions/adapters/strict-xlsx/strict-xlsx-reader.ts";
import { HOSTILE_PARTS } from "./hostile-parts.ts";
import { HOSTILE_ZIPS } from "./hostile-zips.ts";
import { cellsOf, workbookOf } from "./workbook.ts";

const folder = mkdtempSync(join(tmpdir(), "bang-vang-form-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Time enough on a busy machine; what the time limit does is told below. */
const PATIENT = { milliseconds: 50_000 };

/** A worker that does something else than reading. */
function workerThat(does: string, program: string): URL {
  const file = join(folder, `${does}.mjs`);
  writeFileSync(file, program);
  return pathToFileURL(file);
}

describe("in a worker of its own", () => {
  test("an honest workbook is read, and the bytes stay the sender's", async () => {
    const bytes = workbookOf();
    const before = Buffer.from(bytes);
    expect(cellsOf(await strictXlsxReader(PATIENT)(bytes))).toEqual({ E7: 9.75 });
    expect(Buffer.compare(bytes, before)).toBe(0);
  });

  test("part of a larger buffer is read as the file, not what stands beside it", async () => {
    const bytes = workbookOf();
    const larger = Buffer.concat([Buffer.from("before"), bytes, Buffer.from("after")]);
    const reading = await strictXlsxReader(PATIENT)(larger.subarray(6, 6 + bytes.length));
    expect(cellsOf(reading)).toEqual({ E7: 9.75 });
  });

  test("many at once are read one after another, each answered with its own", async () => {
    const read = strictXlsxReader(PATIENT);
    const rows = (value: number) => `<row r="1"><c r="A1"><v>${value}</v></c></row>`;
    const readings = await Promise.all(
      [1, 2, 3].map((value) => read(value === 2 ? Buffer.from("%PDF-") : workbookOf({ rows: rows(value) }))),
    );
    expect(readings.map((reading) => (reading.ok ? cellsOf(reading)["A1"] : reading.code))).toEqual([
      1,
      "file-pdf",
      3,
    ]);
  });

  const bombs = [...HOSTILE_ZIPS, ...HOSTILE_PARTS].filter(({ code }) => code === "file-too-large-unpacked");
  test.each(bombs)("refused there as well: $of", async ({ bytes, code }) => {
    expect(await strictXlsxReader(PATIENT)(bytes())).toMatchObject({ ok: false, code });
  });

  test("a file above the limit is not even copied", async () => {
    const worker = workerThat("fails", "throw new Error()");
    const reading = await strictXlsxReader({ ...PATIENT, worker })(new Uint8Array(2 * 2 ** 20 + 1));
    expect(reading).toEqual({ ok: false, code: "file-too-large" });
  });
});

describe("whatever becomes of the worker, there is an answer and the next file is read", () => {
  test("one that does not end in time is ended", async () => {
    const worker = workerThat("turns", "for (;;);");
    const read = strictXlsxReader({ worker, milliseconds: 300 });
    expect(await Promise.all([read(workbookOf()), read(workbookOf())])).toEqual([
      { ok: false, code: "file-too-slow" },
      { ok: false, code: "file-too-slow" },
    ]);
  });

  test("one that takes more memory than it may is ended", async () => {
    const worker = workerThat("grows", "const all = []; for (let i = 0; ; i++) all.push({ i });");
    const reading = await strictXlsxReader({ ...PATIENT, worker, heapMegabytes: 16 })(workbookOf());
    expect(reading).toEqual({ ok: false, code: "file-too-large-unpacked", detail: "memory" });
  });

  test("one that does not even hear that it is to end keeps nobody waiting", async () => {
    const released = join(folder, "released");
    const worker = workerThat(
      "waits",
      `import { execFileSync } from "node:child_process";
       const waiting = 'const { existsSync } = require("node:fs"); const look = () => existsSync(process.argv[1]) || setTimeout(look, 50); look();';
       execFileSync(${JSON.stringify(process.execPath)}, ["-e", waiting, ${JSON.stringify(released)}]);`,
    );
    const reported: unknown[] = [];
    const report = (error: unknown) => reported.push(error);
    const reading = await strictXlsxReader({ worker, milliseconds: 500, report })(workbookOf());
    writeFileSync(released, "");
    expect(reading).toEqual({ ok: false, code: "file-too-slow" });
    expect(String(reported[0])).toContain("does not end");
  });

  test("one that throws is reported, and its file refused", async () => {
    const reported: unknown[] = [];
    const worker = workerThat("throws", "throw new TypeError('a bug')");
    const read = strictXlsxReader({ ...PATIENT, worker, report: (error) => reported.push(error) });
    expect(await read(workbookOf())).toEqual({ ok: false, code: "reader-failed" });
    expect(String(reported[0])).toContain("a bug");
  });

  test("one that is not there is reported, and the file refused", async () => {
    const reported: unknown[] = [];
    const worker = pathToFileURL(join(folder, "missing.mjs"));
    const read = strictXlsxReader({ ...PATIENT, worker, report: (error) => reported.push(error) });
    expect(await read(workbookOf())).toEqual({ ok: false, code: "reader-failed" });
    expect(String(reported[0])).toContain("missing.mjs");
  });

  test("one that leaves without a word is a refusal", async () => {
    const worker = workerThat("leaves", "process.exit(0)");
    expect(await strictXlsxReader({ ...PATIENT, worker })(workbookOf())).toEqual({
      ok: false,
      code: "reader-failed",
    });
  });

  test("one that has no environment to give away says nothing to the outside", async () => {
    const worker = workerThat(
      "looks",
      `import { parentPort } from "node:worker_threads";
       console.log("noise"); parentPort.postMessage({ ok: false, code: "file-empty", detail: JSON.stringify(process.env) });`,
    );
    const reading = await strictXlsxReader({ ...PATIENT, worker })(workbookOf());
    expect(reading).toEqual({ ok: false, code: "file-empty", detail: "{}" });
  });
});

test("bundled, it finds its worker beside it under the name worker.ts", async () => {
  const adapter = join(import.meta.dirname, "../../../../functions/adapters/strict-xlsx");
  const common = { bundle: true, platform: "node", format: "esm", logLevel: "silent" } as const;
  await build({ ...common, entryPoints: [join(adapter, "worker.ts")], outfile: join(folder, "worker.ts") });
  await build({
    ...common,
    stdin: {
      contents: `
        import { strictXlsxReader } from "./strict-xlsx-reader.ts";
        const reading = await strictXlsxReader({ milliseconds: 50_000, report: console.error })(Buffer.from(process.argv[2], "base64"));
        console.log(JSON.stringify([...reading.sheets[0].rows.get(7).values()]));`,
      resolveDir: adapter,
    },
    outfile: join(folder, "entry.mjs"),
  });
  const form = Buffer.from(workbookOf()).toString("base64");
  const said = execFileSync(process.execPath, [join(folder, "entry.mjs"), form], { encoding: "utf8" });
  expect(JSON.parse(said)).toEqual([{ value: 9.75, numberFormat: "General", isFormula: false }]);
});
