import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");

let out: string;
let ended: { readonly code: number | null; readonly said: string };
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "bang-vang-synth-"));
  ended = await synthesize({ stage: "thu" });
}, 240_000);
afterAll(() => rm(out, { recursive: true, force: true }));

/** The whole app as `cdk synth` runs it: functions and pages built, stacks put together, every rule of cdk-nag's asked. */
function synthesize(context: object): Promise<typeof ended> {
  const child = spawn(process.execPath, [join(ROOT, "infra/aws/app.ts")], {
    cwd: ROOT,
    env: { PATH: process.env["PATH"], CDK_OUTDIR: out, CDK_CONTEXT_JSON: JSON.stringify(context) },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => said.push(String(text)));
  return new Promise((done) => child.once("exit", (code) => done({ code, said: said.join("") })));
}

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
