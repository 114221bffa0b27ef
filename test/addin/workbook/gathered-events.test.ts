import { describe, expect, it } from "vitest";
import type { SheetEvent } from "../../../addin/ports.ts";
import { gatheredEvents } from "../../../addin/workbook/gathered-events.ts";
import { HandClock } from "./hand-clock.ts";

function ear() {
  const heard: SheetEvent[] = [];
  const clock = new HandClock();
  return { heard, clock, tell: gatheredEvents((event) => heard.push(event), clock) };
}
const changed = (address: string, more: Partial<SheetEvent> = {}): SheetEvent => ({
  kind: "changed",
  sheet: "s1",
  byOther: false,
  address,
  ...more,
});

describe("hints about the sheets", () => {
  it("of one kind within a moment are one hint, without a place when there are several", async () => {
    const { heard, clock, tell } = ear();
    for (const address of ["E9", "E10", "E11"]) tell(changed(address));
    expect(heard).toEqual([]);
    await clock.pass(50);
    expect(heard).toEqual([{ kind: "changed", sheet: "s1", byOther: false }]);
  });

  it("of two sheets, or of a co-author, stay apart", async () => {
    const { heard, clock, tell } = ear();
    tell(changed("E9"));
    tell(changed("E9", { sheet: "s2" }));
    tell(changed("E9", { byOther: true }));
    await clock.pass(50);
    expect(heard).toHaveLength(3);
  });

  it("of a selection tell the last place", async () => {
    const { heard, clock, tell } = ear();
    tell(changed("E9", { kind: "selected" }));
    tell(changed("E12", { kind: "selected" }));
    await clock.pass(50);
    expect(heard).toEqual([changed("E12", { kind: "selected" })]);
  });

  it("are passed on well within the 100 ms in which problems must show, and later ones anew", async () => {
    const { heard, clock, tell } = ear();
    tell(changed("E9"));
    await clock.pass(30);
    expect(heard).toEqual([changed("E9")]);
    tell(changed("E10"));
    await clock.pass(30);
    expect(heard).toEqual([changed("E9"), changed("E10")]);
  });
});
