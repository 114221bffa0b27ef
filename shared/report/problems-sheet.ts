import { isError, type Problem } from "../checked.ts";
import { addUp, fromDecimal, less, type Points } from "../points.ts";
import { criteriaOf } from "../rubric.ts";
import { problemOf } from "../standings-document.ts";
import { describe } from "../words/problems.ts";
import { roundInWords } from "../words/rounds.ts";
import type { DraftRow } from "./laid-out.ts";
import { agencyTitle, scorerTitle } from "./parties.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { FIRST_ROW, tableSheet } from "./table-sheet.ts";
import { type Cell, empty, figure, formula, type Sheet, somePoints, text, whole } from "./workbook-plan.ts";

const COLUMNS = [
  { title: "STT", width: 6 },
  { title: "Cơ quan, đơn vị", width: 25 },
  { title: "Mục", width: 8 },
  { title: "Đề nghị", width: 9 },
  { title: "Được tính", width: 9 },
  { title: "Không chấp nhận", width: 10.5 },
  { title: "Nội dung", width: 68 },
];

/** Bảng không chấp nhận, áp trần: every problem of every card that counts, then the cards that count nowhere. */
export function problemsSheet(input: SummaryInput): Sheet | undefined {
  const counted = countedRows(input);
  const refused = refusedRows(input);
  if (counted.length + refused.length === 0) return undefined;
  return tableSheet(input, {
    name: SHEET_NAMES.problems,
    title: "NỘI DUNG KHÔNG CHẤP NHẬN, ÁP TRẦN, CẦN XEM XÉT",
    columns: COLUMNS,
    rows: [...counted, ...refused],
    frozen: 3,
  });
}

/** The sum of what claims were cut by, first so that it never stands alone on a last page, then every problem of cards that count. */
function countedRows(input: SummaryInput): readonly DraftRow[] {
  const found = input.document.lines.flatMap(({ agency, problems }) =>
    problems.map((problem) => ({ agency, problem: problemOf(problem), claim: claimOf(problem) })),
  );
  const claims = found.flatMap(({ claim }) => claim ?? []);
  const sum = claims.length === 0 ? [] : [sumRow(claims, found.length)];
  const rows = found.map(({ agency, problem, claim }, index) => {
    const row = FIRST_ROW + sum.length + index;
    const figures: readonly Cell[] = claim
      ? [
          figure("points", claim.claimed),
          figure("points", claim.allowed),
          formula("points", `ROUND(D${row}-E${row},2)`, somePoints(less(claim.claimed, claim.allowed))),
        ]
      : NO_CLAIM;
    return findingRow(input, index + 1, agency, problem, figures, "");
  });
  return [...sum, ...rows];
}

/** What kept cards from being read by the table. */
function refusedRows(input: SummaryInput): readonly DraftRow[] {
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
    {
      cells: [text("part-text", title), ...COLUMNS.slice(1).map(() => empty("part-text"))],
      spans: [[1, COLUMNS.length]],
      stays: true,
    },
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
): DraftRow {
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

function sumRow(claims: readonly Claim[], rows: number): DraftRow {
  const cut = addUp(claims.map(({ claimed, allowed }) => less(claimed, allowed)));
  return {
    cells: [
      empty("total-text"),
      text("total-text", "Cộng điểm không chấp nhận"),
      empty("total-text"),
      empty("total-text"),
      empty("total-text"),
      formula("total-points", `ROUND(SUM(F${FIRST_ROW + 1}:F${FIRST_ROW + rows}),2)`, somePoints(cut)),
      empty("total-text"),
    ],
  };
}
