import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { signInMemory } from "../../infra/local/identity/sign-in-memory.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

test("what has expired is forgotten when something new is remembered", async () => {
  const memory = signInMemory();
  await memory.upsert("brief", { uid: "1" }, 60);
  await memory.upsert("long", { uid: "2" }, 600);
  await memory.upsert("endless", { uid: "3" });
  vi.setSystemTime(Date.now() + 61_000);
  await memory.upsert("new", { uid: "4" }, 60);
  expect(await memory.find("brief")).toBeUndefined();
  expect(await memory.find("long")).toEqual({ uid: "2" });
  expect(await memory.find("endless")).toEqual({ uid: "3" });
});

test("codes go with the grant they were given under", async () => {
  const memory = signInMemory();
  await memory.upsert("his", { grantId: "1" }, 60);
  await memory.upsert("hers", { grantId: "2" }, 60);
  await memory.revokeByGrantId("1");
  expect(await memory.find("his")).toBeUndefined();
  expect(await memory.find("hers")).toEqual({ grantId: "2" });
});
