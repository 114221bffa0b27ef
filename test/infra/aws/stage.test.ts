import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { App } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { afterAll, describe, expect, test } from "vitest";
import { FUNCTIONS, type FunctionName } from "../../../infra/aws/bundle-functions.ts";
import { FLAGS } from "../../../infra/aws/flags.ts";
import { RIGHTS } from "../../../infra/aws/rights.ts";
import { settingsOf } from "../../../infra/aws/settings.ts";
import { addStage } from "../../../infra/aws/stage.ts";

// Looking templates over takes CDK seven seconds a time; the synth test has it done once, on the whole stage.
process.env["CDK_VALIDATION"] = "false";

const NAMES = Object.keys(FUNCTIONS) as readonly FunctionName[];
const folder = mkdtempSync(join(tmpdir(), "bang-vang-stage-"));
const code = join(folder, "code");
mkdirSync(code);
writeFileSync(join(code, "index.mjs"), "export const handler = () => {};");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A stage put together without building anything: what is deployed into it is a folder with one file. */
function templatesOf(context: Readonly<Record<string, unknown>>): {
  readonly records: Template;
  readonly service: Template;
} {
  const app = new App({ context: { ...FLAGS, stage: "thu", ...context }, outdir: join(folder, "out") });
  const bundles = Object.fromEntries(NAMES.map((name) => [name, code])) as Record<FunctionName, string>;
  const built = { bundles, inlineScripts: ["'sha256-abc='"] };
  const { records, service } = addStage(app, settingsOf(app.node), built);
  return { records: Template.fromStack(records), service: Template.fromStack(service) };
}

type Statement = {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
};
type Resources = Readonly<Record<string, { readonly Properties: Record<string, unknown> }>>;

const { records, service } = templatesOf({});
const foreign = {
  issuer: "https://login.example/tenant/v2.0",
  jwksUri: "https://keys.example/tenant/keys",
  audience: "api://bang-vang",
  clientId: "pane-1",
  profile: "entra",
  scope: "openid api://bang-vang/use",
};

describe("the records", () => {
  test("lie in a bucket that is private, versioned, encrypted by the stage's own key and locked for ten years", () => {
    records.hasResourceProperties("AWS::S3::Bucket", {
      VersioningConfiguration: { Status: "Enabled" },
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: "GOVERNANCE", Days: 3650 } } },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { BucketKeyEnabled: true, ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms" } },
        ],
      },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
    records.hasResourceProperties("AWS::KMS::Key", { EnableKeyRotation: true });
  });

  test("no bucket of the stage is open to anybody, or spoken to in the clear", () => {
    for (const template of [records, service])
      for (const bucket of Object.values(template.findResources("AWS::S3::Bucket")))
        expect(bucket["Properties"].PublicAccessBlockConfiguration).toEqual({
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        });
    const buckets = Object.keys({
      ...records.findResources("AWS::S3::Bucket"),
      ...service.findResources("AWS::S3::Bucket"),
    });
    const insecure = { Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } };
    const guarded = [records, service].flatMap((template) =>
      Object.values(
        template.findResources("AWS::S3::BucketPolicy", {
          Properties: { PolicyDocument: { Statement: Match.arrayWith([Match.objectLike(insecure)]) } },
        }),
      ).map(({ Properties }) => Properties.Bucket.Ref as string),
    );
    expect(guarded.sort()).toEqual(buckets.sort());
  });

  test("what is written once can be written only where nothing stands, and nobody deletes, whoever it is", () => {
    const [policy] = Object.values(
      records.findResources("AWS::S3::BucketPolicy", {
        Properties: {
          PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Sid: "WriteOnce" })]) },
        },
      }),
    );
    const statements = policy?.["Properties"].PolicyDocument.Statement as readonly (Statement & {
      readonly Principal: unknown;
      readonly Condition?: unknown;
    })[];
    const once = statements.find(({ Sid }) => Sid === "WriteOnce");
    expect(once).toMatchObject({
      Effect: "Deny",
      Principal: { AWS: "*" },
      Action: "s3:PutObject",
      Condition: { Null: { "s3:if-none-match": "true" }, Bool: { "s3:ObjectCreationOperation": "true" } },
    });
    const prefixes = [once?.Resource].flat().map(prefixOf);
    expect(prefixes).toEqual(expect.arrayContaining(["scorecards/*", "decisions/*", "seasons/*/rubrics/*"]));
    expect(prefixes).not.toContain("table-drafts/*");
    expect(statements.find(({ Sid }) => Sid === "NobodyDeletes")).toMatchObject({
      Effect: "Deny",
      Principal: { AWS: "*" },
      Action: ["s3:DeleteObject", "s3:DeleteObjectVersion", "s3:PutLifecycleConfiguration"],
    });
  });

  test("stay when the stage is torn down, unless it is a trial", () => {
    const kept = (template: Template) =>
      Object.values(
        template.findResources("AWS::S3::Bucket", { Properties: { ObjectLockEnabled: true } }),
      ).map(({ DeletionPolicy }) => DeletionPolicy);
    expect(kept(records)).toEqual(["Retain"]);
    expect(kept(templatesOf({ removal: "destroy" }).records)).toEqual(["Delete"]);
  });
});

