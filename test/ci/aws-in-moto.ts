/**
 * A stage deployed by CDK's own command into moto, AWS imitated on this machine: `cdk bootstrap`, `cdk deploy`, then what
 * moto really made is compared with what a stage is. A card that the deployed API keeps then travels by itself from the
 * bucket by the rule to the queue; what Lambda's poller does is done here, since moto runs no functions: the message is
 * given to the deployed bundle, and the standings stand in the deployed bucket. Where moto is absent, that is said.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasMoto, startMoto } from "../support/moto.ts";
import { fitToMoto } from "../support/moto-template.ts";
import { synthesized } from "../support/synthesized.ts";
import { checkMade } from "./aws-in-moto/check-made.ts";
import { deployInto } from "./aws-in-moto/deploy-into.ts";
import { faults, told } from "./aws-in-moto/faults.ts";
import { travel } from "./aws-in-moto/travel.ts";

const REGION = "ap-southeast-1";
const ACCOUNT = "123456789012";

if (!hasMoto()) {
  console.log("moto KHÔNG CÓ ở đây · moto IS ABSENT: no stage was deployed (pip install 'moto[server]')");
  process.exit(0);
}
const folder = await mkdtemp(join(tmpdir(), "bang-vang-moto-"));
const assembly = join(folder, "cdk.out");
const moto = await startMoto(REGION);
try {
  // moto protects no stack from deletion, so a stage for trials is deployed.
  const context = { stage: "thu", removal: "destroy", lockDays: "30" };
  const { code, said } = await synthesized(assembly, context, { CDK_DEFAULT_ACCOUNT: ACCOUNT });
  if (code !== 0) throw new Error(`the stage was not put together:\n${said}`);
  await fitToMoto(assembly);
  await deployInto(moto, assembly, { account: ACCOUNT, region: REGION });
  const made = await checkMade(moto, assembly);
  await travel(moto, made, folder);
} finally {
  await moto.stop();
  await rm(folder, { recursive: true, force: true });
}
for (const fault of faults) console.error(`✗ ${fault}`);
console.log(`moto: ${told()} facts of a deployed stage, ${faults.length} faults`);
process.exitCode = faults.length === 0 && told() > 0 ? 0 : 1;
