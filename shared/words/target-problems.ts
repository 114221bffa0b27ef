/** What is wrong with the targets an agency registers ("đăng ký chỉ tiêu"). */
export const TARGET_PROBLEM_WORDS = {
  "targets-after-pledge": {
    vi: "{agency} đã ký giao ước thi đua nên không tự sửa chỉ tiêu đã đăng ký. Chưa ghi gì; chỉ tiêu hiện có vẫn giữ nguyên. Nếu phải sửa, đề nghị tổ thư ký khối ghi, kèm lý do.",
    en: "{agency} has signed the pledge and no longer changes its own targets. Nothing was recorded; the targets stand as they were. If one must change, ask the secretariat to record it with its reason.",
  },
  "targets-after-self-score": {
    vi: "{agency} đã nộp bảng tự chấm (phiên bản {revision}) nên không tự sửa chỉ tiêu đã đăng ký. Chưa ghi gì; chỉ tiêu hiện có vẫn giữ nguyên. Nếu phải sửa, đề nghị tổ thư ký khối ghi, kèm lý do.",
    en: "{agency} has submitted its self-score (revision {revision}) and no longer changes its own targets. Nothing was recorded; the targets stand as they were. If one must change, ask the secretariat to record it with its reason.",
  },
  "target-criterion-unknown": {
    vi: "Bảng tiêu chí không có mục mang mã “{criterion}”. {agency} đăng ký chỉ tiêu cho: {allowed}.",
    en: "The table has no item with the id “{criterion}”. {agency} registers targets for: {allowed}.",
  },
  "target-of-others": {
    vi: "Mục {criterion} không áp dụng cho {agency} nên không đăng ký chỉ tiêu ở mục này. {agency} đăng ký chỉ tiêu cho: {allowed}.",
    en: "Item {criterion} does not apply to {agency}, which registers no target for it. It registers targets for: {allowed}.",
  },
  "target-not-assigned": {
    vi: "Mục {criterion}: {agency} không được giao mục này nên không đăng ký chỉ tiêu ở đây. {agency} đăng ký chỉ tiêu cho: {allowed}.",
    en: "Item {criterion} was not assigned to {agency}, which registers no target for it. It registers targets for: {allowed}.",
  },
  "target-input-unmarked": {
    vi: "Mục {criterion}: “{input}” không phải là chỉ tiêu phải đăng ký. Chỉ tiêu của mục này: {allowed}.",
    en: "Item {criterion}: “{input}” is not a target to be registered. The targets of this item: {allowed}.",
  },
  "target-blank": {
    vi: "Mục {criterion}: chưa ghi chỉ tiêu “{input}”. Số 0 là một giá trị; bỏ dòng này nếu không sửa chỉ tiêu.",
    en: "Item {criterion}: the target “{input}” is blank. Zero is a value; leave the line out if the target does not change.",
  },
  "target-repeated": {
    vi: "Mục {criterion}: chỉ tiêu “{input}” được ghi hai lần. Giữ một giá trị.",
    en: "Item {criterion}: the target “{input}” stands twice. Keep one value.",
  },
} as const;
