import type { Ballot } from "../ballots/ballot.ts";
import { voteShare } from "../ballots/ballot-outcome.ts";
import { writtenDay } from "../calendar.ts";
import { periodState } from "../period-state.ts";
import type { AwardNames } from "../words/awards.ts";
import { passRuleInWords, subjectInWords } from "../words/ballots.ts";
import { quantity } from "../words/format.ts";
import type { DraftRow } from "./laid-out.ts";
import { agencyTitle, awardTitle } from "./parties.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { tableSheet } from "./table-sheet.ts";
import { empty, type Sheet, text, whole } from "./workbook-plan.ts";

const COLUMNS = [
  { title: "STT", width: 6 },
  { title: "Nội dung bỏ phiếu, người được bầu chọn", width: 52 },
  { title: "Số phiếu", width: 10 },
  { title: "Tỷ lệ (%)", width: 12 },
  { title: "Số liệu kiểm phiếu, cách tính", width: 70 },
];

/** Kết quả kiểm phiếu: every ballot record with its figures, then the votes of each candidate. */
export function ballotsSheet(input: SummaryInput): Sheet | undefined {
  const ballots = [...periodState(input.decisions).ballots.values()];
  if (ballots.length === 0) return undefined;
  const names: AwardNames = {
    agency: (id) => agencyTitle(input, id),
    award: (id) => awardTitle(input, id),
    rubric: input.desk.rubric,
  };
  return tableSheet(input, {
    name: SHEET_NAMES.ballots,
    title: "KẾT QUẢ KIỂM PHIẾU",
    columns: COLUMNS,
    rows: ballots.flatMap((ballot) => ballotRows(ballot, names)),
    frozen: 2,
    signed: true,
  });
}

function ballotRows(ballot: Ballot, names: AwardNames): readonly DraftRow[] {
  const { summoned, present, issued, returned, valid, invalid, pass } = ballot;
  const base = { valid, present, summoned, issued }[pass.of];
  const manner = ballot.manner === "secret" ? "bỏ phiếu kín" : "biểu quyết giơ tay";
  return [
    {
      cells: [
        empty("part-text"),
        text("part-text", `${subjectInWords(ballot.subject, names, "vi")} – lần ${ballot.round}`),
        empty("part-text"),
        empty("part-text"),
        text(
          "part-text",
          `Ngày ${writtenDay(ballot.date)}, ${manner}. Triệu tập ${summoned}, có mặt ${present}; phát ra ${issued}, thu về ${returned}, hợp lệ ${valid}, không hợp lệ ${invalid}. Bầu ${ballot.places}; đạt khi có ${passRuleInWords(pass, "vi")}.`,
        ),
      ],
      stays: true,
    },
    ...ballot.candidates.map(({ agency, votes }, index) => ({
      cells: [
        whole("maximum", index + 1),
        text("text", names.agency(agency)),
        whole("maximum", votes),
        text("center", base === 0 ? "–" : quantity(voteShare(votes, base).mul(100), "vi")),
        empty("text"),
      ],
    })),
  ];
}
