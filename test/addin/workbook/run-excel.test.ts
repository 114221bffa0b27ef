import { describe, expect, it } from "vitest";
import { WorkbookTrouble } from "../../../addin/ports.ts";
import { troubleOfLifting } from "../../../addin/workbook/excel-error.ts";
import { type Batch, excelRunner } from "../../../addin/workbook/run-excel.ts";
import { HandClock } from "./hand-clock.ts";

const refusal = (code: string, errorLocation = "") =>
  Object.assign(new Error("said Excel"), { code, debugInfo: { code, message: "", errorLocation } });

/** Excel, as far as a runner knows it: each sync answers what is next in line, at last "ok". */
function host(...answers: readonly (string | Error | "never")[]) {
  const line = [...answers];
  const clock = new HandClock();
  const seen = { runs: 0, syncs: 0 };
  const excel = excelRunner(async (work) => {
    seen.runs++;
    const sync = async () => {
      seen.syncs++;
      const next = line.shift();
      if (next === "never") return new Promise<void>(() => {});
      if (next instanceof Error) throw next;
    };
    return work({ sync } as unknown as Excel.RequestContext);
  }, clock);
  return { excel, clock, seen };
}

const once = async ({ sync }: Batch) => {
  await sync();
  return "done";
};

describe("a batch that lifts a protection", () => {
  it.each([
    ["InvalidArgument", "", "protected"],
    ["InvalidArgument", "WorksheetProtection.unprotect", "protected"],
    ["GeneralException", "WorksheetProtection.unprotect", "protected"],
    ["InvalidArgument", "Range.values", "unexpected"],
    ["ItemNotFound", "", "sheet-gone"],
  ])("and fails with %s at “%s” tells of %s", (code, where, meant) => {
    expect(troubleOfLifting(refusal(code, where)).code).toBe(meant);
  });
});

describe("work in the workbook", () => {
  it("is done in one run when Excel answers", async () => {
    const { excel, seen } = host();
    expect(await excel(once)).toBe("done");
    expect(seen).toEqual({ runs: 1, syncs: 1 });
  });

  it.each([
    "ActivityLimitReached",
    "RequestAborted",
    "InvalidOrTimedOutSession",
    "InvalidOperationInCellEditMode",
  ])("is begun again after %s, a moment later", async (code) => {
    const { excel, clock, seen } = host(refusal(code));
    const asked = excel(once);
    await clock.pass(2000);
    expect(await asked).toBe("done");
    expect(seen.runs).toBe(2);
  });

  it("waits longer each time while Excel is throttled, and says that it is busy after some seconds", async () => {
    const { excel, clock, seen } = host(...Array.from({ length: 9 }, () => refusal("ActivityLimitReached")));
    const asked = excel(once).catch((error: unknown) => error);
    await clock.pass(60_000);
    expect(await asked).toMatchObject({ code: "busy" });
    const pauses = clock.waits.filter((ms) => ms < 30_000);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(5000);
    expect(seen.runs).toBe(pauses.length + 1);
  });

  it("tells of a cell that is being edited within three seconds, and never does afterwards what it gave up", async () => {
    const { excel, clock, seen } = host(
      ...Array.from({ length: 99 }, () => refusal("InvalidOperationInCellEditMode")),
    );
    const asked = excel(once).catch((error: unknown) => error);
    await clock.pass(3000);
    expect(await asked).toMatchObject({ code: "cell-edit" });
    const runs = seen.runs;
    await clock.pass(600_000);
    expect(seen.runs).toBe(runs);
  });

  it("is given up as not answering after 30 seconds of silence, and is not begun again", async () => {
    const { excel, clock, seen } = host("never");
    const asked = excel(once).catch((error: unknown) => error);
    await clock.pass(29_999);
    expect(seen.runs).toBe(1);
    await clock.pass(1);
    expect(await asked).toMatchObject({ code: "not-answering" });
    await clock.pass(600_000);
    expect(seen.runs).toBe(1);
  });

  it.each([
    ["AccessDenied", "protected"],
    ["BadPassword", "protected"],
    ["ItemNotFound", "sheet-gone"],
    ["ApiNotFound", "too-old"],
    ["RequestPayloadSizeLimitExceeded", "workbook-full"],
    ["GeneralException", "unexpected"],
  ])("%s is told at once as %s, with Excel's own words for support", async (code, meant) => {
    const { excel, seen } = host(refusal(code, "Worksheet.name"));
    const trouble = await excel(once).catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(WorkbookTrouble);
    expect(trouble).toMatchObject({ code: meant, told: `${code} said Excel at Worksheet.name` });
    expect(seen.runs).toBe(1);
  });

  it("a mistake of ours is unexpected, with its words", async () => {
    const { excel } = host();
    const broken = excel(async () => {
      throw new RangeError("no such row");
    });
    await expect(broken).rejects.toMatchObject({ code: "unexpected", told: "no such row" });
  });

  it("a trouble the work itself found goes through as it is", async () => {
    const { excel, seen } = host();
    const found = new WorkbookTrouble("protected", "the structure of the workbook is protected");
    await expect(
      excel(async () => {
        throw found;
      }),
    ).rejects.toBe(found);
    expect(seen.runs).toBe(1);
  });
});
