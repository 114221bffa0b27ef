import { PersonId } from "../../../shared/ids.ts";
import { Rubric } from "../../../shared/rubric.ts";
import type { WrittenScorecard } from "../../../shared/scorecard.ts";
import { Season } from "../../../shared/season.ts";
import type { BlocPeriod } from "../../../shared/storage-keys.ts";

/** A season of one bloc for a trial of a stage: invented, long past, so that it gives nobody a right in a real one. */
export const trialSeason = (id: string, subject: string): Season =>
  Season.parse({
    id,
    title: "Kiểm tra hệ thống (SỐ LIỆU MINH HỌA)",
    year: 2000,
    illustrative: true,
    periods: [{ id: "nam", title: "Cả năm", from: "2000-01-01", to: "2000-12-31" }],
    blocs: [
      {
        id: "khoi-thu",
        label: "khối",
        title: "Khối thử",
        rubric: "bang-thu",
        visibility: "after-close",
        agencies: ["a", "b"].map((letter) => ({
          id: `co-quan-${letter}`,
          title: `Cơ quan ${letter.toUpperCase()}`,
        })),
      },
    ],
    people: [
      {
        id: PersonId.parse(subject),
        name: "Người kiểm tra",
        roles: [{ role: "bloc-secretariat", bloc: "khoi-thu" }],
      },
    ],
  });

export const trialTable = (): Rubric =>
  Rubric.parse({
    id: "bang-thu",
    version: 1,
    title: "Bảng tiêu chí thử",
    ground: "Kiểm tra hệ thống",
    total: "10",
    sections: [
      {
        id: "i",
        code: "I",
        title: "Nội dung thử",
        max: "10",
        criteria: [{ id: "i-1", code: "I.1", title: "Tiêu chí thử", max: "10", base: { kind: "direct" } }],
      },
    ],
    policy: { rounds: ["self"], precedence: ["self"], notApplicable: "zero" },
  });

export const trialPlace = (season: string) =>
  ({ season, period: "nam", bloc: "khoi-thu" }) as unknown as BlocPeriod;

export const trialCard = (season: string): WrittenScorecard => ({
  season,
  period: "nam",
  bloc: "khoi-thu",
  agency: "co-quan-a",
  round: "self",
  scorer: "co-quan-a",
  entries: [{ criterion: "i-1", points: "8" }],
});
