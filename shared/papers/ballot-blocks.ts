import type { Ballot } from "../ballots/ballot.ts";
import { isSameSubject } from "../ballots/ballot.ts";
import { outcomeOf, voteShare } from "../ballots/ballot-outcome.ts";
import { writtenDay } from "../calendar.ts";
import { periodState } from "../period-state.ts";
import type { SummaryInput } from "../report/summary-input.ts";
import { outcomeInWords, passRuleInWords, subjectInWords } from "../words/ballots.ts";
import { quantity } from "../words/format.ts";
import { awardNames } from "./award-blocks.ts";
import type { Form } from "./form.ts";
import type { Block } from "./paper-plan.ts";
import { body, clause, type PaperColumn, row, table } from "./writing.ts";

export const MANNERS = { secret: "bỏ phiếu kín", "show-of-hands": "biểu quyết giơ tay" } as const;

export const recordedBallots = (input: SummaryInput): readonly Ballot[] => [
  ...periodState(input.decisions).ballots.values(),
];

/** What was voted on, "lần 2" from the second round on. */
export const votedOn = (
  input: SummaryInput,
  { subject, round }: Pick<Ballot, "subject" | "round">,
): string => {
  const on = subjectInWords(subject, awardNames(input), "vi");
  return round === 1 ? on : `${on} (lần ${round})`;
};

/** Every ballot as it was counted, and what its rounds came to. */
export const ballotBlocks = (input: SummaryInput, form: Form): readonly Block[] =>
  recordedBallots(input).flatMap((ballot, index) => [
    clause(form, `${index + 1}. ${votedOn(input, ballot)}`),
    body(form, countInWords(ballot)),
    votesTable(input, form, ballot),
    body(form, resultInWords(input, ballot)),
  ]);

const countInWords = (ballot: Ballot): string =>
  `Ngày ${writtenDay(ballot.date)}, ${MANNERS[ballot.manner]}. Triệu tập ${ballot.summoned}, có mặt ${ballot.present}; phát ra ${ballot.issued} phiếu, thu về ${ballot.returned} phiếu, hợp lệ ${ballot.valid} phiếu, không hợp lệ ${ballot.invalid} phiếu. Số lượng được bầu: ${ballot.places}; đạt khi có ${passRuleInWords(ballot.pass, "vi")}.`;

/** What the rounds of the vote up to this one come to. */
export function resultInWords(input: SummaryInput, ballot: Ballot): string {
  const rounds = recordedBallots(input).filter(
    (each) => isSameSubject(each.subject, ballot.subject) && each.round <= ballot.round,
  );
  return `Kết quả: ${outcomeInWords(outcomeOf(rounds), awardNames(input), "vi")}`;
}

const COLUMNS: readonly PaperColumn[] = [
  { title: "STT", share: 12, align: "center" },
  { title: "Cơ quan, đơn vị", share: 83 },
  { title: "Số phiếu đồng ý", share: 40, align: "center" },
  { title: "Tỷ lệ (%)", share: 30, align: "center" },
];

export function votesTable(input: SummaryInput, form: Form, ballot: Ballot): Block {
  const base = ballot[ballot.pass.of];
  return table(
    form,
    COLUMNS,
    ballot.candidates.map(({ agency, votes }, index) =>
      row(COLUMNS, [
        String(index + 1),
        awardNames(input).agency(agency),
        String(votes),
        base === 0 ? "–" : quantity(voteShare(votes, base).mul(100), "vi"),
      ]),
    ),
  );
}

/** The same table with the votes left open, for those who count. */
export const openVotesTable = (form: Form, candidates: readonly string[]): Block =>
  table(
    form,
    COLUMNS,
    candidates.map((candidate, index) => row(COLUMNS, [String(index + 1), candidate, "", ""])),
  );
