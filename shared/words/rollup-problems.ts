/** What keeps a bloc's entered result, or an act on its dossier, from being recorded: what happened, what holds, what to do. */
export const ROLLUP_PROBLEM_WORDS = {
  "result-of-elsewhere": {
    vi: "Biểu kết quả của {bloc} ghi kỳ “{period}”, năm thi đua không có kỳ này.",
    en: "The result of {bloc} names the period “{period}”, which the season does not have.",
  },
  "dossier-of-elsewhere": {
    vi: "Hồ sơ của khối “{bloc}”, kỳ “{period}”: năm thi đua không có khối hoặc kỳ này.",
    en: "A dossier names the bloc “{bloc}” and the period “{period}”: the season does not have them.",
  },
  "result-of-scored-bloc": {
    vi: "{bloc} đã có bảng chấm điểm hoặc quyết định trên hệ thống nên kết quả lấy từ đó, không nhập bằng biểu. Cần sửa thì trả lại hồ sơ để khối sửa.",
    en: "{bloc} has scorecards or decisions in the system; its result comes from those and is not entered by form. Return its dossier if it must be corrected.",
  },
  "result-agency-unknown": {
    vi: "“{agency}” không phải là đơn vị của {bloc} trong năm thi đua này. Chọn đúng đơn vị.",
    en: "“{agency}” is no member of {bloc} in this season. Choose the right agency.",
  },
  "result-agency-missing": {
    vi: "Thiếu {agency}: biểu phải có đủ các đơn vị của {bloc}. Đơn vị không xếp hạng thì ghi lý do.",
    en: "{agency} is missing: the form lists every member of {bloc}. For a member without a rank, say why.",
  },
  "result-agency-repeated": {
    vi: "“{agency}” có tên hai lần trong biểu. Mỗi đơn vị ghi một dòng.",
    en: "“{agency}” stands in the form twice. Each agency has one line.",
  },
  "result-rank-or-why": {
    vi: "{agency}: ghi thứ hạng, hoặc chọn lý do không xếp hạng (không xếp loại, không xét, chờ kết luận), chỉ một trong hai.",
    en: "{agency}: give its rank, or say why it has none (unclassified, excluded, pending); one of the two.",
  },
  "result-total-missing": {
    vi: "{agency} có thứ hạng mà chưa có tổng điểm. Nhập tổng điểm như trong văn bản của khối.",
    en: "{agency} has a rank and no total. Enter the total as the bloc's paper gives it.",
  },
  "result-proposed-unranked": {
    vi: "{agency} không được xếp hạng nên không thể được đề nghị “{award}”. Sửa thứ hạng hoặc bỏ đề nghị.",
    en: "{agency} has no rank and cannot be proposed for “{award}”. Correct its rank or remove the proposal.",
  },
  "result-rank-rule": {
    vi: "{agency} xếp thứ {rank}, nhưng theo số đơn vị đứng trên thì phải là thứ {expected}. Đồng hạng thì bỏ trống hạng kế tiếp: 1, 2, 2, 4.",
    en: "{agency} stands at {rank}, but by the number of agencies above it must be {expected}. After a shared rank the next is left out: 1, 2, 2, 4.",
  },
  "result-total-order": {
    vi: "{agency} ({total#} điểm) xếp dưới {above} ({more#} điểm) mà tổng điểm cao hơn. Đối chiếu lại với văn bản của khối.",
    en: "{agency} ({total#} points) stands below {above} ({more#} points) with a higher total. Compare with the bloc's paper.",
  },
  "result-level-totals": {
    vi: "{agency} ({total#} điểm) đồng hạng với {above} ({more#} điểm) mà tổng điểm khác nhau. Đối chiếu lại với văn bản của khối.",
    en: "{agency} ({total#} points) shares its rank with {above} ({more#} points) and has another total. Compare with the bloc's paper.",
  },
  "dossier-not-closed": {
    vi: "{bloc} chưa chốt kết quả nên chưa có hồ sơ để tiếp nhận, trả lại hay chấp nhận. Khối chốt trước, hoặc nhập biểu kết quả nếu khối gửi bằng giấy.",
    en: "{bloc} has not closed its result, so there is no dossier to receive, return or accept. The bloc closes first; enter its result by form if it sent paper.",
  },
  "dossier-received-already": {
    vi: "Hồ sơ của {bloc} đã được tiếp nhận. Nếu cần sửa, hãy trả lại kèm lý do.",
    en: "The dossier of {bloc} has been received already. Return it with a reason if it must be corrected.",
  },
  "dossier-not-received": {
    vi: "Hồ sơ của {bloc} chưa được tiếp nhận, hoặc đã trả lại và chưa gửi lại. Tiếp nhận trước.",
    en: "The dossier of {bloc} was not received, or was returned and has not come back. Receive it first.",
  },
  "dossier-accepted-already": {
    vi: "Hồ sơ của {bloc} đã được chấp nhận rồi. Không ghi gì thêm.",
    en: "The dossier of {bloc} has been accepted already. Nothing was recorded.",
  },
} as const;
