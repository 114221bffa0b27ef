import { describe, expect, test } from "vitest";
import { Follows, Revision, UploadId } from "../../shared/revision.ts";
import { selfCard } from "../support/small-season.ts";

const upload = { revision: 1, uploadId: "lan-nop-0001", by: "dv-a", receivedAt: "2024-12-10T02:00:00Z" };
const scorecard = { kind: "scorecard", ...upload, rubricHash: "ab12", total: "18.5", card: selfCard("a") };
const withdrawal = { kind: "withdrawal", ...upload, revision: 2, reason: "Nộp nhầm kỳ" };

describe("what is kept of an upload", () => {
  test("a card, with its sender, its instant, its table and its own total", () => {
    expect(Revision.parse(scorecard)).toMatchObject({ kind: "scorecard", revision: 1, total: 1850 });
    expect(Revision.safeParse({ ...scorecard, late: true, onBehalf: true }).success).toBe(true);
  });

  test("a withdrawal, with its reason", () => {
    expect(Revision.safeParse(withdrawal).success).toBe(true);
    expect(Revision.safeParse({ ...withdrawal, reason: "" }).success).toBe(false);
  });

  test.each([
    ["numbered from 1", { revision: 0 }],
    ["received at an instant in UTC", { receivedAt: "2024-12-10T09:00:00+07:00" }],
    ["late or nothing, never “not late”", { late: false }],
    ["of points", { total: "18.505" }],
  ])("it is %s", (_, wrong) => {
    expect(Revision.safeParse({ ...scorecard, ...wrong }).success).toBe(false);
  });
});

test("an attempt to upload has a name of 8 to 64 letters, digits, hyphens and underscores", () => {
  const named = (text: string) => UploadId.safeParse(text).success;
  expect([named("lan-nop_01"), named("1234567"), named("x".repeat(65)), named("lần nộp 1")]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("an upload follows a revision that can have a next one of six digits", () => {
  expect([0, 999_998, -1, 999_999, 1.5].map((number) => Follows.safeParse(number).success)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
