/** Refusals about who works in a season: invitations, memberships, revocations, the yearly hand-over. */
export const MEMBERSHIP_REFUSAL_WORDS = {
  "invitation-refused": {
    status: 422,
    vi: "Chưa lập được lời mời. Chưa có gì được ghi; xem từng chỗ sai dưới đây.",
    en: "The invitation cannot be made. Nothing was stored; see each place below.",
  },
  "invitation-mistyped": {
    status: 422,
    vi: "Mã mời gõ chưa đúng: thiếu, thừa hoặc nhầm ký tự. Chưa có gì được ghi; đối chiếu từng nhóm bốn ký tự rồi nhập lại.",
    en: "The code is mistyped: a character is missing, extra or wrong. Nothing was stored; compare each group of four and enter it again.",
  },
  "invitation-unknown": {
    status: 404,
    vi: "Không có lời mời nào mang mã này. Đối chiếu mã với người mời, hoặc xin mã mới.",
    en: "There is no invitation with this code. Compare it with whoever invited you, or ask for a new one.",
  },
  "invitation-used": {
    status: 409,
    vi: "Mã mời này đã có người dùng; mỗi mã chỉ dùng một lần. Nếu không phải anh, chị đã dùng, hãy báo ngay cho người mời.",
    en: "This code has been used, and each works once. If it was not you, tell whoever invited you at once.",
  },
  "invitation-expired": {
    status: 410,
    vi: "Mã mời đã hết hạn. Xin người mời mã mới.",
    en: "The code has expired. Ask whoever invited you for a new one.",
  },
  "invitation-withdrawn": {
    status: 410,
    vi: "Lời mời không còn hiệu lực: đã bị rút lại, hoặc người mời không còn nhiệm vụ này. Xin mã mới từ tổ thư ký khối hoặc cơ quan thường trực Hội đồng.",
    en: "The invitation holds no more: it was withdrawn, or whoever made it has no such task any longer. Ask the secretariat or the council office for a new one.",
  },
  "membership-revoked": {
    status: 403,
    vi: "Nhiệm vụ nhận bằng mã này đã bị thu hồi. Liên hệ tổ thư ký khối hoặc cơ quan thường trực Hội đồng.",
    en: "What this code gave has been revoked. Ask the secretariat or the council office.",
  },
  "unknown-person": {
    status: 404,
    vi: "Không có ai mang mã này đang giữ nhiệm vụ ở phạm vi anh, chị phụ trách. Không có gì để thu hồi.",
    en: "Nobody of this id has a task where you are in charge: there is nothing to revoke.",
  },
  "last-secretariat": {
    status: 409,
    vi: "Anh, chị là thư ký cuối cùng của khối nên không tự thu hồi được: khối sẽ không còn ai phụ trách. Mời người thay, hoặc bàn giao nhiệm vụ Khối trưởng.",
    en: "You are the bloc's last secretary and cannot revoke yourself: nobody would be left in charge. Invite somebody first, or hand over.",
  },
  "last-council-office": {
    status: 409,
    vi: "Anh, chị là người cuối cùng của cơ quan thường trực Hội đồng trong năm thi đua này nên không tự thu hồi được. Mời người thay trước.",
    en: "You are the last of the council office in this season and cannot revoke yourself. Invite somebody first.",
  },
  "hand-over-refused": {
    status: 422,
    vi: "Chưa bàn giao được. Chưa có gì được ghi; xem từng lý do dưới đây.",
    en: "This cannot be handed over. Nothing was stored; see each reason.",
  },
  "handed-over-already": {
    status: 409,
    vi: "Khối này đã bàn giao rồi; không bàn giao lần nữa. Xem biên bản bàn giao kèm theo.",
    en: "This bloc has been handed over and is not handed over twice. See the record that goes with this.",
  },
} as const;
