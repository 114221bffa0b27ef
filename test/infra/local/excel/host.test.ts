import { describe, expect, it, vi } from "vitest";
import { type EventEntry, SESSION_GONE, TOO_BUSY } from "../../../../infra/local/excel/excel-host.ts";
import { type BatchBuilder, SpokenHost } from "../../../support/excel-batch.ts";

/** A host whose add-in listens to what it registers for. */
async function listening(register: (batch: BatchBuilder) => unknown) {
  const spoken = new SpokenHost();
  const heard: EventEntry[] = [];
  spoken.host.onEvent((entry) => heard.push(entry));
  await spoken.ask(register);
  return { spoken, heard, told: () => heard.map(([, , , text]) => JSON.parse(text)) };
}

describe("events", () => {
  it("a person's edit is told with what was and what is", async () => {
    const { spoken, heard, told } = await listening((batch) =>
      batch.invoke(batch.sheet(), "_RegisterDataChangedEvent"),
    );
    spoken.model.type("Sheet1", "B2", "7");
    spoken.model.type("Sheet1", "B2", "8,5");
    const { id } = spoken.model.active;
    expect(heard[1]?.slice(0, 3)).toEqual([65536, 10, id]);
    expect(told()[1]).toMatchObject({
      address: "B2",
      changeType: "RangeEdited",
      source: "Local",
      worksheetId: id,
      valueBefore: 7,
      valueAfter: 8.5,
      valueTypeBefore: "Double",
      valueTypeAfter: "Double",
    });
  });

  it("a refused entry is not told, a co-author's is marked as remote", async () => {
    const { spoken, heard, told } = await listening((batch) => {
      batch.set(batch.link(batch.range("A1"), "DataValidation"), "Rule", { custom: { formula: "=A1>5" } });
      batch.invoke(batch.sheet(), "_RegisterDataChangedEvent");
    });
    spoken.model.type("Sheet1", "A1", "1");
    expect(heard).toEqual([]);
    spoken.model.remoteEdit("Sheet1", "A1", "1");
    expect(told()).toMatchObject([{ source: "Remote", address: "A1" }]);
    expect(heard[0]?.[5]).toBe(true);
  });

  it("what the add-in itself writes is told as its own, unless events are off", async () => {
    const { spoken, told } = await listening((batch) =>
      batch.invoke(batch.sheets(), "_RegisterDataChangedEvent"),
    );
    await spoken.ask((batch) => batch.set(batch.range("A1:B1"), "Values", [[1, 2]]));
    await spoken.ask((batch) => {
      batch.set(batch.link(batch.workbook, "_Runtime"), "EnableEvents", false);
      batch.set(batch.range("A1"), "Values", [[3]]);
      batch.set(batch.link(batch.workbook, "_Runtime"), "EnableEvents", true);
    });
    expect(told()).toMatchObject([{ address: "A1:B1", triggerSource: "ThisLocalAddin" }]);
    expect(told()[0]).not.toHaveProperty("valueAfter");
  });

  it("rows, selection, activation, new, renamed and deleted sheets, protection", async () => {
    const names = [
      "DataChanged",
      "SelectionChanged",
      "Activated",
      "Deactivated",
      "Added",
      "Deleted",
      "ProtectionChanged",
    ];
    const { spoken, heard } = await listening((batch) => {
      for (const name of names) batch.invoke(batch.sheets(), `_Register${name}Event`);
      batch.invoke(batch.sheets(), "_RegisterEventNameChanged");
    });
    const { model } = spoken;
    model.insertRows("Sheet1", 2, 2);
    model.deleteRows("Sheet1", 2);
    model.select("C3");
    await spoken.ask((batch) => batch.instantiate(batch.call(batch.sheets(), "Add", "Hai")));
    model.activate("Hai");
    await spoken.ask((batch) => {
      batch.set(batch.sheet("Hai"), "Name", "Ba");
      batch.invoke(batch.link(batch.sheet("Ba"), "Protection"), "Protect", null);
      batch.invoke(batch.sheet("Ba"), "Delete");
    });
    expect(
      heard.map(([, number, , text]) => [number, JSON.parse(text).changeType ?? JSON.parse(text).address]),
    ).toEqual([
      [10, "RowInserted"],
      [10, "RowDeleted"],
      [14, "C3"],
      [13, undefined],
      [12, undefined],
      [11, undefined],
      [25, undefined],
      [24, undefined],
      [12, undefined],
      [11, undefined],
      [15, undefined],
    ]);
  });

  it("who unregisters hears no more", async () => {
    const { spoken, heard } = await listening((batch) => {
      batch.invoke(batch.sheet(), "_RegisterDataChangedEvent");
      batch.invoke(batch.sheet(), "_UnregisterDataChangedEvent");
    });
    spoken.model.type("Sheet1", "A1", "1");
    expect(heard).toEqual([]);
  });
});

