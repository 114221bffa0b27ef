import type { BlocEntry } from "../../rollup/bloc-entry.ts";
import { type InboxRow, lackingIn } from "../../rollup/inbox.ts";
import type { ExpectedBloc, Overview } from "../../rollup/overview.ts";
import { nameOf } from "../../rollup/province.ts";
import type { BlocPeriod } from "../../storage-keys.ts";
import { dossierInWords, lackingInWords } from "../../words/rollup.ts";
import { stateInWords } from "../../words/standings.ts";
import { columnLetters } from "../address.ts";
import { CHECK_NOTE, checkedTable } from "../checked-table.ts";
import { headedTable, pagesFor } from "../headed-table.ts";
import type { DraftRow } from "../laid-out.ts";
import { FIRST_ROW, HEAD_ROW, notesUnder } from "../table-sheet.ts";
import { aWhole, type Cell, empty, formula, type Sheet, text, whole } from "../workbook-plan.ts";
import { liveCount, sayingSo } from "./live-count.ts";
import { provinceHeading } from "./province-heading.ts";
import type { ProvinceInput } from "./province-report.ts";
import { PROVINCE_SHEETS } from "./province-sheet-names.ts";
import { type BlocRows, rankedRange, ranksLayout, rowsOf } from "./ranks-layout.ts";

const STATES = ["ranked", "unclassified", "excluded", "pending", "ungraded"] as const;
const STAGES = { open: "Đang chấm", closed: "Đã chốt", published: "Đã công bố" } as const;
/** Number, bloc, members; then a column for each state, class and award; then three of words. */
const [MEMBERS, FIRST_STATE] = [3, 4];
const FIRST_CLASS = FIRST_STATE + STATES.length;

const NOTES = [
  "Xếp loại của các khối có bảng tiêu chí khác nhau được cộng theo tên gọi; “–”: bảng của khối không có mức này. Cột đề nghị: số đơn vị khối đề nghị.",
  CHECK_NOTE,
];

/** What was done with the dossiers, by the blocs' names; nothing where that is not known. */
type Dossiers = ReadonlyMap<string, InboxRow> | undefined;

/** Các khối: how each bloc stands, how its agencies divide among states, classes and proposals, and where its dossier is. */
export function blocsSheet(input: ProvinceInput): Sheet {
  const { overview, inbox } = input;
  const { entries, missing, classes, awards } = overview;
  const layout = ranksLayout(entries);
  const dossiers = inbox && new Map(inbox.map((row) => [nameOf(row), row]));
  const counts = FIRST_CLASS - 1 + classes.length + awards.length;
  const columns = [
    { title: "STT", width: 6 },
    { title: "Khối, cụm", width: 40 },
    { title: "Thành viên", width: 9 },
    { title: "Được xếp hạng", width: 9 },
    ...STATES.slice(1).map((state) => ({ title: stateInWords(state, "vi"), width: 9 })),
    ...[...classes, ...awards].map(({ title }) => ({ title, width: 12 })),
    { title: "Tình trạng", width: 13 },
    ...(inbox ? [{ title: "Hồ sơ", width: 20 }] : []),
    { title: "Còn thiếu", width: 38 },
  ];
  const rows = [
    ...entries.map((entry, index) => entryRow(input, entry, index, rowsOf(layout, entry), dossiers)),
    ...missing.map((bloc, index) => missingRow(input, bloc, entries.length + index, dossiers)),
    totalRow(overview, inbox !== undefined),
  ];
  const table = checkedTable(
    {
      name: PROVINCE_SHEETS.blocs,
      title: "TỔNG HỢP CÁC KHỐI, CỤM",
      columns,
      rows,
      frozen: 2,
      pagesWide: pagesFor(columns),
    },
    { from: MEMBERS, to: counts },
  );
  return headedTable(provinceHeading(input), {
    ...table,
    groups: groupsOver(classes.length, awards.length),
    rows: [...table.rows, ...notesUnder(table, NOTES)],
  });
}

function groupsOver(classes: number, awards: number): DraftRow {
  const groups = [
    { title: "Số đơn vị", from: MEMBERS, to: FIRST_CLASS - 1 },
    { title: "Xếp loại", from: FIRST_CLASS, to: FIRST_CLASS - 1 + classes },
    { title: "Đề nghị khen thưởng", from: FIRST_CLASS + classes, to: FIRST_CLASS - 1 + classes + awards },
  ].filter(({ from, to }) => from <= to);
  return {
    cells: Array.from({ length: FIRST_CLASS - 1 + classes + awards }, (_, index) => {
      const group = groups.find(({ from, to }) => index + 1 >= from && index + 1 <= to);
      return group && (group.from === index + 1 ? text("head", group.title) : empty("head"));
    }),
    spans: groups.filter(({ from, to }) => from < to).map(({ from, to }) => [from, to] as const),
  };
}