/** "scorecards/*" of an ARN joined from parts. */
function prefixOf(resource: unknown): string {
  const parts = (resource as { readonly "Fn::Join"?: readonly [string, readonly unknown[]] })[
    "Fn::Join"
  ]?.[1];
  const last = parts?.at(-1);
  return typeof last === "string" ? last.replace(/^.*?\//, "") : "the bucket";
}

describe("the functions", () => {
  const functions = service.findResources("AWS::Lambda::Function") as unknown as Resources;

  test("are ours and no others: no custom resource brings one of its own", () => {
    expect(Object.keys(functions)).toHaveLength(NAMES.length);
    const types = Object.values(service.toJSON()["Resources"] as Record<string, { readonly Type: string }>);
    expect(types.filter(({ Type }) => Type.startsWith("Custom::"))).toEqual([]);
  });

  test("run Node 24 on arm64 as one module, told where things are kept, each with a log that ends", () => {
    for (const { Properties } of Object.values(functions)) {
      expect(Properties).toMatchObject({
        Runtime: "nodejs24.x",
        Architectures: ["arm64"],
        Handler: "index.handler",
        TracingConfig: { Mode: "Active" },
        Environment: { Variables: { RECORDS_BUCKET: expect.anything(), DERIVED_BUCKET: expect.anything() } },
      });
      expect(Properties["LoggingConfig"]).toMatchObject({ LogGroup: expect.anything() });
    }
    for (const log of Object.values(service.findResources("AWS::Logs::LogGroup")))
      expect(log["Properties"].RetentionInDays).toBe(90);
  });

  test.each(NAMES)(
    "%s may read and write what rights.ts says of it, and nothing else of any bucket",
    (name) => {
      const statements = statementsOf(name);
      const allowed = (action: string) =>
        statements
          .filter(({ Action }) => Action === action)
          .flatMap(({ Resource }) => [Resource].flat().map(prefixOf))
          .sort();
      const { records: ofRecords, derived } = RIGHTS[name];
      const keys = (prefixes: readonly string[]) => prefixes.map((prefix) => `${prefix}*`);
      expect(allowed("s3:GetObject")).toEqual([...keys(ofRecords.reads), ...keys(derived.reads)].sort());
      expect(allowed("s3:PutObject")).toEqual([...keys(ofRecords.writes), ...keys(derived.writes)].sort());
      const actions = new Set(statements.flatMap(({ Action }) => [Action].flat()));
      expect([...actions].filter((action) => action.includes("*"))).toEqual([]);
      const reads = ["fold-bloc", "export-workbook"].includes(name);
      expect([...actions].filter((action) => /Delete|Policy|Acl|iam:/.test(action))).toEqual(
        reads ? ["sqs:DeleteMessage"] : [],
      );
    },
  );

  function statementsOf(name: FunctionName): readonly Statement[] {
    const id = Object.keys(functions).find((each) => each.startsWith(name.replaceAll("-", "")));
    const role = JSON.stringify(functions[id ?? ""]?.Properties["Role"]);
    const [roleId] = /[a-z]+Role\w+/i.exec(role) ?? [];
    return Object.values(service.findResources("AWS::IAM::Policy"))
      .filter(({ Properties }) => JSON.stringify(Properties.Roles).includes(String(roleId)))
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement as readonly Statement[]);
  }
});

