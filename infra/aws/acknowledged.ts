import { aws_iam as iam, type Stack, Validations } from "aws-cdk-lib";
import { rules } from "cdk-nag";
import type { IConstruct } from "constructs";
import { DERIVED, WRITE_ONCE } from "../../shared/storage-keys.ts";

/** A finding of cdk-nag's that stays, where it stays, and why; of a rule with many findings, which of them. */
type Acknowledged = {
  readonly at: RegExp;
  readonly rule: string;
  readonly findings?: RegExp;
  readonly reason: string;
};

const PREFIXES = ["", "seasons/", "table-drafts/", ...WRITE_ONCE, ...DERIVED];
const BELOW_A_PREFIX = new RegExp(`^Resource::[^/]+/(${PREFIXES.join("|")})\\*$`);
const OF_THE_MAP = /^Resource::(<(listblocs|rebuildbloc)Function\w+\.Arn>|arn:\S+:execution:.*):\*$/;
/** X-Ray, and the deliveries of Step Functions' logs, name no resource. */
const NO_RESOURCE = /^Resource::\*$/;
const either = (...all: readonly RegExp[]) => new RegExp(all.map(({ source }) => `(?:${source})`).join("|"));

const ACKNOWLEDGED: readonly Acknowledged[] = [
  {
    at: /^(api|fold-bloc|export-workbook|sweep|list-blocs|rebuild-bloc)\/Role\/DefaultPolicy$/,
    rule: "AwsSolutions-IAM5",
    findings: either(BELOW_A_PREFIX, NO_RESOURCE),
    reason:
      "Objects are many and made as the year goes on: a function may read and write below the prefixes that rights.ts names, each by one action, and X-Ray takes no resource",
  },
  {
    at: /^Rebuild\/Machine\/(Role\/DefaultPolicy|DistributedMapPolicy)$/,
    rule: "AwsSolutions-IAM5",
    findings: either(OF_THE_MAP, NO_RESOURCE),
    reason:
      "Step Functions starts and watches the runs of its own map, whose names it gives itself; versions of the two functions are named by a suffix; log deliveries and X-Ray take no resource",
  },
  {
    at: /^Standings\/Parked$|^Workbooks\/Parked$|^SweepParked$/,
    rule: "AwsSolutions-SQS3",
    reason: "It is the queue of last resort itself; an alarm rings as soon as something lies in it",
  },
  {
    at: /^Door\/Api$/,
    rule: "AwsSolutions-APIG4",
    reason: "Only the health check asks for no token; it tells that the API runs, and nothing else",
  },
  {
    at: /^Front\/Distribution$/,
    rule: "AwsSolutions-CFR1",
    reason: "Officials travel; who they are is told by their sign-in, not by the country of their address",
  },
  {
    at: /^Front\/Distribution$/,
    rule: "AwsSolutions-CFR2",
    reason:
      "A web firewall is the site's choice (setting firewall); the API is throttled and every request carries a token",
  },
  {
    at: /^Front\/Distribution$/,
    rule: "AwsSolutions-CFR4",
    reason:
      "Without a domain and certificate of the site's own CloudFront's default certificate sets the protocol",
  },
  {
    at: /^Identity\/People$/,
    rule: "AwsSolutions-COG3",
    reason:
      "Threat protection is a plan of its own at a price for each person; a second factor is required of everybody",
  },
  {
    at: /^Identity\/People$/,
    rule: "AwsSolutions-COG8",
    reason:
      "Threat protection is a plan of its own at a price for each person; a second factor is required of everybody",
  },
];

/** Acknowledges what stays, with its reason, on the very construct: a new finding anywhere else still stops the deployment. */
export function acknowledge(...stacks: readonly Stack[]): void {
  for (const stack of stacks)
    for (const construct of stack.node.findAll())
      for (const { rule, findings, reason } of ACKNOWLEDGED.filter(({ at }) =>
        at.test(pathIn(stack, construct)),
      ))
        for (const id of findings ? wildcardsOf(construct, rule, findings) : [rule])
          Validations.of(construct).acknowledge({ id, reason });
}

/** The findings that cdk-nag has on a policy for its wildcards, as it names them, as far as they are the expected ones. */
function wildcardsOf({ node }: IConstruct, rule: string, expected: RegExp): readonly string[] {
  const found = node
    .findAll()
    .filter((child) => child instanceof iam.CfnPolicy)
    .flatMap((policy) => rules.iam.IAMNoWildcardPermissions(policy));
  return found
    .filter((finding) => typeof finding === "string" && expected.test(finding))
    .map((finding) => `${rule}[${finding}]`);
}

const pathIn = (stack: Stack, { node }: IConstruct): string => node.path.slice(stack.node.path.length + 1);
