import { type CalendarDate, writtenDay } from "../calendar.ts";
import type { Look } from "../official-layouts.ts";
import type { Form } from "./form.ts";
import type { Block, Columns, Paragraph } from "./paper-plan.ts";
import { ruleUnder } from "./rule-under.ts";
import { BLANK, BLANK_DAY, beside, line, SHORT_BLANK, worded } from "./writing.ts";

/** How the width of a page is shared between the body that issues and the name of the nation or the Party. */
const SHARES = { issuer: 65, nation: 100 };
/** Between words and the rule under them, in points. */
const RULE_GAP = 2;

/**
 * What stands above a paper: who issues it and its number on the left; on the right quốc hiệu and tiêu ngữ, or the
 * Party's name, and the place and date. `type` is how the kind of paper is abbreviated in its number ("BC"); a paper
 * without one has no number. The day is left open until it is known.
 */
export function letterheadBlock(form: Form, type?: string, date?: CalendarDate): Columns {
  const { layout, letterhead } = form;
  const nationMm = (form.widthMm * SHARES.nation) / (SHARES.issuer + SHARES.nation);
  const issuerMm = form.widthMm - nationMm;
  return beside(form, [
    {
      share: SHARES.issuer,
      blocks: [
        ...(letterhead.superior === undefined ? [] : headed(letterhead.superior, layout.superior, issuerMm)),
        ...headed(letterhead.issuer, layout.issuer, issuerMm),
        ...(layout.star === undefined ? [] : [line(layout.star, layout.issuer, "center")]),
        ...(type === undefined
          ? []
          : [line(numberLine(form, type), layout.number.look, "center", { beforePt: 6 })]),
      ],
    },
    {
      share: SHARES.nation,
      blocks: [
        ...layout.nation.flatMap(({ words, look }) => headed(words, look, nationMm)),
        line(`${letterhead.place ?? BLANK}, ${dayInWords(date)}`, layout.date, "center", { beforePt: 6 }),
      ],
    },
  ]);
}

function headed(text: string, look: Look, widthMm: number): readonly Block[] {
  const written = worded(text, look);
  const rule = ruleUnder(written, look, widthMm);
  return [line(written, look, "center", rule.length > 0 ? { afterPt: RULE_GAP } : {}), ...rule];
}

/** "Số: ……/BC-KTĐ", "Số ……-BC/KTĐ". */
export function numberLine({ layout, letterhead: { symbol } }: Form, type: string): string {
  const filled = layout.number.words.replace("{number}", SHORT_BLANK).replace("{type}", () => type);
  return symbol === undefined
    ? filled.replace(/[-/]\{symbol\}/, "")
    : filled.replace("{symbol}", () => symbol);
}

/** "(Kèm theo Tờ trình số ……/TTr-KTĐ ngày …… của Khối)": under the title of an annex, the paper it goes with. */
export function attachedTo(form: Form, paper: string, type: string): Paragraph {
  const { layout, letterhead } = form;
  const number = numberLine(form, type).replace(/^Số:? /, "số ");
  return line(
    `(Kèm theo ${paper} ${number} ${BLANK_DAY} của ${letterhead.issuer})`,
    { size: layout.body.size, italic: true },
    "center",
    { afterPt: 6, withNext: true },
  );
}

/** "ngày 05 tháng 01 năm 2026": days below 10 and the first two months with a nought before them. */
export function dayInWords(date: CalendarDate | undefined): string {
  if (date === undefined) return BLANK_DAY;
  const [day, month, year] = writtenDay(date).split("/") as [string, string, string];
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

/** The kind of paper and what it is about, in the middle, with a rule below. */
export function titleBlock(form: Form, kind: string, about: readonly string[]): readonly Block[] {
  const { layout, widthMm } = form;
  const { kind: look, about: below } = layout;
  return [
    line(worded(kind, look), look, "center", { beforePt: 12, withNext: true }),
    ...about.map((text, index) =>
      line(text, below, "center", {
        withNext: true,
        afterPt: index === about.length - 1 ? RULE_GAP : 0,
      }),
    ),
    ...ruleUnder(about.at(-1) as string, below, widthMm),
    line("", { size: 6 }, "center"),
  ];
}
