import { describe, expect, test } from "vitest";
import { offlineQueue } from "../../../addin/queue/offline-queue.ts";
import { type OneSender, senderByLease } from "../../../addin/queue/one-sender.ts";
import { MOST_CARDS } from "../../../addin/queue/queue-trouble.ts";
import type { CriterionId } from "../../../shared/ids.ts";
import { memoryStore } from "./memory-store.ts";
import { cardOf, refusedWith, smallServer } from "./waiting-card.ts";

const alone: OneSender = async (work) => ({ kind: "done", value: await work(async () => true) });
const A = { by: "dv-a", title: "Bảng tự chấm Cơ quan A" };
const B = { by: "dv-b", title: "Bảng tự chấm Cơ quan B" };
const SEND_A = { by: "dv-a" };

/** A queue on a store; the same store with another queue is the pane opened again. Each card waits a second later. */
function queueOn(store = memoryStore(), oneSender = alone) {
  let second = 10;
  const now = () => `2024-12-01T08:00:${second++}.000Z`;
  return { store, queue: offlineQueue({ store, oneSender, now }) };
}

const idsIn = async (queue: ReturnType<typeof queueOn>["queue"]) =>
  (await queue.list()).entries.map(({ id }) => id);

describe("a card that waits", () => {
  test("is there after the pane was closed and opened again, as it was", async () => {
    const { store, queue } = queueOn();
    const added = await queue.add(cardOf("a", "upload-0001", { typed: "8,25" }), A);
    const { entries } = await queueOn(store).queue.list();
    expect(entries).toEqual([added]);
    expect(entries[0]).toMatchObject({ id: "upload-0001", by: "dv-a", tries: 0, title: A.title });
    expect(entries[0]?.submission.card.entries[0]).toMatchObject({ points: "8,25" });
  });

  test("added twice under one upload id waits once", async () => {
    const { queue } = queueOn();
    await queue.add(cardOf("a", "upload-0001"), A);
    await queue.add(cardOf("a", "upload-0001"), A);
    expect(await idsIn(queue)).toEqual(["upload-0001"]);
  });

  test("gives way to a newer one of the same chain, and to no other", async () => {
    const { queue } = queueOn();
    await queue.add(cardOf("a", "upload-0001"), A);
    await queue.add(cardOf("b", "upload-0002"), B);
    await queue.add(cardOf("a", "upload-0003", { typed: "9" }), A);
    expect(await idsIn(queue)).toEqual(["upload-0002", "upload-0003"]);
  });

  test("that cannot be read is counted and left where it is", async () => {
    const { store, queue } = queueOn();
    store.kept.set("cu", { id: "cu", text: "{ not ours" });
    expect(await queue.list()).toEqual({ entries: [], unreadable: 1 });
    await queue.sendAll(smallServer(), SEND_A);
    expect(store.kept.has("cu")).toBe(true);
  });

  test("is refused when it is larger than the server takes", async () => {
    const { queue } = queueOn();
    const { card, ...rest } = cardOf("a", "upload-0001");
    const [entry] = card.entries;
    const entries = Array.from({ length: 1_000 }, () => ({
      ...entry,
      criterion: "i-1" as CriterionId,
      reason: "đ".repeat(1_000),
    }));
    const large = { ...rest, card: { ...card, entries } };
    await expect(queue.add(large, A)).rejects.toMatchObject({ code: "too-large" });
  });

  test("is refused when as many wait as may", async () => {
    const { store, queue } = queueOn();
    for (let n = 0; n < MOST_CARDS; n++) store.kept.set(`cu-${n}`, { id: `cu-${n}`, text: "?" });
    await expect(queue.add(cardOf("a", "upload-0001"), A)).rejects.toMatchObject({ code: "full" });
  });
});

