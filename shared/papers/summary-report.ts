import { registrationsOf } from "../awards/registrations.ts";
import { writtenDay } from "../calendar.ts";
import { periodState } from "../period-state.ts";
import { agencyTitle } from "../report/parties.ts";
import { plainText } from "../report/plain-text.ts";
import type { SummaryInput } from "../report/summary-input.ts";
import { evidenceText } from "../sheet/evidence-text.ts";
import { registeredInWords } from "../words/decisions.ts";
import { ACHIEVED_WORDS } from "./achieved-words.ts";
import { awardBlocks, grantedBlocks } from "./award-blocks.ts";
import { ballotBlocks, recordedBallots } from "./ballot-blocks.ts";
import { blocForm, blocPart, officesOf } from "./bloc-paper.ts";
import { differenceAnnex, differenceBlocks } from "./difference-blocks.ts";
import type { Form } from "./form.ts";
import { letterheadBlock, titleBlock } from "./head.ts";
import type { Block, PaperPlan } from "./paper-plan.ts";
import { resultBlocks, sectionBlocks } from "./result-table.ts";
import { signedByBloc } from "./signing.ts";
import { BLANK, body, clause, dots, item, part, within } from "./writing.ts";

const TYPE = "BC";

/** Báo cáo tổng kết: what the bloc is, what it came to and why, its movements and examples, its proposals, the year to come. */
export function summaryReport(input: SummaryInput): PaperPlan {
  const { bloc, period } = input.desk;
  const form = blocForm(input, "bao-cao");
  const chapters: readonly (readonly [string, readonly Block[]])[] = [
    ["Tình hình chung", situation(input, form)],
    ["Kết quả chấm điểm, xếp hạng", results(input, form)],
    ["Phong trào thi đua, chuyên đề", movements(input, form)],
    ["Điển hình tiên tiến", examples(input, form)],
    ["Kết quả thực hiện đăng ký thi đua", registrations(input, form)],
    ["Đề nghị khen thưởng", rewards(input, form)],
    ["Tồn tại, hạn chế và nguyên nhân", [dots(form, 4)]],
    ["Phương hướng, nhiệm vụ năm sau", comingYear(input, form)],
  ];
  const blocks: readonly Block[] = [
    letterheadBlock(form, TYPE),
    ...titleBlock(form, "Báo cáo", [
      "Tổng kết công tác thi đua, khen thưởng",
      `${within(period.title)} của ${bloc.title}`,
    ]),
    ...chapters.flatMap(([title, within], index) => [part(form, `${ROMAN[index]}. ${title}`), ...within]),
  ];
  return {
    title: plainText(`Báo cáo tổng kết - ${bloc.title} - ${period.title}`),
    parts: [
      blocPart(input, form, signedByBloc(form, blocks)),
      ...differenceAnnex(input, form, TYPE).map((annex) => blocPart(input, form, annex)),
    ],
  };
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

function situation(input: SummaryInput, form: Form): readonly Block[] {
  const { bloc, period, rubric } = input.desk;
  const { label, leader, deputy } = officesOf(input);
  const { pledge } = periodState(input.decisions);
  const members = bloc.agencies.map(({ title }) => title).join(", ");
  return [
    body(form, `${bloc.title} có ${bloc.agencies.length} cơ quan, đơn vị thành viên: ${members}.`),
    ...(bloc.ground === undefined ? [] : [body(form, `Căn cứ thành lập: ${bloc.ground}.`)]),
    body(
      form,
      `${leader}: ${bloc.lead === undefined ? BLANK : agencyTitle(input, bloc.lead)}; ${deputy}: ${bloc.deputy === undefined ? BLANK : agencyTitle(input, bloc.deputy)}.`,
    ),
    body(
      form,
      `Kỳ đánh giá từ ngày ${writtenDay(period.from)} đến ngày ${writtenDay(period.to)}; chấm điểm theo ${rubric.title} (${rubric.ground}).`,
    ),
    body(
      form,
      pledge
        ? `Các đơn vị trong ${label} đã ký giao ước thi đua ngày ${writtenDay(pledge.signed)} (${pledge.signers?.length ?? bloc.agencies.length}/${bloc.agencies.length} đơn vị).`
        : `Các đơn vị trong ${label} ký giao ước thi đua ngày ${BLANK}`,
    ),
  ];
}

function results(input: SummaryInput, form: Form): readonly Block[] {
  const chapters: readonly (readonly [string, readonly Block[]])[] = [
    ["Kết quả xếp hạng", resultBlocks(input, form)],
    ["Kết quả theo từng mục của bảng tiêu chí", sectionBlocks(input, form)],
    ["Chênh lệch giữa điểm tự chấm và điểm chốt đã thảo luận", differenceBlocks(input, form)],
    ["Kết quả bỏ phiếu", recordedBallots(input).length > 0 ? ballotBlocks(input, form) : []],
  ];
  return chapters
    .filter(([, within]) => within.length > 0)
    .flatMap(([title, within], index) => [clause(form, `${index + 1}. ${title}`), ...within]);
}

function movements(input: SummaryInput, form: Form): readonly Block[] {
  const all = [...periodState(input.decisions).movements.values()];
  if (all.length === 0) return [dots(form, 3)];
  return all.flatMap(({ title, plan, launched, reviews, rewards }, index) => [
    clause(form, `${index + 1}. ${title}`),
    body(form, `Phát động ngày ${writtenDay(launched)}${plan === undefined ? "" : ` theo ${plan}`}.`),
    ...reviews.map(({ agency, date, note }) =>
      item(
        form,
        `Sơ kết, tổng kết ngày ${writtenDay(date)}${agency === undefined ? "" : ` (${agencyTitle(input, agency)})`}${note === undefined ? "" : `: ${note}`}.`,
      ),
    ),
    ...rewards.map(({ agency, reward, decision }) =>
      item(
        form,
        decision
          ? `${agencyTitle(input, agency)}: ${reward} (${decision.number}, ngày ${writtenDay(decision.date)}).`
          : `${agencyTitle(input, agency)}: đề nghị ${reward}.`,
      ),
    ),
  ]);
}

function examples(input: SummaryInput, form: Form): readonly Block[] {
  const all = periodState(input.decisions).examples;
  if (all.length === 0) return [dots(form, 3)];
  return all.flatMap(({ agency, title, story, evidence }, index) => [
    clause(form, `${index + 1}. ${title} (${agencyTitle(input, agency)})`),
    body(form, story),
    ...evidenceText(evidence)
      .split("\n")
      .map((text) => item(form, `Minh chứng: ${text}`)),
  ]);
}

function registrations({ desk: { bloc }, document, decisions }: SummaryInput, form: Form): readonly Block[] {
  const all = registrationsOf(
    bloc.agencies.map(({ id }) => id),
    bloc.awards,
    periodState(decisions),
    document.awards?.proposals ?? [],
  );
  const titles = new Map(bloc.agencies.map(({ id, title }) => [id, title]));
  if (all.length === 0) return [dots(form, 2)];
  return all.map(({ agency, registered, achieved, instead }) =>
    item(
      form,
      `${titles.get(agency)} đăng ký ${registeredInWords(registered, "vi")}: ${ACHIEVED_WORDS[achieved]}${instead === undefined ? "" : ` (${instead})`}.`,
    ),
  );
}

function rewards(input: SummaryInput, form: Form): readonly Block[] {
  if (!input.document.awards) return [dots(form, 3)];
  const granted = grantedBlocks(input, form);
  return [
    ...awardBlocks(input, form),
    ...(granted.length > 0 ? [clause(form, "Đã có quyết định khen thưởng"), ...granted] : []),
  ];
}

function comingYear(input: SummaryInput, form: Form): readonly Block[] {
  const { leader, deputy } = officesOf(input);
  const { elected } = periodState(input.decisions);
  if (!elected) return [dots(form, 4)];
  const second = elected.deputy === undefined ? "" : `; ${deputy}: ${agencyTitle(input, elected.deputy)}`;
  return [body(form, `${leader} năm sau: ${agencyTitle(input, elected.leader)}${second}.`), dots(form, 4)];
}
