import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ListObjectsV2Command } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fails, holds, makeChecks, notMade } from "../../../../infra/aws/smoke/check.ts";
import {
  doorChecks,
  missingIsTold,
  strangersStayOut,
  tokensAreTold,
} from "../../../../infra/aws/smoke/door-checks.ts";
import { journeyOf } from "../../../../infra/aws/smoke/journey-check.ts";
import { nothingParked } from "../../../../infra/aws/smoke/queue-check.ts";
import { signInByHand } from "../../../../infra/aws/smoke/sign-in.ts";
import {
  missingIsAbsent,
  nobodyDeletes,
  oneWins,
  staleIsRefused,
  storageChecks,
  writeOnce,
} from "../../../../infra/aws/smoke/storage-checks.ts";
import { tokenBy } from "../../../functions/stand-in-issuer.ts";
import { guardedByPolicy, PANE, trialStage } from "./trial-stage.ts";

type Stage = Awaited<ReturnType<typeof trialStage>>;
let stage: Stage;
beforeAll(async () => {
  stage = await trialStage();
});
afterAll(() => stage.close());

describe("storage", () => {
  test("that keeps conditions is told to hold, and nothing of the trial is left in it", async () => {
    for (const check of [oneWins, staleIsRefused, missingIsAbsent])
      expect((await check(stage)).kind, check.name).toBe("holds");
    expect((await oneWins(stage)).found).toBe("1 × 200, 19 × 412, 0 × 409");
    const { KeyCount } = await stage.s3.send(
      new ListObjectsV2Command({ Bucket: stage.derived, Prefix: "forms/" }),
    );
    expect(KeyCount).toBe(0);
  });

  test("whose policy is missing is told to fail; with it, it holds", async () => {
    for (const check of [writeOnce, nobodyDeletes]) {
      expect((await check(stage)).kind, check.name).toBe("fails");
      expect((await check({ ...stage, s3: guardedByPolicy(stage.s3) })).kind, check.name).toBe("holds");
    }
  });

  test("that takes every write is told to fail: twenty have won", async () => {
    const careless = new Proxy(stage.s3, {
      get: (target, name) =>
        name === "send"
          ? (command: { readonly input: { IfNoneMatch?: string } }) => {
              delete command.input.IfNoneMatch;
              return target.send(command as never);
            }
          : Reflect.get(target, name),
    });
    expect(await oneWins({ ...stage, s3: careless })).toEqual(
      fails(`${Array(20).fill(200).join(" ")}, 0 × 409`),
    );
  });
});

describe("the door", () => {
  test("of a stage keeps strangers out and takes the issuer's access token, and no other of its tokens", async () => {
    for (const check of [strangersStayOut, tokensAreTold, missingIsTold])
      expect((await check(stage)).kind, check.name).toBe("holds");
  });

  test("that takes an ID token, or none, is told to fail", async () => {
    const { accessToken } = stage.person;
    const lax = { ...stage, person: { ...stage.person, idToken: accessToken } };
    expect(await tokensAreTold(lax)).toEqual(fails("ID token: 200, must be 401"));
    const open = createServer((_request, response) => response.end("{}"));
    await new Promise<void>((listening) => open.listen(0, "127.0.0.1", listening));
    const origin = `http://127.0.0.1:${(open.address() as AddressInfo).port}`;
    expect((await strangersStayOut({ origin, person: undefined })).kind).toBe("fails");
    open.closeAllConnections();
    await new Promise((closed) => open.close(closed));
  });

  test("is not judged where nobody signed in", async () => {
    for (const check of [tokensAreTold, missingIsTold])
      expect((await check({ ...stage, person: undefined })).kind).toBe("not-made");
  });
});

