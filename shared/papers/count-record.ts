import type { Ballot } from "../ballots/ballot.ts";
import { agencyTitle } from "../report/parties.ts";
import { plainText } from "../report/plain-text.ts";
import type { SummaryInput } from "../report/summary-input.ts";
import { passRuleInWords } from "../words/ballots.ts";
import {
  MANNERS,
  openVotesTable,
  recordedBallots,
  resultInWords,
  votedOn,
  votesTable,
} from "./ballot-blocks.ts";
import { blocForm, blocPart } from "./bloc-paper.ts";
import type { Form } from "./form.ts";
import { dayInWords, letterheadBlock, titleBlock } from "./head.ts";
import type { Block, PaperPart, PaperPlan } from "./paper-plan.ts";
import { signedBy } from "./signing.ts";
import { type Vote, votesToHold } from "./votes-to-hold.ts";
import { BLANK, body, dots, item, line, part, SHORT_BLANK, within } from "./writing.ts";

/** Rows of a record for a vote nobody set up. */
const FREE_ROWS = 5;

/** Biên bản kiểm phiếu: one for each ballot as it was counted, and an open one for each vote that is still to be held. */
export function countRecord(input: SummaryInput): PaperPlan {
  const { bloc, period } = input.desk;
  const form = blocForm(input, "kiem-phieu");
  const counted = recordedBallots(input).map((ballot) => countedPart(input, form, ballot));
  const open = votesToHold(input).map((vote) => openPart(input, form, vote));
  const parts = [...counted, ...open];
  return {
    title: plainText(`Biên bản kiểm phiếu - ${bloc.title} - ${period.title}`),
    parts: parts.length > 0 ? parts : [openPart(input, form, undefined)],
  };
}

const countedPart = (input: SummaryInput, form: Form, ballot: Ballot): PaperPart =>
  blocPart(
    input,
    form,
    record(input, form, {
      date: dayInWords(ballot.date),
      head: letterheadBlock(form, "BB", ballot.date),
      subject: votedOn(input, ballot),
      figures: [
        `Hình thức: ${MANNERS[ballot.manner]}.`,
        `Số được triệu tập: ${ballot.summoned}; có mặt: ${ballot.present}.`,
        `Số phiếu phát ra: ${ballot.issued}; thu về: ${ballot.returned}; hợp lệ: ${ballot.valid}; không hợp lệ: ${ballot.invalid}.`,
        `Số lượng được bầu: ${ballot.places}; đạt khi có ${passRuleInWords(ballot.pass, "vi")}.`,
      ],
      votes: votesTable(input, form, ballot),
      result: [body(form, resultInWords(input, ballot))],
    }),
    { isDraft: false },
  );

function openPart(input: SummaryInput, form: Form, vote: Vote | undefined): PaperPart {
  const rule = vote?.pass ? passRuleInWords(vote.pass, "vi") : BLANK;
  const blank = SHORT_BLANK;
  return blocPart(
    input,
    form,
    record(input, form, {
      date: dayInWords(undefined),
      head: letterheadBlock(form, "BB"),
      subject: vote ? votedOn(input, vote) : BLANK,
      figures: [
        `Hình thức: ${MANNERS.secret}.`,
        `Số được triệu tập: ${blank}; có mặt: ${blank}.`,
        `Số phiếu phát ra: ${blank}; thu về: ${blank}; hợp lệ: ${blank}; không hợp lệ: ${blank}.`,
        `Số lượng được bầu: ${vote?.places ?? blank}; đạt khi có ${rule}.`,
      ],
      votes: openVotesTable(
        form,
        vote?.candidates.map((agency) => agencyTitle(input, agency)) ?? Array<string>(FREE_ROWS).fill(BLANK),
      ),
      result: [body(form, "Kết quả:"), dots(form, 2)],
    }),
    { isDraft: false },
  );
}

type Filled = {
  readonly date: string;
  readonly head: Block;
  readonly subject: string;
  readonly figures: readonly string[];
  readonly votes: Block;
  readonly result: readonly Block[];
};

function record(
  { desk: { bloc, period } }: SummaryInput,
  form: Form,
  { date, head, subject, figures, votes, result }: Filled,
): readonly Block[] {
  const said = [
    head,
    ...titleBlock(form, "Biên bản kiểm phiếu", [subject, `${bloc.title}, ${within(period.title)}`]),
    body(form, `Hồi ${SHORT_BLANK} giờ ${SHORT_BLANK}, ${date}, tại ${form.letterhead.place ?? BLANK}.`),
    part(form, "I. Ban kiểm phiếu"),
    item(form, `Trưởng ban: ${BLANK}`),
    item(form, `Ủy viên: ${BLANK}`),
    item(form, `Ủy viên: ${BLANK}`),
    part(form, "II. Kết quả kiểm phiếu"),
    ...figures.map((text) => item(form, text)),
    votes,
    line("", { size: 6 }, "left"),
    ...result,
    body(
      form,
      `Biên bản lập thành ${SHORT_BLANK} bản, được đọc trước hội nghị và niêm phong cùng phiếu bầu.`,
    ),
  ];
  return signedBy(form, said, [
    { office: ["Chủ trì hội nghị"] },
    { office: ["Ủy viên"] },
    { office: ["Trưởng ban"] },
  ]);
}
