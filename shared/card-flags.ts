import { type CalendarDate, daysBetween, isImpossible, writtenDay } from "./calendar.ts";
import { notice, type Problem } from "./checked.ts";
import { partOf, type Spot, wrong } from "./read-figures.ts";
import type { Facts } from "./rules/rule.ts";

/** What a verifier should look at in an entry: it counts until the verifier says otherwise. */
export const cardFlags = (spot: Spot, facts: Facts): readonly Problem[] => [
  ...dateFlags(spot, facts),
  ...claimCodeFlags(spot),
  ...exemptionFlags(spot),
  ...evidenceFlags(spot, facts),
];

const dateFlags = (spot: Spot, facts: Facts): readonly Problem[] =>
  [...facts].flatMap(([input, value]) =>
    value.kind === "date" ? dayFlags(spot, value.date, partOf(input), { input }) : [],
  );

/** A day outside the appraisal period, or not in the calendar. */
function dayFlags(
  { desk, criterion, at }: Spot,
  date: CalendarDate,
  part: string,
  more: { readonly input?: string } = {},
): readonly Problem[] {
  const { from, to } = desk.period;
  const place = { ...at, ...more, pointer: `${at.pointer}${part}` };
  const facts = {
    criterion: criterion.code,
    date: writtenDay(date),
    from: writtenDay(from),
    to: writtenDay(to),
  };
  return [
    ...(isImpossible(date) ? [notice("date-impossible", place, facts)] : []),
    ...(daysBetween(from, date) < 0 || daysBetween(date, to) < 0
      ? [notice("date-outside-period", place, facts)]
      : []),
  ];
}

/** Codes a claim was written under that the table does not have. */
function claimCodeFlags({ criterion, entry, at }: Spot): readonly Problem[] {
  const codes = [criterion.code, ...criterion.lines.map((line) => line.code)];
  return (entry.claimedUnder ?? [])
    .filter(({ code }) => !codes.includes(code))
    .map(({ code }) => notice("unknown-code", at, { criterion: criterion.code, code }));
}

/** Exemptions declared; one the table does not know, or of another verifier's line, is a mistake. */
function exemptionFlags(spot: Spot): readonly Problem[] {
  const { criterion, card, remit, entry, at } = spot;
  return (entry.exempt ?? []).map(({ line: id, reason }, index) => {
    const line = criterion.lines.find((each) => each.id === id);
    const part = `/exempt/${index}`;
    if (line?.exemption === undefined)
      return wrong(spot, part, "no-exemption", { line: line?.code ?? id }, { line: id });
    if (!remit.lines.includes(id))
      return wrong(
        spot,
        part,
        "not-yours-to-score",
        { criterion: line.code, scorer: card.scorer },
        { line: id },
      );
    const place = { ...at, line: id, pointer: `${at.pointer}${part}` };
    return notice("exemption-declared", place, { criterion: criterion.code, line: line.code, reason });
  });
}

function evidenceFlags(spot: Spot, facts: Facts): readonly Problem[] {
  const { criterion, card, entry, at } = spot;
  const listed = entry.evidence ?? [];
  const isAsked =
    criterion.evidence === "required" &&
    card.round === "self" &&
    !entry.notApplicable &&
    (criterion.base !== undefined || isDeclared(facts));
  return [
    ...(isAsked && listed.length === 0
      ? [notice("evidence-missing", at, { criterion: criterion.code })]
      : []),
    ...listed.flatMap(({ date, underWay, excerpt = "" }, index) => {
      const part = `/evidence/${index}`;
      const place = { ...at, pointer: `${at.pointer}${part}` };
      return [
        ...(date ? dayFlags(spot, date, part) : []),
        ...(underWay ? [notice("act-under-way", place, { criterion: criterion.code, excerpt })] : []),
      ];
    }),
  ];
}

/** Whether anything but zeros and "Không" was entered: a bonus nobody claims needs no evidence. */
const isDeclared = (facts: Facts): boolean =>
  [...facts.values()].some(
    (value) =>
      !(value.kind === "number" && value.value.equals(0)) && !(value.kind === "flag" && !value.value),
  );
