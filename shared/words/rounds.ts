import type { Round } from "../rubric.ts";
import type { Lang } from "./format.ts";

const ROUNDS = {
  self: { vi: "Tự chấm", en: "Self-score" },
  cross: { vi: "Chấm chéo", en: "Cross-score" },
  verified: { vi: "Thẩm định", en: "Verification" },
  second: { vi: "Phúc tra", en: "Second review" },
  council: { vi: "Hội đồng", en: "Council" },
} as const satisfies Record<Round, { readonly vi: string; readonly en: string }>;

export const roundInWords = (round: Round, lang: Lang): string => ROUNDS[round][lang];