describe("sending", () => {
  test("empties the queue, the oldest first, and gives the receipts", async () => {
    const { queue } = queueOn();
    const server = smallServer();
    await queue.add(cardOf("b", "upload-0002"), A);
    await queue.add(cardOf("a", "upload-0001"), A);
    const round = await queue.sendAll(server, SEND_A);
    expect(round).toMatchObject({
      kind: "done",
      sent: [{ receipt: { revision: 1 } }, { receipt: { revision: 1 } }],
    });
    expect(server.revisions.map(({ uploadId }) => uploadId)).toEqual(["upload-0002", "upload-0001"]);
    expect(await idsIn(queue)).toEqual([]);
  });

  test("stops when there is no network, and keeps every card with what was said", async () => {
    const { queue } = queueOn();
    const server = smallServer();
    server.faults.push({ kind: "offline" });
    await queue.add(cardOf("a", "upload-0001"), A);
    await queue.add(cardOf("b", "upload-0002"), A);
    expect(await queue.sendAll(server, SEND_A)).toEqual({
      kind: "done",
      sent: [],
      stopped: { kind: "offline" },
    });
    expect(server.asked).toHaveLength(1);
    expect((await queue.list()).entries).toMatchObject([
      { id: "upload-0001", tries: 1, lastRefusal: { kind: "offline" } },
      { id: "upload-0002", tries: 0 },
    ]);
  });

  test("a card whose answer was lost is one revision when it is sent again", async () => {
    const { queue } = queueOn();
    const server = smallServer();
    server.faults.push("lost");
    await queue.add(cardOf("a", "upload-0001"), A);
    await queue.sendAll(server, SEND_A);
    expect(await queue.sendAll(server, SEND_A)).toMatchObject({ sent: [{ receipt: { revision: 1 } }] });
    expect(server.revisions).toHaveLength(1);
  });

  test("a newer card does not push out one the server may have; it goes after it, on top of it", async () => {
    const { queue } = queueOn();
    const server = smallServer();
    server.faults.push("lost");
    await queue.add(cardOf("a", "upload-0001"), A);
    await queue.sendAll(server, SEND_A);
    await queue.add(cardOf("a", "upload-0002", { typed: "9" }), A);
    expect(await idsIn(queue)).toEqual(["upload-0001", "upload-0002"]);

    expect(await queue.sendAll(server, SEND_A)).toMatchObject({
      sent: [{ receipt: { revision: 1 } }, { receipt: { revision: 2 } }],
    });
    expect(server.revisions.map(({ follows }) => follows)).toEqual([0, 1]);
    expect(await idsIn(queue)).toEqual([]);
  });

  test("a card whose sending was tried before it was queued may be stored, and keeps its turn", async () => {
    const { queue } = queueOn();
    const server = smallServer();
    server.faults.push("lost");
    const card = cardOf("a", "upload-0001");
    const answer = await server.submitScorecard(card);
    if (answer.ok) throw new Error("the answer was to be lost");
    await queue.add(card, { ...A, refusal: answer.refusal });
    await queue.add(cardOf("a", "upload-0002", { typed: "9" }), A);
    expect(await queue.sendAll(server, SEND_A)).toMatchObject({
      sent: [{ receipt: { revision: 1 } }, { receipt: { revision: 2 } }],
    });
  });

  test("a refused card stays with its refusal, does not hold up the others, and is not pressed on the server", async () => {
    const { queue } = queueOn();
    const server = smallServer();
    const refusal = refusedWith("period-closed", 409);
    server.faults.push(refusal);
    await queue.add(cardOf("a", "upload-0001"), A);
    await queue.add(cardOf("b", "upload-0002"), A);
    expect(await queue.sendAll(server, SEND_A)).toMatchObject({ sent: [{ entry: { id: "upload-0002" } }] });
    expect((await queue.list()).entries).toMatchObject([{ id: "upload-0001", lastRefusal: refusal }]);

    expect(await queue.sendAll(server, SEND_A)).toEqual({ kind: "done", sent: [] });
    expect(server.asked).toHaveLength(2);
    expect(await queue.sendAll(server, { ...SEND_A, also: ["upload-0001"] })).toMatchObject({
      sent: [{ entry: { id: "upload-0001" } }],
    });
  });

  test("a refused card gives way to the corrected one", async () => {
    const { queue } = queueOn();
    const server = smallServer();
    server.faults.push(refusedWith("scorecard-refused", 422));
    await queue.add(cardOf("a", "upload-0001"), A);
    await queue.sendAll(server, SEND_A);
    await queue.add(cardOf("a", "upload-0002", { typed: "9" }), A);
    expect(await idsIn(queue)).toEqual(["upload-0002"]);
  });

  test("nobody sends another's card in their own name", async () => {
    const { queue } = queueOn();
    const server = smallServer();
    await queue.add(cardOf("a", "upload-0001"), A);
    expect(await queue.sendAll(server, { by: "dv-b" })).toEqual({ kind: "done", sent: [] });
    expect([server.asked, await idsIn(queue)]).toEqual([[], ["upload-0001"]]);
  });

  test("a card taken out while it was on its way does not come back", async () => {
    const { queue } = queueOn();
    await queue.add(cardOf("a", "upload-0001"), A);
    const server = {
      submitScorecard: async () => {
        await queue.remove("upload-0001");
        return { ok: false as const, refusal: { kind: "timeout" as const } };
      },
    };
    await queue.sendAll(server, SEND_A);
    expect(await idsIn(queue)).toEqual([]);
  });
});

describe("two panes at once", () => {
  test("never send in parallel: one is told that the other does it", async () => {
    const store = memoryStore();
    const now = () => 1_000_000;
    const [first, second] = ["pane-1", "pane-2"].map(
      (holder) => queueOn(store, senderByLease(store, holder, now)).queue,
    );
    if (!first || !second) throw new Error("two queues");
    await first.add(cardOf("a", "upload-0001"), A);
    const server = smallServer();
    const told: unknown[] = [];
    const slow = {
      submitScorecard: async (submission: Parameters<typeof server.submitScorecard>[0]) => {
        told.push(await second.sendAll(server, SEND_A));
        return server.submitScorecard(submission);
      },
    };
    await first.sendAll(slow, SEND_A);
    expect(told).toEqual([{ kind: "elsewhere" }]);
    expect(server.asked).toHaveLength(1);
    expect(await second.sendAll(server, SEND_A)).toMatchObject({ kind: "done" });
  });

  test("a pane that was closed while sending holds the others up for three minutes, no longer", async () => {
    const store = memoryStore();
    let now = 1_000_000;
    await store.takeLease("gone", now + 180_000, now);
    const { queue } = queueOn(
      store,
      senderByLease(store, "here", () => now),
    );
    await queue.add(cardOf("a", "upload-0001"), A);
    expect(await queue.sendAll(smallServer(), SEND_A)).toEqual({ kind: "elsewhere" });
    now += 180_000;
    expect(await queue.sendAll(smallServer(), SEND_A)).toMatchObject({
      sent: [{ receipt: { revision: 1 } }],
    });
  });

  test("a pane that has lost the right to send stops before the next card", async () => {
    const store = memoryStore();
    const rights = [true, false];
    const { queue } = queueOn(store, async (work) => ({
      kind: "done",
      value: await work(async () => rights.shift() ?? false),
    }));
    await queue.add(cardOf("a", "upload-0001"), A);
    await queue.add(cardOf("b", "upload-0002"), A);
    const server = smallServer();
    await queue.sendAll(server, SEND_A);
    expect(server.asked).toHaveLength(1);
  });
});
