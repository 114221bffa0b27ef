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
  it("are passed on at once when it was quiet: what a person typed is looked at without waiting", async () => {
    const { heard, clock, tell } = ear();
    tell(changed("E9"));
    expect(heard).toEqual([changed("E9")]);
    await clock.pass(50);
    tell(changed("E10"));
    expect(heard).toEqual([changed("E9"), changed("E10")]);
    await clock.pass(50);
    expect(heard).toHaveLength(2);
  });

  it("of one kind within a moment are one more hint, without a place when there are several", async () => {
    const { heard, clock, tell } = ear();
    for (const address of ["E9", "E10", "E11", "E12"]) tell(changed(address));
    expect(heard).toEqual([changed("E9")]);
    await clock.pass(50);
    expect(heard).toEqual([changed("E9"), { kind: "changed", sheet: "s1", byOther: false }]);
  });

  it("of one place told twice keep their place", async () => {
    const { heard, clock, tell } = ear();
    for (const address of ["E9", "E10", "E10"]) tell(changed(address));
    await clock.pass(50);
    expect(heard).toEqual([changed("E9"), changed("E10")]);
  });

  it("that never stop are passed on once a moment, and the last of them is not lost", async () => {
    const { heard, clock, tell } = ear();
    for (let row = 1; row <= 100; row++) {
      tell(changed(`E${row}`));
      await clock.pass(5);
    }
    await clock.pass(50);
    expect(heard.length).toBeGreaterThan(10);
    expect(heard.length).toBeLessThan(30);
    const last = heard.length;
    tell(changed("F1"));
    expect(heard.length).toBe(last + 1);
  });

  it("of two sheets, or of a co-author, stay apart", async () => {
    const { heard, tell } = ear();
    tell(changed("E9"));
    tell(changed("E9", { sheet: "s2" }));
    tell(changed("E9", { byOther: true }));
    expect(heard).toHaveLength(3);
  });

  it("of a selection tell the first and the last place", async () => {
    const { heard, clock, tell } = ear();
    for (const address of ["E9", "E10", "E12"]) tell(changed(address, { kind: "selected" }));
    await clock.pass(50);
    expect(heard.map(({ address }) => address)).toEqual(["E9", "E12"]);
  });
});
