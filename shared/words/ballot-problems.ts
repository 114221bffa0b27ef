/** What is wrong with a ballot record: what the tellers wrote, what it allows, what to do. */
export const BALLOT_PROBLEM_WORDS = {
  "ballot-present-above-summoned": {
    vi: "Biên bản kiểm phiếu: có mặt {more}, nhiều hơn số được triệu tập {most}. Xem lại biên bản.",
    en: "Ballot record: {more} present, more than the {most} summoned. Check the record.",
  },
  "ballot-issued-above-present": {
    vi: "Biên bản kiểm phiếu: phát ra {more} phiếu, nhiều hơn số có mặt {most}. Mỗi người có mặt một phiếu.",
    en: "Ballot record: {more} ballots issued, more than the {most} present. Each present has one.",
  },
  "ballot-returned-above-issued": {
    vi: "Biên bản kiểm phiếu: thu về {more} phiếu, nhiều hơn số phát ra {most}. Xem lại biên bản.",
    en: "Ballot record: {more} ballots returned, more than the {most} issued. Check the record.",
  },
  "ballot-not-adding-up": {
    vi: "Biên bản kiểm phiếu: {valid} phiếu hợp lệ và {invalid} phiếu không hợp lệ cộng lại là {sum}, khác số thu về {returned}.",
    en: "Ballot record: {valid} valid and {invalid} invalid ballots make {sum}, not the {returned} returned.",
  },
  "ballot-candidate-repeated": {
    vi: "Biên bản kiểm phiếu: {agency} có tên hai lần. Chỉ ghi một dòng.",
    en: "Ballot record: {agency} stands twice. Keep one line.",
  },
  "ballot-votes-above-valid": {
    vi: "Biên bản kiểm phiếu: {agency} được {votes} phiếu, nhiều hơn số phiếu hợp lệ {valid}.",
    en: "Ballot record: {agency} has {votes} votes, more than the {valid} valid ballots.",
  },
  "ballot-votes-above-places": {
    vi: "Biên bản kiểm phiếu: tổng số lượt bầu {votes} nhiều hơn {most} ({valid} phiếu hợp lệ × {places} lượt mỗi phiếu).",
    en: "Ballot record: {votes} votes in all, more than {most} ({valid} valid ballots × {places} names each).",
  },
  "ballot-own-vote": {
    vi: "Biên bản kiểm phiếu: đơn vị không được tự bầu cho mình, mà {unanimous} đơn vị có đủ {valid} phiếu trong khi chỉ {silent} người không có phiếu hợp lệ.",
    en: "Ballot record: nobody may vote for itself, yet {unanimous} agencies have all {valid} votes while only {silent} cast no valid ballot.",
  },
  "ballot-subject-unknown": {
    vi: "Biên bản kiểm phiếu: nội dung bỏ phiếu không có trong danh sách khen thưởng hay các mức xếp loại của khối.",
    en: "Ballot record: what was voted on is neither an award nor a class of the bloc.",
  },
  "ballot-candidate-no-member": {
    vi: "Biên bản kiểm phiếu: “{agency}” không phải là đơn vị của khối.",
    en: "Ballot record: “{agency}” is not a member of the bloc.",
  },
  "ballot-candidate-not-eligible": {
    vi: "Biên bản kiểm phiếu: {agency} không đủ điều kiện cho nội dung bỏ phiếu này. Lý do có trong danh sách đề nghị khen thưởng.",
    en: "Ballot record: {agency} is not eligible for what was voted on. The list of proposals says why.",
  },
  "ballot-candidate-not-shortlisted": {
    vi: "Biên bản kiểm phiếu: {agency} không có trong danh sách theo thứ hạng đưa ra bỏ phiếu.",
    en: "Ballot record: {agency} is not on the shortlist that its rank puts to the vote.",
  },
  "ballot-not-secret": {
    vi: "{award} do bỏ phiếu kín quyết định; biểu quyết giơ tay không thay được.",
    en: "{award} is decided by secret ballot; a show of hands does not replace it.",
  },
  "ballot-other-rule": {
    vi: "{award}: điều kiện trúng trong biên bản kiểm phiếu khác với quy chế của khối.",
    en: "{award}: the pass rule of the ballot record is not the one the bloc's regulations set.",
  },
  "ballot-places-above-most": {
    vi: "Biên bản kiểm phiếu: bầu {places}, nhiều hơn số được bầu là {most}.",
    en: "Ballot record: {places} to be elected, more than the {most} there are.",
  },
  "ballot-round-repeated": {
    vi: "Đã có biên bản kiểm phiếu lần {round} cho nội dung này. Muốn sửa thì ghi lại chính biên bản ấy, kèm lý do.",
    en: "Round {round} of this vote is recorded already. To correct it, record the same one again with a reason.",
  },
  "ballot-round-early": {
    vi: "Chưa có biên bản kiểm phiếu lần {before} nên chưa ghi được lần {round}.",
    en: "Round {before} of this vote is not recorded, so round {round} cannot be yet.",
  },
  "ballot-round-unneeded": {
    vi: "Lần bỏ phiếu {before} đã có kết quả, không cần lần {round}.",
    en: "Round {before} of this vote decided it; there is no need of round {round}.",
  },
  "ballot-round-places": {
    vi: "Sau lần bỏ phiếu trước còn {left}, biên bản lần {round} ghi bầu {places}.",
    en: "The rounds before left {left} to be elected; the record of round {round} says {places}.",
  },
  "ballot-round-not-the-level": {
    vi: "Lần bỏ phiếu này chỉ gồm {count} đơn vị ngang phiếu ở lần {before}, đủ các đơn vị ấy và không thêm đơn vị nào.",
    en: "This round is between the {count} agencies left level by round {before}: all of them and no other.",
  },
  "ballot-round-others": {
    vi: "Lần bỏ phiếu này chỉ gồm các đơn vị đã có tên và chưa trúng ở các lần trước (lần {before}).",
    en: "This round is between those who stood and did not pass in the rounds up to {before}.",
  },
  "ballot-without-effect": {
    vi: "{award}: biên bản kiểm phiếu lần {round} ({ballot}) không còn nối tiếp lần trước nên không có tác dụng. Kiểm tra lại các lần bỏ phiếu.",
    en: "{award}: the ballot of round {round} ({ballot}) no longer follows the one before and has no effect. Check the rounds.",
  },
} as const;
