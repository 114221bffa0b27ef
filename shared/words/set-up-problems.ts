/** What keeps a season from being set up as written, or should be known before it is: what happened, what to do. */
export const SET_UP_PROBLEM_WORDS = {
  "season-without-periods": {
    vi: "Năm thi đua chưa có kỳ chấm nào. Thêm ít nhất một kỳ với ngày đầu, ngày cuối.",
    en: "The season has no period. Add at least one, with its first and last day.",
  },
  "season-without-blocs": {
    vi: "Năm thi đua chưa có khối, cụm nào. Thêm ít nhất một khối.",
    en: "The season has no bloc. Add at least one.",
  },
  "bloc-without-members": {
    vi: "{bloc} chưa có đơn vị thành viên. Dán danh sách đơn vị, hoặc bỏ khối này.",
    en: "{bloc} has no members. Paste the list of its agencies, or leave the bloc out.",
  },
  "bloc-too-large": {
    vi: "{bloc} có {count} đơn vị; một khối có nhiều nhất {most} đơn vị. Chia thành các khối nhỏ hơn.",
    en: "{bloc} has {count} agencies, and a bloc has at most {most}. Divide it into smaller ones.",
  },
  "agency-in-two-blocs": {
    vi: "{agency} vừa thuộc {first} vừa thuộc {second}. Trong một năm thi đua, một đơn vị chỉ ở một khối: bỏ ở một nơi.",
    en: "{agency} is in {first} and in {second}. An agency is in one bloc of a season: take it out of one of them.",
  },
  "title-repeated": {
    vi: "{bloc} có hai đơn vị cùng tên “{agency}”. Nếu dán nhầm hai lần thì bỏ bớt; nếu đúng là hai đơn vị thì ghi tên cho phân biệt được.",
    en: "{bloc} has two agencies named “{agency}”. If one was pasted twice, remove it; if they are two, name them so that people can tell.",
  },
  "titles-disordered": {
    vi: "Các tên cũ của {agency} không theo thứ tự thời gian. Ghi từ tên cũ nhất; mỗi tên hết hiệu lực sau tên trước nó.",
    en: "The earlier names of {agency} are not in the order of time. Begin with the oldest; each ends after the one before it.",
  },
  "title-joined": {
    vi: "Đổi tên thành “{agency}” sẽ nhập lịch sử của hai đơn vị làm một: tên này đang hoặc đã là của {other}. Nếu là sáp nhập thì đánh dấu sáp nhập ở cả hai; nếu không, chọn tên khác.",
    en: "Renaming to “{agency}” would make one history of two agencies: the name is, or was, of {other}. If they were merged, mark both as merged; otherwise choose another name.",
  },
  "due-before-period": {
    vi: "Kỳ “{period}” có hạn nộp {due}, trước ngày đầu của kỳ. Sửa hạn nộp hoặc ngày đầu.",
    en: "The period “{period}” is due at {due}, before its first day. Correct one of the two.",
  },
  "dues-disordered": {
    vi: "Hạn nộp của kỳ “{period}” sớm hơn hạn của kỳ “{other}”, tuy kỳ ấy kết thúc trước. Sửa một trong hai hạn.",
    en: "The period “{period}” is due before “{other}”, which ends earlier. Correct one of the two deadlines.",
  },
  "due-day-off": {
    vi: "Hạn nộp của kỳ “{period}” rơi vào ngày nghỉ ({day}). Ngày làm việc kế tiếp là {next}.",
    en: "The period “{period}” is due on a day off ({day}). The next working day is {next}.",
  },
  "named-day-off": {
    vi: "Mốc “{named}” của kỳ “{period}” rơi vào ngày nghỉ ({day}). Ngày làm việc kế tiếp là {next}.",
    en: "The day “{named}” of the period “{period}” is a day off ({day}). The next working day is {next}.",
  },
  "due-in-the-past": {
    vi: "Hạn nộp của kỳ “{period}” ({due}) đã qua: mọi bảng gửi đến sẽ bị tính là muộn. Chọn hạn còn ở phía trước.",
    en: "The deadline of the period “{period}” ({due}) is past: every card would be late. Choose one that is still to come.",
  },
  "due-passed": {
    vi: "Hạn nộp của kỳ “{period}” ({due}) đã qua nên không sửa được nữa. Cần thêm thời gian cho một đơn vị thì tổ thư ký khối ghi quyết định gia hạn.",
    en: "The deadline of the period “{period}” ({due}) has passed and is not changed any more. For more time the secretariat records an extension for an agency.",
  },
  "period-has-records": {
    vi: "Kỳ “{period}” đã có bảng chấm điểm hoặc quyết định nên không bỏ được. Giữ kỳ này lại.",
    en: "The period “{period}” has cards or decisions and cannot be taken away. Keep it.",
  },
  "bloc-has-records": {
    vi: "{bloc} đã có bảng chấm điểm, quyết định hoặc bảng tiêu chí đã chốt nên không bỏ được. Giữ khối này lại.",
    en: "{bloc} has cards, decisions or a locked table and cannot be taken away. Keep it.",
  },
  "agency-has-records": {
    vi: "{agency} đã có bảng chấm điểm hoặc quyết định ở {bloc} nên không bỏ khỏi khối được. Nếu đơn vị không còn tham gia, tổ thư ký khối ghi quyết định “không xét” kèm lý do.",
    en: "{agency} has cards or decisions in {bloc} and cannot be taken out. If it takes part no more, the secretariat records an exclusion with its reason.",
  },
  "season-id-taken": {
    vi: "Mã năm thi đua “{season}” đã có người dùng. Chọn mã khác.",
    en: "The id “{season}” is taken by another season. Choose another one.",
  },
  "year-fixed": {
    vi: "Năm của năm thi đua là {year}, đã lập thì không đổi. Lập năm thi đua khác cho năm khác.",
    en: "The season's year is {year} and does not change. Set up another season for another year.",
  },
  "own-bloc-only": {
    vi: "Tổ thư ký khối chỉ lập năm thi đua cho đúng khối của mình. Nhiều khối thì cơ quan thường trực Hội đồng lập.",
    en: "A secretariat sets up a season for its own bloc alone. Several blocs are set up by the council office.",
  },
  "follows-lost": {
    vi: "Năm thi đua này ghi là kế tiếp “{season}”, nhưng ở đây không có năm nào trước nó mang mã ấy: kết quả các năm trước sẽ để trống. Mở “{season}” trước, hoặc sửa mã.",
    en: "This season says it follows “{season}”, but no earlier season of that id is kept here: results of earlier years stay empty. Open “{season}” first, or mend the id.",
  },
  "follows-unknown": {
    vi: "Không có năm thi đua “{season}” để kế tiếp, hoặc tài khoản không có nhiệm vụ ở đó. Chọn năm khác, hoặc lập không kế tiếp năm nào.",
    en: "There is no season “{season}” to follow, or this account has no task in it. Choose another, or follow none.",
  },
  "table-unknown": {
    vi: "Không tìm thấy bảng tiêu chí đã chọn cho {bloc}, hoặc tài khoản không được xem bảng ấy. Chọn bảng khác, hoặc để tổ thư ký khối soạn.",
    en: "The table chosen for {bloc} is not there, or this account may not read it. Choose another, or leave it to the secretariat.",
  },
  "table-in-force": {
    vi: "{bloc} đã có bảng tiêu chí. Bảng mới do tổ thư ký khối soạn và chốt ở màn hình bảng tiêu chí, không thay ở đây.",
    en: "{bloc} has a table already. Its secretariat writes and locks the next one; it is not replaced here.",
  },
  "table-not-chosen": {
    vi: "{bloc} chưa có bảng tiêu chí. Chưa lập, nộp hay xem bảng chấm điểm được cho đến khi tổ thư ký khối chốt bảng.",
    en: "{bloc} has no table yet. No card is opened, sent or read until its secretariat has locked one.",
  },
  "table-id-reserved": {
    vi: "{bloc}: mã bảng “{rubric}” dành cho khối chưa có bảng tiêu chí. Đặt mã khác cho bảng.",
    en: "{bloc}: the id “{rubric}” stands for having no table. Give the table another id.",
  },
} as const;
