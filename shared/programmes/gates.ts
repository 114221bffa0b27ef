import type { WrittenRubric } from "../rubric.ts";

type Gate = NonNullable<WrittenRubric["gates"]>[number];

/** No self-score, no class: in every composed table. */
export const NO_SELF_SCORE: Gate = {
  id: "khong-tu-cham",
  code: "K.1",
  title: "Không gửi bảng tự chấm điểm",
  on: "no-self-score",
  effect: "unclassified",
};
