import type { DraftRow } from "../report/laid-out.ts";
import { ILLUSTRATIVE } from "../report/page.ts";
import type { StyleName } from "../report/styles.ts";
import { text } from "../report/workbook-plan.ts";
import { SHEET_WORDS } from "../words/sheet.ts";
import { vietnamTime } from "../words/vietnam-time.ts";
import { identityText, type SheetIdentity } from "./sheet-identity.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import { chainOf, type SheetSource } from "./sheet-source.ts";
import { statusText } from "./status-line.ts";

/** Whose card a sheet is and what it was built on. */
export const identityOfSource = (source: SheetSource): SheetIdentity => ({
  season: source.season.id,
  period: source.period.id,
  bloc: source.bloc.id,
  ...chainOf(source),
  rubricHash: source.rubricHash,
  follows: source.revision,
});

/**
 * Title, whose sheet it is, what became of it, by when and how to fill it in, and the headings: five rows, because they
 * stay in sight while the sheet is scrolled on a small screen.
 */
export function headingRows({ source, columns }: SheetLayout): readonly DraftRow[] {
  const line = (style: StyleName, words: string, key?: string): DraftRow => ({
    cells: columns.roles.map((_, index) =>
      index === 0 && key ? text("key", key) : index === 1 ? text(style, words) : undefined,
    ),
    spans: [[2, columns.last]],
  });
  const { bloc, season, period, agency, round } = source;
  return [
    line("title", SHEET_WORDS.titles[round], identityText(identityOfSource(source))),
    line("bloc", `${agency.title} – ${bloc.title} – ${season.title} – ${period.title}`),
    line("note", statusOf(source)),
    line("note", guideText(source)),
    {
      cells: columns.headings.map((words, index) =>
        columns.hidden.includes(index + 1) ? undefined : text("head", words),
      ),
    },
  ];
}

/** What became of the card: not sent, its receipt, or why it was sent back. */
export const statusOf = ({ head }: SheetSource): string =>
  statusText(head && !head.withdrawn ? head : undefined);

/** By when it is due, and how it is filled in. */
export const guideText = (source: SheetSource): string =>
  [dueText(source), source.season.illustrative && `${ILLUSTRATIVE}.`, SHEET_WORDS.guide]
    .filter(Boolean)
    .join(" ");

/** "Hạn nộp: 15/12/2025 17:00." where the period, or the time this bloc was given beyond it, names an instant. */
const dueText = ({ due }: SheetSource): string =>
  due === undefined ? "" : `Hạn nộp: ${vietnamTime(due).slice(0, 16)}.`;
