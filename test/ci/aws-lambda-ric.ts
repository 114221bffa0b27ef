/**
 * The bundles as they are deployed under AWS's own runtime client for Node (aws-lambda-ric, the one of Lambda's images),
 * by the very tests that `npm test` runs under a small one. It is compiled while it is installed, so this is CI's, not
 * everybody's; it is kept for later runs on the same machine. Where it cannot be installed, that is said.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";

const VERSION = "4.0.2";
const HOME = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), `bang-vang/ric-${VERSION}`);
const PACKAGE = join(HOME, "node_modules/aws-lambda-ric");
const ROOT = resolve(import.meta.dirname, "../..");

/** The compiled half comes last: where it is, the package is whole. */
const isWhole = () => existsSync(join(PACKAGE, "rapid-client.node"));

if (!isWhole()) {
  mkdirSync(HOME, { recursive: true });
  writeFileSync(join(HOME, "package.json"), '{"private":true}');
  const { stdout, stderr } = spawnSync(
    "npm",
    ["install", `aws-lambda-ric@${VERSION}`, "--no-audit", "--no-fund"],
    { cwd: HOME, encoding: "utf8", timeout: 20 * 60_000 },
  );
  if (!isWhole()) {
    console.log(`${stdout}\n${stderr}`.slice(-2000));
    console.log(
      `aws-lambda-ric ${VERSION} KHÔNG CÀI ĐƯỢC ở đây · COULD NOT BE INSTALLED (it needs cmake, make and a C++ compiler): the bundles ran under the small runtime only`,
    );
    process.exit(0);
  }
}
const { status } = spawnSync(
  process.execPath,
  [
    join(ROOT, "node_modules/vitest/vitest.mjs"),
    "run",
    "--project",
    "processes",
    "test/infra/aws/handlers.test.ts",
  ],
  { cwd: ROOT, stdio: "inherit", env: { ...process.env, AWS_LAMBDA_RIC: join(PACKAGE, "index.mjs") } },
);
console.log(`aws-lambda-ric ${VERSION}: ${status === 0 ? "every bundle runs under it" : "FAILED"}`);
process.exitCode = status ?? 1;
