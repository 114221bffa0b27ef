import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { Misuse, runCommand } from "../local/command-line.ts";
import { publishPages } from "./publish-pages.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const OUT = join(ROOT, ".local/cdk.out");
const OUTPUTS = join(ROOT, ".local/cdk-outputs.json");

const USAGE = `npm run deploy -- -c stage=thu [-c region=ap-southeast-1] [-c alarmMail=…] [-c domain='{…}'] [-c issuer='{…}']
  các thiết lập ở infra/aws/settings.ts · the settings are in infra/aws/settings.ts`;

await runCommand(async () => {
  const args = process.argv.slice(2);
  const stage = args.map((arg) => /^stage=(.+)$/.exec(arg)?.[1]).find((each) => each !== undefined);
  if (stage === undefined) throw new Misuse(`Thiếu -c stage=… · -c stage=… is missing.\n\n${USAGE}`);
  await cdk(["deploy", "--all", "--require-approval", "never", "--outputs-file", OUTPUTS, ...args]);
  const outputs = JSON.parse(await readFile(OUTPUTS, "utf8")) as Record<string, Record<string, string>>;
  const said = outputs[`bang-vang-${stage}`] ?? {};
  const output = (name: string): string => {
    const value = said[name];
    if (value === undefined) throw new Error(`the stack gave no output ${name}`);
    return value;
  };
  const origin = output("Origin");
  const written = await publishPages(new S3Client({ region: output("Region") }), join(OUT, "pages"), {
    origin,
    pagesBucket: output("PagesBucket"),
    issuer: output("Issuer"),
    clientId: output("ClientId"),
    ...(said["Scope"] !== undefined && { scope: said["Scope"] }),
    ...(said["Audience"] !== undefined && { audience: said["Audience"] }),
  });
  console.log(
    `\n${written.length} tệp · files → ${origin}\nPhần bổ trợ · the add-in: ${origin}/manifest.xml`,
  );
});

/** The CLI of CDK, pinned among the packages, on this machine's Node. */
async function cdk(args: readonly string[]): Promise<void> {
  const program = join(ROOT, "node_modules/aws-cdk/bin/cdk");
  const app = `"${process.execPath}" "${join(ROOT, "infra/aws/app.ts")}"`;
  const child = spawn(
    process.execPath,
    [program, "--app", app, "--output", OUT, "--no-notices", "--no-version-reporting", ...args],
    { cwd: ROOT, stdio: "inherit" },
  );
  const code = await new Promise<number | null>((ended) => child.once("exit", ended));
  if (code !== 0) throw new Misuse(`cdk ${args[0]} kết thúc với mã ${code} · ended with ${code}`);
}
