import { type App, Tags } from "aws-cdk-lib";
import { RecordsStack } from "./records-stack.ts";
import { type Built, ServiceStack } from "./service-stack.ts";
import type { Settings } from "./settings.ts";

/** One stage of the product: what is kept, and what runs. */
export function addStage(
  app: App,
  settings: Settings,
  built: Built,
): { readonly records: RecordsStack; readonly service: ServiceStack } {
  const { stage, region } = settings;
  const account = process.env["CDK_DEFAULT_ACCOUNT"];
  const props = { env: { region, ...(account !== undefined && { account }) } };
  const kept = new RecordsStack(app, `bang-vang-${stage}-records`, settings, props);
  const service = new ServiceStack(app, `bang-vang-${stage}`, settings, {
    ...props,
    records: kept.records,
    built,
  });
  // By these the budget tells this product's costs from others'. A dashboard is not charged for by tag, and old linters know no tag on it.
  const untagged = { excludeResourceTypes: ["AWS::CloudWatch::Dashboard"] };
  Tags.of(app).add("san-pham", "bang-vang", untagged);
  Tags.of(app).add("giai-doan", stage, untagged);
  return { records: kept, service };
}
