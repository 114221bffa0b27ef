import { describe, expect, test } from "vitest";
import { s3SeasonStore } from "../../../../functions/adapters/s3-season-store.ts";
import { eventPump } from "../../../../infra/local/event-pump.ts";
import { health } from "../../../../infra/local/serve/health.ts";
import { jsonLog } from "../../../../infra/local/serve/log.ts";
import { currentRequest, tellOwnWrites } from "../../../../infra/local/serve/own-writes.ts";
import { untilNext } from "../../../../infra/local/serve/sweep-times.ts";
import { runningApi, testStorage } from "../../../support/running-api.ts";
import { selfCard, smallSeason, smallTable } from "../../../support/small-season.ts";

const logged = () => {
  const lines: Record<string, unknown>[] = [];
  const log = jsonLog(
    (line) => lines.push(JSON.parse(line) as Record<string, unknown>),
    () => "2026-01-01T00:00:00.000Z",
  );
  return { lines, log };
};

describe("times of the sweep", () => {
  const MINUTE = 60_000;
  const at = (instant: string) => new Date(instant).getTime();
  test.each([
    ["later today", ["01:30"], "2026-01-01T00:00:00+07:00", 90],
    ["tomorrow, when it is past", ["01:30"], "2026-01-01T02:00:00+07:00", 23 * 60 + 30],
    ["a day later, on the minute itself", ["01:30"], "2026-01-01T01:30:00+07:00", 24 * 60],
    ["the nearest of several", ["23:00", "12:15"], "2026-01-01T12:00:00+07:00", 15],
    ["by the clock of Viet Nam", ["07:00"], "2025-12-31T23:59:00Z", 1],
  ])("%s", (_, times, now, minutes) => {
    expect(untilNext(times, at(now))).toBe(minutes * MINUTE);
  });
  test("never, when none is named", () => {
    expect(untilNext([], 0)).toBeUndefined();
  });
});

describe("the log", () => {
  test("is a line of JSON for each thing told, with its level and time", () => {
    const { lines, log } = logged();
    log.warn("parked", { key: "k" });
    expect(lines).toEqual([{ time: "2026-01-01T00:00:00.000Z", level: "warn", message: "parked", key: "k" }]);
  });

  test("names an error, its place and its causes, and not the text that broken JSON stood in", () => {
    const { lines, log } = logged();
    const broken = (() => {
      try {
        return JSON.parse('{"points": 17.25, "by": "Nguyễn"');
      } catch (error) {
        return error;
      }
    })();
    log.failed({
      error: new Error("scorecards/k.json is in a form that this release does not read", { cause: broken }),
    });
    log.failed({ error: "a text" });
    expect(lines[0]).toMatchObject({
      level: "error",
      message: "failed",
      error: {
        name: "Error",
        message: "scorecards/k.json is in a form that this release does not read",
        cause: { name: "SyntaxError" },
      },
    });
    expect(JSON.stringify(lines)).not.toMatch(/17\.25|Nguyễn|a text/);
    expect(lines[0]).toHaveProperty("error.place.0", expect.stringMatching(/^at .*own-server-parts/));
  });
});

describe("readiness", () => {
  const parts = { closing: false, storage: true, silent: [] as string[], asked: 0 };
  const clock = { now: 0 };
  const app = health(
    {
      isClosing: () => parts.closing,
      storage: async () => {
        parts.asked += 1;
        return parts.storage;
      },
      silentIssuers: async () => parts.silent,
      parked: () => 2,
    },
    () => clock.now,
  );
  const ready = async () => {
    const answer = await app.request("/readyz");
    return [answer.status, await answer.json()];
  };

  test("is asked of the parts at most every five seconds, and names the one that is silent", async () => {
    const told = { ready: true, storage: "answers", issuers: "answer", parked: 2 };
    expect(await ready()).toEqual([200, told]);
    parts.storage = false;
    expect(await ready()).toEqual([200, told]);
    clock.now = 6_000;
    expect(await ready()).toEqual([503, { ...told, ready: false, storage: "silent" }]);
    expect(parts.asked).toBe(2);
    parts.storage = true;
    parts.silent = ["https://login.example"];
    clock.now = 12_000;
    expect(await ready()).toEqual([
      503,
      { ...told, ready: false, issuers: "silent", silent: ["https://login.example"] },
    ]);
  });

  test("ends when the server is closing, which still lives", async () => {
    parts.closing = true;
    expect(await ready()).toEqual([503, { ready: false, closing: true }]);
    expect((await app.request("/healthz")).status).toBe(200);
  });
});

describe("events of our own writes", () => {
  test("fold what was uploaded; one that fails five times is parked and told by its key", async () => {
    const storage = await testStorage();
    const { lines, log } = logged();
    const handled: string[] = [];
    const pump = eventPump(
      [
        {
          prefixes: ["scorecards/"],
          handle: async ({ Records }) => {
            handled.push(...Records.map(({ body }) => JSON.parse(body).detail["request-id"] as string));
            return { batchItemFailures: Records.map(({ messageId }) => ({ itemIdentifier: messageId })) };
          },
        },
      ],
      { pause: () => 1, park: (body) => log.error("parked", { key: JSON.parse(body).detail.object.key }) },
    );
    const store = s3SeasonStore(storage.client, "test-bucket");
    const desk = await runningApi(store, smallSeason(), [smallTable()]);
    const current = currentRequest();
    tellOwnWrites(storage.client, pump.created, log, current);
    await current.run({ id: "request-of-a-person" }, async () => {
      await desk.post("dv-a", "/v1/scorecards", { follows: 0, uploadId: "lan-nop-1", card: selfCard("a") });
    });
    await pump.idle();
    const [written] = lines.filter(({ key }) => String(key).startsWith("scorecards/"));
    expect(written).toMatchObject({ message: "written", request: "request-of-a-person" });
    expect(handled).toEqual(Array.from({ length: 5 }, () => written?.["write"]));
    expect(lines.at(-1)).toMatchObject({
      message: "parked",
      key: "scorecards/nam-2024/nam/khoi-1/co-quan-a/self/co-quan-a/000001.json",
    });
    expect(pump.parked()).toHaveLength(1);
    await storage.close();
  });
});
