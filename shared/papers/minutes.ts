import type { Decision } from "../decision.ts";
import { periodState } from "../period-state.ts";
import { agencyTitle, awardTitle } from "../report/parties.ts";
import { plainText } from "../report/plain-text.ts";
import type { SummaryInput } from "../report/summary-input.ts";
import { decisionInWords } from "../words/decisions.ts";
import { awardBlocks } from "./award-blocks.ts";
import { ballotBlocks, recordedBallots } from "./ballot-blocks.ts";
import { blocForm, blocPart, officesOf } from "./bloc-paper.ts";
import type { Form } from "./form.ts";
import { letterheadBlock, titleBlock } from "./head.ts";
import type { Block, PaperPlan } from "./paper-plan.ts";
import { resultBlocks } from "./result-table.ts";
import { signedBy, signerOf } from "./signing.ts";
import {
  BLANK,
  BLANK_DAY,
  body,
  clause,
  dots,
  item,
  type PaperColumn,
  part,
  row,
  SHORT_BLANK,
  table,
  within,
} from "./writing.ts";

/** Biên bản họp khối: attendance to fill in, the result with its reasons, what was decided and voted, proposals, the election. */
export function minutes(input: SummaryInput): PaperPlan {
  const { bloc, period } = input.desk;
  const form = blocForm(input, "bien-ban");
  const { label, leader } = officesOf(input);
  const blocks: readonly Block[] = [
    letterheadBlock(form, "BB"),
    ...titleBlock(form, "Biên bản", [
      `Họp bình xét, xếp hạng thi đua ${within(period.title)}`,
      `của ${bloc.title}`,
    ]),
    body(form, `Thời gian bắt đầu: ${SHORT_BLANK} giờ ${SHORT_BLANK}, ${BLANK_DAY}.`),
    body(form, `Địa điểm: ${BLANK}`),
    body(
      form,
      `Chủ trì: ${BLANK}, ${leader}${bloc.lead === undefined ? "" : ` (${agencyTitle(input, bloc.lead)})`}.`,
    ),
    body(form, `Thư ký (ghi biên bản): ${BLANK}`),
    part(form, "I. Thành phần tham dự"),
    attendance(input, form),
    body(
      form,
      `Số đơn vị thành viên: ${bloc.agencies.length}; có mặt: ${SHORT_BLANK}; vắng: ${SHORT_BLANK} (lý do: ${BLANK}).`,
    ),
    part(form, "II. Kết quả chấm điểm, xếp hạng"),
    ...resultBlocks(input, form),
    part(form, "III. Nội dung thảo luận, thống nhất"),
    ...discussed(input, form),
    part(form, "IV. Kết quả bỏ phiếu"),
    ...voted(input, form),
    part(form, "V. Đề nghị khen thưởng"),
    ...proposed(input, form),
    part(form, `VI. ${leader}, ${officesOf(input).deputy} năm sau`),
    ...elected(input, form),
    part(form, "VII. Biểu quyết thông qua biên bản"),
    body(
      form,
      `Số đơn vị đồng ý: ${SHORT_BLANK}/${SHORT_BLANK}; không đồng ý: ${SHORT_BLANK}; ý kiến khác: ${BLANK}`,
    ),
    body(
      form,
      `Cuộc họp kết thúc vào ${SHORT_BLANK} giờ ${SHORT_BLANK}, ${BLANK_DAY}; biên bản đã được đọc lại cho các thành viên ${label} cùng nghe.`,
    ),
  ];
  const { office, ...signer } = signerOf(form);
  const signers = [{ office: ["Thư ký"] }, { ...signer, office: ["Chủ trì", ...office] }];
  return {
    title: plainText(`Biên bản họp - ${bloc.title} - ${period.title}`),
    parts: [blocPart(input, form, signedBy(form, blocks, signers))],
  };
}

const ATTENDANCE: readonly PaperColumn[] = [
  { title: "STT", share: 12, align: "center" },
  { title: "Cơ quan, đơn vị", share: 58 },
  { title: "Họ và tên, chức vụ người dự", share: 70 },
  { title: "Có mặt", share: 25, align: "center" },
];

const attendance = ({ desk: { bloc } }: SummaryInput, form: Form): Block =>
  table(
    form,
    ATTENDANCE,
    bloc.agencies.map(({ title }, index) => row(ATTENDANCE, [String(index + 1), title, BLANK, ""])),
  );

/** Decisions a meeting answers for, beside the agencies that stayed level. */
const ANSWERED: readonly Decision["kind"][] = ["exclude", "pend", "reinstate", "choose", "reopen"];

function discussed(input: SummaryInput, form: Form): readonly Block[] {
  const agency = (id: string) => agencyTitle(input, id);
  // None of these decisions names who scored.
  const names = { agency, scorer: agency, award: (id: string) => awardTitle(input, id) };
  const decided = [...input.decisions]
    .sort((a, b) => a.sequence - b.sequence)
    .filter(({ decision: { kind } }) => ANSWERED.includes(kind));
  const level = input.document.lines.flatMap(({ title, rank, reason }) =>
    reason.kind === "level-with" ? [`${title} đồng hạng ${rank} với ${names.agency(reason.agency)}.`] : [],
  );
  return [
    ...(level.length > 0
      ? [clause(form, "1. Đơn vị đồng hạng"), ...level.map((text) => item(form, text))]
      : []),
    ...(decided.length > 0
      ? [
          clause(form, `${level.length > 0 ? 2 : 1}. Quyết định đã ghi nhận`),
          ...decided.map(({ decision }) =>
            item(form, `${decisionInWords(decision, names, "vi")}. Lý do: ${decision.reason}.`),
          ),
        ]
      : []),
    body(form, "Ý kiến của các đơn vị:"),
    dots(form, 4),
  ];
}

const voted = (input: SummaryInput, form: Form): readonly Block[] =>
  recordedBallots(input).length > 0
    ? ballotBlocks(input, form)
    : [body(form, `Nội dung bỏ phiếu và kết quả (kèm biên bản kiểm phiếu, nếu có): ${BLANK}`), dots(form, 1)];

const proposed = (input: SummaryInput, form: Form): readonly Block[] =>
  input.document.awards ? awardBlocks(input, form) : [dots(form, 3)];

function elected(input: SummaryInput, form: Form): readonly Block[] {
  const { leader, deputy } = officesOf(input);
  const { elected: chosen } = periodState(input.decisions);
  const named = (id: string | undefined) => (id === undefined ? BLANK : agencyTitle(input, id));
  return [
    item(form, `${leader}: ${named(chosen?.leader)}`),
    item(form, `${deputy}: ${named(chosen?.deputy)}`),
  ];
}
