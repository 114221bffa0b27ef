import type { NextWords } from "./next-word.ts";

/** Those who follow a bloc and verify its cards. */
export const NEXT_BLOC_WORDS = {
  "verify-no-self": {
    do: { vi: "{agency} chưa nộp bảng tự chấm", en: "{agency} has not sent its self-score" },
    after: {
      vi: "Chưa có gì để thẩm định. Đơn vị nộp thì hiện ở đây; xem tiến độ để nhắc.",
      en: "There is nothing to verify yet. It shows here once it is sent; see the progress board to remind.",
    },
  },
  "verify-lay": {
    do: { vi: "Lập bảng thẩm định {agency}", en: "Build the verification sheet of {agency}" },
    after: {
      vi: "Điểm tự chấm đứng cạnh ô thẩm định; chỉ các mục được giao mới mở để nhập.",
      en: "The self-score stands beside; only the items given to you are open.",
    },
  },
  "verify-fill": {
    do: { vi: "Thẩm định tiếp {agency}: còn {errors} lỗi", en: "Go on verifying {agency}: {errors} to mend" },
    after: {
      vi: "Mọi chênh lệch với điểm tự chấm phải nêu lý do; hết lỗi thì gửi kết quả.",
      en: "Every difference from the self-score needs a reason; without errors the result can be sent.",
    },
  },
  "verify-left": {
    do: { vi: "Thẩm định {agency}: còn {left} tiêu chí", en: "Verify {agency}: {left} item(s) left" },
    after: {
      vi: "Mục đúng như tự chấm thì “Lấy theo điểm tự chấm”. Gửi khi chưa chấm hết vẫn được; mục để trống là chưa thẩm định.",
      en: "Where the self-score is right, take it. What is left blank counts as not verified, also when you send.",
    },
  },
  "verify-submit": {
    do: { vi: "Gửi kết quả thẩm định {agency}", en: "Send the verification of {agency}" },
    after: { vi: "Gửi xong chuyển sang đơn vị tiếp theo.", en: "Then comes the next agency." },
  },
  "verify-next": {
    do: { vi: "Thẩm định {first}: {toVerify} đơn vị đang chờ", en: "Verify {first}: {toVerify} waiting" },
    after: {
      vi: "Mở bảng của đơn vị rồi lập bảng thẩm định.",
      en: "Open the agency, then build its verification sheet.",
    },
  },
  chase: {
    do: { vi: "Nhắc {missing} đơn vị quá hạn chưa nộp", en: "Remind {missing} overdue agencies" },
    after: {
      vi: "Có sẵn lời nhắc để sao chép. Bảng gửi qua thư, Zalo thì “Nhận nhiều tệp”.",
      en: "A reminder is ready to copy. Files that come by mail or chat go to “Take in files”.",
    },
  },
  collect: {
    do: { vi: "Thu bảng tự chấm: còn {missing} đơn vị", en: "Collect self-scores: {missing} missing" },
    after: {
      vi: "Đơn vị tự nộp, hoặc gửi tệp để tổ thư ký “Nhận nhiều tệp” (nhập thay).",
      en: "Agencies send themselves, or send a file for the secretariat to take in.",
    },
  },
  "verify-wait": {
    do: { vi: "Chờ {missing} đơn vị nộp bảng tự chấm", en: "Wait for {missing} self-score(s)" },
    after: { vi: "Những bảng đã nộp đều đã thẩm định.", en: "All that came is verified." },
  },
  "deputy-wait": {
    do: { vi: "Chờ {leader} nộp bảng tự chấm", en: "Wait for the self-score of {leader}" },
    after: {
      vi: "Khối phó thẩm định bảng của Khối trưởng; nộp thì hiện ở đây.",
      en: "The deputy verifies the leader's card; it shows here once it is sent.",
    },
  },
  "deputy-done": {
    do: { vi: "Không còn việc chờ Khối phó", en: "Nothing waits for the deputy" },
    after: {
      vi: "Khối trưởng nộp lại, hoặc có đề nghị mở lại kỳ chấm, thì hiện ở đây.",
      en: "A new card of the leader, or a request to reopen the period, shows here.",
    },
  },
  dossiers: {
    do: { vi: "Tiếp nhận hồ sơ của {dossiers} khối, cụm", en: "Receive the dossiers of {dossiers} bloc(s)" },
    after: {
      vi: "Khối đã chốt kết quả. Tiếp nhận, rồi trả lại kèm lý do hoặc chấp nhận.",
      en: "They have closed. Receive, then return with a reason or accept.",
    },
  },
  "choose-bloc": {
    do: { vi: "Xem tổng hợp các khối, cụm", en: "Look at all blocs together" },
    after: {
      vi: "Xem riêng một khối: chọn khối ở “Đang làm ở”.",
      en: "For one bloc alone, choose it under “Working in”.",
    },
  },
  "council-look": {
    do: { vi: "Xem khối này: đã nộp {sent}/{agencies}", en: "Look at this bloc: {sent}/{agencies} sent" },
    after: {
      vi: "Chọn khối khác ở “Đang làm ở”. Không xét, trả lại bảng, đồng ý mở lại: ghi ở “Quyết định”.",
      en: "Choose another bloc under “Working in”. Decisions are recorded on their screen.",
    },
  },
  "audit-read": {
    do: { vi: "Xem các quyết định của kỳ", en: "Read the decisions of the period" },
    after: {
      vi: "Người giám sát xem tiến độ, quyết định, bảng xếp hạng; không nhập và không ghi gì.",
      en: "The auditor reads progress, decisions and standings, and enters nothing.",
    },
  },
  unsigned: {
    do: { vi: "Ghi nhận {unsigned} bản ký chưa về", en: "Record {unsigned} signed copies still to come" },
    after: {
      vi: "Ghi số, ngày của bản có chữ ký thủ trưởng đơn vị. Việc này không làm thay đổi điểm.",
      en: "Enter number and date of the paper the head signed. It changes no figures.",
    },
  },
  "verify-done": {
    do: { vi: "Đã thẩm định xong", en: "Verification is done" },
    after: { vi: "Đơn vị nào nộp lại thì hiện ở đây.", en: "Whoever sends again shows here." },
  },
  "bloc-done": {
    do: { vi: "Xem bảng xếp hạng tạm tính", en: "Look at the preliminary standings" },
    after: {
      vi: "Các bảng đã về và đã thẩm định. Tiếp theo là chốt kỳ và họp khối.",
      en: "All cards are in and verified. Next: close the period and meet.",
    },
  },
} as const satisfies Readonly<Record<string, NextWords>>;
