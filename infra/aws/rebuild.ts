import {
  Duration,
  type aws_lambda as lambda,
  aws_logs as logs,
  RemovalPolicy,
  aws_stepfunctions as steps,
  aws_stepfunctions_tasks as tasks,
} from "aws-cdk-lib";
import { Construct } from "constructs";

type Props = { readonly list: lambda.Function; readonly fold: lambda.Function };

const AT_ONCE = 20;

/** Makes all standings again, after a change of the arithmetic or a restore: every bloc by the same fold, many at once. */
export class Rebuild extends Construct {
  readonly machine: steps.StateMachine;

  constructor(scope: Construct, id: string, { list, fold }: Props) {
    super(scope, id);
    const listed = new tasks.LambdaInvoke(this, "ListBlocs", {
      lambdaFunction: list,
      payloadResponseOnly: true,
    });
    const each = new tasks.LambdaInvoke(this, "FoldBloc", {
      lambdaFunction: fold,
      payloadResponseOnly: true,
    });
    each.addRetry({ maxAttempts: 4, interval: Duration.seconds(2), backoffRate: 2 });
    const map = new steps.DistributedMap(this, "EveryBloc", {
      itemsPath: "$.blocs",
      maxConcurrency: AT_ONCE,
      mapExecutionType: steps.StateMachineType.STANDARD,
      // One bloc that cannot be folded shall not keep the others from it; it is named in the map's run.
      toleratedFailurePercentage: 100,
      resultPath: steps.JsonPath.DISCARD,
    });
    map.itemProcessor(each);
    this.machine = new steps.StateMachine(this, "Machine", {
      definitionBody: steps.DefinitionBody.fromChainable(listed.next(map)),
      timeout: Duration.hours(2),
      tracingEnabled: true,
      logs: {
        destination: new logs.LogGroup(this, "Log", {
          logGroupName: `/aws/vendedlogs/states/${this.node.addr}`,
          retention: logs.RetentionDays.THREE_MONTHS,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: steps.LogLevel.ALL,
      },
    });
  }
}
