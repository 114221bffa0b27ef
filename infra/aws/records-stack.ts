import { Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { Records } from "./records.ts";
import type { Settings } from "./settings.ts";

/** What outlives everything else of a stage; deployed once and hardly ever changed. */
export class RecordsStack extends Stack {
  readonly records: Records;

  constructor(scope: Construct, id: string, settings: Settings, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: settings.removal === "retain" });
    this.records = new Records(this, "Kept", settings);
  }
}
