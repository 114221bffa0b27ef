import { agencyTitle } from "../report/parties.ts";
import { plainText } from "../report/plain-text.ts";
import type { SummaryInput } from "../report/summary-input.ts";
import { votedOn } from "./ballot-blocks.ts";
import { blocForm, blocPart, officesOf } from "./bloc-paper.ts";
import type { Form } from "./form.ts";
import { letterheadBlock, titleBlock } from "./head.ts";
import type { Block, PaperPlan } from "./paper-plan.ts";
import { signedByBloc } from "./signing.ts";
import { type Vote, votesOf } from "./votes-to-hold.ts";
import { BLANK, body, item, line, type PaperColumn, row, SHORT_BLANK, table, within } from "./writing.ts";

/** Rows of a ballot for a vote nobody set up. */
const FREE_ROWS = 6;

/** Phiếu bầu: how many of each to issue, then one form a page, to be printed as often as that. */
export function ballotPapers(input: SummaryInput): PaperPlan {
  const { bloc, period } = input.desk;
  const form = blocForm(input, "phieu-bau");
  const votes = votesOf(input);
  const forms = votes.length > 0 ? votes.map((vote) => voteForm(input, form, vote)) : [freeForm(input, form)];
  return {
    title: plainText(`Phiếu bầu - ${bloc.title} - ${period.title}`),
    parts: [register(input, form, votes), ...forms].map((blocks) =>
      blocPart(input, form, blocks, { isNumbered: false }),
    ),
  };
}

const REGISTER: readonly PaperColumn[] = [
  { title: "STT", share: 12, align: "center" },
  { title: "Nội dung bỏ phiếu", share: 63 },
  { title: "Số phiếu cần in", share: 22, align: "center" },
  { title: "Phát ra", share: 22, align: "center" },
  { title: "Thu về", share: 22, align: "center" },
  { title: "Còn lại, hủy", share: 24, align: "center" },
];

/** How many copies of each form are needed: one for each member. */
function register(input: SummaryInput, form: Form, votes: readonly Vote[]): readonly Block[] {
  const { bloc, period } = input.desk;
  const copies = String(bloc.agencies.length);
  const subjects = votes.length > 0 ? votes.map((vote) => votedOn(input, vote)) : [BLANK];
  return signedByBloc(form, [
    letterheadBlock(form),
    ...titleBlock(form, "Bảng kê phiếu bầu", [bloc.title, period.title]),
    body(
      form,
      `Mỗi đơn vị thành viên một phiếu: in mỗi loại ${copies} phiếu. Ban kiểm phiếu ghi số phiếu phát ra, thu về; số còn lại gạch chéo và lưu cùng biên bản.`,
    ),
    table(
      form,
      REGISTER,
      subjects.map((subject, index) =>
        row(REGISTER, [String(index + 1), subject, copies, SHORT_BLANK, SHORT_BLANK, SHORT_BLANK]),
      ),
    ),
  ]);
}

const CANDIDATES: readonly PaperColumn[] = [
  { title: "STT", share: 15, align: "center" },
  { title: "Cơ quan, đơn vị được giới thiệu", share: 90 },
  { title: "Đồng ý", share: 30, align: "center" },
  { title: "Không đồng ý", share: 30, align: "center" },
];
/** Room for a cross made by hand. */
const CROSS_MM = 9;

const voteForm = (input: SummaryInput, form: Form, vote: Vote): readonly Block[] =>
  ballot(
    input,
    form,
    votedOn(input, vote),
    vote.candidates.map((agency) => agencyTitle(input, agency)),
    `Số lượng được bầu: không quá ${vote.places}.`,
  );

const freeForm = (input: SummaryInput, form: Form): readonly Block[] =>
  ballot(input, form, BLANK, Array<string>(FREE_ROWS).fill(BLANK), `Số lượng được bầu: ${SHORT_BLANK}.`);

function ballot(
  input: SummaryInput,
  form: Form,
  subject: string,
  candidates: readonly string[],
  places: string,
): readonly Block[] {
  const { bloc, period } = input.desk;
  return [
    letterheadBlock(form),
    ...titleBlock(form, "Phiếu bầu", [subject, `${bloc.title}, ${within(period.title)}`]),
    body(form, places),
    table(
      form,
      CANDIDATES,
      candidates.map((candidate, index) => ({
        ...row(CANDIDATES, [String(index + 1), candidate, "", ""]),
        heightMm: CROSS_MM,
      })),
    ),
    line("Hướng dẫn:", { size: 12, bold: true }, "left", { beforePt: 6, withNext: true }),
    ...[
      "Đánh dấu X vào một trong hai cột Đồng ý hoặc Không đồng ý của từng đơn vị; không ký tên, không ghi gì khác vào phiếu.",
      "Phiếu không hợp lệ: không do Ban kiểm phiếu phát ra; đánh dấu Đồng ý quá số lượng được bầu; đánh dấu cả hai cột của một đơn vị.",
      `Phiếu có giá trị khi có dấu của cơ quan ${officesOf(input).leader}.`,
    ].map((text) => item(form, text)),
  ];
}
