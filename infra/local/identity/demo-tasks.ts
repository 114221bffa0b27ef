import type { Person, Role } from "../../../shared/season.ts";
import type { DemoPerson } from "./demo-person.ts";
import type { Said } from "./issuer-page.ts";

const TASKS = {
  "bloc-secretariat": {
    vi: "Tổ thư ký khối: theo dõi, nhập thay, chốt kỳ",
    en: "Bloc secretariat: follows progress, enters for others, closes",
  },
  "agency-secretary": {
    vi: "Thư ký đơn vị: lập và nộp bảng tự chấm",
    en: "Agency secretary: fills in and submits the self-score",
  },
  verifier: {
    vi: "Thẩm định: chấm các tiêu chí được giao",
    en: "Verifier: scores the criteria assigned",
  },
  deputy: {
    vi: "Khối phó: thẩm định bảng của Khối trưởng, đồng ý mở lại kỳ chấm",
    en: "Deputy: verifies the leader's card, agrees to reopening",
  },
  "council-office": {
    vi: "Cơ quan thường trực Hội đồng: theo dõi các khối, ghi hình thức được tặng",
    en: "Council office: follows the blocs, records what was granted",
  },
  auditor: {
    vi: "Người giám sát: đọc tất cả, không sửa gì",
    en: "Auditor: reads everything, changes nothing",
  },
} as const satisfies Record<Role["role"], Said>;

/** A person of a season as the chooser shows them: by name, under the first of their tasks. */
export function demoPerson({ id, name, roles: [first] }: Person): DemoPerson {
  return { id, name, ...(first && { task: TASKS[first.role] }) };
}
