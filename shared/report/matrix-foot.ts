import { addUp, NO_POINTS, type Points } from "../points.ts";
import type { Policy } from "../rubric.ts";
import { shown, written } from "../words/format.ts";
import { stateInWords } from "../words/standings.ts";
import type { AgencyColumn } from "./agency-columns.ts";
import { type LateRule, lostIn, type Matrix, type MatrixRow } from "./matrix-layout.ts";
import { MATCH, NO_RANK } from "./matrix-marks.ts";
import { checkFormula, rankFormula } from "./matrix-rank.ts";
import { type Described, ofScored, plainLead } from "./matrix-row.ts";
import {
  adjustmentFormula,
  lateFormula,
  lostFormula,
  penaltyFormula,
  scoredFormula,
  totalFormula,
} from "./matrix-sums.ts";
import { aText, aWhole, empty, figure, formula, somePoints, text, whole } from "./workbook-plan.ts";

/** A row under the criteria: the total and what it was made by, the rank, the check against the server. */
export function footRow(
  matrix: Matrix,
  row: Exclude<MatrixRow, { kind: "section" | "main" | "criterion" | "tie" }>,
): Described {
  const { policy, total } = matrix.rubric;
  switch (row.kind) {
    case "lost":
      return {
        lead: plainLead(
          `Điểm tối đa của tiêu chí không giao, không áp dụng (${row.scope.title})`,
          row.scope.whole,
        ),
        cell: ofScored("points", (column) =>
          formula(
            "points",
            lostFormula(matrix, row.scope, column.letters),
            somePoints(lostIn(row.scope, column)),
          ),
        ),
      };
    case "claimed":
      return {
        lead: plainLead("Tổng điểm đơn vị đề nghị"),
        cell: ({ line }) =>
          line.claimedTotal === undefined ? empty("points") : figure("points", line.claimedTotal),
      };
    case "verified":
      return {
        lead: plainLead("Đã có vòng chấm sau tự chấm (1: có, 0: chưa)"),
        cell: ofScored("maximum", ({ line }) =>
          whole("maximum", line.criteria.some(({ round }) => round && round !== "self") ? 1 : 0),
        ),
      };
    case "scored":
      return {
        lead: plainLead(scoredInWords(policy)),
        cell: ofScored("points", ({ line, letters }, { total: counted }) =>
          formula(
            "points",
            scoredFormula(matrix, letters),
            somePoints(
              addUp([counted, line.overClaimed ?? NO_POINTS, line.latePenalty?.points ?? NO_POINTS]),
            ),
          ),
        ),
      };
    case "days-late":
      return {
        lead: plainLead("Số ngày nộp bảng tự chấm muộn (0: đúng hạn)"),
        cell: ofScored("maximum", ({ line }) => whole("maximum", line.latePenalty?.days ?? 0)),
      };
    case "late-penalty":
      return {
        lead: plainLead(lateRuleInWords(row.rule)),
        cell: ofScored("points", ({ line, letters }) =>
          formula(
            "points",
            lateFormula(matrix, row.rule, letters),
            somePoints(line.latePenalty?.points ?? NO_POINTS),
          ),
        ),
      };
    case "penalty":
      return {
        lead: plainLead(`Trừ do tự chấm vượt quá ${written(row.rule.above, "vi")} % điểm chốt`),
        cell: ofScored("points", ({ line, letters }) =>
          formula(
            "points",
            penaltyFormula(matrix, row.rule, letters),
            somePoints(line.overClaimed ?? NO_POINTS),
          ),
        ),
      };
    case "total":
      return {
        lead: [empty("total-text"), text("total-text", "TỔNG ĐIỂM"), figure("total-center", total)],
        cell: ofScored("total-points", ({ letters }, { total: counted }) =>
          formula("total-points", totalFormula(matrix, letters), somePoints(counted)),
        ),
      };
    case "rank":
      return {
        lead: [empty("total-text"), text("total-text", "XẾP HẠNG"), empty("total-text")],
        cell: (column) => formula("total-center", rankFormula(matrix, column.letters), rankOf(column)),
      };
    case "state":
      return {
        lead: plainLead("Tình trạng"),
        cell: ({ line }) => text("center", stateInWords(line.state, "vi")),
      };
    case "bonuses":
      return adjustmentRow(matrix, "add", policy.bonusAtMost);
    case "deductions":
      return adjustmentRow(matrix, "deduct", policy.deductionAtMost);
    case "server-total":
      return {
        lead: plainLead("Hệ thống tính: tổng điểm"),
        cell: ofScored("points", (_, { total: counted }) => figure("points", counted)),
      };
    case "server-rank":
      return {
        lead: plainLead("Hệ thống tính: xếp hạng"),
        cell: (column) => ({ style: "maximum", holds: rankOf(column) }),
      };
    case "check":
      return {
        lead: plainLead("Công thức so với hệ thống"),
        cell: ofScored("center", ({ line, letters }) =>
          formula("center", checkFormula(matrix, line.sections, letters), aText(MATCH)),
        ),
      };
  }
}

const scoredInWords = ({ overClaim, latePenalty }: Policy): string => {
  if (overClaim && latePenalty) return "Tổng điểm trước khi trừ do tự chấm vượt, do nộp muộn";
  return `Tổng điểm trước khi trừ do ${overClaim ? "tự chấm vượt" : "nộp muộn"}`;
};

function lateRuleInWords({ points, per, atMost }: LateRule): string {
  const limit = atMost === undefined ? "" : `, tối đa ${shown(atMost, "vi")}`;
  return `Trừ do nộp muộn (${shown(points, "vi")} điểm mỗi ${per === "day" ? "ngày" : "bảng"}${limit})`;
}

const rankOf = ({ line }: AgencyColumn) => (line.rank === undefined ? aText(NO_RANK) : aWhole(line.rank));

function adjustmentRow(matrix: Matrix, effect: "add" | "deduct", cap: Points | undefined): Described {
  const words = effect === "add" ? "Trong đó: điểm cộng được tính" : "Trong đó: điểm trừ được tính";
  const limit = cap === undefined ? "" : ` (tối đa ${shown(cap, "vi")})`;
  return {
    lead: plainLead(`${words}${limit}`),
    cell: ofScored("points", ({ letters }, { bonuses, deductions }) => {
      const server = effect === "add" ? bonuses : deductions;
      const all = adjustmentFormula(matrix, effect, letters);
      return all === undefined ? figure("points", server) : formula("points", all, somePoints(server));
    }),
  };
}
