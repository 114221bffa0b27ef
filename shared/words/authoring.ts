import type { TableProblem } from "../authoring/table-problem.ts";
import { type Lang, written } from "./format.ts";
import { PROBLEM_WORDS, type ProblemCode } from "./problems.ts";

/** What can be wrong with a table being made. The cell is said beside; `{name}` takes a fact, `{name#}` a figure. */
const AUTHORING_WORDS = {
  // The authoring sheet
  "not-authoring-sheet": {
    vi: "Trang tính này không phải là bảng tiêu chí đang soạn: không thấy dòng tiêu đề cột. Chưa có gì bị thay đổi; hãy mở lại bảng từ mục Soạn bảng tiêu chí.",
    en: "This sheet is not a table being authored: its column headings are not there. Nothing was changed; open the table again from the authoring task.",
  },
  "heading-missing": {
    vi: "Không thấy cột “{column}”: cột đã bị xóa, đổi tên hoặc ghi đè. Hãy hoàn tác hoặc gõ lại đúng tên cột.",
    en: "The column “{column}” is not there: deleted, renamed or written over. Undo, or type its name again.",
  },
  "row-kind-unknown": {
    vi: "Cột Loại ghi “{given}”. Chọn một trong: {allowed}. Dòng này chưa được tính vào bảng.",
    en: "The kind of this row is “{given}”. Choose one of: {allowed}. The row is not counted yet.",
  },
  "section-level": {
    vi: "“{given}” không đứng dưới một phần cấp ngay trên nó. Dòng được hiểu là “{meant}”.",
    en: "“{given}” does not stand under a heading one level above. It is read as “{meant}”.",
  },
  "row-without-section": {
    vi: "Tiêu chí {code} không đứng dưới phần nào. Thêm một dòng Phần ở phía trên.",
    en: "Item {code} stands under no heading. Put a heading row above it.",
  },
  "row-without-criterion": {
    vi: "Dòng “{kind}” này không đứng dưới tiêu chí nào. Chuyển nó xuống ngay dưới tiêu chí của nó.",
    en: "This row (“{kind}”) stands under no criterion. Move it right under its own.",
  },
  "cell-unused": {
    vi: "Cột “{column}” không dùng cho dòng “{kind}”: điều ghi ở đây không được giữ. Chuyển sang cột khác hoặc xóa đi.",
    en: "The column “{column}” is not used in a row “{kind}”: what is written here is not kept. Move it or clear it.",
  },
  "cell-needed": {
    vi: "Ô “{column}” của dòng “{kind}” còn trống.",
    en: "The cell “{column}” of a row “{kind}” is empty.",
  },
  "code-is-day": {
    vi: "Excel đã đổi mã mục thành ngày. Định dạng ô là Văn bản rồi gõ lại mã.",
    en: "Excel made a day of this code. Format the cell as text and type the code again.",
  },
  "text-is-error": {
    vi: "Ô này báo lỗi {given}. Gõ lại nội dung.",
    en: "The cell shows the error {given}. Type its text again.",
  },
  "points-below-zero": {
    vi: "Ô này ghi {given#}: điểm ở cột “{column}” không âm; cộng hay trừ do loại của dòng.",
    en: "The cell says {given#}: points in “{column}” are never negative; the kind of the row says whether they are taken.",
  },
  "rule-unknown": {
    vi: "“{given}” không có trong danh sách. Dòng “{kind}” nhận: {allowed}.",
    en: "“{given}” is not in the list. A row “{kind}” takes: {allowed}.",
  },
  "cell-unread": {
    vi: "Không hiểu được “{given}”. Cách ghi: {allowed}.",
    en: "“{given}” is not understood. Write it like this: {allowed}.",
  },
  "scorer-unknown": {
    vi: "Không có cơ quan thẩm định “{given}”. Thêm một dòng Cơ quan thẩm định ở Quy định chung, hoặc sửa tên.",
    en: "There is no verifier “{given}”. Add it to the general provisions or correct its name.",
  },
  "agency-unknown": {
    vi: "Khối không có cơ quan “{given}”. Ghi tên hoặc mã của cơ quan thành viên.",
    en: "The bloc has no agency “{given}”. Write the title or id of a member.",
  },
  "policy-missing": {
    vi: "Thiếu quy định chung “{name}”. Cách ghi: {allowed}.",
    en: "The general provision “{name}” is missing. Write it like this: {allowed}.",
  },
  "policy-unknown": {
    vi: "Không có quy định chung nào tên “{given}”: điều ghi ở đây không được giữ.",
    en: "There is no general provision “{given}”: what is written here is not kept.",
  },
  "row-repeated": {
    vi: "Đã có một dòng khác cho “{name}”. Giữ lại một dòng.",
    en: "There is another row for “{name}”. Keep one.",
  },
  "row-missing": {
    vi: "Bảng không còn dòng “{name}”. Thêm lại dòng ấy ở dưới phần cuối cùng.",
    en: "The table has no row “{name}” any more. Put it back under the last heading.",
  },
  "table-empty": {
    vi: "Bảng chưa có phần nào.",
    en: "The table has no heading yet.",
  },
  "cell-shape": {
    vi: "Nội dung ô này dài quá 2000 ký tự hoặc không đúng mẫu.",
    en: "The text of this cell is longer than 2000 characters or of the wrong shape.",
  },
  "targets-missing": {
    vi: "Tiêu chí {criterion}: chưa có chỉ tiêu “{input}” của {count} cơ quan: {agencies}. Đăng ký chỉ tiêu trước khi chấm.",
    en: "Item {criterion}: the target “{input}” is not registered for {count} agencies: {agencies}. Register it before scoring.",
  },

  // A table pasted out of Word or another workbook
  "nothing-pasted": {
    vi: "Vùng dán không có dòng nào có nội dung ở cột đã chọn.",
    en: "What was pasted has no row with words in the column chosen.",
  },
  "deduction-in-bonus": {
    vi: "Mục {code}: điểm trừ {given#} nằm ở cột điểm thưởng. Đã hiểu là điểm trừ.",
    en: "Item {code}: the deduction {given#} stands in the bonus column. Read as a deduction.",
  },
  "bonus-in-deduction": {
    vi: "Mục {code}: cột điểm trừ ghi dấu cộng, {given}. Đã hiểu là điểm cộng.",
    en: "Item {code}: the deduction column says {given}, with a plus. Read as a bonus.",
  },
  "figure-not-points": {
    vi: "Ô ghi “{given}”, không phải là điểm. Nội dung được giữ trong ghi chú.",
    en: "The cell says “{given}”, which is no points. Kept in the note.",
  },
  "figure-untidy": {
    vi: "Ô ghi “{given}”; đã hiểu là {meant#}.",
    en: "The cell says “{given}”; read as {meant#}.",
  },
  "figure-without-line": {
    vi: "Mục {code}: số {given#} ở cột {column} không kèm dòng cộng, trừ nào. Số được giữ trong ghi chú.",
    en: "Item {code}: the figure {given#} in the column {column} has no line of its own. Kept in the note.",
  },
  "code-made": {
    vi: "Dòng này không có mã; đã đặt mã {code}.",
    en: "The row has no code; it was given {code}.",
  },
  "code-lengthened": {
    vi: "Mã “{given}” đứng nhiều nơi; đã ghi đầy đủ là {code}.",
    en: "The code “{given}” stands in several places; written in full as {code}.",
  },
  "maximum-added": {
    vi: "Phần {code} không ghi điểm; đã lấy tổng các mục là {sum#}.",
    en: "Section {code} has no points; the sum of its items, {sum#}, was taken.",
  },
  "text-cut": {
    vi: "Mục {code}: nội dung dài quá 2000 ký tự, phần cuối không vào được bảng. Bản gốc còn ở vùng dán.",
    en: "Item {code}: the text is longer than 2000 characters and its end does not fit. The original stays where it was pasted from.",
  },
  "total-repeated": {
    vi: "Dòng tổng cộng này ghi {given#}, khác tổng điểm {total#} đã ghi trước.",
    en: "This total says {given#}; an earlier one says {total#}.",
  },
} as const satisfies Record<string, { readonly vi: string; readonly en: string }>;

export type AuthoringCode = keyof typeof AUTHORING_WORDS;

/** A problem of a table as a sentence for its author; the cell is said beside. */
export function describeTableProblem(
  { code, facts }: Pick<TableProblem, "code" | "facts">,
  lang: Lang,
): string {
  const words: Readonly<Record<Lang, string>> =
    code in AUTHORING_WORDS ? AUTHORING_WORDS[code as AuthoringCode] : PROBLEM_WORDS[code as ProblemCode];
  return words[lang].replace(/\{([a-z]+)(#?)\}/g, (_, name: string, figure: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`problem ${code} lacks the fact ${name}`);
    return figure ? written(fact, lang) : fact;
  });
}
