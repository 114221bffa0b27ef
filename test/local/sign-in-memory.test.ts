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
  const found = await Promise.all(["brief", "long", "endless", "new"].map((id) => memory.find(id)));
  expect(found.map((payload) => payload?.uid)).toEqual([undefined, "2", "3", "4"]);
});
