import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { deployedOf } from "../../../../infra/aws/smoke/deployed.ts";

describe("a deployed stage", () => {
  const outputs = {
    Origin: "https://d1.cloudfront.net",
    Region: "ap-southeast-1",
    RecordsBucket: "r",
    DerivedBucket: "d",
    ParkedQueues: "https://sqs.example/1/a https://sqs.example/1/b",
    Issuer: "https://cognito-idp.ap-southeast-1.amazonaws.com/pool",
    ClientId: "pane-1",
  };

  test("is known by the outputs that its deployment wrote", () => {
    const read = deployedOf(JSON.stringify({ "bang-vang-thu": outputs }), "thu");
    expect(read).toMatchObject({ records: "r", derived: "d", scope: "openid profile" });
    expect(read.parked).toHaveLength(2);
    const foreign = { ...outputs, Scope: "openid api/.default", Audience: "api" };
    expect(deployedOf(JSON.stringify({ "bang-vang-thu": foreign }), "thu")).toMatchObject({
      scope: "openid api/.default",
      audience: "api",
    });
  });

  test("that was not deployed, or by an older release, is told what is missing", () => {
    const { ParkedQueues: _none, ...older } = outputs;
    expect(() => deployedOf(JSON.stringify({ "bang-vang-thu": older }), "thu")).toThrow("ParkedQueues");
    expect(() => deployedOf("{}", "thu")).toThrow("npm run deploy -- -c stage=thu");
  });

  test.each([
    [["--stage", "thu", "--outputs", "/nowhere.json"], "deploy first"],
    [[], "--stage is missing"],
    [["--stage", "thu", "--fast"], "--without-sign-in"],
  ])("the command with %j says what to do", async (args, sentence) => {
    const { code, said } = await smoke(args);
    expect(code).toBe(2);
    expect(said).toContain(sentence);
  });

  test("that is not there fails its checks, and the command with them", async () => {
    const folder = await mkdtemp(join(tmpdir(), "bang-vang-smoke-"));
    const file = join(folder, "outputs.json");
    const nobody = { ...outputs, Origin: "https://127.0.0.1:1", ParkedQueues: "" };
    await writeFile(file, JSON.stringify({ "bang-vang-thu": nobody }));
    const { code, said } = await smoke(["--stage", "thu", "--without-sign-in", "--outputs", file]);
    expect(said).toContain("1 đạt · hold");
    expect(said).toContain("6 không đạt · fail");
    expect(code).toBe(1);
    await rm(folder, { recursive: true });
  });
});

/** The command itself, with storage that nobody listens to. */
async function smoke(args: readonly string[]) {
  const program = resolve(import.meta.dirname, "../../../../infra/aws/smoke.ts");
  const child = spawn(process.execPath, [program, ...args], {
    env: {
      PATH: process.env["PATH"],
      AWS_ENDPOINT_URL: "http://127.0.0.1:1",
      AWS_ACCESS_KEY_ID: "a",
      AWS_SECRET_ACCESS_KEY: "b",
      AWS_MAX_ATTEMPTS: "1",
    },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => said.push(String(text)));
  const code = await new Promise<number | null>((ended) => child.once("close", ended));
  return { code, said: said.join("") };
}
