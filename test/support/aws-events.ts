import { createHash } from "node:crypto";
import type { APIGatewayProxyEventV2WithJWTAuthorizer, SQSEvent, SQSRecord } from "aws-lambda";

type Asked = {
  readonly token: string;
  readonly method?: "GET" | "POST";
  readonly path: string;
  readonly body?: string | Uint8Array;
  readonly type?: string;
};

/**
 * A request as an HTTP API hands it to a function, payload format 2.0, with a JWT authorizer (API Gateway's developer
 * guide, "Create AWS Lambda proxy integrations for HTTP APIs").
 */
export function httpApiEvent({ token, method = "POST", path, body, type = "application/json" }: Asked) {
  const routeKey = `${method} /v1/{rest+}`;
  return {
    version: "2.0",
    routeKey,
    rawPath: path,
    rawQueryString: "",
    headers: {
      accept: "*/*",
      authorization: `Bearer ${token}`,
      "content-length": String(body?.length ?? 0),
      "content-type": type,
      host: "a1b2c3d4e5.execute-api.ap-southeast-1.amazonaws.com",
      "user-agent": "Amazon CloudFront",
      "x-amzn-trace-id": "Root=1-5759e988-bd862e3fe1be46a994272793",
      "x-forwarded-for": "192.0.2.1",
      "x-forwarded-port": "443",
      "x-forwarded-proto": "https",
    },
    requestContext: {
      accountId: "123456789012",
      apiId: "a1b2c3d4e5",
      authorizer: {
        principalId: "",
        integrationLatency: 0,
        jwt: { claims: { token_use: "access" }, scopes: [] },
      },
      domainName: "a1b2c3d4e5.execute-api.ap-southeast-1.amazonaws.com",
      domainPrefix: "a1b2c3d4e5",
      http: { method, path, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "Amazon CloudFront" },
      requestId: "gateway-1",
      routeKey,
      stage: "$default",
      time: "01/Dec/2024:08:00:00 +0000",
      timeEpoch: 1733040000000,
    },
    pathParameters: { rest: path.replace(/^\/v1\//, "") },
    ...(body !== undefined && {
      body: typeof body === "string" ? body : Buffer.from(body).toString("base64"),
    }),
    isBase64Encoded: body !== undefined && typeof body !== "string",
  } satisfies APIGatewayProxyEventV2WithJWTAuthorizer;
}

/** "Object Created" as S3 sends it to EventBridge (S3's user guide, "EventBridge event message structure"). */
export const objectCreated = (key: string, write: string): string =>
  JSON.stringify({
    version: "0",
    id: "17793124-05d4-b198-2fde-7ededc63b103",
    "detail-type": "Object Created",
    source: "aws.s3",
    account: "123456789012",
    time: "2024-12-01T08:00:00Z",
    region: "ap-southeast-1",
    resources: ["arn:aws:s3:::the-records"],
    detail: {
      version: "0",
      bucket: { name: "the-records" },
      object: { key, size: 5, etag: "b1946ac92492d2347c6235b4d2611184", sequencer: "617f08299329d189" },
      "request-id": write,
      requester: "123456789012",
      "source-ip-address": "192.0.2.1",
      reason: "PutObject",
    },
  });

/** Messages as an event source mapping hands them on (Lambda's developer guide, "Using Lambda with Amazon SQS"). */
export const sqsEvent = (messages: readonly { readonly id: string; readonly body: string }[]): SQSEvent => ({
  Records: messages.map(
    ({ id, body }): SQSRecord => ({
      messageId: id,
      receiptHandle: `handle-${id}`,
      body,
      attributes: {
        ApproximateReceiveCount: "1",
        SentTimestamp: "1733040000000",
        SenderId: "AIDAIENQZJOLO23YVJ4VO",
        ApproximateFirstReceiveTimestamp: "1733040000001",
      },
      messageAttributes: {},
      md5OfBody: createHash("md5").update(body).digest("hex"),
      eventSource: "aws:sqs",
      eventSourceARN: "arn:aws:sqs:ap-southeast-1:123456789012:standings",
      awsRegion: "ap-southeast-1",
    }),
  ),
});
