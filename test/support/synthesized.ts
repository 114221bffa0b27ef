import { spawn } from "node:child_process";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

export type Synthesized = { readonly code: number | null; readonly said: string };

/** The whole app as `cdk synth` runs it, into `out`: functions and pages built, stacks put together, every rule of cdk-nag's asked. */
export function synthesized(out: string, context: object, env: NodeJS.ProcessEnv = {}): Promise<Synthesized> {
  const child = spawn(process.execPath, [join(ROOT, "infra/aws/app.ts")], {
    cwd: ROOT,
    env: {
      PATH: process.env["PATH"],
      NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
      CDK_OUTDIR: out,
      CDK_CONTEXT_JSON: JSON.stringify(context),
      ...env,
    },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => said.push(String(text)));
  return new Promise((done) => child.once("exit", (code) => done({ code, said: said.join("") })));
}
