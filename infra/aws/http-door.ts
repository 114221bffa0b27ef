import {
  aws_apigatewayv2 as apigateway,
  aws_apigatewayv2_authorizers as authorizers,
  aws_apigateway as gatewayLog,
  aws_apigatewayv2_integrations as integrations,
  type aws_lambda as lambda,
  aws_logs as logs,
  RemovalPolicy,
} from "aws-cdk-lib";
import { Construct } from "constructs";

type Props = {
  readonly to: lambda.Function;
  readonly issuer: string;
  /** What stands in a token's `aud`, or in its `client_id`. */
  readonly audience: string;
};

/** A clerk's click is a handful of requests; the last hour of a province's season is some tens in a second. */
const REQUESTS_PER_SECOND = 200;
const BURST = 400;

/** The API's door: who has no token of the issuer in force does not get to the function, which looks again itself. */
export class HttpDoor extends Construct {
  readonly api: apigateway.HttpApi;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const log = new logs.LogGroup(this, "AccessLog", {
      retention: logs.RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.api = new apigateway.HttpApi(this, "Api", {
      description: "Bảng Vàng",
      createDefaultStage: false,
    });
    new apigateway.HttpStage(this, "Stage", {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: REQUESTS_PER_SECOND, burstLimit: BURST },
      detailedMetricsEnabled: true,
      accessLogSettings: { destination: new apigateway.LogGroupLogDestination(log), format: ACCESS_LINE },
    });
  }

  /** Apart from the door itself: who signs in is told where the pages are, and those where the door is. */
  open({ to, issuer, audience }: Props): void {
    const integration = new integrations.HttpLambdaIntegration("Function", to);
    this.api.addRoutes({
      path: "/v1/{rest+}",
      methods: [apigateway.HttpMethod.GET, apigateway.HttpMethod.POST],
      integration,
      authorizer: new authorizers.HttpJwtAuthorizer("Token", issuer, { jwtAudience: [audience] }),
    });
    this.api.addRoutes({
      path: "/v1/health",
      methods: [apigateway.HttpMethod.GET],
      integration,
      authorizer: new apigateway.HttpNoneAuthorizer(),
    });
  }

  /** Without the scheme, as CloudFront names an origin. */
  host(region: string): string {
    return `${this.api.apiId}.execute-api.${region}.amazonaws.com`;
  }
}

/** What is kept of a request: nothing of whom it is about, and no token. */
const ACCESS_LINE = gatewayLog.AccessLogFormat.custom(
  JSON.stringify({
    request: "$context.requestId",
    at: "$context.requestTime",
    method: "$context.httpMethod",
    route: "$context.routeKey",
    status: "$context.status",
    bytes: "$context.responseLength",
    milliseconds: "$context.responseLatency",
    refused: "$context.authorizer.error",
  }),
);
