import { join } from "node:path";
import { GetBucketEncryptionCommand, GetBucketTaggingCommand, S3Client } from "@aws-sdk/client-s3";
import { FUNCTIONS, type FunctionName } from "../../../infra/aws/bundle-functions.ts";
import { RIGHTS } from "../../../infra/aws/rights.ts";
import { jsonCall, signedCall } from "../../../infra/aws/signed-call.ts";
import { MOTO_KEYS, type Moto } from "../../support/moto.ts";
import { NOT_MADE, readTemplate } from "../../support/moto-template.ts";
import { hold } from "./faults.ts";
import { type Made, madeOf, one } from "./made.ts";

/** The deployed stage: what was made of it, by the names it got. */
export type Stage = {
  readonly s3: S3Client;
  readonly made: readonly Made[];
  readonly records: string;
  readonly derived: string;
  readonly functionNamed: (name: FunctionName) => string;
  /** Where CDK put the code of a function. */
  readonly codeOf: (name: FunctionName) => { readonly bucket: string; readonly key: string };
};

const STACKS = ["bang-vang-thu-records", "bang-vang-thu"];
const NAMES = Object.keys(FUNCTIONS) as readonly FunctionName[];

/** Holds everything that moto made of a stage against what a stage is. */
export async function checkMade(moto: Moto, assembly: string): Promise<Stage> {
  const templates = await Promise.all(
    STACKS.map((stack) => readTemplate(join(assembly, `${stack}.template.json`))),
  );
  const resources = templates.flatMap(({ Resources }) => Object.entries(Resources));
  const made = (await Promise.all(STACKS.map((stack) => madeOf(moto, stack)))).flat();
  const there = new Set(made.map(({ id }) => id));
  const missing = new Set(resources.flatMap(([id, { Type }]) => (there.has(id) ? [] : [Type])));
  const expected = NOT_MADE.filter((type) => resources.some(([, { Type }]) => Type === type));
  hold("types that moto makes nothing of", [...missing].sort(), [...expected].sort());
  for (const type of missing)
    console.log(`  moto: nothing is made of ${type}, so nothing is said of it here`);
  console.log(`  moto: ${made.length} of ${resources.length} resources made`);

  const s3 = new S3Client({
    endpoint: moto.endpoint,
    region: moto.caller.region,
    forcePathStyle: true,
    credentials: MOTO_KEYS,
  });
  const stage: Stage = {
    s3,
    made,
    records: one(made, "AWS::S3::Bucket", "KeptRecords"),
    derived: one(made, "AWS::S3::Bucket", "KeptDerived"),
    functionNamed: (name) => one(made, "AWS::Lambda::Function", `${name.replaceAll("-", "")}Function`),
    codeOf: (name) => {
      const [, found] =
        resources.find(
          ([id, { Type }]) =>
            Type === "AWS::Lambda::Function" && id.startsWith(`${name.replaceAll("-", "")}Function`),
        ) ?? [];
      const { S3Key = "" } = (found?.Properties["Code"] ?? {}) as { readonly S3Key?: string };
      return { bucket: `cdk-hnb659fds-assets-123456789012-${moto.caller.region}`, key: S3Key };
    },
  };
  await checkBuckets(stage);
  await checkFunctions(moto, stage);
  await checkQueues(moto, stage);
  await checkRules(moto, stage);
  return stage;
}

async function checkBuckets({ s3, made, records, derived }: Stage): Promise<void> {
  for (const { id, name: Bucket } of made.filter(({ type }) => type === "AWS::S3::Bucket")) {
    const { ServerSideEncryptionConfiguration: by } = await s3.send(
      new GetBucketEncryptionCommand({ Bucket }),
    );
    const [rule] = by?.Rules ?? [];
    hold(
      `bucket ${id} is encrypted`,
      rule?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm,
      [records, derived].includes(Bucket) ? "aws:kms" : "AES256",
    );
    const { TagSet = [] } = await s3.send(new GetBucketTaggingCommand({ Bucket }));
    const tags = Object.fromEntries(TagSet.map(({ Key, Value }) => [Key, Value]));
    hold(`bucket ${id} is paid for by this product`, tags["san-pham"], "bang-vang");
  }
}

