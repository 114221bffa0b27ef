import { daysLate } from "../late-penalty.ts";
import { isLate } from "../lateness.ts";
import type { Progress } from "../wire/progress.ts";
import type { Lang } from "./format.ts";
import { vietnamDay, vietnamTime } from "./vietnam-time.ts";

/** Whom a reminder is about, and the ISO instant it is written at. */
export type Reminding = {
  readonly progress: Progress;
  readonly titles: { readonly season: string; readonly period: string; readonly bloc: string };
  readonly now: string;
};

/** An agency whose self-score is not there, until when it is in time, and what became of the one it sent. */
type Missing = {
  readonly title: string;
  readonly due: string | undefined;
  readonly isWithdrawn: boolean;
  readonly sentBack: string | undefined;
};

/**
 * A message ready for mail or Zalo to all whose self-score is not there, or to the one agency named. Undefined where
 * nobody is to be reminded: all have sent, or nothing is taken any more because the period is closed.
 */
export function reminder(reminding: Reminding, lang: Lang, agency?: string): string | undefined {
  const missing = missingOf(reminding.progress, agency);
  if (reminding.progress.closed || missing.length === 0) return undefined;
  const withdrawn = missing.filter(({ isWithdrawn }) => isWithdrawn);
  const sentBack = missing.flatMap(({ title, sentBack: why }) => (why === undefined ? [] : [{ title, why }]));
  const says = WORDS[lang];
  return [
    says.to(listed(missing)),
    ...asked(reminding, missing, lang),
    says.how,
    ...(withdrawn.length > 0 ? [says.withdrawn(listed(withdrawn))] : []),
    ...(sentBack.length > 0
      ? [says.sentBack(sentBack.map(({ title, why }) => `${title} (${why})`).join("; "))]
      : []),
    says.end,
  ].join("\n\n");
}

const missingOf = ({ agencies, due }: Progress, agency: string | undefined): readonly Missing[] =>
  agencies
    .filter((each) => agency === undefined || each.agency === agency)
    .map(({ title, sent, due: own }) => ({
      title,
      due: own ?? due,
      self: sent.find(({ round }) => round === "self"),
    }))
    .filter(({ self }) => !self || self.withdrawn || self.sentBack !== undefined)
    .map(({ self, ...each }) => ({
      ...each,
      isWithdrawn: self?.withdrawn === true,
      sentBack: self?.sentBack,
    }));

const listed = (missing: readonly Pick<Missing, "title">[]): string =>
  missing.map(({ title }) => title).join("; ");

/** What is asked and by when. Agencies whose time was extended are named, each with its own due instant. */
function asked({ titles, now }: Reminding, missing: readonly Missing[], lang: Lang): readonly string[] {
  const says = WORDS[lang];
  const dues = [...new Set(missing.map(({ due }) => due))];
  const isOverdue = (due: string | undefined) => isLate(now, { due });
  const names = (due: string | undefined) => listed(missing.filter((each) => each.due === due));
  const [only] = dues;
  const isPlain = dues.length === 1 && !isOverdue(only);
  return [
    says.ask(titles, isPlain && only !== undefined ? ` ${dueInWords(only, now, lang)}` : ""),
    ...(isPlain ? [] : [dues.map((due) => `${names(due)}: ${dueInWords(due, now, lang)}.`).join("\n")]),
    ...(dues.some(isOverdue) ? [says.late] : []),
  ];
}

/** By when, and the days of Viet Nam's calendar that leaves or that are over. */
function dueInWords(due: string | undefined, now: string, lang: Lang): string {
  const says = WORDS[lang];
  if (due === undefined) return says.noDue;
  const [date = "", time = ""] = vietnamTime(due).split(" ");
  const hour = time.slice(0, 5);
  return isLate(now, { due })
    ? says.overdue(hour, date, daysLate({ late: true, receivedAt: now }, due))
    : says.by(hour, date, vietnamDay(due) - vietnamDay(now));
}

type Titles = Reminding["titles"];

const WORDS = {
  vi: {
    to: (names: string) => `Kính gửi: ${names}.`,
    ask: ({ bloc, period, season }: Titles, by: string) =>
      `Tổ thư ký ${bloc} trân trọng đề nghị quý cơ quan, đơn vị hoàn thành và nộp bảng tự chấm điểm thi đua (${period}, ${season})${by}.`,
    by: (hour: string, date: string, days: number) =>
      `trước ${hour} ngày ${date} (${days === 0 ? "hạn là hôm nay" : `còn ${days} ngày`})`,
    overdue: (hour: string, date: string, days: number) =>
      `hạn nộp ${hour} ngày ${date}, đã quá hạn ${days} ngày`,
    noDue: "chưa ghi hạn nộp",
    late: "Bảng nộp sau hạn vẫn được nhận cho đến khi chốt kỳ và được ghi là nộp muộn.",
    how: "Cách nộp: mở Excel, nhóm Thi đua, bấm “Lập bảng tự chấm”, nhập số liệu rồi bấm “Nộp bảng tự chấm”; hoặc điền mẫu biểu .xlsx và gửi lại cho tổ thư ký.",
    withdrawn: (names: string) => `Các đơn vị đã rút bảng để sửa, đề nghị nộp lại: ${names}.`,
    sentBack: (names: string) => `Các đơn vị được trả lại bảng, đề nghị sửa và nộp lại: ${names}.`,
    end: "Trân trọng.",
  },
  en: {
    to: (names: string) => `To: ${names}.`,
    ask: ({ bloc, period, season }: Titles, by: string) =>
      `The secretariat of ${bloc} kindly asks you to complete and submit your self-score (${period}, ${season})${by}.`,
    by: (hour: string, date: string, days: number) =>
      `by ${hour} on ${date}, Viet Nam time (${days === 0 ? "due today" : `${daysInEnglish(days)} left`})`,
    overdue: (hour: string, date: string, days: number) =>
      `due ${hour} on ${date}, Viet Nam time, ${daysInEnglish(days)} overdue`,
    noDue: "no due time is set",
    late: "A card sent after the due time is still taken until the period closes, and is marked late.",
    how: "How to send: open Excel, group Thi đua, press “Lập bảng tự chấm”, enter the figures, then press “Nộp bảng tự chấm”; or fill in the .xlsx form and send it back to the secretariat.",
    withdrawn: (names: string) => `Withdrawn to be corrected, please send again: ${names}.`,
    sentBack: (names: string) => `Sent back, please correct and send again: ${names}.`,
    end: "With thanks.",
  },
};

const daysInEnglish = (days: number): string => (days === 1 ? "1 day" : `${days} days`);
