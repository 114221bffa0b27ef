import { describe, expect, test } from "vitest";
import { type Award, Awards } from "../../../shared/awards/award.ts";
import type { AwardProposal } from "../../../shared/awards/award-proposal.ts";
import { registrationsOf } from "../../../shared/awards/registrations.ts";
import { periodState } from "../../../shared/period-state.ts";
import { agencyId, recorded } from "../../support/small-bloc.ts";

const awards: readonly Award[] = Awards.parse(
  ["Cờ thi đua", "Bằng khen"].map((title, index) => ({
    id: `hinh-thuc-${index + 1}`,
    kind: "title",
    title,
    ground: "Quy chế",
    by: "rank",
    quota: { of: "count", count: 1 },
  })),
);
const members = [..."abc"].map(agencyId) as never;
const proposal = (award: string, letter: string) =>
  ({
    award,
    quota: { whole: 1, places: 1 },
    proposed: [{ agency: agencyId(letter), by: "rank", rank: 1 }],
    ineligible: [],
  }) as unknown as AwardProposal;
const register = (letter: string, title: string, whom: "collective" | number = "collective") => ({
  kind: "register",
  agency: agencyId(letter),
  titles: [{ title, for: whom }],
  reason: "Đăng ký đầu năm",
});
const grant = (letter: string, award: string) => ({
  kind: "grant",
  agency: agencyId(letter),
  award,
  number: "12/QĐ",
  date: "2025-02-01",
  reason: "Quyết định khen thưởng",
});
const achieved = (decisions: readonly object[], proposals: readonly AwardProposal[] = []) =>
  registrationsOf(members, awards, periodState(recorded(...decisions)), proposals).map(
    ({ agency, achieved: what, instead }) => [agency, what, ...(instead === undefined ? [] : [instead])],
  );

describe("a registered title beside what was achieved", () => {
  test("is granted, whatever capitals it was written in", () => {
    expect(achieved([register("a", "cờ thi đua "), grant("a", "hinh-thuc-1")])).toEqual([
      [agencyId("a"), "granted"],
    ]);
  });

  test("is proposed as long as nothing was granted; what was granted counts then", () => {
    const proposals = [proposal("hinh-thuc-1", "a")];
    expect(achieved([register("a", "Cờ thi đua")], proposals)).toEqual([[agencyId("a"), "proposed"]]);
    expect(achieved([register("a", "Cờ thi đua"), grant("a", "hinh-thuc-2")], proposals)).toEqual([
      [agencyId("a"), "other", "Bằng khen"],
    ]);
  });

  test("is another than the one proposed, or none at all", () => {
    const proposals = [proposal("hinh-thuc-2", "b")];
    expect(achieved([register("b", "Cờ thi đua"), register("a", "Cờ thi đua")], proposals)).toEqual([
      [agencyId("a"), "none"],
      [agencyId("b"), "other", "Bằng khen"],
    ]);
  });

  test("is another body's to decide where the bloc does not propose it", () => {
    expect(achieved([register("a", "Tập thể lao động xuất sắc")])).toEqual([[agencyId("a"), "elsewhere"]]);
  });

  test("of individuals is counted and not followed; an award the bloc does not know any more is nobody's", () => {
    expect(achieved([register("c", "Chiến sĩ thi đua", 4), grant("c", "hinh-thuc-9")])).toEqual([
      [agencyId("c"), "individuals"],
    ]);
  });
});
