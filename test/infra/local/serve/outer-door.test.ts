import { Hono } from "hono";
import { expect, test } from "vitest";
import { fileBelow } from "../../../../infra/local/serve/file-below.ts";
import { jsonLog } from "../../../../infra/local/serve/log.ts";
import { outerDoor } from "../../../../infra/local/serve/outer-door.ts";

const lines: Record<string, unknown>[] = [];
const log = jsonLog(
  (line) => lines.push(JSON.parse(line)),
  () => "now",
);
const api = new Hono().get("/v1/health", (context) => context.json({ ok: true }));
api.notFound((context) => context.json({ code: "unknown-route" }, 404));
const part = new Hono().get("/broken", () => {
  throw new Error("of ours");
});
const app = outerDoor(api, log, () => "id-1")
  .route("/", part)
  .route("/", api);

test("an address that no part knows is answered as the API answers it", async () => {
  expect((await app.request("/v1/health")).status).toBe(200);
  for (const method of ["GET", "POST"]) {
    const answer = await app.request("/v1/nowhere", { method });
    expect([answer.status, await answer.json()]).toEqual([404, { code: "unknown-route" }]);
  }
});

test("a fault of a part is told to the log, and to whoever asked by the request's id alone", async () => {
  const answer = await app.request("/broken");
  expect([answer.status, answer.headers.get("x-request-id")]).toEqual([500, "id-1"]);
  const body = await answer.text();
  expect(JSON.parse(body)).toMatchObject({ code: "internal", instance: "urn:bang-vang:request:id-1" });
  expect(body).not.toContain("of ours");
  expect(lines).toEqual([
    expect.objectContaining({
      message: "failed",
      request: "id-1",
      error: expect.objectContaining({ message: "of ours" }),
    }),
  ]);
});

test("of a folder its own files are served; what is outside it, is not there or is no name is not found", async () => {
  const here = import.meta.dirname;
  expect((await fileBelow(here, "outer-door.test.ts")).status).toBe(200);
  for (const name of ["..%2flog.ts", "../doorway.test.ts", "none.js", "%zz", "", "%00"])
    expect((await fileBelow(here, name)).status, name).toBe(404);
});
