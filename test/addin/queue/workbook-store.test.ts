import { describe, expect, test } from "vitest";
import { openQueue } from "../../../addin/queue/open-queue.ts";
import { WORKBOOK_LIMIT, workbookStore } from "../../../addin/queue/workbook-store.ts";
import { cardOf, smallServer } from "./waiting-card.ts";

/** The settings of a workbook; opening it again is another store on the same settings. */
function workbook() {
  const settings = new Map<string, string>();
  return {
    settings,
    remember: async (key: string, text: string | undefined) =>
      void (text === undefined ? settings.delete(key) : settings.set(key, text)),
    recall: async (key: string) => settings.get(key),
  };
}

const NO_BROWSER = {
  databases: () => {
    throw new DOMException("refused", "SecurityError");
  },
  locks: undefined,
  partition: undefined,
};

describe("where the browser keeps nothing", () => {
  test("the workbook keeps the cards, sends them, and is left without a trace", async () => {
    const memory = workbook();
    const queue = await openQueue({ ...NO_BROWSER, workbook: memory });
    expect(queue.keptIn).toBe("workbook");
    await queue.add(cardOf("a", "upload-0001"), { by: "dv-a", title: "A" });

    const reopened = await openQueue({ ...NO_BROWSER, workbook: memory });
    expect((await reopened.list()).entries).toHaveLength(1);
    expect(await reopened.sendAll(smallServer(), { by: "dv-a" })).toMatchObject({ kind: "done", sent: [{}] });
    expect(memory.settings.size).toBe(0);
  });

  test("and there is no workbook either, cards cannot wait, which is said", async () => {
    await expect(openQueue({ ...NO_BROWSER, workbook: undefined })).rejects.toMatchObject({
      code: "no-place",
    });
  });
});

describe("a workbook", () => {
  test("carries no more than a few cards", async () => {
    const store = workbookStore(workbook());
    await store.put({ id: "a", text: "x".repeat(WORKBOOK_LIMIT / 2) });
    await expect(store.put({ id: "b", text: "x".repeat(WORKBOOK_LIMIT / 2) })).rejects.toMatchObject({
      code: "no-room",
    });
    expect((await store.all()).map(({ id }) => id)).toEqual(["a"]);
  });

  test("loses nothing when two acts come at once", async () => {
    const store = workbookStore(workbook());
    await Promise.all(["a", "b", "c"].map((id) => store.put({ id, text: id })));
    await Promise.all([store.put({ id: "b", text: "new" }), store.remove("a")]);
    expect(await store.all()).toEqual([
      { id: "b", text: "new" },
      { id: "c", text: "c" },
    ]);
  });

  test("whose settings hold something else under our name is not overwritten", async () => {
    const memory = workbook();
    memory.settings.set("bang-vang:queue", "another program's");
    const store = workbookStore(memory);
    await expect(store.put({ id: "a", text: "a" })).rejects.toMatchObject({ code: "no-place" });
    expect(memory.settings.get("bang-vang:queue")).toBe("another program's");
  });

  test("gives the right to send to one pane at a time", async () => {
    const store = workbookStore(workbook());
    expect(await store.takeLease("one", 200, 100)).toBe(true);
    expect(await store.takeLease("two", 200, 100)).toBe(false);
    await store.dropLease("two");
    expect(await store.takeLease("two", 200, 150)).toBe(false);
    expect(await store.takeLease("two", 400, 200)).toBe(true);
    await store.dropLease("two");
    expect(await store.takeLease("one", 500, 201)).toBe(true);
  });
});
