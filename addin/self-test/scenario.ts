import type { WorkbookDesk } from "../ports.ts";
import type { Worded } from "../words/words.ts";
import type { Probe } from "./probe.ts";
import type { Fact } from "./report.ts";

/** What a scenario writes down. */
export type Notes = {
  /** A fact, to be compared with what is recorded. */
  readonly saw: (name: string, found: Fact) => void;
  /** A fact that must be so; the scenario fails where it is not, and goes on. */
  readonly expect: (name: string, found: Fact, wanted: Fact) => void;
  /** What differs from machine to machine. */
  readonly measured: (name: string, found: string | number) => void;
};

/** What a scenario works with. Sheets added through `desk` are taken away when it is over. */
export type Bench = {
  readonly desk: WorkbookDesk;
  readonly probe: Probe;
  /** Takes away every sheet added so far, and no other. */
  readonly cleanUp: () => Promise<void>;
  /** Syncs since the scenario began. */
  readonly syncs: () => number;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
};

/** One thing Excel must do, checked by what can be seen. It depends on no other and ends without a trace. */
export type Scenario = {
  readonly id: string;
  readonly name: Worded;
  readonly run: (bench: Bench, notes: Notes) => Promise<void>;
};