describe("a person in the middle of typing", () => {
  it("makes a batch fail, or wait when it asked to", async () => {
    const spoken = new SpokenHost();
    spoken.model.editing = true;
    const read = (batch: BatchBuilder) => batch.load(batch.range("A1"), "values");
    expect(await spoken.refusal(read)).toBe("InvalidOperationInCellEditMode");
    const waiting = spoken.send(read, 64);
    let done = false;
    void waiting.then(() => {
      done = true;
    });
    await spoken.refusal(read);
    expect(done).toBe(false);
    spoken.model.editing = false;
    expect((await waiting).Error).toBeNull();
  });

  it("does not hold up what office.js sends by itself while it loads, and that counts as no sync", async () => {
    const spoken = new SpokenHost();
    spoken.model.editing = true;
    const greeting = (batch: BatchBuilder) => {
      const service = batch.path({
        ObjectPathType: 2,
        Name: "Microsoft.InternalService.AddinInternalService",
      });
      batch.instantiate(service);
      batch.invoke(service, "NotifyActionHandlerReady");
    };
    expect(await spoken.refusal(greeting)).toBeUndefined();
    expect(spoken.host.log.map(({ purpose, error }) => [purpose, error])).toEqual([["start", undefined]]);
    expect(spoken.host.syncs).toBe(0);
    spoken.host.faults.push({ kind: "error", code: "InvalidOperationInCellEditMode" });
    expect(await spoken.refusal(greeting)).toBeUndefined();
    expect(spoken.host.faults).toHaveLength(1);
  });
});

describe("what can go wrong is made to go wrong", () => {
  it("one fault a batch: of the transport, of Excel, or silence", async () => {
    const { host } = new SpokenHost();
    const empty = JSON.stringify({ Actions: [], ObjectPaths: {} });
    host.faults.push(
      { kind: "transport", code: 5102 },
      { kind: "error", code: "InvalidOperationInCellEditMode" },
    );
    expect(await host.execute(empty, 0)).toEqual({ kind: "failed", code: TOO_BUSY });
    expect(await host.execute(empty, 0)).toMatchObject({ kind: "answered" });
    expect(await host.execute(empty, 0)).toMatchObject({ kind: "answered" });
    expect(host.log.map(({ error }) => error)).toEqual(["5102", "InvalidOperationInCellEditMode", undefined]);
    host.faults.push({ kind: "silence" });
    const answered = vi.fn();
    void host.execute(empty, 0).then(answered);
    await host.execute(empty, 0);
    expect(answered).not.toHaveBeenCalled();
  });

  it("a session that is gone fails as the transport says it", async () => {
    const { host } = new SpokenHost();
    host.faults.push({ kind: "transport", code: SESSION_GONE });
    const reply = await host.execute(JSON.stringify({ Actions: [], ObjectPaths: {} }), 0);
    expect(reply).toEqual({ kind: "failed", code: 5012 });
  });

  it("latency makes every batch that much longer, and the log counts syncs", async () => {
    vi.useFakeTimers();
    const { host } = new SpokenHost({ latency: 300 });
    const answered = vi.fn();
    void host.execute(JSON.stringify({ Actions: [], ObjectPaths: {} }), 0).then(answered);
    await vi.advanceTimersByTimeAsync(299);
    expect(answered).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(answered).toHaveBeenCalledOnce();
    expect(host.log).toMatchObject([{ actions: 0, bytes: 31, purpose: "sync" }]);
    expect(host.syncs).toBe(1);
    vi.useRealTimers();
  });

  it("a fault of the emulator itself does not look like Excel's", async () => {
    const spoken = new SpokenHost();
    const answer = await spoken.send((batch) =>
      batch.action({ ActionType: 2, ObjectPathId: 999, QueryInfo: {} }),
    );
    expect(answer.Error?.Message).toContain("[emulator]");
  });
});

describe("sheets of a file", () => {
  const content = (name: string) => ({
    name,
    cells: [
      { row: 0, column: 0, value: 5, formula: undefined, style: { bold: true }, validation: undefined },
      { row: 0, column: 1, value: undefined, formula: "=A1*2", style: {}, validation: undefined },
    ],
    merges: [],
    frozen: { rows: 1, columns: 0 },
    widths: new Map([[0, 90]]),
    heights: new Map(),
    hiddenRows: [3],
    hiddenColumns: [],
    rowOutlines: new Map([[3, 1]]),
    tabColor: "",
    visibility: "Visible" as const,
    protection: { password: "", allowed: [] },
  });
  const insert = (batch: BatchBuilder) =>
    batch.invoke(
      batch.workbook,
      "InsertWorksheetsFromBase64",
      btoa("tệp".normalize("NFD").replace(/[^a-z]/g, "")),
      {
        positionType: "Beginning",
      },
    );

  it("are read by the loader that was given, and placed where it was asked", async () => {
    const loaded: number[] = [];
    const spoken = new SpokenHost({
      loadXlsx: async (bytes) => {
        loaded.push(bytes.length);
        return [content("Xếp hạng"), content("Sheet1")];
      },
    });
    const [ids] = await spoken.ask(insert);
    expect(loaded).toEqual([3]);
    expect(spoken.model.sheets.map(({ name }) => name)).toEqual(["Xếp hạng", "Sheet1 (2)", "Sheet1"]);
    expect(ids).toEqual(spoken.model.sheets.slice(0, 2).map(({ id }) => id));
    expect(spoken.model.cell("Xếp hạng!B1").value).toBe(10);
    expect(spoken.model.cell("Xếp hạng!A1").style.bold).toBe(true);
    expect(spoken.model.type("Xếp hạng", "A1", "x")).toMatchObject({ because: "protected" });
  });

  it("are refused where there is no loader, or it cannot read them", async () => {
    expect(await new SpokenHost().refusal(insert)).toBe("InvalidArgument");
    const broken = new SpokenHost({ loadXlsx: () => Promise.reject(new Error("hỏng")) });
    expect(await broken.refusal(insert)).toBe("InvalidArgument");
    expect(broken.model.sheets).toHaveLength(1);
  });
});
