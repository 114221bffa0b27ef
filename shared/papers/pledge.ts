import type { AgencyId } from "../ids.ts";
import { periodState } from "../period-state.ts";
import { agencyTitle } from "../report/parties.ts";
import { plainText } from "../report/plain-text.ts";
import type { SummaryInput } from "../report/summary-input.ts";
import { sectionsOf } from "../rubric.ts";
import { registeredInWords } from "../words/decisions.ts";
import { fixed } from "../words/format.ts";
import { vietnamTime } from "../words/vietnam-time.ts";
import { blocForm, blocPart, groundsOf, officeOf } from "./bloc-paper.ts";
import type { Form } from "./form.ts";
import { dayInWords, letterheadBlock, titleBlock } from "./head.ts";
import type { Block, PaperPlan, PaperRow } from "./paper-plan.ts";
import { type Pledged, pledged } from "./pledged.ts";
import { signedByBloc } from "./signing.ts";
import {
  BLANK,
  body,
  dots,
  ground,
  heading,
  item,
  type PaperColumn,
  part,
  row,
  table,
  within,
} from "./writing.ts";

/** Giao ước thi đua: who pledges, what for, with which targets and titles in view, and room for everybody to sign. */
export function pledge(input: SummaryInput): PaperPlan {
  const { bloc, period } = input.desk;
  const form = blocForm(input, "giao-uoc");
  const { pledge: signed } = periodState(input.decisions);
  const day = dayInWords(signed?.signed);
  const inView = pledged(input);
  const blocks: readonly Block[] = [
    letterheadBlock(form, undefined, signed?.signed),
    ...titleBlock(form, "Giao ước thi đua", [bloc.title, period.title]),
    ...groundsOf(input).map((text) => ground(form, text)),
    body(
      form,
      `Hôm nay, ${day}, tại ${form.letterhead.place ?? BLANK}, các cơ quan, đơn vị thành viên ${bloc.title} thống nhất ký kết giao ước thi đua ${within(period.title)} với các nội dung sau:`,
    ),
    part(form, "I. Thành viên tham gia giao ước"),
    members(input, form),
    part(form, "II. Nội dung thi đua"),
    contents(input, form),
    part(form, "III. Chỉ tiêu đăng ký"),
    ...targets(input, form, inView),
    ...changedSince(input, form, inView.changed.targets),
    part(form, "IV. Danh hiệu thi đua, hình thức khen thưởng đăng ký"),
    registered(input, form, inView),
    ...changedSince(input, form, inView.changed.titles),
    part(form, "V. Cam kết thực hiện"),
    ...commitments(input).map((text) => item(form, text)),
    part(form, "VI. Đại diện các cơ quan, đơn vị ký giao ước"),
    signers(input, form),
  ];
  return {
    title: plainText(`Giao ước thi đua - ${bloc.title} - ${period.title}`),
    parts: [blocPart(input, form, signedByBloc(form, blocks), { isDraft: signed === undefined })],
  };
}

const MEMBERS: readonly PaperColumn[] = [
  { title: "STT", share: 12, align: "center" },
  { title: "Cơ quan, đơn vị", share: 108 },
  { title: "Nhiệm vụ trong khối", share: 45, align: "center" },
];

function members(input: SummaryInput, form: Form): Block {
  const { agencies, label } = input.desk.bloc;
  const columns = MEMBERS.map((each) => ({ ...each, title: each.title.replace("khối", label) }));
  return table(
    form,
    columns,
    agencies.map(({ id, title }, index) => row(columns, [String(index + 1), title, officeOf(input, id)])),
  );
}

const CONTENTS: readonly PaperColumn[] = [
  { title: "Mục", share: 18, align: "center" },
  { title: "Nội dung, tiêu chí thi đua", share: 117 },
  { title: "Điểm tối đa", share: 30, align: "right" },
];

/** Every section with its criteria, as the bloc's table has them. */
function contents({ desk: { rubric } }: SummaryInput, form: Form): Block {
  return table(form, CONTENTS, [
    ...sectionsOf(rubric).flatMap(({ section: { code, title, max, criteria } }): readonly PaperRow[] => [
      heading(CONTENTS, [code, title, fixed(max, "vi")]),
      ...criteria.map((each) => row(CONTENTS, [each.code, each.title, fixed(each.max, "vi")])),
    ]),
    heading(CONTENTS, ["", "Tổng điểm của bảng tiêu chí", fixed(rubric.total, "vi")]),
  ]);
}

