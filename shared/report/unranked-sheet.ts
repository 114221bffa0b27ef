import type { RecordedDecision } from "../decision.ts";
import type { StandingsLine } from "../standings-document.ts";
import { reasonInWords, stateInWords } from "../words/standings.ts";
import { vietnamTime } from "../words/vietnam-time.ts";
import { referring } from "./detail-reference.ts";
import { matrixOf } from "./matrix-layout.ts";
import { namesIn, senderName } from "./parties.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { tableSheet } from "./table-sheet.ts";
import { type Sheet, text, whole } from "./workbook-plan.ts";

const COLUMNS = [
  { title: "STT", width: 6 },
  { title: "Cơ quan, đơn vị", width: 32 },
  { title: "Tình trạng", width: 20 },
  { title: "Điểm đạt", width: 10 },
  { title: "Lý do, căn cứ", width: 54 },
  { title: "Quyết định ghi bởi", width: 28 },
];

/** Không xét, chưa xét: the agencies without a rank, why, who decided it when, and the points they keep. */
export function unrankedSheet(input: SummaryInput): Sheet | undefined {
  const lines = input.document.lines.filter(({ state }) => state !== "ranked");
  if (lines.length === 0) return undefined;
  const matrix = matrixOf(input);
  return tableSheet(input, {
    name: SHEET_NAMES.unranked,
    title: "ĐƠN VỊ KHÔNG XÉT, CHƯA XÉT, CHƯA ĐƯỢC XẾP HẠNG",
    columns: COLUMNS,
    rows: lines.map((line, index) => ({
      cells: [
        whole("maximum", index + 1),
        text("text", line.title),
        text("center", stateInWords(line.state, "vi")),
        referring("points", matrix, line, line.total, "total"),
        text("text", reasonInWords(line.reason, namesIn(input), "vi")),
        text("text", decidedBy(input, line)),
      ],
    })),
    frozen: 2,
  });
}

/** Who took an agency out of the ranking by decision, and when. */
function decidedBy(input: SummaryInput, { agency, reason }: StandingsLine): string {
  if (reason.kind !== "decision") return "";
  const isAbout = ({ decision }: RecordedDecision) =>
    (decision.kind === "exclude" || decision.kind === "pend") && decision.agency === agency;
  const last = [...input.decisions].sort((a, b) => b.sequence - a.sequence).find(isAbout);
  return last ? `${senderName(input, last.by)}, ${vietnamTime(last.at)}` : "";
}
