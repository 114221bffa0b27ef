import { expect, test } from "vitest";
import { isLegacyEncoded } from "../../../../functions/adapters/strict-xlsx/legacy-encoding.ts";
import { isVietnameseSyllable } from "../../../../functions/adapters/strict-xlsx/vietnamese-syllable.ts";

test.each([
  "Së Néi vô tØnh",
  "B¸o c¸o kÕt qu¶ thùc hiÖn c«ng t¸c thi ®ua",
  "Hoµn thµnh tèt nhiÖm vô",
  "n¨m 2025 ®¹t chØ tiªu",
  "Sôû Noäi vuï",
  "Baùo caùo keát quaû coâng taùc",
  "SÔÛ NOÄI VUÏ",
  "Hoaøn thaønh toát nhieäm vuï ñöôïc giao",
  "Theo Quyết định số 12, c«ng t¸c năm 2025",
])("%s is an old encoding", (text) => {
  expect(isLegacyEncoded(text)).toBe(true);
});

test.each([
  "Sở Nội vụ tỉnh, Ủy ban nhân dân",
  "Hoàn thành tốt nhiệm vụ; đề nghị xem xét: 9,75 điểm",
  "SỞ NỘI VỤ – BÁO CÁO KẾT QUẢ",
  "Y Ñuê, Ñar, Ê Ban, Mlô, Krông Ana, Ayún Pa, Đắk Lắk",
  "Zoë và Noël ở München, Köln; façade, naïve, Citroën, Björk, Møller",
  "René, André, José, café, résumé, Pérez",
  "«abc» “abc” §5 ®©™ m² µm ½ º ª · ¹ × ÷ ¥£",
  "« năm » và «năm», «An toàn», dày 5µm, rộng 6 µm; Excel®, đạt½",
  "Së",
  "c«ng",
  "",
])("%s is not", (text) => {
  expect(isLegacyEncoded(text)).toBe(false);
});

test.each(["Nghiêng", "quyết", "giữ", "gì", "khuyến", "ngoằn", "uỷ", "ủy", "ươm", "yêu", "Đường", "xoong"])(
  "%s is spelled like a syllable",
  (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
  },
);

test.each(["Krông", "Mlô", "năng9", "ă", "façade", "quyếtế", "bạ́", "wifi", ""])("%s is not", (word) => {
  expect(isVietnameseSyllable(word)).toBe(false);
});
