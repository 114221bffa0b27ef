import { writtenDay } from "../calendar.ts";
import type { Decision, DecisionKind } from "../decision.ts";
import type { Stage } from "../period-state.ts";
import type { Round } from "../rubric.ts";
import type { Lang } from "./format.ts";
import { type TargetPlace, targetInWords } from "./registered-target.ts";
import { vietnamTime } from "./vietnam-time.ts";

/** The names that decisions refer to. */
export type DecisionTitles = {
  readonly agency: (id: string) => string;
  readonly scorer: (id: string) => string;
  readonly award: (id: string) => string;
  /** The place of a target in the table; left out where the table is not at hand. */
  readonly target?: (of: RegisteredTargets["targets"][number]) => TargetPlace | undefined;
};

type Words = Readonly<Record<Lang, string>>;

const STAGES = {
  open: { vi: "đang nhận bảng", en: "taking cards" },
  closed: { vi: "đã chốt", en: "closed" },
  published: { vi: "đã công bố", en: "published" },
} as const satisfies Record<Stage, Words>;

const KINDS = {
  exclude: { vi: "Không xét thi đua", en: "Exclude an agency" },
  pend: { vi: "Chưa xét, chờ kết luận", en: "Leave an agency pending" },
  reinstate: { vi: "Đưa trở lại diện xét", en: "Reinstate an agency" },
  extend: { vi: "Gia hạn nộp", en: "Extend the due time" },
  "send-back": { vi: "Trả lại bảng", en: "Send a card back" },
  pledge: { vi: "Ghi nhận giao ước thi đua", en: "Record the pledge" },
  register: { vi: "Ghi đăng ký danh hiệu, hình thức khen thưởng", en: "Register an agency's titles" },
  "register-targets": { vi: "Ghi đăng ký chỉ tiêu", en: "Register an agency's targets" },
  example: { vi: "Giới thiệu điển hình tiên tiến", en: "Tell of a good example" },
  movement: { vi: "Ghi phong trào, chuyên đề", en: "Record a movement" },
  close: { vi: "Chốt kỳ chấm", en: "Close the period" },
  "ask-reopen": { vi: "Đề nghị mở lại kỳ chấm", en: "Ask to reopen the period" },
  reopen: { vi: "Đồng ý mở lại kỳ chấm", en: "Agree to reopen the period" },
  "record-ballot": { vi: "Ghi biên bản kiểm phiếu", en: "Record a ballot" },
  choose: { vi: "Chọn đơn vị khi ngang nhau", en: "Choose among level agencies" },
  "elect-leader": { vi: "Ghi Khối trưởng, Khối phó năm sau", en: "Record next year's leader and deputy" },
  publish: { vi: "Công bố kết quả", en: "Publish the result" },
  grant: { vi: "Ghi hình thức được tặng", en: "Record what was granted" },
} as const satisfies Record<DecisionKind, Words>;

const CARDS = {
  self: { vi: "bảng tự chấm", en: "self-score" },
  cross: { vi: "bảng chấm chéo", en: "cross-score" },
  verified: { vi: "bảng thẩm định", en: "verification" },
  second: { vi: "bảng phúc tra", en: "second review" },
  council: { vi: "bảng điểm Hội đồng", en: "Council's points" },
} as const satisfies Record<Round, Words>;

/** Where a bloc's period stands. */
export const stageInWords = (stage: Stage, lang: Lang): string => STAGES[stage][lang];

/** What kind of decision it is, as one picks it from a list. */
export const decisionKindInWords = (kind: DecisionKind, lang: Lang): string => KINDS[kind][lang];

