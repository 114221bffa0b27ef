import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Synthesized, synthesized } from "../../support/synthesized.ts";

const ROOT = resolve(import.meta.dirname, "../../..");

let out: string;
let ended: Synthesized;
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "bang-vang-synth-"));
  ended = await synthesized(out, { stage: "thu" });
}, 240_000);
afterAll(() => rm(out, { recursive: true, force: true }));

describe("the stage as it is deployed", () => {
  test("is put together without Docker, network or account, and cdk-nag finds nothing that is not acknowledged", () => {
    expect(ended).toEqual({ code: 0, said: "" });
  });

  test("holds no secret, and nothing of the machine it was made on", async () => {
    for (const name of ["bang-vang-thu", "bang-vang-thu-records"]) {
      const template = await readFile(join(out, `${name}.template.json`), "utf8");
      expect(template).not.toContain(ROOT);
      expect(template).not.toMatch(/AKIA[0-9A-Z]{16}|PRIVATE KEY|"(Password|Secret\w*)":/);
    }
  });
});
