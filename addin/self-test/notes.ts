import type { Fact, Facts } from "./report.ts";
import type { Notes } from "./scenario.ts";

/** What one scenario wrote down so far. */
export type Written = {
  readonly notes: Notes;
  readonly facts: Facts;
  readonly measured: Readonly<Record<string, string | number>>;
  /** What was not as it must be, "total: 87.4, not 87.5". */
  readonly unmet: readonly string[];
};

export function newNotes(): Written {
  const facts: Record<string, Fact> = {};
  const measured: Record<string, string | number> = {};
  const unmet: string[] = [];
  return {
    notes: {
      saw: (name, found) => {
        facts[name] = found;
      },
      expect: (name, found, wanted) => {
        facts[name] = found;
        const [is, must] = [JSON.stringify(found), JSON.stringify(wanted)];
        if (is !== must) unmet.push(`${name}: ${is}, not ${must}`);
      },
      measured: (name, found) => {
        measured[name] = found;
      },
    },
    facts,
    measured,
    unmet,
  };
}
