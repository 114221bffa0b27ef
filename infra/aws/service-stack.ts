import {
  CfnOutput,
  Duration,
  aws_events as events,
  Stack,
  type StackProps,
  aws_sqs as sqs,
  aws_events_targets as targets,
} from "aws-cdk-lib";
import type { Construct } from "constructs";
import {
  DECISIONS,
  FORM_REQUESTS,
  PAPER_REQUESTS,
  SCORECARDS,
  TABLE_FILE_REQUESTS,
  WORKBOOK_REQUESTS,
} from "../../shared/storage-keys.ts";
import type { FunctionName } from "./bundle-functions.ts";
import { Front } from "./front.ts";
import { HttpDoor } from "./http-door.ts";
import { Identity, type SignIn, signInPagesPrefix } from "./identity.ts";
import { ObjectQueue } from "./object-queue.ts";
import { type Bundles, ProductFunction } from "./product-function.ts";
import { Rebuild } from "./rebuild.ts";
import type { Records } from "./records.ts";
import { RIGHTS } from "./rights.ts";
import type { Settings } from "./settings.ts";
import { Watch } from "./watch.ts";

/** What was built of the product before it is deployed. */
export type Built = {
  readonly bundles: Bundles;
  /** Hashes of the scripts that stand in the pages. */
  readonly inlineScripts: readonly string[];
};

type Props = StackProps & { readonly records: Records; readonly built: Built };

/** API Gateway waits thirty seconds and no longer. */
const API_TIME = Duration.seconds(29);

/** Everything that runs: the pages and the API on one origin, the functions behind events, what watches over them. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, settings: Settings, { records, built, ...props }: Props) {
    super(scope, id, props);
    const fn = (
      name: FunctionName,
      memory: number,
      timeout: Duration,
      environment: Readonly<Record<string, string>> = {},
    ) =>
      new ProductFunction(this, name, {
        name,
        bundles: built.bundles,
        records,
        rights: RIGHTS[name],
        memory,
        timeout,
        environment,
      }).fn;

    const door = new HttpDoor(this, "Door");
    const front = new Front(this, "Front", {
      settings,
      records,
      apiHost: door.host(this.region),
      spokenTo: this.spokenTo(settings, records),
      inlineScripts: built.inlineScripts,
    });
    const signIn =
      settings.issuer ?? new Identity(this, "Identity", { settings, origin: front.origin }).signIn;

    const api = fn("api", 1024, API_TIME, {
      ISSUER: signIn.issuer,
      JWKS_URI: signIn.jwksUri,
      AUDIENCE: signIn.audience,
      TOKEN_PROFILE: signIn.profile,
      FOUNDERS: settings.founders,
    });
    door.open({ to: api, issuer: signIn.issuer, audience: signIn.audience });

    const fold = fn("fold-bloc", 1024, Duration.minutes(1));
    const standings = new ObjectQueue(this, "Standings", {
      written: [{ bucket: records.records, prefixes: [SCORECARDS, DECISIONS] }],
      to: fold,
      concurrency: 20,
    });
    const exporting = fn("export-workbook", 2048, Duration.minutes(2));
    const workbooks = new ObjectQueue(this, "Workbooks", {
      written: [
        {
          bucket: records.derived,
          prefixes: [WORKBOOK_REQUESTS, FORM_REQUESTS, TABLE_FILE_REQUESTS, PAPER_REQUESTS],
        },
      ],
      to: exporting,
      concurrency: 10,
    });

    const sweep = fn("sweep", 1024, Duration.minutes(15));
    const sweepParked = this.everyNight(sweep);
    const list = fn("list-blocs", 512, Duration.minutes(1));
    const again = fn("rebuild-bloc", 1024, Duration.minutes(1));
    const { machine } = new Rebuild(this, "Rebuild", { list, fold: again });

    new Watch(this, "Watch", {
      settings,
      api: door.api,
      functions: { api, fold, export: exporting, sweep },
      queues: { Standings: standings, Workbooks: workbooks },
      parked: { Sweep: sweepParked },
    });
    this.tell({ front, signIn, machine: machine.stateMachineArn });
    this.tellOfStorage(records, [standings.parked, workbooks.parked, sweepParked]);
  }

  /** By literal names alone: a reference would go round from the sign-in to the pages and back. */
  private spokenTo({ issuer, stage }: Settings, { derived }: Records): readonly string[] {
    const { region, account } = this;
    const signIn = issuer
      ? [new URL(issuer.issuer).origin, new URL(issuer.jwksUri).origin]
      : [
          `https://cognito-idp.${region}.amazonaws.com`,
          `https://${signInPagesPrefix(stage, account)}.auth.${region}.amazoncognito.com`,
        ];
    return [...new Set([...signIn, `https://${derived.bucketRegionalDomainName}`])];
  }

  /** At half past one in Viet Nam, when nobody uploads. */
  private everyNight(sweep: ProductFunction["fn"]): sqs.Queue {
    const parked = new sqs.Queue(this, "SweepParked", {
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    new events.Rule(this, "EveryNight", {
      description: "Bảng Vàng: looks for results that an event missed",
      schedule: events.Schedule.cron({ hour: "18", minute: "30" }),
      targets: [
        new targets.LambdaFunction(sweep, {
          deadLetterQueue: parked,
          retryAttempts: 2,
        }),
      ],
    });
    return parked;
  }

  private tell({ front, signIn, machine }: { front: Front; signIn: SignIn; machine: string }): void {
    const say = (name: string, value: string, description: string) =>
      new CfnOutput(this, name, { value, description });
    say("Origin", front.origin, "Where the add-in and the API are; the manifest is made for it");
    say("PagesHost", front.distribution.distributionDomainName, "What a domain of the site's own points to");
    say("PagesBucket", front.pages.bucketName, "Where npm run deploy puts the pages");
    say("Issuer", signIn.issuer, "Who signs people in");
    say("ClientId", signIn.clientId, "The pane, as the issuer knows it");
    say("Region", this.region, "Where the stage stands");
    if (signIn.scope !== undefined) say("Scope", signIn.scope, "What the pane asks the issuer for");
    if (signIn.profile !== "cognito") say("Audience", signIn.audience, "The API, as the issuer knows it");
    say("RebuildMachine", machine, "Start it to make all standings again");
  }

  /** By these `npm run smoke` finds what it proves. */
  private tellOfStorage({ records, derived }: Records, parked: readonly sqs.Queue[]): void {
    new CfnOutput(this, "RecordsBucket", {
      value: records.bucketName,
      description: "What nobody can change",
    });
    new CfnOutput(this, "DerivedBucket", { value: derived.bucketName, description: "What is made of it" });
    new CfnOutput(this, "ParkedQueues", {
      value: parked.map(({ queueUrl }) => queueUrl).join(" "),
      description: "Queues of last resort",
    });
  }
}
