import type { Desk } from "../../shared/desk.ts";
import type { Block, PaperPlan, PaperTable } from "../../shared/papers/paper-plan.ts";
import { planPaper } from "../../shared/papers/plan-paper.ts";
import type { SummaryInput } from "../../shared/report/summary-input.ts";
import type { Scorecard } from "../../shared/scorecard.ts";
import { Bloc } from "../../shared/season.ts";
import type { BlocPaper } from "../../shared/wire/paper.ts";
import { summaryFrom } from "./planned-bloc.ts";
import { inTime, recorded } from "./small-bloc.ts";

const inBlock = (block: Block): readonly string[] => {
  switch (block.kind) {
    case "paragraph":
      return [block.words.map(({ text }) => text).join("")];
    case "dots":
      return Array<string>(block.lines).fill("....");
    case "columns":
      return block.columns.flatMap(({ blocks }) => blocks.flatMap(inBlock));
    case "table":
      return block.rows.map(({ cells }) => cells.map(({ text }) => text).join(" | "));
    case "rule":
      return [];
  }
};

/** What blocks say, line by line; the cells of a row in one line. */
export const textsIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(inBlock).filter((text) => text !== "");

/** What a paper says. */
export const saidIn = (plan: PaperPlan): readonly string[] =>
  textsIn(plan.parts.flatMap(({ blocks }) => blocks));

/** Everything between the lines that begin so. */
export function between(plan: PaperPlan, from: string, to: string): readonly string[] {
  const said = saidIn(plan);
  const [first, last] = [from, to].map((start) => said.findIndex((text) => text.startsWith(start))) as [
    number,
    number,
  ];
  if (first < 0 || last < 0) throw new Error(`no ${from} … ${to} in ${said.join("\n")}`);
  return said.slice(first + 1, last);
}

const tablesIn = (block: Block): readonly PaperTable[] =>
  block.kind === "table"
    ? [block]
    : block.kind === "columns"
      ? block.columns.flatMap(({ blocks }) => blocks.flatMap(tablesIn))
      : [];

export const tablesOf = (plan: PaperPlan): readonly PaperTable[] =>
  plan.parts.flatMap(({ blocks }) => blocks.flatMap(tablesIn));

type Told = {
  /** What the bloc has besides. */
  readonly bloc?: object;
  readonly cards?: readonly Scorecard[];
  readonly decisions?: readonly object[];
};

/** What the papers of a small bloc are made from. */
export function paperInput(
  plain: Desk,
  { bloc: more = {}, cards = [], decisions = [] }: Told = {},
): SummaryInput {
  const { targets } = plain.bloc;
  const bloc = { ...Bloc.parse({ ...plain.bloc, ...more, targets: [] }), targets };
  return summaryFrom({ ...plain, bloc }, cards.map(inTime), recorded(...decisions));
}

export const paperOf = (paper: BlocPaper, ...of: Parameters<typeof paperInput>): PaperPlan =>
  planPaper(paper, paperInput(...of));