type Configured = {
  readonly Configuration: {
    readonly Runtime: string;
    readonly Handler: string;
    readonly Timeout: number;
    readonly MemorySize: number;
    readonly Environment: { readonly Variables: Readonly<Record<string, string>> };
    readonly Role: string;
    readonly CodeSize: number;
  };
};

/** What a function runs as, by Lambda's own word. */
export async function configured({ caller }: Moto, name: string): Promise<Configured["Configuration"]> {
  const answer = await signedCall(caller, "lambda", { method: "GET", path: `/2015-03-31/functions/${name}` });
  return ((await answer.json()) as Configured).Configuration;
}

const LIMITS: Readonly<Record<string, readonly [memory: number, seconds: number]>> = {
  api: [1024, 29],
  "fold-bloc": [1024, 60],
  "export-workbook": [2048, 120],
  sweep: [1024, 900],
  "list-blocs": [512, 60],
  "rebuild-bloc": [1024, 60],
};

async function checkFunctions(moto: Moto, stage: Stage): Promise<void> {
  for (const name of NAMES) {
    const of = await configured(moto, stage.functionNamed(name));
    // moto keeps no architecture of a template.
    hold(`${name} runs on`, [of.Runtime, of.Handler], ["nodejs24.x", "index.handler"]);
    const limits = LIMITS[name];
    if (limits) hold(`${name} has memory and time`, [of.MemorySize, of.Timeout], limits);
    const { RECORDS_BUCKET, DERIVED_BUCKET } = of.Environment.Variables;
    hold(`${name} is told its buckets`, [RECORDS_BUCKET, DERIVED_BUCKET], [stage.records, stage.derived]);
    hold(`${name} was uploaded`, of.CodeSize > 100_000, true);
    await checkRole(moto, stage, name, of.Role);
  }
}

type Policy = { readonly Statement: readonly { readonly Action: unknown; readonly Resource: unknown }[] };

/** The role's policies, with every name resolved: exactly what rights.ts gives, in the buckets that were really made. */
async function checkRole({ caller }: Moto, stage: Stage, name: FunctionName, arn: string): Promise<void> {
  const RoleName = arn.slice(arn.lastIndexOf("/") + 1);
  const iam = async (Action: string, more: Readonly<Record<string, string>> = {}) =>
    (
      await signedCall(caller, "iam", {
        method: "POST",
        path: "/",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ Action, Version: "2010-05-08", RoleName, ...more }).toString(),
      })
    ).text();
  const names = [...(await iam("ListRolePolicies")).matchAll(/<member>(.*?)<\/member>/g)].map(
    ([, each = ""]) => each,
  );
  const policies = await Promise.all(names.map((PolicyName) => iam("GetRolePolicy", { PolicyName })));
  const statements = policies.flatMap((text) => {
    const [, document = ""] = /<PolicyDocument>([\s\S]*?)<\/PolicyDocument>/.exec(text) ?? [];
    const written = document.trim().startsWith("{")
      ? document.replaceAll("&quot;", '"')
      : decodeURIComponent(document);
    return (JSON.parse(written) as Policy).Statement;
  });
  const allowed = (action: string) =>
    statements
      .filter(({ Action }) => [Action].flat().includes(action))
      .flatMap(({ Resource }) => [Resource].flat() as string[])
      .sort();
  const objects = (kind: "reads" | "writes") =>
    (["records", "derived"] as const)
      .flatMap((which) =>
        RIGHTS[name][which][kind].map((prefix) => `arn:aws:s3:::${stage[which]}/${prefix}*`),
      )
      .sort();
  hold(`${name} may read`, allowed("s3:GetObject"), objects("reads"));
  hold(`${name} may write`, allowed("s3:PutObject"), objects("writes"));
}

const attributesOf = async (
  { caller }: Moto,
  QueueUrl: string,
): Promise<Readonly<Record<string, string>>> => {
  const asked = { QueueUrl, AttributeNames: ["All"] };
  const { Attributes } = await jsonCall<{ Attributes: Record<string, string> }>(
    caller,
    "sqs",
    "AmazonSQS.GetQueueAttributes",
    asked,
  );
  return Attributes;
};

