import { expect, test } from "vitest";
import { askMicrosoft } from "../../../../infra/local/manifest/ask-microsoft.ts";

const answering = (answer: object) => ({ validate: async () => answer as never });

test("what the service accepts is accepted, with its warnings", async () => {
  const warnings = [{ line: 3, title: "Icon", content: "is not reachable" }];
  expect(
    await askMicrosoft("manifest.xml", answering({ isValid: true, status: 200, report: { warnings } })),
  ).toEqual({
    kind: "accepted",
    remarks: ["line 3: Icon is not reachable"],
  });
});

test("what the service refuses is refused, with every reason", async () => {
  const errors = [{ title: "Invalid Child", content: "VersionOverrides", helpUrl: "https://learn.example" }];
  expect(await askMicrosoft("manifest.xml", answering({ isValid: false, report: { errors } }))).toEqual({
    kind: "refused",
    remarks: ["Invalid Child VersionOverrides https://learn.example"],
  });
});

test("an answer without a report is no verdict", async () => {
  const answer = { isValid: false, status: 503, statusText: "Service Unavailable" };
  expect(await askMicrosoft("manifest.xml", answering(answer))).toEqual({
    kind: "not-heard",
    why: "HTTP 503 Service Unavailable",
  });
});

test("without a network nobody was heard, and the reason is said", async () => {
  const validate = () => Promise.reject(new Error("Unable to contact the service.\ngetaddrinfo ENOTFOUND"));
  expect(await askMicrosoft("manifest.xml", { validate })).toEqual({
    kind: "not-heard",
    why: "getaddrinfo ENOTFOUND",
  });
});

test("a service that never answers is not waited for", async () => {
  const validate = () => new Promise<never>(() => {});
  expect(await askMicrosoft("manifest.xml", { validate, patience: 20 })).toEqual({
    kind: "not-heard",
    why: "0.02 s",
  });
});
