import { AWARD_PROBLEM_WORDS } from "./award-problems.ts";
import { BALLOT_PROBLEM_WORDS } from "./ballot-problems.ts";
import { DECISION_PROBLEM_WORDS } from "./decision-problems.ts";
import { type Lang, written } from "./format.ts";
import { MEMBERSHIP_PROBLEM_WORDS } from "./membership-problems.ts";
import { ROLLUP_PROBLEM_WORDS } from "./rollup-problems.ts";
import { SET_UP_PROBLEM_WORDS } from "./set-up-problems.ts";
import { TARGET_PROBLEM_WORDS } from "./target-problems.ts";

/**
 * What is wrong, in two languages: what was entered, what is allowed, what to do. `{name}` takes the fact as it is,
 * `{name#}` takes it as a figure and writes it with the language's decimal mark.
 */
export const PROBLEM_WORDS = {
  ...DECISION_PROBLEM_WORDS,
  ...TARGET_PROBLEM_WORDS,
  ...AWARD_PROBLEM_WORDS,
  ...BALLOT_PROBLEM_WORDS,
  ...ROLLUP_PROBLEM_WORDS,
  ...MEMBERSHIP_PROBLEM_WORDS,
  ...SET_UP_PROBLEM_WORDS,
  // What was entered for a criterion
  blank: {
    vi: "Mục {criterion}: chưa nhập “{input}”. Số 0 là một giá trị: nếu không có, hãy nhập 0 (hoặc “Không”).",
    en: "Item {criterion}: “{input}” is blank. Zero is a value: enter 0 (or “No”) if there is none.",
  },
  "points-format": {
    vi: 'Mục {criterion}: “{sent}” không phải là điểm. Điểm gửi đi là chuỗi số thập phân, ví dụ "8.25".',
    en: 'Item {criterion}: “{sent}” is not points. Points are sent as a decimal string, such as "8.25".',
  },
  "points-too-fine": {
    vi: "Mục {criterion}: điểm {sent#} có hơn hai chữ số thập phân. Điểm tính đến phần trăm điểm, không làm tròn hộ.",
    en: "Item {criterion}: {sent#} has more than two decimals. Points go to the hundredth and are not rounded for you.",
  },
  "cell-not-points": {
    vi: "Mục {criterion}: ô ghi “{sent}”, không phải là điểm. Nhập số có tối đa hai chữ số thập phân, ví dụ 8,25.",
    en: "Item {criterion}: the cell says “{sent}”, which is not points. Enter a number with at most two decimals, such as 8.25.",
  },
  "cell-not-plain": {
    vi: "Mục {criterion}: ô ghi “{sent}”. Chỉ nhập số, không kèm đơn vị hay dấu phân cách hàng nghìn; có phải là {suggestion#}?",
    en: "Item {criterion}: the cell says “{sent}”. Enter the number alone, without a unit or thousands separators; is it {suggestion#}?",
  },
  "cell-ambiguous": {
    vi: "Mục {criterion}: “{sent}” có thể là {thousands#} hoặc {decimals#}. Nhập lại, không dùng dấu phân cách hàng nghìn.",
    en: "Item {criterion}: “{sent}” may be {thousands#} or {decimals#}. Enter it again without a thousands separator.",
  },
  "cell-date": {
    vi: "Mục {criterion}: ô ghi “{sent}”, là ngày tháng hoặc phân số, không phải là điểm. Nhập số, ví dụ 8,5.",
    en: "Item {criterion}: the cell says “{sent}”, a date or a fraction, not points. Enter a number, such as 8.5.",
  },
  "cell-date-format": {
    vi: "Mục {criterion}: ô ở định dạng ngày giờ (Excel đã đổi điểm thành ngày, giá trị {sent#}). Nhập lại điểm, ví dụ 8,5.",
    en: "Item {criterion}: the cell is formatted as a date or time (Excel made a day of the points, value {sent#}). Enter the points again, such as 8.5.",
  },
  "cell-percent-format": {
    vi: "Mục {criterion}: ô ở định dạng phần trăm, giá trị thật là {sent#}. Nhập lại điểm, ví dụ 8,5.",
    en: "Item {criterion}: the cell is formatted as per cent, its value is {sent#}. Enter the points again, such as 8.5.",
  },
  "cell-error": {
    vi: "Mục {criterion}: ô báo lỗi {sent} của Excel. Sửa công thức hoặc nhập điểm, ví dụ 8,5.",
    en: "Item {criterion}: the cell shows Excel's error {sent}. Mend its formula or enter points, such as 8.5.",
  },
  "cell-number-as-text": {
    vi: "Mục {criterion}: ô {cell} ghi số dưới dạng chữ, đã hiểu là {value#}. Bấm “Sửa” để Excel cũng tính đúng.",
    en: "Item {criterion}: cell {cell} holds the number as text, read as {value#}. Press “Fix” so that Excel computes it too.",
  },
  "cell-formula": {
    vi: "Mục {criterion}: ô {cell} có công thức. Ô nhập chỉ nhận giá trị; bấm “Sửa” để giữ kết quả {value#}.",
    en: "Item {criterion}: cell {cell} holds a formula. Entry cells take values only; press “Fix” to keep its result {value#}.",
  },
  "cell-unlike-list": {
    vi: "Mục {criterion}: ô {cell} ghi “{sent}”, đã hiểu là “{value}”. Bấm “Sửa” để ghi đúng như danh sách.",
    en: "Item {criterion}: cell {cell} says “{sent}”, read as “{value}”. Press “Fix” to write it as the list does.",
  },
  "cell-day-as-text": {
    vi: "Mục {criterion}: ô {cell} ghi ngày dưới dạng chữ, đã hiểu là {value}. Bấm “Sửa” để Excel cũng tính đúng.",
    en: "Item {criterion}: cell {cell} holds the day as text, read as {value}. Press “Fix” so that Excel computes it too.",
  },
  "cell-not-yours": {
    vi: "Mục {criterion}: ô {cell} không phải ô nhập của bảng này mà có “{sent}”. Xóa nội dung ô.",
    en: "Item {criterion}: cell {cell} is not yours to fill in this sheet and holds “{sent}”. Clear it.",
  },
  "text-too-long": {
    vi: "Mục {criterion}: ô {cell} dài {length} ký tự, tối đa {most}. Rút gọn, chi tiết để trong hồ sơ của đơn vị.",
    en: "Item {criterion}: cell {cell} has {length} characters, at most {most}. Shorten it; details stay in your files.",
  },
  "evidence-too-many": {
    vi: "Mục {criterion}: ô {cell} có {count} văn bản, tối đa {most}. Gộp các văn bản cùng loại.",
    en: "Item {criterion}: cell {cell} lists {count} documents, at most {most}. Group those of one kind.",
  },
  "points-negative": {
    vi: "Mục {criterion}: điểm {typed#} nhỏ hơn 0. Cho phép từ 0 đến {max#}.",
    en: "Item {criterion}: {typed#} is below 0. Allowed: 0 to {max#}.",
  },
  "points-above-maximum": {
    vi: "Mục {criterion}: điểm {typed#} cao hơn mức tối đa của mục là {max#}.",
    en: "Item {criterion}: {typed#} is above {max#}, the most the item can come to.",
  },
  "points-below-floor": {
    vi: "Mục {criterion}: điểm {typed#} thấp hơn mức thấp nhất của mục là {floor#}.",
    en: "Item {criterion}: {typed#} is below {floor#}, the least the item can come to.",
  },
  "points-off-step": {
    vi: "Mục {criterion}: điểm {typed#} không phải bội số của {step#}.",
    en: "Item {criterion}: {typed#} is not a multiple of {step#}.",
  },
  "points-not-typed": {
    vi: "Mục {criterion}: điểm của mục này do bảng tiêu chí tính từ số liệu. Hãy nhập số liệu; điểm đề nghị ghi ở cột đề nghị.",
    en: "Item {criterion}: the table computes these points from the figures. Enter the figures; a claim has its own field.",
  },
  "count-format": {
    vi: "Mục {criterion}, “{input}”: “{sent}” không phải là số đếm. Cho phép số nguyên từ 0, tối đa 8 chữ số.",
    en: "Item {criterion}, “{input}”: “{sent}” is not a count. Allowed: a whole number from 0, at most 8 digits.",
  },
  "amount-format": {
    vi: "Mục {criterion}, “{input}”: “{sent}” không phải là số liệu. Cho phép số từ 0, tối đa 8 chữ số và 3 chữ số thập phân; số lớn hơn dùng đơn vị lớn hơn (triệu, tỷ).",
    en: "Item {criterion}, “{input}”: “{sent}” is not an amount. Allowed: from 0, at most 8 digits and 3 decimals; use a larger unit for more.",
  },
  "percent-format": {
    vi: "Mục {criterion}, “{input}”: “{sent}” không phải là tỷ lệ. Nhập số phần trăm, ví dụ 97.7 cho 97,7 %.",
    en: "Item {criterion}, “{input}”: “{sent}” is not a rate. Enter the per cent figure, such as 97.7.",
  },
  "flag-format": {
    vi: "Mục {criterion}, “{input}”: “{sent}” không phải là Có hoặc Không.",
    en: "Item {criterion}, “{input}”: “{sent}” is neither yes nor no.",
  },
  "choice-format": {
    vi: "Mục {criterion}, “{input}”: không có phương án “{sent}”. Cho phép: {options}.",
    en: "Item {criterion}, “{input}”: there is no option “{sent}”. Allowed: {options}.",
  },
  "date-format": {
    vi: "Mục {criterion}, “{input}”: “{sent}” không phải là ngày. Viết năm-tháng-ngày, ví dụ 2022-01-31, hoặc “none” khi không có.",
    en: "Item {criterion}, “{input}”: “{sent}” is not a day. Write year-month-day, such as 2022-01-31, or “none”.",
  },
  "part-above-whole": {
    vi: "Mục {criterion}: {part#} lớn hơn tổng số {whole#}. Phần không thể lớn hơn tổng.",
    en: "Item {criterion}: {part#} is more than the whole, {whole#}. A part cannot exceed its whole.",
  },
  "figure-above-scale": {
    vi: "Mục {criterion}: số liệu {figure#} vượt thang {scale#}.",
    en: "Item {criterion}: {figure#} is above the scale of {scale#}.",
  },
  "unknown-criterion": {
    vi: "Bảng tiêu chí không có mục mang mã định danh “{criterion}”.",
    en: "The table has no item with the id “{criterion}”.",
  },
  "duplicate-criterion": {
    vi: "Mục {criterion} xuất hiện nhiều lần trong bảng chấm điểm. Chỉ giữ một dòng.",
    en: "Item {criterion} stands more than once in the scorecard. Keep one.",
  },
  "criterion-of-others": {
    vi: "Mục {criterion} không áp dụng cho đơn vị này.",
    en: "Item {criterion} does not apply to this agency.",
  },
  "criterion-not-assigned": {
    vi: "Mục {criterion}: đơn vị không được giao chỉ tiêu này; tổ thư ký khối đã ghi nhận. Bỏ dòng này.",
    en: "Item {criterion}: this agency was not assigned it, as the secretariat recorded. Leave it out.",
  },
  "not-yours-to-score": {
    vi: "Mục {criterion} không giao cho “{scorer}” thẩm định.",
    en: "Item {criterion} is not assigned to “{scorer}”.",
  },
  "input-not-yours": {
    vi: "Mục {criterion}: “{input}” không giao cho “{scorer}” thẩm định.",
    en: "Item {criterion}: “{input}” is not assigned to “{scorer}”.",
  },
  "unknown-input": {
    vi: "Mục {criterion} không có ô nhập “{input}” ở vòng chấm này.",
    en: "Item {criterion} has no input “{input}” in this round.",
  },
  "target-not-yours": {
    vi: "Mục {criterion}: “{input}” là chỉ tiêu được giao, do tổ thư ký khối đăng ký, đơn vị không tự sửa.",
    en: "Item {criterion}: “{input}” is an assigned target, registered by the secretariat.",
  },
  "target-missing": {
    vi: "Mục {criterion}: chưa có chỉ tiêu giao cho “{input}”. Đề nghị tổ thư ký khối đăng ký; đến lúc đó mục này chưa có điểm.",
    en: "Item {criterion}: no target is registered for “{input}”. The secretariat must; until then it has no points.",
  },
  "must-apply": {
    vi: "Mục {criterion} bắt buộc với mọi đơn vị, không được khai “không áp dụng”.",
    en: "Item {criterion} applies to every agency and cannot be declared not applicable.",
  },
  "declared-not-applicable": {
    vi: "Mục {criterion}: đơn vị khai không áp dụng, lý do “{reason}”; cơ quan thẩm định xem xét.",
    en: "Item {criterion}: declared not applicable, because “{reason}”; for the verifier to consider.",
  },
  "no-exemption": {
    vi: "Mục {line}: bảng tiêu chí không có quy định miễn trừ điểm.",
    en: "Item {line}: the table has no exemption here.",
  },
  "exemption-declared": {
    vi: "Mục {line}: đơn vị khai được miễn trừ điểm, lý do “{reason}”; cơ quan thẩm định xem xét.",
    en: "Item {line}: declared exempt, because “{reason}”; for the verifier to consider.",
  },
  "unknown-gate": {
    vi: "Bảng tiêu chí không có điều kiện “{gate}”.",
    en: "The table has no gate “{gate}”.",
  },
  "gate-declared": {
    vi: "{gate}: đã khai có trường hợp “{title}”.",
    en: "{gate}: “{title}” is declared.",
  },

  // What a verifier should look at
  "unknown-code": {
    vi: "Mục {criterion}: điểm đề nghị ghi theo mã “{code}”, bảng tiêu chí không có mã này.",
    en: "Item {criterion}: points were claimed under the code “{code}”, which the table does not have.",
  },
  "evidence-missing": {
    vi: "Mục {criterion}: chưa nêu minh chứng (số, ngày, cơ quan ban hành, trích yếu).",
    en: "Item {criterion}: no evidence is described (number, date, issuer, excerpt).",
  },
  "act-under-way": {
    vi: "Mục {criterion}: việc đang thực hiện, chưa hoàn thành ({excerpt}). Vẫn tính điểm cho đến khi cơ quan thẩm định kết luận.",
    en: "Item {criterion}: the act is still under way ({excerpt}). It counts until a verifier says otherwise.",
  },
  "date-impossible": {
    vi: "Mục {criterion}: ngày {date} không có trong lịch. Vẫn tính điểm cho đến khi cơ quan thẩm định kết luận.",
    en: "Item {criterion}: there is no such day as {date}. It counts until a verifier says otherwise.",
  },
  "date-outside-period": {
    vi: "Mục {criterion}: ngày {date} nằm ngoài kỳ chấm từ {from} đến {to}. Vẫn tính điểm cho đến khi cơ quan thẩm định kết luận.",
    en: "Item {criterion}: {date} lies outside the period {from} to {to}. It counts until a verifier says otherwise.",
  },
  "claim-above-cap": {
    vi: "Mục {criterion}: đề nghị {claimed#}, bảng tiêu chí cho {allowed#}. Mục {rule} tính được {raw#} nhưng mức cộng tối đa là {cap#}; không chấp nhận {over#} điểm.",
    en: "Item {criterion}: {claimed#} claimed, the table allows {allowed#}. {rule} comes to {raw#} but is capped at {cap#}; {over#} not allowed.",
  },
  "claim-above-maximum": {
    vi: "Mục {criterion}: đề nghị {claimed#}, bảng tiêu chí cho {allowed#}. Điểm tối đa là {cap#} và không có điểm cộng nào được tính; không chấp nhận {over#} điểm.",
    en: "Item {criterion}: {claimed#} claimed, the table allows {allowed#}. The maximum is {cap#} and no bonus applies; {over#} not allowed.",
  },
  "claim-despite-deduction": {
    vi: "Mục {criterion}: đề nghị {claimed#}, bảng tiêu chí cho {allowed#}. Mục {rule} trừ {cap#}; không chấp nhận {over#} điểm.",
    en: "Item {criterion}: {claimed#} claimed, the table allows {allowed#}. {rule} takes {cap#}; {over#} not allowed.",
  },
  "claim-above-computed": {
    vi: "Mục {criterion}: đề nghị {claimed#}, bảng tiêu chí cho {allowed#} theo số liệu đã khai; không chấp nhận {over#} điểm.",
    en: "Item {criterion}: {claimed#} claimed, the table allows {allowed#} for the figures given; {over#} not allowed.",
  },
  undecided: {
    vi: "Mục {criterion}: số liệu rơi vào khoảng mà bảng tiêu chí không quy định. Tổ thư ký khối quyết định; đến lúc đó mục này chưa có điểm.",
    en: "Item {criterion}: the figure falls where the table says nothing. The secretariat decides; until then it has no points.",
  },
  "out-of-nothing": {
    vi: "Mục {criterion}: tổng số bằng 0 nên không tính được tỷ lệ. Mục này chưa có điểm; xem lại số liệu hoặc khai không áp dụng.",
    en: "Item {criterion}: the whole is 0, so there is no rate. It has no points; check the figure or declare it not applicable.",
  },

  // Who and where
  "unknown-agency": {
    vi: "Đơn vị “{agency}” không thuộc {bloc}.",
    en: "The agency “{agency}” is not a member of {bloc}.",
  },
  "round-not-held": {
    vi: "Bảng tiêu chí không có vòng chấm “{round}”.",
    en: "The table has no round “{round}”.",
  },
  "not-a-scorer": {
    vi: "“{scorer}” không được chấm ở vòng “{round}” cho đơn vị này. Không ai tự chấm mình ngoài vòng tự chấm.",
    en: "“{scorer}” does not score this agency in the round “{round}”. Nobody scores itself but in the self-score.",
  },
  "rubric-missing": {
    vi: "{bloc} dùng bảng tiêu chí “{rubric}”, chưa có bảng này.",
    en: "{bloc} uses the table “{rubric}”, which is not there.",
  },
  "period-reversed": {
    vi: "{period}: ngày đầu {from} sau ngày cuối {to}.",
    en: "{period}: the first day {from} is after the last day {to}.",
  },
  "concerns-nobody": {
    vi: "{bloc}: chỉ tiêu hoặc ghi nhận cho “{agency}” ở mục “{criterion}” không khớp với đơn vị và bảng tiêu chí của khối.",
    en: "{bloc}: what is set for “{agency}” and item “{criterion}” matches no agency and item of the bloc.",
  },
  "not-a-target": {
    vi: "Mục “{criterion}” không có chỉ tiêu “{input}” để giao cho “{agency}”.",
    en: "Item “{criterion}” has no target “{input}” to set for “{agency}”.",
  },
  "target-unreadable": {
    vi: "Chỉ tiêu “{input}” của “{agency}” ở mục “{criterion}”: không đọc được “{sent}”.",
    en: "The target “{input}” of “{agency}” for item “{criterion}”: “{sent}” cannot be read.",
  },
  "day-not-set": {
    vi: "Mục {criterion} nhắc đến ngày “{named}”, {period} chưa ghi ngày này.",
    en: "Item {criterion} refers to the day “{named}”, which {period} does not set.",
  },
  "holidays-by-law": {
    vi: "Mục {criterion} tính theo ngày làm việc mà chưa có lịch nghỉ lễ, tết chính thức của năm {years}: thời hạn chỉ tính theo các ngày nghỉ của Bộ luật Lao động, chưa có ngày hoán đổi, làm bù. Khi có thông báo của năm ấy, hãy nhập ngày nghỉ và ngày làm bù vào {period}.",
    en: "Item {criterion} counts working days, and the official days off of {years} are not known: its deadlines are reckoned by the days of the Labour Code alone, without days exchanged. Enter the days off and the Saturdays worked in {period} once they are announced.",
  },
  "holidays-not-entered": {
    vi: "Mục {criterion} tính theo ngày làm việc, {period} chưa nhập ngày nghỉ lễ, tết: chỉ trừ thứ Bảy, Chủ nhật.",
    en: "Item {criterion} counts working days, but {period} lists no holidays: only Saturdays and Sundays are left out.",
  },
  "late-penalty-without-due": {
    vi: "{bloc}: bảng tiêu chí trừ điểm nộp muộn, {period} chưa ghi hạn nộp nên không ai bị trừ.",
    en: "{bloc}: the table takes points for a late self-score, but {period} sets no due instant, so nobody loses any.",
  },
  "role-of-nothing": {
    vi: "{person}: nhiệm vụ “{role}” ở khối “{bloc}” không ứng với khối, đơn vị hay cơ quan thẩm định nào.",
    en: "{person}: the role “{role}” in the bloc “{bloc}” matches no bloc, agency or verifier.",
  },
  "difference-unexplained": {
    vi: "Mục {criterion}: số liệu khác với tự chấm mà chưa ghi lý do. Ghi lý do chênh lệch để đơn vị biết.",
    en: "Item {criterion}: the figures differ from the self-score and no reason is given. Write why, so that the agency knows.",
  },
  "reason-missing": {
    vi: "Mục {criterion}: điểm chốt {final#} khác điểm tự chấm {self#} mà chưa nêu lý do.",
    en: "Item {criterion}: final points {final#} differ from the self-score {self#} and no reason is given.",
  },
  "rubric-locked": {
    vi: "Bảng tiêu chí “{rubric}” đã chốt với nội dung khác. Bảng đã chốt không sửa được; hãy lập bảng với mã mới.",
    en: "The table “{rubric}” is locked with other contents. It cannot change; make one with a new id.",
  },
  "season-overtaken": {
    vi: "“{season}” vừa được người khác sửa. Tải lại rồi làm tiếp.",
    en: "“{season}” was changed by somebody else just now. Reload and go on.",
  },
  "card-of-elsewhere": {
    vi: "Bảng chấm điểm của “{agency}” ghi năm “{season}”, kỳ “{period}”, khối “{bloc}”: không có trong năm thi đua này.",
    en: "The scorecard of “{agency}” names season “{season}”, period “{period}”, bloc “{bloc}”: not in this season.",
  },
  "card-repeated": {
    vi: "Có nhiều bảng chấm điểm của “{agency}” ở vòng “{round}” do “{scorer}” chấm. Chỉ giữ bản cuối cùng.",
    en: "There are several scorecards of “{agency}” in the round “{round}” by “{scorer}”. Keep the last one.",
  },
  "decision-of-elsewhere": {
    vi: "Quyết định thứ {number} trong danh sách: kỳ “{period}”, khối “{bloc}” hoặc đơn vị nêu trong đó không có trong năm thi đua này.",
    en: "Decision {number} of the list: its period “{period}”, bloc “{bloc}” or agency is not in this season.",
  },

  // The shape of what was sent
  "unknown-field": {
    vi: "Không có trường “{field}” trong mẫu.",
    en: "The form has no field “{field}”.",
  },
  "field-missing": { vi: "Thiếu trường “{field}”.", en: "The field “{field}” is missing." },
  "field-shape": {
    vi: "Trường “{field}” không đúng mẫu ({expected}).",
    en: "The field “{field}” has the wrong shape ({expected}).",
  },
  "identifier-format": {
    vi: "“{field}” không phải là mã định danh: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, tối đa 40 ký tự.",
    en: "“{field}” is not an identifier: lower-case letters, digits and hyphens, at most 40.",
  },

  // The table itself
  "total-not-sum": {
    vi: "Tổng điểm của bảng ghi {total#}, các phần cộng lại được {sum#}.",
    en: "The table's total says {total#}, its parts come to {sum#}.",
  },
  "section-not-sum": {
    vi: "Phần {section} ghi tối đa {max#}, các mục trong phần cộng lại được {sum#}.",
    en: "Section {section} says {max#}, what stands under it comes to {sum#}.",
  },
  "section-not-sum-for-agency": {
    vi: "Phần {section} ghi tối đa {max#}, các mục áp dụng cho “{agency}” cộng lại được {sum#}.",
    en: "Section {section} says {max#}, what applies to “{agency}” comes to {sum#}.",
  },
  "code-repeated": {
    vi: "Mã “{code}” xuất hiện nhiều lần trong bảng.",
    en: "The code “{code}” stands more than once in the table.",
  },
  "id-repeated": {
    vi: "Mã định danh “{id}” xuất hiện nhiều lần.",
    en: "The id “{id}” stands more than once.",
  },
  "criterion-for-stranger": {
    vi: "Mục {criterion} áp dụng cho “{agency}”, đơn vị không thuộc khối.",
    en: "Item {criterion} applies to “{agency}”, which is not a member.",
  },
  "base-missing": {
    vi: "Mục {criterion} có điểm tối đa {max#} nhưng không có cách tính điểm chuẩn.",
    en: "Item {criterion} has a maximum of {max#} and no rule that earns it.",
  },
  "base-without-points": {
    vi: "Mục {criterion} có cách tính điểm chuẩn nhưng điểm tối đa không lớn hơn 0.",
    en: "Item {criterion} has a base rule but its maximum is not above 0.",
  },
  "rule-misplaced": {
    vi: "Mục {criterion}: quy tắc “{rule}” không dùng được làm {use}.",
    en: "Item {criterion}: the rule “{rule}” cannot be used as a {use}.",
  },
  "input-not-declared": {
    vi: "Mục {criterion}: quy tắc cần số liệu “{input}” mà mục không khai báo.",
    en: "Item {criterion}: a rule needs the input “{input}”, which is not declared.",
  },
  "input-of-other-kind": {
    vi: "Mục {criterion}: số liệu “{input}” là loại {kind}, quy tắc cần loại {kinds}.",
    en: "Item {criterion}: the input “{input}” is a {kind}; its rule needs {kinds}.",
  },
  "input-reserved": {
    vi: "Mục {criterion}: tên “{input}” dành cho điểm chấm thẳng, hãy đặt tên khác.",
    en: "Item {criterion}: the name “{input}” is reserved for typed points.",
  },
  "input-unread": {
    vi: "Mục {criterion}: số liệu “{input}” được nhập nhưng không quy tắc nào dùng.",
    en: "Item {criterion}: the input “{input}” is entered and no rule reads it.",
  },
  "option-not-declared": {
    vi: "Mục {criterion}: ô “{input}” không có phương án “{option}”.",
    en: "Item {criterion}: the input “{input}” has no option “{option}”.",
  },
  "scorer-not-listed": {
    vi: "Mục {criterion}: “{scorer}” không có trong danh sách cơ quan thẩm định của bảng.",
    en: "Item {criterion}: “{scorer}” is not among the table's verifiers.",
  },
  "assignment-overlap": {
    vi: "Mục {criterion}: dòng {line} giao cho cơ quan khác nhưng dùng chung số liệu với phần còn lại; hai cơ quan sẽ cùng sửa một số.",
    en: "Item {criterion}: line {line} has another verifier but shares an input with the rest; two would edit one figure.",
  },
  "bonus-uncapped": {
    vi: "Mục {line}: điểm cộng không có mức tối đa. Đề nghị bổ sung mức tối đa trước khi chốt bảng.",
    en: "Item {line}: the bonus has no cap. Consider one before the table is locked.",
  },
  "bands-gap": {
    vi: "Mục {criterion}: số liệu từ {low#} đến {high#} không thuộc mức nào.",
    en: "Item {criterion}: a figure from {low#} to {high#} is in no band.",
  },
  "bands-overlap": {
    vi: "Mục {criterion}: số liệu từ {low#} đến {high#} thuộc hai mức.",
    en: "Item {criterion}: a figure from {low#} to {high#} is in two bands.",
  },
  "bands-open-end": {
    vi: "Mục {criterion}: bảng không nói số liệu ngoài các mức được mấy điểm.",
    en: "Item {criterion}: the table does not say what a figure outside the bands earns.",
  },
  "band-empty": {
    vi: "Mục {criterion}: mức từ {low#} đến {high#} không chứa số nào.",
    en: "Item {criterion}: the band from {low#} to {high#} holds no figure.",
  },
  "band-above-maximum": {
    vi: "Mục {criterion}: một mức cho {points#} điểm, vượt điểm tối đa {max#}.",
    en: "Item {criterion}: a level gives {points#}, above the maximum {max#}.",
  },
  "parts-not-maximum": {
    vi: "Mục {criterion}: các phần cộng lại được {sum#}, điểm tối đa là {max#}.",
    en: "Item {criterion}: the parts come to {sum#}, the maximum is {max#}.",
  },
  "whole-in-alternative": {
    vi: "Mục {criterion}: điều kiện “đạt đủ điểm chuẩn” đặt ở dòng cộng, không đặt trong từng phương án.",
    en: "Item {criterion}: the condition “nothing deducted” belongs to the line, not to an alternative.",
  },
  "scale-not-positive": {
    vi: "Mục {criterion}: thang điểm {scale#} phải lớn hơn 0.",
    en: "Item {criterion}: the scale {scale#} must be above 0.",
  },
  "step-not-positive": {
    vi: "Mục {criterion}: bước {step#} phải lớn hơn 0.",
    en: "Item {criterion}: the step {step#} must be above 0.",
  },
  "day-not-named": {
    vi: "Mục {criterion}: kỳ chấm chưa có ngày “{named}” mà bảng tiêu chí nhắc đến.",
    en: "Item {criterion}: the period does not name the day “{named}” that the table refers to.",
  },
  "panel-missing": {
    vi: "Bảng lấy điểm chấm chéo nhưng không nói tổng hợp các điểm ấy thế nào.",
    en: "The table uses cross-scores and does not say how they become one figure.",
  },
  "tie-break-unknown": {
    vi: "Tiêu chí phụ “{on}” không có trong bảng.",
    en: "The tie-break “{on}” is not in the table.",
  },
  "class-repeated": {
    vi: "Hai mức xếp loại cùng bắt đầu từ {from#} điểm.",
    en: "Two classes begin at {from#} points.",
  },
} as const satisfies Record<string, { readonly vi: string; readonly en: string }>;

export type ProblemCode = keyof typeof PROBLEM_WORDS;

/** A problem as a sentence for the person who must act. A fact the sentence needs and the problem lacks is a bug of ours. */
export function describe(
  problem: { readonly code: ProblemCode; readonly facts: Readonly<Record<string, string>> },
  lang: Lang,
): string {
  return PROBLEM_WORDS[problem.code][lang].replace(/\{([a-z]+)(#?)\}/g, (_, name: string, figure: string) => {
    const fact = problem.facts[name];
    if (fact === undefined) throw new Error(`problem ${problem.code} lacks the fact ${name}`);
    return figure ? written(fact, lang) : fact;
  });
}
