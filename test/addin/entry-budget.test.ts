import { resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { bundlePages, endBundler } from "../../infra/local/pages/bundle.ts";

afterAll(() => endBundler());

/** What a clerk on a slow line waits for before the pane can be used, office.js aside. */
const BUDGET_BYTES = 60 * 1024;

test("the pane's entry chunk fits its budget: what is heavy comes when it is needed", async () => {
  const bundle = await bundlePages({ folder: resolve(import.meta.dirname, "../../addin"), base: "" });
  const { bytes, files } = bundle.entrySize("main.tsx");
  expect(bytes).toBeLessThan(BUDGET_BYTES);
  const text = files.map((name) => new TextDecoder().decode(bundle.files.get(name)?.bytes)).join("");
  const heavy = [
    "code_verifier",
    "displayDialogAsync",
    "ActivityLimitReached",
    "Bảng tổng hợp",
    "per-occurrence",
  ];
  expect(heavy.filter((mark) => text.includes(mark))).toEqual([]);
});
