/** What keeps a decision from being recorded: what happened, what holds, what to do. */
export const DECISION_PROBLEM_WORDS = {
  "already-closed": {
    vi: "Kỳ chấm đã chốt rồi. Không ghi gì thêm; nếu cần nhận lại bảng chấm điểm, hãy đề nghị mở lại.",
    en: "The period is closed already. Nothing was recorded; ask for it to be reopened if cards must be taken again.",
  },
  "already-published": {
    vi: "Kết quả của kỳ này đã công bố, không công bố lần nữa và không sửa được.",
    en: "The result of this period has been published; it is not published twice and cannot be changed.",
  },
  "decided-while-open": {
    vi: "Kỳ chấm chưa chốt nên chưa ghi được việc này. Chốt kỳ chấm trước.",
    en: "The period is not closed, so this cannot be recorded yet. Close it first.",
  },
  "decided-while-closed": {
    vi: "Kỳ chấm đã chốt nên không ghi được việc này. Cần thì đề nghị mở lại: một người đề nghị, Khối phó hoặc cơ quan thường trực Hội đồng đồng ý.",
    en: "The period is closed, so this cannot be recorded. Ask for it to be reopened if need be: one person asks, the deputy or the council office agrees.",
  },
  "decided-while-published": {
    vi: "Kết quả đã công bố nên không thay đổi được nữa. Sau công bố chỉ ghi hình thức khen thưởng được tặng và Khối trưởng năm sau.",
    en: "The result has been published and changes no more. Only what was granted and next year's leader are recorded after it.",
  },
  "not-barred": {
    vi: "{agency} không ở diện không xét hay chờ kết luận nên không có gì để xét lại.",
    en: "{agency} is neither excluded nor pending: there is nothing to lift.",
  },
  "extension-of-nothing": {
    vi: "Kỳ “{period}” không đặt hạn nộp nên không có gì để gia hạn.",
    en: "The period “{period}” has no due time: there is nothing to extend.",
  },
  "extension-not-later": {
    vi: "Gia hạn cho {agency} phải sau hạn đang có ({due}); thời điểm vừa nhập là {until}.",
    en: "An extension of {agency} ends after what holds now ({due}); {until} was entered.",
  },
  "nothing-to-send-back": {
    vi: "Không có bảng chấm điểm nào của {agency} để trả lại.",
    en: "There is no card of {agency} to send back.",
  },
  "sent-back-not-last": {
    vi: "Bảng của {agency} muốn trả lại là bản số {sent}, nhưng bản mới nhất là số {last}. Xem bản mới rồi quyết định lại.",
    en: "The card of {agency} to be sent back is revision {sent}, but the last one is {last}. Look at the newer one and decide again.",
  },
  "sent-back-already": {
    vi: "Bảng này của {agency} đã được trả lại và chưa nộp lại.",
    en: "This card of {agency} has been sent back already and was not sent again.",
  },
  "pledge-dates-reversed": {
    vi: "Ngày dự thảo, ngày thông qua và ngày ký giao ước phải theo thứ tự đó.",
    en: "The pledge is drafted, then adopted, then signed: the days must follow that order.",
  },
  "signer-repeated": {
    vi: "Đơn vị “{agency}” có tên hai lần trong danh sách ký giao ước.",
    en: "The agency “{agency}” stands twice in the list of signers.",
  },
  "review-before-launch": {
    vi: "Phong trào “{movement}”: ngày sơ kết, tổng kết {date} trước ngày phát động {launched}.",
    en: "Movement “{movement}”: the review of {date} comes before its launch on {launched}.",
  },
  "reward-before-launch": {
    vi: "Phong trào “{movement}”: quyết định khen thưởng {number} ngày {date} trước ngày phát động {launched}.",
    en: "Movement “{movement}”: the reward by decision {number} of {date} comes before its launch on {launched}.",
  },
  "reopening-asked": {
    vi: "Đã có đề nghị mở lại đang chờ đồng ý (“{reason}”).",
    en: "Somebody has asked to reopen it already and waits for consent (“{reason}”).",
  },
  "reopening-not-asked": {
    vi: "Chưa có ai đề nghị mở lại. Tổ thư ký khối đề nghị trước, kèm lý do.",
    en: "Nobody has asked to reopen it. The secretariat asks first, with its reason.",
  },
  "reopening-alone": {
    vi: "Mở lại phải do hai người: người đề nghị không tự đồng ý đề nghị của mình.",
    en: "Two people reopen a period: whoever asked cannot agree to it as well.",
  },
  "leader-is-deputy": {
    vi: "Khối trưởng và Khối phó phải là hai đơn vị khác nhau.",
    en: "The leader and the deputy are two different agencies.",
  },
  "leader-not-voted": {
    vi: "Quy chế của khối bầu Khối trưởng bằng bỏ phiếu mà chưa có biên bản kiểm phiếu bầu Khối trưởng. Ghi biên bản kiểm phiếu trước.",
    en: "The bloc's regulations elect the leader by ballot, and no ballot on the leader is recorded. Record the ballot first.",
  },
  "elected-not-winner": {
    vi: "{agency} không phải là đơn vị trúng cử: theo biên bản kiểm phiếu, {winner} trúng cử với {votes}/{of} phiếu. Chọn đúng đơn vị trúng cử; nếu biên bản ghi sai thì ghi lại biên bản cùng tên.",
    en: "{agency} did not win the vote: by the ballot record {winner} did, with {votes}/{of}. Name the winner, or record the ballot again under the same name if the record is wrong.",
  },
  "vote-winner-left-out": {
    vi: "Biên bản kiểm phiếu ghi {winner} trúng cử ({votes}/{of} phiếu) mà quyết định không ghi đơn vị này. Ghi thêm đơn vị trúng cử.",
    en: "By the ballot record {winner} won ({votes}/{of}), and the decision names nobody. Name the winner.",
  },
  "elected-not-level": {
    vi: "{agency} không ở trong số đơn vị bằng phiếu nhau sau vòng hai ({level}). Chọn một trong các đơn vị đó.",
    en: "{agency} is not among those level after the second round ({level}). Choose one of them.",
  },
  "election-vote-open": {
    vi: "Cuộc bầu này chưa có đơn vị trúng cử: bỏ phiếu thêm một vòng và ghi biên bản kiểm phiếu của vòng ấy trước.",
    en: "This vote has no winner yet: hold another round and record its ballot first.",
  },
  "ballot-after-publishing": {
    vi: "Kết quả đã công bố nên không ghi thêm biên bản kiểm phiếu về khen thưởng hay xếp loại. Chỉ còn ghi được biên bản bầu Khối trưởng, Khối phó năm sau.",
    en: "The result is published: no ballot on awards or classes is recorded any more, only one on next year's leader or deputy.",
  },
  "publish-unlocked-table": {
    vi: "Chưa công bố được: khối chưa chốt bảng tiêu chí nên chưa có điểm nào được chấm theo bảng đã chốt. Chốt bảng tiêu chí trước.",
    en: "This cannot be published: the bloc has not locked its table, so no points stand on a locked one. Lock the table first.",
  },
  "publish-missing": {
    vi: "Chưa công bố được: {agency} chưa có bảng chấm điểm nào và chưa có quyết định không xét hay chờ kết luận. Nhận bảng của đơn vị, hoặc ghi quyết định kèm lý do.",
    en: "This cannot be published: no card of {agency} counts, and no decision excludes it or leaves it pending. Take its card, or record such a decision with its reason.",
  },
  "publish-ungraded": {
    vi: "Chưa công bố được: {agency} chưa đủ điểm và chưa có quyết định không xét hay chờ kết luận.",
    en: "This cannot be published: {agency} is not fully scored, and no decision excludes it or leaves it pending.",
  },
  "publish-refused-card": {
    vi: "Chưa công bố được: bảng chấm điểm của {agency} không còn đọc được theo bảng tiêu chí đã chốt.",
    en: "This cannot be published: the card of {agency} no longer reads by the locked table.",
  },
  "leader-verifies-itself": {
    vi: "Tổ thư ký thuộc đơn vị Khối trưởng nên không thẩm định bảng của chính Khối trưởng. Bảng này do Khối phó hoặc cơ quan theo dõi lĩnh vực thẩm định.",
    en: "The secretariat belongs to the leader and does not verify the leader's own card. The deputy or the field agencies do.",
  },
  "scores-itself": {
    vi: "Đơn vị không chấm chéo cho chính mình.",
    en: "An agency does not cross-score itself.",
  },
} as const;
