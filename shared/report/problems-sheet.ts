import { isError, type Problem } from "../checked.ts";
import { addUp, fromDecimal, less, type Points } from "../points.ts";
import { criteriaOf } from "../rubric.ts";
import { problemOf } from "../standings-document.ts";
import { describe } from "../words/problems.ts";
import { roundInWords } from "../words/rounds.ts";
import { acrossRow, HEADING_ROWS, headingOf, printOf } from "./page.ts";
import { agencyTitle, scorerTitle } from "./parties.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import {
  type Cell,
  empty,
  figure,
  formula,
  type Row,
  type Sheet,
  somePoints,
  text,
  whole,
} from "./workbook-plan.ts";

const HEAD_ROW = HEADING_ROWS + 1;
const HEAD = ["STT", "Cơ quan, đơn vị", "Mục", "Đề nghị", "Được tính", "Không chấp nhận", "Nội dung"];
const WIDTHS = [6, 26, 9, 10, 10, 12, 66];

/** Bảng không chấp nhận, áp trần: every problem of every card that counts, then the cards that count nowhere. */
export function problemsSheet(input: SummaryInput): Sheet | undefined {
  const counted = countedRows(input);
  const refused = refusedRows(input);
  if (counted.length + refused.length === 0) return undefined;
  const heading = headingOf(input, "NỘI DUNG KHÔNG CHẤP NHẬN, ÁP TRẦN, CẦN XEM XÉT", WIDTHS);
  return {
    name: SHEET_NAMES.problems,
    widths: WIDTHS,
    rows: [...heading.rows, { cells: HEAD.map((words) => text("head", words)) }, ...counted, ...refused],
    merges: [
      ...heading.merges,
      ...(refused.length > 0 ? [acrossRow(HEAD_ROW + counted.length + 1, HEAD.length)] : []),
    ],
    frozen: { rows: HEAD_ROW, columns: 3 },
    print: printOf(input, "landscape", { repeat: { fromRow: HEAD_ROW, toRow: HEAD_ROW, columns: 0 } }),
  };
}

/** Problems of cards that count, and the sum of what claims were cut by. */
function countedRows(input: SummaryInput): readonly Row[] {
  const found = input.document.lines.flatMap(({ agency, problems }) =>
    problems.map((problem) => ({ agency, problem: problemOf(problem), claim: claimOf(problem) })),
  );
  const rows = found.map(({ agency, problem, claim }, index) => {
    const row = HEAD_ROW + 1 + index;
    const figures: readonly Cell[] = claim
      ? [
          figure("points", claim.claimed),
          figure("points", claim.allowed),
          formula("points", `ROUND(D${row}-E${row},2)`, somePoints(less(claim.claimed, claim.allowed))),
        ]
      : NO_CLAIM;
    return findingRow(input, index + 1, agency, problem, figures, "");
  });
  const claims = found.flatMap(({ claim }) => claim ?? []);
  return claims.length === 0 ? rows : [...rows, sumRow(claims, rows.length)];
}

/** What kept cards from being read by the table. */
function refusedRows(input: SummaryInput): readonly Row[] {
  const found = input.document.refused.flatMap(({ agency, round, scorer, problems }) =>
    problems
      .map(problemOf)
      .filter(isError)
      .map((problem) => ({
        agency,
        problem,
        card: `${roundInWords(round, "vi")}, ${scorerTitle(input, scorer)}: `,
      })),
  );
  if (found.length === 0) return [];
  const title = "Bảng chấm điểm không đọc được theo bảng tiêu chí, không tính vào kết quả";
  return [
    { cells: [text("part-text", title), ...HEAD.slice(1).map(() => empty("part-text"))], height: 18 },
    ...found.map(({ agency, problem, card }, index) =>
      findingRow(input, index + 1, agency, problem, NO_CLAIM, card),
    ),
  ];
}

type Claim = { readonly claimed: Points; readonly allowed: Points };

/** The figures of a problem that cut a claim. */
function claimOf({ facts }: Pick<Problem, "facts">): Claim | undefined {
  const [claimed, allowed] = [fromDecimal(facts.claimed ?? ""), fromDecimal(facts.allowed ?? "")];
  return claimed === undefined || allowed === undefined ? undefined : { claimed, allowed };
}

const NO_CLAIM: readonly Cell[] = [empty("points"), empty("points"), empty("points")];

function findingRow(
  input: SummaryInput,
  number: number,
  agency: string,
  problem: Problem,
  figures: readonly Cell[],
  before: string,
): Row {
  const criterion = criteriaOf(input.desk.rubric).find(({ id }) => id === problem.at.criterion);
  return {
    cells: [
      whole("maximum", number),
      text("text", agencyTitle(input, agency)),
      text("center", criterion?.code ?? ""),
      ...figures,
      text("text", `${before}${describe(problem, "vi")}`),
    ],
  };
}

function sumRow(claims: readonly Claim[], rows: number): Row {
  const cut = addUp(claims.map(({ claimed, allowed }) => less(claimed, allowed)));
  return {
    cells: [
      empty("total-text"),
      text("total-text", "Cộng điểm không chấp nhận"),
      empty("total-text"),
      empty("total-text"),
      empty("total-text"),
      formula("total-points", `ROUND(SUM(F${HEAD_ROW + 1}:F${HEAD_ROW + rows}),2)`, somePoints(cut)),
      empty("total-text"),
    ],
  };
}
