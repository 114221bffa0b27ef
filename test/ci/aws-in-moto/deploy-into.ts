import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { MOTO_KEYS, type Moto } from "../../support/moto.ts";

const CDK = resolve(import.meta.dirname, "../../../node_modules/aws-cdk/bin/cdk");

/** `cdk bootstrap` and `cdk deploy` of a synthesized stage, as a person runs them, with moto in AWS's place. */
export async function deployInto(
  { endpoint, localhost }: Moto,
  assembly: string,
  { account, region }: { readonly account: string; readonly region: string },
): Promise<void> {
  const cdk = async (...args: readonly string[]) => {
    const began = performance.now();
    const child = spawn(
      process.execPath,
      [CDK, "--app", assembly, "--no-notices", "--no-version-reporting", ...args],
      {
        env: {
          PATH: process.env["PATH"],
          HOME: process.env["HOME"],
          AWS_ENDPOINT_URL: localhost,
          AWS_ENDPOINT_URL_S3: endpoint,
          AWS_ACCESS_KEY_ID: MOTO_KEYS.accessKeyId,
          AWS_SECRET_ACCESS_KEY: MOTO_KEYS.secretAccessKey,
          AWS_REGION: region,
          AWS_EC2_METADATA_DISABLED: "true",
        },
      },
    );
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text: Buffer) => said.push(String(text)));
    const code = await new Promise<number | null>((ended) => child.once("close", ended));
    if (code !== 0) throw new Error(`cdk ${args[0]} ended with ${code}:\n${said.join("")}`);
    console.log(`  cdk ${args[0]}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  };
  await cdk("bootstrap", `aws://${account}/${region}`);
  // By change sets moto forgets what a stack exports, so each is made at once.
  await cdk("deploy", "--all", "--method=direct", "--require-approval", "never");
}