describe("signing in by hand", () => {
  test("gives what the pane gets: an access token for the API, an ID token, and who it is", () => {
    expect(stage.person.subject).toBe("nguoi-kiem-tra");
    const claims = (token: string) =>
      JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    expect(claims(stage.person.accessToken)).toMatchObject({ aud: "urn:bang-vang:api" });
    expect(claims(stage.person.idToken)).toMatchObject({ aud: PANE.clientId });
  });

  test("asks with the pane's own address, PKCE and no state; another's code is worth nothing", async () => {
    const pane = {
      origin: stage.origin,
      issuer: stage.issuer.issuer,
      ...PANE,
      audience: "urn:bang-vang:api",
    };
    const [mine, other] = [await signInByHand(pane), await signInByHand(pane)];
    const asked = new URL(mine.address).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      redirect_uri: `${stage.origin}/pane/signed-in.html`,
      code_challenge_method: "S256",
      audience: "urn:bang-vang:api",
    });
    expect(asked.has("state")).toBe(false);
    await expect(mine.finish(stage.issuer.signIn(other.address, "nguoi-kiem-tra"))).rejects.toThrow();
    await expect(mine.finish("no address")).rejects.toThrow("what was pasted is no address");
  });
});

describe("a card's journey", () => {
  const patient = { most: 100_000, every: 200 };

  test("from the API by events to its standings, then to a workbook by a signed address", async () => {
    const journey = { ...stage, mayLeaveSeason: true, patience: patient };
    const { kind, found } = await journeyOf(journey);
    expect(stage.failures).toEqual([]);
    expect([kind, found]).toEqual(["holds", expect.stringMatching(/standings \d+\.\d s; .*file \d{4,} B/)]);
  }, 120_000);

  test("that no event follows is told to fail", async () => {
    const silent = await trialStage({ withoutEvents: true });
    const journey = { ...silent, mayLeaveSeason: true, patience: { most: 300, every: 50 } };
    expect(await journeyOf(journey)).toMatchObject({
      kind: "fails",
      found: expect.stringContaining("no standings"),
    });
    await silent.close();
  });

  test("is not made without leave to leave a season, or without a person", async () => {
    expect((await journeyOf({ ...stage, mayLeaveSeason: false })).kind).toBe("not-made");
    expect((await journeyOf({ ...stage, person: undefined, mayLeaveSeason: true })).kind).toBe("not-made");
  });
});

describe("queues of last resort", () => {
  test.each([
    ["0", "holds"],
    ["3", "fails"],
  ])("with %s messages: %s", async (messages, kind) => {
    const sqs = createServer((_request, response) =>
      response.end(JSON.stringify({ Attributes: { ApproximateNumberOfMessages: messages } })),
    );
    await new Promise<void>((listening) => sqs.listen(0, "127.0.0.1", listening));
    const endpoint = `http://127.0.0.1:${(sqs.address() as AddressInfo).port}`;
    const caller = {
      credentials: async () => ({ accessKeyId: "a", secretAccessKey: "b" }),
      region: "r",
      endpoint,
    };
    expect((await nothingParked(caller, ["https://sqs.example/1/StandingsParked"])).kind).toBe(kind);
    sqs.closeAllConnections();
    await new Promise((closed) => sqs.close(closed));
  });
});

describe("the checks", () => {
  test("are all made, each told on its line; one that breaks off has failed", async () => {
    const told: string[] = [];
    const count = await makeChecks(
      [
        { what: "a", run: async () => holds("1 × 200") },
        { what: "b", run: async () => notMade("no person") },
        { what: "c", run: () => Promise.reject(new TypeError("fetch failed")) },
      ],
      (line) => told.push(line),
    );
    expect(told).toEqual(["✓ a\n    1 × 200", "– b\n    no person", "✗ c\n    TypeError: fetch failed"]);
    expect(count).toEqual({ holds: 1, fails: 1, "not-made": 1 });
  });

  test("of a whole stage hold together", async () => {
    const guarded = { ...stage, s3: guardedByPolicy(stage.s3) };
    const told: string[] = [];
    const count = await makeChecks([...storageChecks(guarded), ...doorChecks(stage)], (line) =>
      told.push(line),
    );
    expect(count, told.join("\n")).toEqual({ holds: 8, fails: 0, "not-made": 0 });
  });
});

test("the trial's tokens are as strict as a real issuer's: one of another key is refused", async () => {
  const forged = await tokenBy(stage.issuer.key, { claims: { iss: "https://other.example" } });
  const answer = await fetch(`${stage.origin}/v1/desks`, { headers: { authorization: `Bearer ${forged}` } });
  expect(answer.status).toBe(401);
});
