import { type Achievement, type Registration, registrationsOf } from "../awards/registrations.ts";
import { periodState } from "../period-state.ts";
import { agencyTitle } from "./parties.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { tableSheet } from "./table-sheet.ts";
import { type Sheet, text, whole } from "./workbook-plan.ts";

const COLUMNS = [
  { title: "STT", width: 6 },
  { title: "Cơ quan, đơn vị", width: 34 },
  { title: "Danh hiệu, hình thức khen thưởng đăng ký", width: 46 },
  { title: "Đối tượng", width: 14 },
  { title: "Kết quả", width: 46 },
];

const ACHIEVED = {
  granted: "Được tặng",
  proposed: "Được đề nghị",
  other: "Không đạt như đăng ký",
  none: "Không đạt",
  elsewhere: "Khối không đề nghị hình thức này; kết quả do nơi khác quyết định",
  individuals: "Cá nhân: không theo dõi tên trên hệ thống",
} as const satisfies Record<Achievement, string>;

/** Bảng đăng ký và kết quả: what each member registered, beside what it was granted or is proposed for. */
export function registrationsSheet(input: SummaryInput): Sheet | undefined {
  const { desk, document, decisions } = input;
  const rows = registrationsOf(
    desk.bloc.agencies.map(({ id }) => id),
    desk.bloc.awards,
    periodState(decisions),
    document.awards?.proposals ?? [],
  );
  if (rows.length === 0) return undefined;
  return tableSheet(input, {
    name: SHEET_NAMES.registrations,
    title: "ĐĂNG KÝ VÀ KẾT QUẢ",
    columns: COLUMNS,
    rows: rows.map(({ agency, registered, ...result }, index) => ({
      cells: [
        whole("maximum", index + 1),
        text("text", agencyTitle(input, agency)),
        text("text", registered.title),
        text("center", registered.for === "collective" ? "Tập thể" : `${registered.for} cá nhân`),
        text("text", resultInWords(result)),
      ],
    })),
    frozen: 2,
  });
}

const resultInWords = ({ achieved, instead }: Pick<Registration, "achieved" | "instead">): string =>
  instead === undefined ? ACHIEVED[achieved] : `${ACHIEVED[achieved]}: ${instead}`;
