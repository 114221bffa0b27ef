import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ORIGIN, WHOLE } from "./broken-manifest.ts";

const ROOT = resolve(import.meta.dirname, "../../../..");
const place = { dir: "" };

beforeAll(async () => {
  place.dir = await mkdtemp(join(tmpdir(), "manifest-"));
});
afterAll(() => rm(place.dir, { recursive: true }));

type Run = { readonly code: number; readonly out: string; readonly err: string };

const run = (command: string, ...options: readonly string[]): Promise<Run> =>
  new Promise((done) => {
    execFile(process.execPath, [`infra/local/${command}.ts`, ...options], { cwd: ROOT }, (error, out, err) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });

test("npm run manifest -- --origin writes the manifest and the addresses to allow", async () => {
  const file = join(place.dir, "new/folder/manifest.xml");
  const { code, out } = await run(
    "manifest",
    "--origin",
    `${ORIGIN}/`,
    "--out",
    file,
    "--issuer",
    "https://sso.tinh.example/realms/a",
  );
  expect(code).toBe(0);
  expect(await readFile(file, "utf8")).toContain("<AppDomain>https://sso.tinh.example</AppDomain>");
  expect(out.match(/^ {2}https:.*$/gm)).toEqual([
    `  ${ORIGIN}`,
    "  https://sso.tinh.example",
    "  https://appsforoffice.microsoft.com",
  ]);
});

test("a site with its own office.js has no address of Microsoft's in the list", async () => {
  const file = join(place.dir, "own.xml");
  const { out } = await run(
    "manifest",
    "--origin",
    ORIGIN,
    "--out",
    file,
    "--office-js",
    `${ORIGIN}/office-js/office.js`,
  );
  expect(out.match(/^ {2}https:.*$/gm)).toEqual([`  ${ORIGIN}`]);
});

test("an origin that Excel would not load is refused with a sentence, and nothing is written", async () => {
  const file = join(place.dir, "refused.xml");
  const { code, err } = await run("manifest", "--origin", "http://bangvang.tinh.example", "--out", file);
  expect(code).toBe(2);
  expect(err).toContain("--origin http://bangvang.tinh.example: phải là https");
  await expect(readFile(file)).rejects.toThrow("ENOENT");
});

test("npm run manifest:validate --offline says that Microsoft was not asked, and ends well when the rules hold", async () => {
  const { code, out } = await run("validate-manifest", "--offline");
  expect(code).toBe(0);
  expect(out).toContain("Microsoft's validation service was NOT asked");
  expect(out).toContain(
    "office-addin-manifest đọc được · reads: Bảng Vàng, 1.0.0.0, vi-VN, Workbook, ReadWriteDocument",
  );
});

test("a broken manifest ends with 1, its faults told in both languages with the line, many alike told shortly", async () => {
  const file = join(place.dir, "broken.xml");
  await writeFile(file, WHOLE.replaceAll("https://", "http://"));
  const { code, err } = await run("validate-manifest", file, "--offline");
  expect(code).toBe(1);
  expect(err).toMatch(/^dòng 13: “http:.*” không phải địa chỉ https/);
  expect(err).toMatch(/\n {2}line 13: “http:.*” is not an https address/);
  expect(err).toMatch(/the same 5\d times more, lines 17, /);
  expect(err.split("\n").length).toBeLessThan(12);
});

test("a file that is not there is told with the usage", async () => {
  const { code, err } = await run("validate-manifest", "khong-co.xml");
  expect(code).toBe(2);
  expect(err).toContain("khong-co.xml");
});