describe("the way of an upload", () => {
  test("goes from the bucket by a rule to a queue, in batches of fifty, failures handed back one by one", () => {
    service.hasResourceProperties("AWS::Events::Rule", {
      EventPattern: {
        source: ["aws.s3"],
        "detail-type": ["Object Created"],
        detail: { object: { key: [{ prefix: "scorecards/" }, { prefix: "decisions/" }] } },
      },
    });
    service.hasResourceProperties("AWS::Events::Rule", {
      EventPattern: {
        detail: {
          object: {
            key: ["workbook-requests/", "form-requests/", "table-file-requests/", "paper-requests/"].map(
              (prefix) => ({
                prefix,
              }),
            ),
          },
        },
      },
    });
    for (const { Properties } of Object.values(service.findResources("AWS::Lambda::EventSourceMapping")))
      expect(Properties).toMatchObject({
        BatchSize: 50,
        FunctionResponseTypes: ["ReportBatchItemFailures"],
        ScalingConfig: { MaximumConcurrency: expect.any(Number) },
      });
    service.resourceCountIs("AWS::Lambda::EventSourceMapping", 2);
  });

  test("a message is hidden six times as long as its function may run, and parked after five tries", () => {
    const queues = Object.values(
      service.findResources("AWS::SQS::Queue", { Properties: { RedrivePolicy: Match.anyValue() } }),
    );
    expect(queues.map(({ Properties }) => Properties.VisibilityTimeout)).toEqual([360, 720]);
    for (const { Properties } of queues) expect(Properties.RedrivePolicy.maxReceiveCount).toBe(5);
  });

  test("what an event missed is looked for every night, and everything can be made again at once", () => {
    service.hasResourceProperties("AWS::Events::Rule", { ScheduleExpression: "cron(30 18 * * ? *)" });
    const [machine] = Object.values(service.findResources("AWS::StepFunctions::StateMachine"));
    const definition = JSON.stringify(machine?.["Properties"].DefinitionString);
    expect(definition).toContain('\\"Mode\\":\\"DISTRIBUTED\\"');
    expect(definition).toContain('\\"ItemsPath\\":\\"$.blocs\\"');
  });
});

describe("the door", () => {
  test("lets in who brings a token of the issuer, and everybody to the health check alone", () => {
    const routes = Object.values(service.findResources("AWS::ApiGatewayV2::Route")).map(({ Properties }) => [
      Properties.RouteKey,
      Properties.AuthorizationType,
    ]);
    expect(Object.fromEntries(routes)).toEqual({
      "GET /v1/{rest+}": "JWT",
      "POST /v1/{rest+}": "JWT",
      "GET /v1/health": "NONE",
    });
    service.hasResourceProperties("AWS::ApiGatewayV2::Stage", {
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
      AccessLogSettings: { Format: Match.stringLikeRegexp("requestId") },
    });
  });

  test("keeps of a request neither its token nor what it was about", () => {
    const [stage] = Object.values(service.findResources("AWS::ApiGatewayV2::Stage"));
    expect(stage?.["Properties"].AccessLogSettings.Format).not.toMatch(
      /authorization|claims|sourceIp|\$context\.path/i,
    );
  });

  test("the stage has people of its own: invited, with a second factor, and a pane that keeps no secret", () => {
    service.hasResourceProperties("AWS::Cognito::UserPool", {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: "ON",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
    });
    service.hasResourceProperties("AWS::Cognito::UserPoolClient", {
      GenerateSecret: false,
      AllowedOAuthFlows: ["code"],
      EnableTokenRevocation: true,
    });
    expect(environmentOf(service)).toMatchObject({ TOKEN_PROFILE: "cognito" });
  });

  test("its people are kept in groups, of which none gives a right: no group has a role, and no function asks for one", () => {
    const groups = Object.values(service.findResources("AWS::Cognito::UserPoolGroup"));
    const names = groups.map(({ Properties }) => Properties.GroupName as string);
    expect(names.sort()).toEqual(["don-vi", "giam-sat", "hoi-dong", "tham-dinh", "to-thu-ky"]);
    for (const { Properties } of groups) expect(Properties).not.toHaveProperty("RoleArn");
    expect(JSON.stringify(environmentOf(service))).not.toMatch(/group/i);
  });

  test("the stage tells where its records lie and what is parked, so that it can be proved", () => {
    const outputs = Object.keys(service.findOutputs("*"));
    expect(outputs).toEqual(
      expect.arrayContaining(["RecordsBucket", "DerivedBucket", "ParkedQueues", "Origin"]),
    );
    expect(JSON.stringify(service.findOutputs("ParkedQueues")).match(/Parked\w+/g)).toHaveLength(4);
  });

  test("or anybody else's issuer, as its tokens are written; then there is no user pool", () => {
    for (const issuer of [foreign, JSON.stringify(foreign)]) {
      const { service: other } = templatesOf({ issuer });
      other.resourceCountIs("AWS::Cognito::UserPool", 0);
      expect(environmentOf(other)).toMatchObject({
        ISSUER: foreign.issuer,
        JWKS_URI: foreign.jwksUri,
        AUDIENCE: foreign.audience,
        TOKEN_PROFILE: "entra",
      });
      other.hasResourceProperties("AWS::ApiGatewayV2::Authorizer", {
        JwtConfiguration: { Audience: [foreign.audience], Issuer: foreign.issuer },
      });
    }
  });

  const environmentOf = (template: Template): unknown =>
    Object.values(template.findResources("AWS::Lambda::Function")).find(({ Properties }) =>
      Object.hasOwn(Properties.Environment.Variables, "ISSUER"),
    )?.["Properties"].Environment.Variables;
});

