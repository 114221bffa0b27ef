import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, "../..");

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "bang-vang-start-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const start = (...options: readonly string[]) =>
  run(process.execPath, ["infra/local/start.ts", ...options], { cwd: ROOT });

describe("npm start -- --once", () => {
  test("plays the seasons, prints standings with reasons, what was refused and where the workbooks are, and ends with 0", async () => {
    const { stdout, stderr } = await start("--once", "--data", dir);
    expect(stderr).toBe("");
    expect(stdout).toContain("117,95");
    expect(stdout).toContain("Dẫn đầu");
    expect(stdout).toContain("SỐ LIỆU MINH HỌA");
    expect(stdout).toContain("Mục C2: đề nghị 5,7, bảng tiêu chí cho 5,5.");
    const [, programmes = ""] = stdout.split("Năm chương trình khởi đầu · the five founding programmes");
    expect(programmes.trim().split("\n").slice(1)).toEqual([
      expect.stringMatching(/Khối các cơ quan Đảng: 10 đơn vị, .* · 10 agencies, /),
      expect.stringMatching(/Khối Nội chính: 8 đơn vị, .* · 8 agencies, /),
      expect.stringMatching(/Khối các đơn vị sự nghiệp: 6 đơn vị, .* · 6 agencies, /),
      expect.stringMatching(/cấp ủy, ủy ban kiểm tra các cấp: 5 đơn vị, .* · 5 agencies, /),
      expect.stringMatching(/3 khối, cụm, 2 kỳ, 12 đơn vị, .* · 3 blocs, 2 periods, 12 agencies, /),
    ]);
    const workbooks = (await readdir(join(dir, "workbooks"))).filter((name) => name.endsWith(".xlsx"));
    expect(workbooks).toHaveLength(11);
    for (const name of workbooks)
      expect((await readFile(join(dir, "workbooks", name))).subarray(0, 2).toString()).toBe("PK");
  });

  test("done again on the same data says the same and keeps nothing twice", async () => {
    const [again, oneMore] = [await start("--once", "--data", dir), await start("--once", "--data", dir)];
    expect(again.stdout).toBe(oneMore.stdout);
  });

  test("called wrongly tells how, without a stack", async () => {
    await expect(start("--prot", "1")).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining("npm start -- [--once]"),
    });
    await expect(start("--port", "99999")).rejects.toMatchObject({
      code: 2,
      stderr: expect.not.stringContaining("    at "),
    });
  });
});
