import { type Achievement, type Registration, registrationsOf } from "../awards/registrations.ts";
import { targetInputsOf } from "../check-targets.ts";
import type { AgencyId } from "../ids.ts";
import { periodState } from "../period-state.ts";
import type { Points } from "../points.ts";
import { blocInForce } from "../targets-in-force.ts";
import { shown } from "../words/format.ts";
import { targetInWords } from "../words/registered-target.ts";
import { sentInWords } from "../words/sent.ts";
import { agencyTitle } from "./parties.ts";
import { printedFinal } from "./printed-final.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { tableSheet } from "./table-sheet.ts";
import { type Sheet, text, whole } from "./workbook-plan.ts";

const COLUMNS = [
  { title: "STT", width: 6 },
  { title: "Cơ quan, đơn vị", width: 34 },
  { title: "Danh hiệu, hình thức khen thưởng, chỉ tiêu đăng ký", width: 46 },
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

/** Bảng đăng ký và kết quả: what each member registered, titles and targets, beside what came of it. */
export function registrationsSheet(input: SummaryInput): Sheet | undefined {
  const registered = [...titlesOf(input), ...targetsOf(input)];
  if (registered.length === 0) return undefined;
  return tableSheet(input, {
    name: SHEET_NAMES.registrations,
    title: "ĐĂNG KÝ VÀ KẾT QUẢ",
    columns: COLUMNS,
    rows: registered.map(({ agency, what, of, result }, index) => ({
      cells: [
        whole("maximum", index + 1),
        text("text", agencyTitle(input, agency)),
        text("text", what),
        text("center", of),
        text("text", result),
      ],
    })),
    frozen: 2,
  });
}

/** One line of it: whose, what was registered and of whom, what came of it. */
type Registered = {
  readonly agency: AgencyId;
  readonly what: string;
  readonly of: string;
  readonly result: string;
};

const titlesOf = ({ desk, document, decisions }: SummaryInput): readonly Registered[] =>
  registrationsOf(
    desk.bloc.agencies.map(({ id }) => id),
    desk.bloc.awards,
    periodState(decisions),
    document.awards?.proposals ?? [],
  ).map(({ agency, registered, ...result }) => ({
    agency,
    what: registered.title,
    of: registered.for === "collective" ? "Tập thể" : `${registered.for} cá nhân`,
    result: resultInWords(result),
  }));

/** The targets that hold, in the order of the members and of the table, beside what was achieved and the points of their criterion. */
function targetsOf({ desk, document, decisions, findings }: SummaryInput): readonly Registered[] {
  const bloc = blocInForce(desk.bloc, periodState(decisions));
  return bloc.agencies.flatMap(({ id }) => {
    const line = document.lines.find(({ agency }) => agency === id);
    return targetInputsOf({ ...desk, bloc }, id).flatMap((place) => {
      const { criterion, input } = place;
      const set = bloc.targets.find(
        (each) => each.agency === id && each.criterion === criterion.id && each.input === input.id,
      );
      if (!set) return [];
      const points = line && printedFinal(desk.rubric, line, criterion);
      const achieved = findings.achieved.find(
        (each) => each.agency === id && each.criterion === criterion.id && each.target === input.id,
      );
      return [
        {
          agency: id,
          what: targetInWords(set, place, "vi"),
          of: "Chỉ tiêu",
          result: [
            ...(achieved ? [`Thực hiện: ${sentInWords(input, achieved.figure, "vi")}`] : []),
            points === undefined ? NO_POINTS_YET : pointsInWords(points, criterion.max),
          ].join(". "),
        },
      ];
    });
  });
}

const NO_POINTS_YET = "Chưa có điểm";

/** "Đạt 4,5/5 điểm". */
const pointsInWords = (points: Points, max: Points): string =>
  `Đạt ${shown(points, "vi")}/${shown(max, "vi")} điểm`;

const resultInWords = ({ achieved, instead }: Pick<Registration, "achieved" | "instead">): string =>
  instead === undefined ? ACHIEVED[achieved] : `${ACHIEVED[achieved]}: ${instead}`;