const TARGETS: readonly PaperColumn[] = [
  { title: "Mục", share: 18, align: "center" },
  { title: "Chỉ tiêu", share: 67 },
  { title: "Cơ quan, đơn vị", share: 50 },
  { title: "Mức đăng ký", share: 30, align: "right" },
];

function targets(input: SummaryInput, form: Form, { targets: rows }: Pledged): readonly Block[] {
  if (rows.length === 0) return [body(form, "Chỉ tiêu cụ thể của từng đơn vị:"), dots(form, 3)];
  return [
    table(
      form,
      TARGETS,
      rows.map(({ code, title, agency, value }) =>
        row(TARGETS, [code, title, agencyTitle(input, agency), value]),
      ),
    ),
  ];
}

const TITLES: readonly PaperColumn[] = [
  { title: "STT", share: 12, align: "center" },
  { title: "Cơ quan, đơn vị", share: 58 },
  { title: "Danh hiệu, hình thức khen thưởng", share: 95 },
];

/** What each member registered; a line to write on for one that did not yet. */
function registered({ desk: { bloc } }: SummaryInput, form: Form, { titles: all }: Pledged): Block {
  return table(
    form,
    TITLES,
    bloc.agencies.map(({ id, title }, index) => {
      const titles = all.get(id)?.titles.map((each) => registeredInWords(each, "vi"));
      return row(TITLES, [String(index + 1), title, titles?.join("\n") ?? BLANK]);
    }),
  );
}

/** Who registered otherwise after everybody signed: what was signed stays as it was. */
function changedSince(input: SummaryInput, form: Form, agencies: readonly AgencyId[]): readonly Block[] {
  if (agencies.length === 0) return [];
  const names = agencies.map((id) => agencyTitle(input, id)).join(", ");
  return [body(form, `Đã điều chỉnh sau ngày ký: ${names}.`)];
}

function commitments({ desk: { bloc, period } }: SummaryInput): readonly string[] {
  const due = period.due === undefined ? "đúng thời hạn" : `trước ${dueInWords(period.due)}`;
  return [
    "Tổ chức phát động, thực hiện đầy đủ các nội dung, chỉ tiêu thi đua nêu trên; bảo đảm thực chất, hiệu quả, tiết kiệm.",
    `Tự chấm điểm trung thực, gửi bảng tự chấm và danh mục tài liệu kiểm chứng ${due}.`,
    `Tham gia đầy đủ các hoạt động chung của ${bloc.label}; giới thiệu, nhân rộng điển hình tiên tiến.`,
    `Chấp hành kết quả chấm điểm, bình xét đã được ${bloc.label} thống nhất.`,
  ];
}

function dueInWords(due: string): string {
  const [day = "", time = ""] = vietnamTime(due).split(" ");
  return `${time.slice(0, 5)} ngày ${day}`;
}

/** Room for a signature and a seal. */
const SEAL_MM = 36;
const SIDE_BY_SIDE: readonly PaperColumn[] = [
  { title: "", share: 1, align: "center" },
  { title: "", share: 1, align: "center" },
];

/** Everybody signs, two in a row; where the pledge was recorded, who is not among the signers is said. */
function signers(input: SummaryInput, form: Form): Block {
  const signed = periodState(input.decisions).pledge?.signers;
  const places = input.desk.bloc.agencies.map(({ id, title }) => {
    const isOut = signed !== undefined && !signed.includes(id);
    const note = isOut ? "(chưa ký, theo ghi nhận)" : "(Ký tên, đóng dấu, ghi rõ họ tên)";
    return `${title.toUpperCase()}\n(${officeOf(input, id)})\n${note}`;
  });
  const rows = places.flatMap((place, index): readonly PaperRow[] =>
    index % 2 === 1
      ? []
      : [{ ...row(SIDE_BY_SIDE, [place, places[index + 1] ?? ""]), heightMm: SEAL_MM, isTop: true }],
  );
  return { ...table(form, SIDE_BY_SIDE, rows), head: [] };
}