/** What was decided, as a phrase without its reason: "Gia hạn nộp cho Cơ quan A đến 17:00 ngày 20/12/2025". */
export function decisionInWords(decision: Decision, titles: DecisionTitles, lang: Lang): string {
  const { agency, scorer, award } = titles;
  const vi = lang === "vi";
  switch (decision.kind) {
    case "exclude":
      return vi ? `Không xét ${agency(decision.agency)}` : `${agency(decision.agency)} is excluded`;
    case "pend":
      return vi
        ? `Chưa xét ${agency(decision.agency)}, chờ kết luận`
        : `${agency(decision.agency)} is pending a conclusion`;
    case "reinstate":
      return vi
        ? `Đưa ${agency(decision.agency)} trở lại diện xét`
        : `${agency(decision.agency)} is considered again`;
    case "extend":
      return vi
        ? `Gia hạn nộp cho ${agency(decision.agency)} đến ${hourAndDay(decision.until, lang)}`
        : `${agency(decision.agency)} has until ${hourAndDay(decision.until, lang)}`;
    case "send-back": {
      const card = CARDS[decision.round][lang];
      const by = decision.round === "self" ? "" : ` (${scorer(decision.scorer)})`;
      return vi
        ? `Trả lại ${card}${by} của ${agency(decision.agency)}, phiên bản ${decision.revision}`
        : `The ${card}${by} of ${agency(decision.agency)} is sent back, revision ${decision.revision}`;
    }
    case "pledge":
      return pledgeInWords(decision, lang);
    case "register":
      return `${vi ? `${agency(decision.agency)} đăng ký` : `${agency(decision.agency)} strives for`}: ${decision.titles.map((each) => registeredInWords(each, lang)).join("; ")}`;
    case "register-targets":
      return targetsInWords(decision, titles, lang);
    case "example":
      return vi
        ? `Điển hình tiên tiến của ${agency(decision.agency)}: ${decision.title}`
        : `A good example of ${agency(decision.agency)}: ${decision.title}`;
    case "movement": {
      const { title, launched } = decision.movement;
      return vi
        ? `Phong trào, chuyên đề “${title}”, phát động ngày ${writtenDay(launched)}`
        : `Movement “${title}”, launched on ${writtenDay(launched)}`;
    }
    case "record-ballot": {
      const { subject, round } = decision.ballot;
      const on = subject.on === "award" ? `: ${award(subject.award)}` : "";
      return vi ? `Biên bản kiểm phiếu lần ${round}${on}` : `Ballot record${on}, round ${round}`;
    }
    case "choose": {
      const chosen = decision.agencies.map(agency).join(", ");
      return vi ? `${award(decision.award)}: chọn ${chosen}` : `${award(decision.award)}: ${chosen} chosen`;
    }
    case "elect-leader":
      return leadersInWords(agency(decision.leader), decision.deputy && agency(decision.deputy), lang);
    case "grant": {
      const [what, day] = [award(decision.award), writtenDay(decision.date)];
      return vi
        ? `${agency(decision.agency)} được tặng ${what} (số ${decision.number}, ngày ${day})`
        : `${agency(decision.agency)} was granted ${what} (${decision.number} of ${day})`;
    }
    default:
      return KINDS[decision.kind][lang];
  }
}

type Registered = Extract<Decision, { kind: "register" }>["titles"][number];

/** "Cờ thi đua (tập thể)", "Chiến sĩ thi đua cơ sở (5 cá nhân)". */
export function registeredInWords({ title, for: whom }: Registered, lang: Lang): string {
  if (whom === "collective") return `${title} (${lang === "vi" ? "tập thể" : "the collective"})`;
  return `${title} (${whom} ${lang === "vi" ? "cá nhân" : whom === 1 ? "individual" : "individuals"})`;
}

type RegisteredTargets = Extract<Decision, { kind: "register-targets" }>;

/** The targets of an agency, as the table calls them. */
function targetsInWords(
  { agency: id, targets }: RegisteredTargets,
  { agency, target: placeOf }: DecisionTitles,
  lang: Lang,
): string {
  const listed = targets.map((each) => targetInWords(each, placeOf?.(each), lang)).join("; ");
  return `${agency(id)} ${lang === "vi" ? "đăng ký chỉ tiêu" : "registers its targets"}: ${listed}`;
}

/** Dự thảo, thông qua, ký: those days that are known, and how many signed where not all did. */
function pledgeInWords(
  { drafted, adopted, signed, signers }: Extract<Decision, { kind: "pledge" }>,
  lang: Lang,
): string {
  const vi = lang === "vi";
  const days = [
    ...(drafted === undefined ? [] : [`${vi ? "dự thảo" : "drafted"} ${writtenDay(drafted)}`]),
    ...(adopted === undefined ? [] : [`${vi ? "thông qua" : "adopted"} ${writtenDay(adopted)}`]),
    `${vi ? "ký" : "signed"} ${writtenDay(signed)}`,
    ...(signers === undefined ? [] : [`${signers.length} ${vi ? "đơn vị ký" : "signed it"}`]),
  ];
  return `${vi ? "Giao ước thi đua" : "The pledge"}: ${days.join(", ")}`;
}

function leadersInWords(leader: string, deputy: string | undefined, lang: Lang): string {
  const vi = lang === "vi";
  const head = vi ? `Khối trưởng năm sau: ${leader}` : `Next year's leader: ${leader}`;
  return deputy === undefined ? head : `${head}; ${vi ? "Khối phó" : "deputy"}: ${deputy}`;
}

function hourAndDay(written: string, lang: Lang): string {
  const [day = "", time = ""] = vietnamTime(written).split(" ");
  return `${time.slice(0, 5)} ${lang === "vi" ? "ngày" : "on"} ${day}`;
}
