/** What is wrong with awards, the choice between level agencies, and ballot records. Here *phiếu* is a ballot paper. */
export const AWARD_PROBLEM_WORDS = {
  // The awards of a bloc's year
  "award-class-unknown": {
    vi: "{award}: bảng tiêu chí không có mức xếp loại “{class}”. Chọn một mức có trong bảng.",
    en: "{award}: the table has no class “{class}”. Choose one it has.",
  },
  "award-share-of-unknown": {
    vi: "{award}: chỉ tiêu tính theo “{other}”, không có trong danh sách khen thưởng của khối.",
    en: "{award}: its quota is a share of “{other}”, which is not among the bloc's awards.",
  },
  "award-share-circular": {
    vi: "{award}: chỉ tiêu tính theo “{other}”, mà chỉ tiêu ấy lại tính vòng trở lại. Đặt ít nhất một chỉ tiêu bằng con số hoặc theo số đơn vị.",
    en: "{award}: its quota is a share of “{other}”, whose own leads back in a circle. Set one of them as a number or a share of the members.",
  },
  "award-includes-no-higher": {
    vi: "{award}: tổng số bao gồm “{other}”, không phải là danh hiệu, hình thức khen thưởng xếp trên. Chỉ tính gộp với mức cao hơn.",
    en: "{award}: its total includes “{other}”, which is not a higher award. Only higher ones can be included.",
  },
  "award-quota-above-members": {
    vi: "{award}: chỉ tiêu {places} nhiều hơn số đơn vị của khối ({members}).",
    en: "{award}: its places ({places}) are more than the bloc's members ({members}).",
  },
  "award-quotas-above-members": {
    vi: "Tổng chỉ tiêu khen thưởng là {places}, nhiều hơn số đơn vị của khối ({members}); mỗi đơn vị chỉ được đề nghị một lần.",
    en: "The awards have {places} places in all, more than the bloc's {members} members, each of whom is proposed once.",
  },
  "award-weights": {
    vi: "{award}: trọng số điểm {points} và trọng số phiếu {votes} phải cộng lại bằng 100 %.",
    en: "{award}: the weight of points {points} and of votes {votes} must make 100% together.",
  },
  "award-shortlist-short": {
    vi: "{award}: danh sách bỏ phiếu lấy {shortlist} đơn vị, ít hơn chỉ tiêu {places}.",
    en: "{award}: {shortlist} agencies are put to the vote, fewer than the {places} places.",
  },
  "award-unknown": {
    vi: "Khối không có danh hiệu, hình thức khen thưởng “{award}”.",
    en: "The bloc has no award “{award}”.",
  },

  // The choice between level agencies
  "choice-not-contested": {
    vi: "{award}: không có đơn vị nào ngang nhau ở chỉ tiêu cuối nên không có gì để lựa chọn. Đề nghị giữ như đang có.",
    en: "{award}: no agencies are level across the last place, so there is nothing to choose. The proposal stands.",
  },
  "choice-of-other": {
    vi: "{award}: {agency} không thuộc các đơn vị ngang nhau ở chỉ tiêu cuối. Chỉ chọn trong số các đơn vị ấy.",
    en: "{award}: {agency} is not one of those level across the last place. Choose among those alone.",
  },
  "choice-repeated": {
    vi: "{award}: {agency} được chọn hai lần. Chỉ ghi một lần.",
    en: "{award}: {agency} is chosen twice. Name it once.",
  },
  "choice-count": {
    vi: "{award}: còn {places} chỉ tiêu mà chọn {chosen} đơn vị. Chọn đúng {places} đơn vị.",
    en: "{award}: places left {places}, agencies chosen {chosen}. Choose exactly {places}.",
  },
  "award-contested": {
    vi: "Chưa công bố được: {award} còn {places} chỉ tiêu cho các đơn vị ngang nhau ({agencies}). Bỏ phiếu lần nữa hoặc ghi quyết định lựa chọn.",
    en: "This cannot be published: {award} is contested by agencies that are level ({agencies}; places left: {places}). Vote again or record a choice.",
  },
  "award-not-voted": {
    vi: "Chưa công bố được: {award} do bỏ phiếu quyết định mà chưa có biên bản kiểm phiếu ({places} chỉ tiêu).",
    en: "This cannot be published: {award} is decided by ballot and no ballot is recorded (places: {places}).",
  },
  "award-waits": {
    vi: "Chưa công bố được: {award} còn {places} chỉ tiêu chờ kết quả của {other}.",
    en: "This cannot be published: {award} waits for {other} (places: {places}).",
  },
  "grant-repeated": {
    vi: "{agency} đã được ghi nhận tặng {award}. Không ghi hai lần.",
    en: "{agency} is recorded as granted {award} already. It is not recorded twice.",
  },
} as const;