describe("the pages", () => {
  const policyOf = (template: Template): string => {
    const [headers] = Object.values(template.findResources("AWS::CloudFront::ResponseHeadersPolicy"));
    const { ContentSecurityPolicy } =
      headers?.["Properties"].ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy ?? {};
    return JSON.stringify(ContentSecurityPolicy);
  };

  test("may be framed by Office and nobody else, and run our scripts, their own inline ones and Microsoft's", () => {
    const policy = policyOf(service);
    expect(policy).toMatch(/frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com/);
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com 'sha256-abc='");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  test("name the issuer and its keys among the hosts they speak to; a mirror of office.js instead of Microsoft's", () => {
    const { service: other } = templatesOf({
      issuer: foreign,
      officeJs: "https://office.tinh.example/office.js",
    });
    expect(policyOf(other)).toContain("https://login.example https://keys.example");
    expect(policyOf(other)).toContain("https://office.tinh.example");
    expect(policyOf(other)).not.toContain("appsforoffice");
  });

  test("are on one origin with the API, which no cache stands before", () => {
    service.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: {
        CacheBehaviors: [{ PathPattern: "/v1/*", ViewerProtocolPolicy: "https-only" }],
        DefaultCacheBehavior: { ViewerProtocolPolicy: "redirect-to-https" },
      },
    });
  });

  test("stand under the site's own name where it has one, behind its own firewall where it has that", () => {
    const { service: other } = templatesOf({
      domain: {
        name: "thidua.tinh.example",
        certificate: "arn:aws:acm:us-east-1:111122223333:certificate/c",
      },
      firewall: "arn:aws:wafv2:us-east-1:111122223333:global/webacl/w/1",
    });
    other.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: {
        Aliases: ["thidua.tinh.example"],
        WebACLId: "arn:aws:wafv2:us-east-1:111122223333:global/webacl/w/1",
        ViewerCertificate: { MinimumProtocolVersion: "TLSv1.2_2021" },
      },
    });
    other.hasOutput("Origin", { Value: "https://thidua.tinh.example" });
  });
});

describe("who is woken", () => {
  const runbook = readFileSync(resolve(import.meta.dirname, "../../../docs/runbook.md"), "utf8");
  const alarms = Object.values(service.findResources("AWS::CloudWatch::Alarm"));

  test("is told in Vietnamese what happened, and which paragraph of the runbook says what to do", () => {
    expect(alarms.length).toBeGreaterThanOrEqual(10);
    const anchors = [...runbook.matchAll(/<a id="([\w-]+)"><\/a>/g)].map(([, id]) => id);
    for (const { Properties } of alarms) {
      const [, paragraph] = /docs\/runbook\.md#([\w-]+)$/.exec(Properties.AlarmDescription) ?? [];
      expect(anchors).toContain(paragraph);
      expect(Properties.AlarmActions).toHaveLength(1);
      expect(Properties.TreatMissingData).toBe("notBreaching");
    }
  });

  test("hears of parked messages, of results that are behind, of failing functions and of money", () => {
    const told = alarms.map(({ Properties }) => Properties.AlarmDescription.replace(/^.*#/, ""));
    expect([...new Set(told)].sort()).toEqual([
      "a-function-fails",
      "an-event-was-missed",
      "messages-were-parked",
      "results-are-behind",
      "the-api-answers-5xx",
    ]);
    service.hasResourceProperties("AWS::Budgets::Budget", {
      Budget: { BudgetLimit: { Amount: 50, Unit: "USD" }, TimeUnit: "MONTHLY" },
    });
    const { service: other } = templatesOf({ alarmMail: "truc@tinh.example", budget: "120" });
    other.hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "email",
      Endpoint: "truc@tinh.example",
    });
    other.hasResourceProperties("AWS::Budgets::Budget", { Budget: { BudgetLimit: { Amount: 120 } } });
  });
});

describe("settings", () => {
  const wrong = (context: Readonly<Record<string, unknown>>): string => {
    const app = new App({ context });
    try {
      settingsOf(app.node);
    } catch (error) {
      return (error as Error).message;
    }
    return "";
  };

  test("that are wrong are all told at once", () => {
    const told = wrong({
      stage: "Thử",
      region: "vietnam",
      lockDays: "0",
      issuer: { issuer: "http://login.example" },
    });
    for (const name of ["stage", "region", "lockDays", "issuer.issuer", "issuer.clientId"])
      expect(told).toContain(name);
  });

  test("need a stage, and nothing else", () => {
    expect(wrong({})).toContain("stage");
    expect(wrong({ stage: "thu" })).toBe("");
  });

  test("tag everything, so that the budget counts this product alone", () => {
    records.hasResourceProperties("AWS::KMS::Key", {
      Tags: Match.arrayWith([
        { Key: "giai-doan", Value: "thu" },
        { Key: "san-pham", Value: "bang-vang" },
      ]),
    });
  });
});
