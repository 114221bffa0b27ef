/** What keeps a season's membership, its hand-over or its agencies' histories from being as written: what happened, what to do. */
export const MEMBERSHIP_PROBLEM_WORDS = {
  "history-joined": {
    vi: "{agency} ghi mã cũ “{former}” là mã cũng thuộc về {other}. Nếu là sáp nhập, chia tách thì đánh dấu sáp nhập ở các đơn vị liên quan; nếu không, sửa lại mã cũ.",
    en: "{agency} names the earlier code “{former}”, which is also of {other}. If they were merged or split, mark the agencies concerned as merged; otherwise correct the code.",
  },
  "history-joined-members": {
    vi: "Mã và mã cũ của {agency} nối lịch sử của “{first}” và “{second}”, hai đơn vị từng cùng ở một khối. Nếu là sáp nhập thì đánh dấu sáp nhập; nếu không, sửa lại mã cũ.",
    en: "The codes of {agency} join the histories of “{first}” and “{second}”, which were members of one bloc together. If they were merged, say so; otherwise correct the earlier codes.",
  },
  "history-cycle": {
    vi: "Mã cũ của {agency} quay lại chính đơn vị này, hoặc ghi hai lần một mã. Mỗi mã cũ chỉ ghi một lần, không trùng mã đang dùng.",
    en: "The earlier codes of {agency} lead back to itself, or name one code twice. Give each earlier code once, and not the present one.",
  },
  "history-dates": {
    vi: "Các mã cũ của {agency} không theo thứ tự thời gian. Ghi từ mã cũ nhất; mỗi mã hết hiệu lực sau mã trước nó và không muộn hơn ngày cuối của năm thi đua.",
    en: "The earlier codes of {agency} are not in the order of time. Begin with the oldest; each ends after the one before it, and no later than the season's last day.",
  },
  "hand-over-unpublished": {
    vi: "Kỳ “{period}” của {bloc} chưa công bố kết quả nên tổ thư ký khối chưa bàn giao được. Công bố trước, hoặc để cơ quan thường trực Hội đồng bàn giao.",
    en: "The result of the period “{period}” of {bloc} is not published, so its secretariat cannot hand over yet. Publish it first, or let the council office hand over.",
  },
  "leader-not-chosen": {
    vi: "Chưa chọn Khối trưởng năm sau và cũng chưa có quyết định bầu Khối trưởng của {bloc}. Ghi quyết định bầu, hoặc chọn đơn vị.",
    en: "Next year's leader of {bloc} is neither given nor elected by a recorded decision. Record the election, or choose the agency.",
  },
  "next-year-not-later": {
    vi: "Năm thi đua nhận bàn giao ({next}) phải sau năm {year}.",
    en: "The season that is handed over to ({next}) must be later than {year}.",
  },
  "next-season-taken": {
    vi: "Mã “{season}” đã là của một năm thi đua khác, không phải năm sau của năm này. Chọn mã khác.",
    en: "The id “{season}” belongs to another season that does not follow this one. Choose another id.",
  },
  "next-season-differs": {
    vi: "Năm thi đua “{title}” ({year}) đã được lập khi khối khác bàn giao, với tên, năm hoặc các kỳ khác với phần vừa nhập. Nhập đúng như đã lập: kỳ {periods}.",
    en: "The season “{title}” ({year}) was set up when another bloc handed over, with another title, year or periods than entered. Enter them as they are: periods {periods}.",
  },
  "next-has-bloc": {
    vi: "{bloc} đã có trong năm thi đua “{season}”, không bàn giao sang đó được nữa.",
    en: "{bloc} is in the season “{season}” already and is not handed over to it again.",
  },
} as const;
