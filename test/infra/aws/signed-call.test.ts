import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { jsonCall, signedHeaders } from "../../../infra/aws/signed-call.ts";

const AT = new Date("2015-08-30T12:36:00Z");
const BY = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const PLACE = { host: "example.amazonaws.com", service: "service", region: "us-east-1", by: BY, at: AT };
const signatureOf = (headers: Readonly<Record<string, string>>) =>
  /Signature=(\w+)$/.exec(headers["authorization"] ?? "")?.[1];

describe("a signed call", () => {
  test.each([
    [
      "get-vanilla",
      { method: "GET", path: "/" },
      "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    ],
    [
      "post-vanilla",
      { method: "POST", path: "/" },
      "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
    ],
    [
      "get-vanilla-query-order-key-case",
      { method: "GET", path: "/", query: { Param2: "value2", Param1: "value1" } },
      "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
    ],
  ] as const)("is signed as AWS's own test suite has it: %s", (_name, call, signature) => {
    expect(signatureOf(signedHeaders(call, PLACE))).toBe(signature);
  });

  test("of temporary credentials carries their token, under the signature", () => {
    const by = { ...BY, sessionToken: "a-session" };
    const headers = signedHeaders({ method: "GET", path: "/" }, { ...PLACE, by });
    expect(headers["x-amz-security-token"]).toBe("a-session");
    expect(headers["authorization"]).toContain("SignedHeaders=host;x-amz-date;x-amz-security-token,");
  });

  test("by the name of what is asked gives the answer, or says what the service said", async () => {
    const asked: unknown[] = [];
    const server = createServer((request, response) => {
      asked.push([request.method, request.headers["x-amz-target"], request.headers["content-type"]]);
      const fails = request.headers["x-amz-target"] === "AmazonSQS.Refuse";
      response.writeHead(fails ? 403 : 200).end(fails ? "AccessDenied" : '{"Attributes":{"A":"0"}}');
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const caller = { credentials: async () => BY, region: "us-east-1", endpoint };
    expect(await jsonCall(caller, "sqs", "AmazonSQS.GetQueueAttributes", {})).toEqual({
      Attributes: { A: "0" },
    });
    await expect(jsonCall(caller, "sqs", "AmazonSQS.Refuse", {})).rejects.toThrow(
      "AmazonSQS.Refuse answers 403: AccessDenied",
    );
    expect(asked[0]).toEqual(["POST", "AmazonSQS.GetQueueAttributes", "application/x-amz-json-1.0"]);
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
});
