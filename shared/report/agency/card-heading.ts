import { codeOf } from "../../sheet/status-line.ts";
import type { Heading } from "../headed-table.ts";
import { ILLUSTRATIVE } from "../page.ts";
import type { CardInput, KeptCard } from "./card-report.ts";

const STAGES = { open: "DỰ THẢO", closed: "ĐÃ CHỐT", published: "ĐÃ CÔNG BỐ" } as const;

/** A card as it is named on paper: its revision and six characters. */
export const revisionInWords = ({ revision, hash }: Pick<KeptCard, "revision" | "hash">): string =>
  `Phiên bản ${revision}, mã ${codeOf(hash)}`;

/** Below every page stands the self-score it is of, by which the signed paper is matched, then the figures. */
export function cardHeading(input: CardInput): Heading {
  const { agency, season, period, bloc, stage, cards, fingerprint } = input;
  const self = cards.find(({ round }) => round === "self");
  return {
    owner: agency.title,
    of: `${period} – ${bloc} – ${season.title}`,
    marks: [...(season.illustrative ? [ILLUSTRATIVE] : []), STAGES[stage]].join(" – "),
    imprint: [
      self ? revisionInWords(self) : "Chưa nộp tự chấm",
      agency.title.slice(0, 100),
      `mã số liệu ${fingerprint.slice(0, 12)}`,
    ].join(" – "),
  };
}