function entryRow(
  { overview: { classes, awards } }: ProvinceInput,
  entry: BlocEntry,
  index: number,
  rows: BlocRows,
  dossiers: Dossiers,
): DraftRow {
  const row = FIRST_ROW + index;
  const { states, ranked } = entry;
  const classCells = classes.map(({ title }, column): Cell => {
    const own = entry.classes.find((each) => each.title === title);
    if (!own) return text("center", "–");
    const said = ranked.map((line) => line.class);
    return counted("class", rows, FIRST_CLASS + column, sayingSo(said, title), own.count);
  });
  const awardCells = awards.map(({ title }, column): Cell => {
    const said = ranked.map((line) => line.proposed);
    const count = said.filter((each) => each === title).length;
    return counted("proposed", rows, FIRST_CLASS + classes.length + column, sayingSo(said, title), count);
  });
  return {
    cells: [
      whole("maximum", index + 1),
      text("text", entry.title),
      liveCount(stateSum(row), sum(Object.values(states)), entry.members),
      ranked.length === 0
        ? whole("maximum", states.ranked)
        : liveCount(`COUNT(${rankedRange("rank", rows)})`, ranked.length, states.ranked),
      ...STATES.slice(1).map((state) => whole("maximum", states[state])),
      ...classCells,
      ...awardCells,
      text("center", STAGES[entry.stage]),
      ...dossierCells(dossiers, entry),
      text("remark", lackingWords(entry)),
    ],
  };
}

const stateSum = (row: number): string =>
  `SUM(${columnLetters(FIRST_STATE)}${row}:${columnLetters(FIRST_CLASS - 1)}${row})`;

/** How many of a bloc's ranked agencies bear what the head of the column says. */
function counted(
  column: "class" | "proposed",
  rows: BlocRows,
  at: number,
  gives: number,
  count: number,
): Cell {
  if (rows.to < rows.from) return whole("maximum", count);
  const head = `${columnLetters(at)}$${HEAD_ROW}`;
  return liveCount(`SUMPRODUCT((${rankedRange(column, rows)}=${head})*1)`, gives, count);
}

const dossierCells = (dossiers: Dossiers, bloc: BlocPeriod): readonly Cell[] => {
  if (!dossiers) return [];
  const row = dossiers.get(nameOf(bloc));
  return [text("center", row ? dossierInWords(row, "vi") : "")];
};

const lackingWords = (entry: BlocEntry | undefined): string =>
  lackingIn(entry)
    .map((each) => lackingInWords(each, "vi"))
    .join(". ");

/** A bloc from which nothing came: its members are known, and nothing else. */
const missingRow = (
  { overview: { classes, awards } }: ProvinceInput,
  bloc: ExpectedBloc,
  index: number,
  dossiers: Dossiers,
): DraftRow => ({
  cells: [
    whole("maximum", index + 1),
    text("label", bloc.title),
    whole("maximum", bloc.members),
    ...Array.from({ length: STATES.length + classes.length + awards.length }, () => empty("maximum")),
    text("center", "Chưa có kết quả"),
    ...dossierCells(dossiers, bloc),
    text("remark", lackingWords(undefined)),
  ],
});

/** Every column added up, over so many rows above. */
function totalRow({ entries, missing, agencies, classes, awards }: Overview, hasInbox: boolean): DraftRow {
  const last = FIRST_ROW + entries.length + missing.length - 1;
  const sums = [
    sum([...entries, ...missing].map(({ members }) => members)),
    ...STATES.map((state) => agencies[state]),
    ...classes.map(({ count }) => count),
    ...awards.map(({ proposed }) => proposed),
  ];
  return {
    cells: [
      empty("total-center"),
      text("total-text", `Cộng ${entries.length + missing.length} khối, cụm`),
      ...sums.map((shows, index) => {
        const letters = columnLetters(MEMBERS + index);
        return formula("total-center", `SUM(${letters}${FIRST_ROW}:${letters}${last})`, aWhole(shows));
      }),
      empty("total-center"),
      ...(hasInbox ? [empty("total-center")] : []),
      empty("total-text"),
    ],
  };
}

const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
