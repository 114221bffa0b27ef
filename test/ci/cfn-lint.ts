/**
 * Whether AWS's own linter finds an error in the templates of a stage: one with everything as it comes, and one with
 * every setting used. CI runs it where cfn-lint (a Python program) can be had, and says so where it cannot.
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { synthesized } from "../support/synthesized.ts";

const CONTEXTS: Readonly<Record<string, object>> = {
  "as it comes": { stage: "thu" },
  "with every setting": {
    stage: "chinh-thuc",
    region: "ap-southeast-1",
    domain: { name: "thidua.tinh.example", certificate: "arn:aws:acm:us-east-1:111122223333:certificate/c" },
    issuer: {
      issuer: "https://login.example/tenant/v2.0",
      jwksUri: "https://keys.example/tenant/keys",
      audience: "api://bang-vang",
      clientId: "pane-1",
      profile: "entra",
      scope: "openid api://bang-vang/use",
    },
    founders: "sub-1 sub-2",
    officeJs: "https://office.tinh.example/office.js",
    lockDays: 1,
    lock: "COMPLIANCE",
    removal: "destroy",
    alarmMail: "truc@tinh.example",
    budget: 120,
    firewall: "arn:aws:wafv2:us-east-1:111122223333:global/webacl/w/1",
  },
};
/**
 * CDK writes every dependency out, also those that CloudFormation would see for itself; and the names of the buckets stand
 * among the outputs of what runs too, so that whoever proves a stage reads one list.
 */
const EXPECTED = new Set(["W3005", "W6001"]);

type Match = {
  readonly Level: string;
  readonly Message: string;
  readonly Rule: { readonly Id: string };
  readonly Location: { readonly Path: readonly unknown[] };
};

const installed = spawnSync("cfn-lint", ["--version"], { encoding: "utf8" });
if (installed.status !== 0) {
  console.log(
    "cfn-lint KHÔNG CÓ ở đây · cfn-lint IS ABSENT: the templates were not linted (pip install cfn-lint)",
  );
  process.exit(0);
}
let found = 0;
for (const [name, context] of Object.entries(CONTEXTS)) {
  const out = await mkdtemp(join(tmpdir(), "bang-vang-lint-"));
  const { code, said } = await synthesized(out, context);
  if (code !== 0) throw new Error(`the stage ${name} was not put together:\n${said}`);
  const { stage } = context as { readonly stage: string };
  const templates = [stage, `${stage}-records`].map((each) => join(out, `bang-vang-${each}.template.json`));
  const { stdout, stderr } = spawnSync("cfn-lint", ["-f", "json", "-t", ...templates], { encoding: "utf8" });
  await rm(out, { recursive: true, force: true });
  const matches = JSON.parse(stdout || `"${stderr}"`) as readonly Match[];
  const unexpected = matches.filter(({ Rule }) => !EXPECTED.has(Rule.Id));
  for (const { Level, Rule, Message, Location } of unexpected)
    console.error(`${Level} ${Rule.Id} ${Location.Path.join("/")}: ${Message}`);
  found += unexpected.length;
  console.log(
    `cfn-lint, a stage ${name}: ${unexpected.length} findings, ${matches.length - unexpected.length} expected (${[...EXPECTED]})`,
  );
}
console.log(
  `${installed.stdout.trim()}: ${found === 0 ? "no error and no new warning" : `${found} findings`}`,
);
process.exitCode = found === 0 ? 0 : 1;