type Mapping = {
  readonly EventSourceArn: string;
  readonly BatchSize: number;
  readonly FunctionResponseTypes: readonly string[];
  readonly FunctionArn: string;
};

async function checkQueues(moto: Moto, stage: Stage): Promise<void> {
  const answer = await signedCall(moto.caller, "lambda", {
    method: "GET",
    path: "/2015-03-31/event-source-mappings/",
  });
  const { EventSourceMappings: mappings } = (await answer.json()) as {
    EventSourceMappings: readonly Mapping[];
  };
  for (const [queue, fn, seconds] of [
    ["Standings", "fold-bloc", "360"],
    ["Workbooks", "export-workbook", "720"],
  ] as const) {
    const of = await attributesOf(moto, one(stage.made, "AWS::SQS::Queue", `${queue}Queue`));
    const parked = await attributesOf(moto, one(stage.made, "AWS::SQS::Queue", `${queue}Parked`));
    const redrive = JSON.parse(of["RedrivePolicy"] ?? "{}") as object;
    hold(`what ${queue} cannot handle is parked after five tries`, redrive, {
      deadLetterTargetArn: parked["QueueArn"],
      maxReceiveCount: 5,
    });
    hold(`${queue} hides a message while it is worked on`, of["VisibilityTimeout"], seconds);
    hold(`${queue} keeps what was parked for 14 days`, parked["MessageRetentionPeriod"], "1209600");
    const mapping = mappings.find(({ EventSourceArn }) => EventSourceArn === of["QueueArn"]);
    hold(
      `${queue} feeds ${fn}`,
      [mapping?.BatchSize, mapping?.FunctionResponseTypes, mapping?.FunctionArn.split(":").at(-1)],
      [50, ["ReportBatchItemFailures"], stage.functionNamed(fn)],
    );
  }
}

type Target = { readonly Arn: string; readonly DeadLetterConfig?: { readonly Arn: string } };

async function checkRules(moto: Moto, { made, records, derived }: Stage): Promise<void> {
  const events = <T>(target: string, body: object) =>
    jsonCall<T>(moto.caller, "events", `AWSEvents.${target}`, body, "1.1");
  for (const [rule, bucket, begins] of [
    ["StandingsWritten", records, ["scorecards/", "decisions/"]],
    ["WorkbooksWritten", derived, ["workbook-requests/", "form-requests/", "table-file-requests/"]],
  ] as const) {
    const Name = one(made, "AWS::Events::Rule", rule);
    const { EventPattern, State } = await events<{ EventPattern: string; State: string }>("DescribeRule", {
      Name,
    });
    const { detail } = JSON.parse(EventPattern) as {
      detail: { bucket: { name: string[] }; object: { key: { prefix: string }[] } };
    };
    const heard = detail.object.key.map(({ prefix }) => prefix);
    hold(`${rule} hears of one bucket`, [State, detail.bucket.name], ["ENABLED", [bucket]]);
    for (const prefix of begins) hold(`${rule} hears of ${prefix}`, heard.includes(prefix), true);
    const { Targets } = await events<{ Targets: readonly Target[] }>("ListTargetsByRule", { Rule: Name });
    const name = rule.replace("Written", "");
    const arns = await Promise.all(
      ["Queue", "Parked"].map(async (which) => {
        const { QueueArn } = await attributesOf(moto, one(made, "AWS::SQS::Queue", `${name}${which}`));
        return QueueArn;
      }),
    );
    hold(
      `${rule} tells its queue, and parks what it cannot tell`,
      [Targets.length, Targets[0]?.Arn],
      [1, arns[0]],
    );
    hold(`${rule} parks in`, Targets[0]?.DeadLetterConfig?.Arn, arns[1]);
  }
  const Name = one(made, "AWS::Events::Rule", "EveryNight");
  const night = await events<{ ScheduleExpression: string }>("DescribeRule", { Name });
  hold("the sweep runs every night", night.ScheduleExpression, "cron(30 18 * * ? *)");
}
