import { losesFigures } from "../../shared/sheet/sheet-reading.ts";
import type { FormReadings } from "../../shared/wire/form-reading.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import { damageInWords } from "../../shared/words/damage.ts";
import { chainOf } from "../state/chain-key.ts";
import type { FoundCard } from "../state/intake.ts";

/**
 * The scoring sheets of a file as the pane shows them; damage and refusals stand among the problems. Damage that loses no
 * figures is a warning: such a form may be taken in.
 */
export const foundCards = ({
  cards,
  refused,
}: FormReadings): readonly Omit<FoundCard, "uploadId" | "sent">[] => [
  ...cards.map(({ sheet, title, card, identity, problems, damage, total, differs, latest, closed }) => ({
    sheet,
    title: `${title} (${sheet})`,
    card,
    follows: identity.follows,
    problems: [
      ...problems,
      ...damage.map(damageProblem),
      ...(closed ? [ownProblem("period-closed", CLOSED)] : []),
      ...(latest !== identity.follows ? [ownProblem("older-form", OLDER)] : []),
    ],
    ...(total !== undefined && { total }),
    ...(latest > 0 && { differs: differs.length }),
  })),
  ...refused.map(({ sheet, identity, code, detail, detailEn }) => ({
    sheet,
    title: `${identity.agency} (${sheet})`,
    card: { ...chainOf(identity), rubric: identity.rubricHash, entries: [] },
    follows: identity.follows,
    problems: [{ code, severity: "error" as const, detail, detailEn, facts: {} }],
  })),
];

type Damage = FormReadings["cards"][number]["damage"][number];

const damageProblem = (damage: Damage): ProblemDetail => ({
  ...ownProblem(
    damage.kind,
    { vi: damageInWords(damage, "vi"), en: damageInWords(damage, "en") },
    losesFigures(damage) ? "error" : "warning",
  ),
  ...(damage.cell !== undefined && { cell: damage.cell }),
});

const ownProblem = (
  code: string,
  { vi, en }: { readonly vi: string; readonly en: string },
  severity: ProblemDetail["severity"] = "error",
): ProblemDetail => ({
  code,
  severity,
  detail: vi,
  detailEn: en,
  facts: {},
});

const CLOSED = {
  vi: "Kỳ chấm đã chốt, không nhận thêm bảng.",
  en: "The period is closed and takes no more cards.",
};
const OLDER = {
  vi: "Mẫu biểu này lập theo phiên bản cũ hơn bản đang lưu. Tải mẫu biểu mới, chép số liệu sang rồi thả lại.",
  en: "This form was made from an older revision than the one kept. Download a new form and carry the figures over.",
};
