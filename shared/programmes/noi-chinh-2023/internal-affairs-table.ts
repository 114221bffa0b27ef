import type { WrittenRubric } from "../../rubric.ts";
import { BONUSES } from "./bonus-section.ts";
import { CONDUCT, REFORM_SCORER } from "./conduct-section.ts";
import { COORDINATION } from "./coordination-section.ts";
import { DEDUCTIONS } from "./deduction-section.ts";
import { EMULATION } from "./emulation-section.ts";
import { INTEGRITY } from "./integrity-section.ts";
import { PARTY, PARTY_SCORER } from "./party-section.ts";
import { professionalSection, type TableMember } from "./professional-section.ts";

/**
 * The table of the internal-affairs bloc, for these members: 100 points and at most 5 of bonus. Composed by us, since
 * the bloc's own table is not public; the secretariat replaces it before the first score.
 */
export const internalAffairsTable = (members: readonly TableMember[]): WrittenRubric => ({
  id: "noi-chinh-2023",
  version: 1,
  title: "Bảng tiêu chí thi đua Khối các cơ quan Nội chính tỉnh năm 2023 (biên soạn)",
  ground: "Biên soạn theo các nội dung thi đua của Kế hoạch 21/KH-UBND ngày 30/01/2023",
  total: "100",
  scorers: [REFORM_SCORER, PARTY_SCORER],
  sections: [
    professionalSection(members),
    COORDINATION,
    INTEGRITY,
    CONDUCT,
    PARTY,
    EMULATION,
    BONUSES,
    DEDUCTIONS,
  ],
  gates: [
    {
      id: "khong-tu-cham",
      code: "K.1",
      title: "Không gửi bảng tự chấm điểm",
      on: "no-self-score",
      effect: "unclassified",
    },
    {
      id: "lanh-dao-bi-ky-luat",
      code: "K.2",
      title: "Có cá nhân lãnh đạo cơ quan bị kỷ luật từ khiển trách trở lên",
      on: "declared",
      effect: "excluded",
    },
    {
      id: "dang-xem-xet",
      code: "K.3",
      title: "Cơ quan đang bị thanh tra, kiểm tra dấu hiệu vi phạm, chưa có kết luận",
      on: "declared",
      effect: "pending",
    },
  ],
  policy: {
    rounds: ["self", "verified", "second"],
    precedence: ["second", "verified"],
    notApplicable: "rescale-section",
    bonusAtMost: "5",
    tieBreaks: [{ by: "section", section: "chuyen-mon" }, { by: "bonuses" }, { by: "fewer-deductions" }],
    // The classes are a configuration of ours (the usual scale of 100), not a rule of the plan.
    bands: [
      { id: "xuat-sac", title: "Xuất sắc", from: "90", eachAtLeast: "50" },
      { id: "tot", title: "Tốt", from: "80" },
      { id: "kha", title: "Khá", from: "70" },
      { id: "trung-binh", title: "Trung bình", from: "50" },
    ],
    bandAtMost: "100",
    bandStepsDown: true,
    overClaim: { above: "10", points: "1" },
  },
});
