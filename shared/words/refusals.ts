import { MEMBERSHIP_REFUSAL_WORDS } from "./membership-refusals.ts";
import { ROLLUP_REFUSAL_WORDS } from "./rollup-refusals.ts";
import { SET_UP_REFUSAL_WORDS } from "./set-up-refusals.ts";
import { TABLE_REFUSAL_WORDS } from "./table-refusals.ts";

/**
 * What the API answers when it says no as a whole: the HTTP status, and for people what happened, what is safe, what
 * to do. Places and figures stand in the problems that go with it.
 */
export const REFUSAL_WORDS = {
  "auth-missing": {
    status: 401,
    vi: "Chưa đăng nhập. Hãy đăng nhập rồi làm lại; số liệu trên máy vẫn còn nguyên.",
    en: "Not signed in. Sign in and try again; nothing on your machine is lost.",
  },
  "auth-invalid": {
    status: 401,
    vi: "Phiên đăng nhập không hợp lệ. Hãy đăng nhập lại; số liệu trên máy vẫn còn nguyên.",
    en: "The sign-in is not valid. Sign in again; nothing on your machine is lost.",
  },
  "auth-expired": {
    status: 401,
    vi: "Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại; số liệu trên máy vẫn còn nguyên.",
    en: "The sign-in has expired. Sign in again; nothing on your machine is lost.",
  },
  "auth-unavailable": {
    status: 503,
    vi: "Chưa kiểm chứng được đăng nhập vì nhà cung cấp danh tính không trả lời. Chưa có gì được ghi; hãy thử lại sau ít phút.",
    en: "The identity provider does not answer. Nothing was stored; try again in a few minutes.",
  },
  "unknown-season": {
    status: 404,
    vi: "Không có năm thi đua này, hoặc tài khoản không được tham gia.",
    en: "There is no such season, or this account has no part in it.",
  },
  "unknown-bloc": {
    status: 404,
    vi: "Không có khối, cụm này, hoặc tài khoản không được giao nhiệm vụ ở đây.",
    en: "There is no such bloc, or this account has no task in it.",
  },
  "unknown-period": {
    status: 404,
    vi: "Năm thi đua không có kỳ chấm này.",
    en: "The season has no such period.",
  },
  "unknown-agency": { status: 404, vi: "Khối không có đơn vị này.", en: "The bloc has no such agency." },
  "unknown-criterion": {
    status: 404,
    vi: "Bảng tiêu chí của khối không có mục này.",
    en: "The bloc's table has no such criterion.",
  },
  "no-cross-scores": {
    status: 409,
    vi: "Bảng tiêu chí của khối không có vòng chấm chéo và không giao mục nào cho nhiều nơi thẩm định, nên không có gì để phân tích.",
    en: "The bloc's table has no cross-scoring and gives no item to several verifiers: there is nothing to analyse.",
  },
  "no-such-card": {
    status: 404,
    vi: "Bảng tiêu chí của khối không có vòng chấm này, hoặc người chấm này không chấm đơn vị đó.",
    en: "The bloc's table does not hold this round, or this scorer does not score that agency in it.",
  },
  "no-such-revision": {
    status: 409,
    vi: "Không có bảng chấm điểm nào mang số phiên bản này. Chưa ghi gì; đối chiếu số phiên bản in trên bản giấy rồi ghi lại.",
    en: "There is no card with this revision number. Nothing was recorded; compare the number printed on the paper and record it again.",
  },
  "unknown-rubric": {
    status: 409,
    vi: "Khối chưa chốt bảng tiêu chí. Tổ thư ký khối chốt bảng trước khi nhận bảng chấm điểm.",
    en: "The bloc has not locked its table yet; the secretariat must before cards are taken.",
  },
  "unknown-route": { status: 404, vi: "Không có địa chỉ này.", en: "There is nothing at this address." },
  forbidden: {
    status: 403,
    vi: "Tài khoản không được giao việc này.",
    en: "This account is not given this task.",
  },
  "forbidden-agency": {
    status: 403,
    vi: "Tài khoản không được nhập bảng chấm điểm này: không phải của đơn vị mình, hoặc không được giao vòng chấm này.",
    en: "This account may not enter this scorecard: another agency's, or a round it is not given.",
  },
  sealed: {
    status: 403,
    vi: "Điểm của khối chưa mở cho đơn vị thành viên.",
    en: "The bloc's figures are not open to members yet.",
  },
  "body-too-large": {
    status: 413,
    vi: "Nội dung gửi lên quá 1 MiB. Chưa có gì được ghi.",
    en: "The body is larger than 1 MiB. Nothing was stored.",
  },
  "unsupported-media-type": {
    status: 415,
    vi: "Nội dung gửi lên phải là application/json, mã UTF-8.",
    en: "The body must be application/json in UTF-8.",
  },
  "unsupported-encoding": {
    status: 415,
    vi: "Không nhận nội dung nén.",
    en: "Compressed bodies are not taken.",
  },
  "form-too-large": {
    status: 413,
    vi: "Tệp lớn hơn 2 MiB. Chưa có gì được ghi; hãy xóa hình ảnh và các trang tính không thuộc mẫu biểu, lưu lại rồi nộp.",
    en: "The file is larger than 2 MiB. Nothing was stored; remove pictures and sheets that are not the form's, save and send it again.",
  },
  "form-media-type": {
    status: 415,
    vi: "Nội dung gửi lên phải là tệp Excel kiểu .xlsx. Chưa có gì được ghi.",
    en: "The body must be an .xlsx file. Nothing was stored.",
  },
  "form-unreadable": {
    status: 422,
    vi: "Không đọc được tệp. Chưa có gì được ghi; xem lý do rồi lưu lại tệp bằng Excel và nộp lại.",
    en: "The file cannot be read. Nothing was stored; see the reason, save the file with Excel and send it again.",
  },
  "form-unknown": {
    status: 422,
    vi: "Tệp không có trang tính nào là mẫu chấm điểm tải từ Bảng Vàng (hoặc ô A1 mang mã của mẫu đã bị xóa, trang tính bị ẩn). Chưa có gì được ghi; hãy tải mẫu mới, chép số liệu sang rồi nộp.",
    en: "No sheet of the file is a scoring form of Bảng Vàng (or its code in cell A1 is gone, or the sheet is hidden). Nothing was stored; download a fresh form, copy the figures and send that.",
  },
  "form-repeated": {
    status: 422,
    vi: "Tệp có nhiều trang tính của cùng một bảng chấm điểm, không rõ trang nào là bản đúng. Chưa có gì được ghi; hãy giữ lại một trang, xóa các trang còn lại, lưu rồi nộp.",
    en: "Several sheets of the file are the same scorecard, so that nobody knows which one is meant. Nothing was stored; keep one, delete the others, save and send it again.",
  },
  "json-malformed": {
    status: 400,
    vi: "Nội dung gửi lên không phải là JSON hợp lệ. Chưa có gì được ghi.",
    en: "The body is not valid JSON. Nothing was stored.",
  },
  "json-too-deep": {
    status: 400,
    vi: "JSON lồng quá 24 lớp. Chưa có gì được ghi.",
    en: "The JSON is nested deeper than 24 levels. Nothing was stored.",
  },
  "json-duplicate-key": {
    status: 400,
    vi: "JSON có khóa lặp trong cùng một đối tượng. Chưa có gì được ghi.",
    en: "The JSON repeats a key in one object. Nothing was stored.",
  },
  "bad-identifier": {
    status: 400,
    vi: "Mã định danh không hợp lệ: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, tối đa 40 ký tự.",
    en: "An identifier is not valid: lower-case letters, digits and hyphens, at most 40.",
  },
  "invalid-body": {
    status: 422,
    vi: "Nội dung gửi lên không đúng mẫu. Chưa có gì được ghi; xem từng chỗ sai.",
    en: "The body does not have the right shape. Nothing was stored; see each place.",
  },
  "scorecard-refused": {
    status: 422,
    vi: "Bảng chấm điểm còn lỗi cần sửa. Chưa có gì được ghi; số liệu trên máy vẫn còn nguyên. Sửa hết các lỗi dưới đây rồi nộp lại.",
    en: "The scorecard has errors. Nothing was stored and nothing is lost; fix all of them and send it again.",
  },
  "rubric-mismatch": {
    status: 409,
    vi: "Bảng chấm điểm lập theo bảng tiêu chí khác với bảng đã chốt. Lập lại bảng chấm điểm; số liệu cũ được mang sang theo mã mục.",
    en: "The scorecard was made from another table than the locked one. Build the sheet again; figures carry over by item.",
  },
  "stale-revision": {
    status: 409,
    vi: "Đã có phiên bản mới hơn bản đang sửa. Chưa có gì bị ghi đè; xem các mục khác nhau rồi chọn.",
    en: "There is a newer revision than the one edited. Nothing was overwritten; see what differs and choose.",
  },
  "unknown-revision": {
    status: 409,
    vi: "Bản đang sửa không có trên hệ thống. Chưa có gì được ghi; tải lại bảng rồi nộp.",
    en: "The revision edited does not exist. Nothing was stored; load the sheet again.",
  },
  "upload-id-reused": {
    status: 409,
    vi: "Mã lần nộp này đã dùng cho nội dung khác. Chưa có gì được ghi; nộp lại với mã mới.",
    en: "This upload id was used for other contents. Nothing was stored; send it with a new one.",
  },
  "period-closed": {
    status: 409,
    vi: "Kỳ chấm đã chốt, không nhận thêm bảng chấm điểm. Liên hệ tổ thư ký khối nếu cần mở lại.",
    en: "The period is closed and takes no more cards. Ask the secretariat if it must be reopened.",
  },
  "nothing-to-withdraw": {
    status: 409,
    vi: "Không có bản đã nộp nào để rút.",
    en: "There is no submitted card to withdraw.",
  },
  "already-verified": {
    status: 409,
    vi: "Bảng tự chấm đã được thẩm định, không rút lại được. Đề nghị tổ thư ký khối trả lại bảng.",
    en: "The self-score has been verified and cannot be withdrawn. Ask the secretariat to send it back.",
  },
  "decision-refused": {
    status: 422,
    vi: "Quyết định chưa ghi được. Chưa có gì được ghi; xem từng lý do dưới đây.",
    en: "The decision cannot be recorded. Nothing was stored; see each reason.",
  },
  "stale-decision": {
    status: 409,
    vi: "Đã có quyết định khác được ghi trong lúc này. Tải lại rồi xem có còn phù hợp không.",
    en: "Another decision was recorded meanwhile. Reload and see whether yours still fits.",
  },
  ...ROLLUP_REFUSAL_WORDS,
  ...MEMBERSHIP_REFUSAL_WORDS,
  ...TABLE_REFUSAL_WORDS,
  ...SET_UP_REFUSAL_WORDS,
  "method-not-allowed": {
    status: 405,
    vi: "Địa chỉ này không nhận cách gọi đó.",
    en: "This address does not take that method.",
  },
  "storage-unavailable": {
    status: 503,
    vi: "Kho lưu trữ chưa trả lời. Chưa xác nhận là đã ghi; hãy thử lại, hệ thống không ghi trùng.",
    en: "The storage does not answer. Nothing is confirmed; try again, nothing is stored twice.",
  },
  internal: {
    status: 500,
    vi: "Hệ thống gặp lỗi. Chưa xác nhận là đã ghi; hãy thử lại và báo mã yêu cầu cho người quản trị.",
    en: "Something failed on our side. Nothing is confirmed; try again and give the request id to the operator.",
  },
} as const satisfies Record<string, { readonly status: number; readonly vi: string; readonly en: string }>;

export type RefusalCode = keyof typeof REFUSAL_WORDS;
