import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

type Resource = { readonly Type: string; Properties: Record<string, unknown> };
export type CloudTemplate = {
  readonly Resources: Record<string, Resource>;
  Outputs?: Record<string, unknown>;
};

type Difference = { readonly what: string; readonly edit: (template: CloudTemplate) => void };

/** What moto 5.2 cannot be given at all, and what is done about it before a stage is deployed there. */
const DIFFERENCES: readonly Difference[] = [
  {
    what: "a bucket is made with its encryption and tags alone: versions and events are set by calls afterwards; its lock, policy, lifecycle and closed door are not made",
    edit: () => undefined,
  },
  {
    what: "a KMS key with tags fails to be made: the tags of the key are left out",
    edit: ({ Resources }) => {
      for (const { Type, Properties } of Object.values(Resources))
        if (Type === "AWS::KMS::Key") delete Properties["Tags"];
    },
  },
  {
    what: "an alarm has no ARN: the dashboard, which shows the alarms by theirs, is left out",
    edit: ({ Resources }) => {
      for (const [name, { Type }] of Object.entries(Resources))
        if (Type === "AWS::CloudWatch::Dashboard") delete Resources[name];
    },
  },
  {
    what: "CloudFront, Cognito and API Gateway v2 are not made from a template: the outputs that tell of them are left out",
    edit: (template) => {
      if (Object.values(template.Resources).some(({ Type }) => Type === "AWS::CloudFront::Distribution"))
        delete template.Outputs;
    },
  },
];

/** Fits a synthesized stage to moto, in place; says aloud what was left out. */
export async function fitToMoto(assembly: string): Promise<void> {
  const names = (await readdir(assembly)).filter((name) => name.endsWith(".template.json"));
  for (const { what } of DIFFERENCES) console.log(`  moto: ${what}`);
  for (const name of names) {
    const template = await readTemplate(join(assembly, name));
    for (const { edit } of DIFFERENCES) edit(template);
    await writeFile(join(assembly, name), JSON.stringify(template));
  }
}

export const readTemplate = async (file: string): Promise<CloudTemplate> =>
  JSON.parse(await readFile(file, "utf8")) as CloudTemplate;

/** Types that moto takes a template's word for, and makes nothing of. One that it outgrows is noticed. */
export const NOT_MADE: readonly string[] = [
  "AWS::ApiGatewayV2::Api",
  "AWS::ApiGatewayV2::Authorizer",
  "AWS::ApiGatewayV2::Integration",
  "AWS::ApiGatewayV2::Route",
  "AWS::ApiGatewayV2::Stage",
  "AWS::Budgets::Budget",
  "AWS::CloudFront::Distribution",
  "AWS::CloudFront::OriginAccessControl",
  "AWS::CloudFront::ResponseHeadersPolicy",
  "AWS::CloudWatch::Alarm",
  "AWS::Cognito::UserPool",
  "AWS::Cognito::UserPoolClient",
  "AWS::Cognito::UserPoolDomain",
  "AWS::Cognito::UserPoolGroup",
  "AWS::S3::BucketPolicy",
  "AWS::SNS::TopicPolicy",
  "AWS::SQS::QueuePolicy",
];
