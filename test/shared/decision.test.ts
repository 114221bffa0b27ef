import { describe, expect, test } from "vitest";
import { Decision, RecordedDecision } from "../../shared/decision.ts";
import { FolderDecisions } from "../../shared/folder.ts";

const about = { agency: "co-quan-a", reason: "Quyết định số 12/QĐ" };

describe("a decision", () => {
  test.each(["exclude", "pend", "reinstate"])("%s is about an agency, with a reason", (kind) => {
    expect(Decision.safeParse({ kind, ...about }).success).toBe(true);
    expect(Decision.safeParse({ kind, agency: about.agency }).success).toBe(false);
    expect(Decision.safeParse({ kind, reason: about.reason }).success).toBe(false);
    expect(Decision.safeParse({ kind, ...about, reason: "" }).success).toBe(false);
  });

  test("to close is about the whole bloc", () => {
    expect(Decision.safeParse({ kind: "close", reason: "Họp khối" }).success).toBe(true);
    expect(Decision.safeParse({ kind: "close", ...about }).success).toBe(false);
  });

  test("is one of the kinds there are", () => {
    expect(Decision.safeParse({ kind: "reward", ...about }).success).toBe(false);
  });

  test("is kept with its number, its person and an instant in UTC", () => {
    const kept = {
      sequence: 1,
      by: "tk-1",
      at: "2024-12-20T02:00:00Z",
      decision: { kind: "close", reason: "Họp khối" },
    };
    expect(RecordedDecision.safeParse(kept).success).toBe(true);
    expect(RecordedDecision.safeParse({ ...kept, sequence: 0 }).success).toBe(false);
    expect(RecordedDecision.safeParse({ ...kept, at: "2024-12-20T09:00:00+07:00" }).success).toBe(false);
  });

  test("in a folder names its bloc and period, and may be written in any zone", () => {
    const written = {
      period: "nam",
      bloc: "khoi-1",
      by: "tk-1",
      at: "2024-12-20T09:00:00+07:00",
      decision: { kind: "close", reason: "Họp khối" },
    };
    expect(FolderDecisions.safeParse([written]).success).toBe(true);
    expect(FolderDecisions.safeParse([{ ...written, note: "thêm" }]).success).toBe(false);
  });
});
