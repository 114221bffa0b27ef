import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PaneParts } from "../../addin/effects/parts.ts";
import { runEffect } from "../../addin/effects/run-effect.ts";
import { bangVangServer } from "../../addin/server/bang-vang-server.ts";
import type { Effect } from "../../addin/state/effect.ts";
import type { PaneEvent } from "../../addin/state/event.ts";
import { Season } from "../../shared/season.ts";
import type { HandOverRequest } from "../../shared/wire/hand-over.ts";
import type { InvitationRequest } from "../../shared/wire/invitation.ts";
import type { RevocationRequest } from "../../shared/wire/people.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { SMALL_SEASON, smallTable } from "../support/small-season.ts";
import { SEASON, SECRETARY_C } from "./people-story.ts";

const OF = { season: SEASON, period: "nam", bloc: "khoi-1" } as never;

let storage: TestStorage;
let running: RunningApi;
let code = "";

beforeAll(async () => {
  storage = await testStorage();
  const council = { id: "hd", name: "Cơ quan thường trực Hội đồng", roles: [{ role: "council-office" }] };
  const people = [...(SMALL_SEASON.people ?? []), council];
  running = await runningApi(storage.store, Season.parse({ ...SMALL_SEASON, people }), [smallTable()]);
});
afterAll(() => storage.close());

/** What an effect tells the pane, asked of the real API by somebody. */
async function told(effect: Effect, person = "tk-1"): Promise<PaneEvent | undefined> {
  const server = bangVangServer({
    origin: "",
    token: async () => person,
    fetch: (async (path: string, init: RequestInit) => running.app.request(path, init)) as typeof fetch,
  });
  const events: PaneEvent[] = [];
  await runEffect(effect, { server } as PaneParts, (event) => events.push(event));
  expect(events).toHaveLength(1);
  return events[0];
}

const invitation = (more: object = {}) =>
  ({
    season: SEASON,
    name: "Thư ký Cơ quan C",
    roles: [SECRETARY_C],
    days: 14,
    ...more,
  }) as InvitationRequest;
const refusedWith = (problem: string) => ({ kind: "failed", trouble: { code: problem } });

describe("against the real API", () => {
  test("a secretariat invites, and is told why where the task is of nothing", async () => {
    const answer = await told({ kind: "invite", request: invitation() });
    if (answer?.kind !== "invited") throw new Error(JSON.stringify(answer));
    code = answer.invitation.code;
    const nobody = { ...SECRETARY_C, agency: "co-quan-z" };
    expect(await told({ kind: "invite", request: invitation({ roles: [nobody] }) })).toMatchObject({
      kind: "people-refused",
      problems: [{ severity: "error" }],
    });
    expect(await told({ kind: "invite", request: invitation() }, "dv-a")).toMatchObject(
      refusedWith("forbidden"),
    );
  });

  test("whoever was invited joins by the code, as often as it is sent; nobody else does", async () => {
    for (let times = 0; times < 2; times += 1)
      expect(await told({ kind: "join", code }, "moi-c")).toMatchObject({
        kind: "joined",
        joined: { name: "Thư ký Cơ quan C", roles: [SECRETARY_C] },
      });
    expect(await told({ kind: "join", code }, "moi-d")).toMatchObject(refusedWith("invitation-used"));
    expect(await told({ kind: "join", code: "7K3M" }, "moi-d")).toMatchObject(
      refusedWith("invitation-mistyped"),
    );
  });

  test("the list tells who invited whom, and whoever is revoked is in it no more", async () => {
    const people = async () => {
      const answer = await told({ kind: "load-people", season: SEASON });
      return answer?.kind === "people-arrived" ? answer.people : undefined;
    };
    expect((await people())?.people.find(({ id }) => id === "moi-c")).toMatchObject({
      takenUp: [{ byName: "Tổ thư ký Khối 1", roles: [SECRETARY_C] }],
    });
    const request = { season: SEASON, person: "moi-c", bloc: "khoi-1", reason: "Chuyển công tác" };
    expect(await told({ kind: "revoke", request: request as RevocationRequest })).toEqual({
      kind: "revoked",
      person: "moi-c",
    });
    expect((await people())?.people.some(({ id }) => id === "moi-c")).toBe(false);
    expect(
      await told({ kind: "revoke", request: { ...request, person: "tk-1" } as RevocationRequest }),
    ).toMatchObject(refusedWith("last-secretariat"));
  });

  test("an invitation is withdrawn, and its code is worth nothing then", async () => {
    const answer = await told({ kind: "invite", request: invitation() });
    if (answer?.kind !== "invited") throw new Error(JSON.stringify(answer));
    const request = { season: SEASON, invitation: answer.invitation.id, reason: "Gửi nhầm" };
    expect(await told({ kind: "withdraw-invitation", request })).toEqual({ kind: "invitation-withdrawn" });
    expect(await told({ kind: "join", code: answer.invitation.code }, "moi-d")).toMatchObject(
      refusedWith("invitation-withdrawn"),
    );
  });

  test("an agency's secretary reads its years", async () => {
    expect(await told({ kind: "load-years", of: OF }, "dv-a")).toMatchObject({
      kind: "years-arrived",
      years: { agencies: [{ id: "co-quan-a" }], years: [] },
    });
  });

  test("a bloc is handed over once: refused with its reasons, done, and told to whoever comes later", async () => {
    const periods = Season.parse(SMALL_SEASON).periods.map((period) => ({
      ...period,
      from: "2025-01-01",
      to: "2025-12-31",
    }));
    const next = { id: "nam-2025", title: "Năm thi đua 2025", year: 2025, periods };
    const request = (more: object = {}) =>
      ({
        season: SEASON,
        bloc: "khoi-1",
        attempt: "ban-giao-0001",
        next,
        leader: "co-quan-b",
        reason: "Biên bản họp khối",
        ...more,
      }) as HandOverRequest;
    const early = await told({ kind: "hand-over", request: request() });
    expect(early).toMatchObject({ kind: "people-refused", problems: [{ code: "hand-over-unpublished" }] });
    expect(await told({ kind: "hand-over", request: request() }, "hd")).toMatchObject({
      kind: "handed-over",
      answer: { handOver: { leader: "co-quan-b" }, invitation: { roles: [{ role: "bloc-secretariat" }] } },
    });
    expect(
      await told({ kind: "hand-over", request: request({ attempt: "ban-giao-0002" }) }, "hd"),
    ).toMatchObject({
      kind: "handed-over",
      isOthers: true,
      answer: { handOver: { attempt: "ban-giao-0001" } },
    });
    const other = {
      bloc: "khoi-2",
      attempt: "ban-giao-0003",
      leader: undefined,
      next: { ...next, title: "Năm 2025" },
    };
    expect(await told({ kind: "hand-over", request: request(other) }, "hd")).toMatchObject({
      kind: "people-refused",
      next: { title: "Năm thi đua 2025", periods: [{ from: "01/01/2025" }] },
    });
  });
});
