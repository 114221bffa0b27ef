import { writtenDay } from "../calendar.ts";
import type { Movement } from "../decision.ts";
import { periodState } from "../period-state.ts";
import { compareIds } from "../standings.ts";
import type { DraftRow } from "./laid-out.ts";
import { agencyTitle } from "./parties.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { tableSheet } from "./table-sheet.ts";
import { empty, type Sheet, text } from "./workbook-plan.ts";

const COLUMNS = [
  { title: "Việc", width: 24 },
  { title: "Ngày", width: 13 },
  { title: "Cơ quan, đơn vị", width: 34 },
  { title: "Nội dung", width: 79 },
];

/** Phong trào, chuyên đề: the plan and launch of each, its reviews by day, its rewards. */
export function movementsSheet(input: SummaryInput): Sheet | undefined {
  const movements = [...periodState(input.decisions).movements.values()];
  if (movements.length === 0) return undefined;
  return tableSheet(input, {
    name: SHEET_NAMES.movements,
    title: "PHONG TRÀO, CHUYÊN ĐỀ",
    columns: COLUMNS,
    rows: movements.flatMap((movement) => movementRows(input, movement)),
    frozen: 1,
  });
}

function movementRows(
  input: SummaryInput,
  { title, plan, launched, reviews, rewards }: Movement,
): readonly DraftRow[] {
  const bloc = "Cả khối";
  return [
    {
      cells: [
        text("part-text", "Phát động"),
        text("part-text", writtenDay(launched)),
        text("part-text", bloc),
        text("part-text", plan === undefined ? title : `${title}. ${plan}`),
      ],
      ...(reviews.length + rewards.length > 0 && { stays: true }),
    },
    ...[...reviews]
      .sort((a, b) => compareIds(a.date, b.date))
      .map(({ agency, date, note }) => ({
        cells: [
          text("text", "Sơ kết, tổng kết"),
          text("center", writtenDay(date)),
          text("text", agency === undefined ? bloc : agencyTitle(input, agency)),
          text("text", note ?? ""),
        ],
      })),
    ...rewards.map(({ agency, reward, decision }) => ({
      cells: [
        text("text", "Khen thưởng"),
        decision ? text("center", writtenDay(decision.date)) : empty("center"),
        text("text", agencyTitle(input, agency)),
        text("text", decision ? `${reward} (Quyết định ${decision.number})` : reward),
      ],
    })),
  ];
}
