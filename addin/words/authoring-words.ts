import type { Lang } from "../../shared/words/format.ts";
import { type Fact, filled } from "./words.ts";

/** "Soạn bảng tiêu chí": what its screen says by itself. It comes with its screen. */
export const AUTHORING_WORDS = {
  "table.title": { vi: "Bảng tiêu chí của khối", en: "The bloc's table" },
  "table.none": {
    vi: "Khối chưa chốt bảng tiêu chí nào cho năm này.",
    en: "The bloc has no locked table for this year.",
  },
  "table.in-force": {
    vi: "Đang có hiệu lực: {title}, phiên bản {version}",
    en: "In force: {title}, version {version}",
  },
  "table.with-season": { vi: "Có sẵn khi mở năm thi đua.", en: "Came with the season." },
  "table.locked-by": { vi: "Chốt lúc {at}, {by}", en: "Locked {at} by {by}" },
  "table.draft": { vi: "Bản thảo đang lưu: {by}, lúc {at}", en: "Saved draft: {by}, {at}" },
  "table.hash": { vi: "Mã băm", en: "Content hash" },
  "table.versions": { vi: "Các phiên bản đã chốt ({count})", en: "Versions locked ({count})" },
  "table.version": { vi: "Phiên bản {version}, {at}, {by}", en: "Version {version}, {at}, {by}" },
  "table.reason": { vi: "Căn cứ, lý do: {reason}", en: "Ground: {reason}" },
  "table.not-author": {
    vi: "Bảng tiêu chí do tổ thư ký khối soạn và chốt.",
    en: "The table is written and locked by the bloc's secretariat.",
  },

  "begin.title": { vi: "Bắt đầu từ", en: "Begin from" },
  "begin.again": { vi: "Bắt đầu lại từ bảng khác", en: "Begin again from another table" },
  "begin.from": { vi: "Bắt đầu từ", en: "Begin from" },
  "begin.draft": { vi: "Bản thảo đã lưu", en: "The saved draft" },
  "begin.current": { vi: "Bảng đang có hiệu lực", en: "The table in force" },
  "begin.preset": { vi: "Bảng mẫu có sẵn", en: "A ready table" },
  "begin.earlier": { vi: "Bảng của năm trước", en: "An earlier year's table" },
  "begin.pasted": { vi: "Bảng chép từ Word, Excel", en: "A table pasted from Word or Excel" },
  "begin.file": { vi: "Tệp .xlsx hoặc JSON", en: "An .xlsx or JSON file" },
  "begin.empty": { vi: "Bảng trống", en: "An empty table" },
  "begin.which": { vi: "Bảng mẫu", en: "Ready table" },
  "begin.season": { vi: "Năm thi đua", en: "Season" },
  "begin.no-earlier": {
    vi: "Tài khoản này không có nhiệm vụ ở khối trong năm nào trước đó. Dùng tệp tải từ năm ấy.",
    en: "This account has no task in the bloc in an earlier year. Use a file taken from that year.",
  },
  "begin.name": { vi: "Tên bảng tiêu chí", en: "Title of the table" },
  "begin.ground": { vi: "Căn cứ (số, ngày văn bản)", en: "Ground (number and day of the paper)" },
  "begin.lay": { vi: "Lập trang soạn", en: "Build the authoring sheet" },
  "begin.make": { vi: "Lập tệp soạn", en: "Make the authoring file" },
  "begin.kept": {
    vi: "Trang soạn đang mở được giữ lại, tên thêm chữ “(cũ)”.",
    en: "The open authoring sheet is kept under the name “… (cũ)”.",
  },
  "begin.paste": {
    vi: "Chép bảng trong Word hoặc Excel rồi dán vào đây",
    en: "Copy the table in Word or Excel and paste it here",
  },
  "begin.pasted-rows": { vi: "Đã nhận {rows} dòng, {columns} cột.", en: "{rows} rows, {columns} columns." },
  "begin.drop": {
    vi: "Thả tệp .xlsx hoặc .json vào đây hoặc chọn tệp",
    en: "Drop an .xlsx or .json file here or choose it",
  },

  "match.title": { vi: "Ghép cột", en: "Match the columns" },
  "match.sheet": { vi: "Trang tính", en: "Sheet" },
  "match.none": { vi: "Không có", en: "None" },
  "match.no-words": {
    vi: "Bảng này không có chữ nào để đọc. Chọn trang tính khác hoặc dán lại.",
    en: "There are no words in it. Pick another sheet or paste again.",
  },
  "column.code": { vi: "Cột mã (STT)", en: "Code" },
  "column.title": { vi: "Cột nội dung", en: "Words" },
  "column.base": { vi: "Cột điểm chuẩn", en: "Points" },
  "column.bonus": { vi: "Cột điểm thưởng", en: "Bonus" },
  "column.deduction": { vi: "Cột điểm trừ", en: "Deduction" },
  "column.verifier": { vi: "Cột cơ quan theo dõi, thẩm định", en: "Verifier" },
  "column.note": { vi: "Cột ghi chú", en: "Note" },
  "match.first-row": { vi: "Dòng đầu tiên dưới tiêu đề", en: "First row under the headings" },
  "match.option": { vi: "{letter}: {words}", en: "{letter}: {words}" },
  "match.preview": { vi: "Các dòng đầu theo cách ghép này", en: "The first rows as matched" },
  "match.understood": {
    vi: "Hiểu được {criteria} tiêu chí, tổng {total} điểm.",
    en: "{criteria} items understood, {total} points in all.",
  },
  "match.notes": {
    vi: "{errors} lỗi, {warnings} điều cần biết khi chép",
    en: "{errors} error(s), {warnings} thing(s) to know of the copy",
  },

  "write.title": { vi: "Đang soạn: {name}", en: "Being written: {name}" },
  "write.nothing": {
    vi: "Chưa có trang soạn nào. Chọn bảng để bắt đầu ở trên.",
    en: "Nothing is being written yet. Begin from a table above.",
  },
  "write.sheet": { vi: "Trang soạn", en: "Authoring sheet" },
  "write.count": {
    vi: "{criteria} tiêu chí · các phần cộng {sum}/{total} điểm",
    en: "{criteria} items · headings come to {sum}/{total} points",
  },
  "write.count-open": {
    vi: "{criteria} tiêu chí · các phần cộng {sum} điểm",
    en: "{criteria} items · headings come to {sum} points",
  },
  "write.check": { vi: "Rà soát lại", en: "Check again" },
  "write.next": { vi: "Lỗi tiếp theo (Alt+K)", en: "Next problem (Alt+K)" },
  "write.errors": { vi: "Lỗi ({count})", en: "Errors ({count})" },
  "write.warnings": { vi: "Cảnh báo ({count})", en: "Warnings ({count})" },
  "write.good": { vi: "Không có lỗi, không có cảnh báo.", en: "No errors and no warnings." },
  "write.list": { vi: "Lỗi và cảnh báo của bảng", en: "Problems of the table" },
  "write.file": {
    vi: "Sửa trong tệp rồi thả lại vào đây.",
    en: "Mend them in the file and drop it back here.",
  },

  "try.title": { vi: "Xem trước và thử", en: "Look ahead and try" },
  "try.agency": { vi: "Xem trước cho đơn vị", en: "Preview for" },
  "try.preview": { vi: "Xem trước bảng chấm", en: "Preview the scoring sheet" },
  "try.try": { vi: "Thử trên số liệu năm trước", en: "Try on last year's figures" },
  "try.none": {
    vi: "Khối chưa có số liệu năm trước để thử.",
    en: "The bloc has no earlier figures to try it on.",
  },
  "try.on": {
    vi: "Trên {season}: thử được {tried}/{total} điểm của bảng này.",
    en: "On {season}: {tried} of this table's {total} points could be tried.",
  },
  "try.no-move": { vi: "Không đơn vị nào thay đổi.", en: "Nobody would stand elsewhere." },
  "try.moves": { vi: "{count} đơn vị thay đổi", en: "{count} would stand elsewhere" },
  "try.left-out": { vi: "Chưa thử được ({count})", en: "Could not be tried ({count})" },

  "save.title": { vi: "Lưu và chốt", en: "Save and lock" },
  "save.draft": { vi: "Lưu bản thảo", en: "Save the draft" },
  "save.over": {
    vi: "Lưu sẽ thay bản thảo của {by} lúc {at}.",
    en: "Saving replaces the draft of {by}, {at}.",
  },
  "save.newer": {
    vi: "{by} đã lưu bản thảo mới hơn lúc {at}. Khi lưu sẽ được hỏi mở bản mới hay ghi đè.",
    en: "{by} saved a newer draft, {at}. Saving will ask whether to open it or overwrite it.",
  },
  "save.saved": { vi: "Đã lưu lúc {at}.", en: "Saved {at}." },
  "save.lock": { vi: "Chốt bảng tiêu chí…", en: "Lock the table…" },
  "save.errors-first": {
    vi: "Còn {errors} lỗi: lưu bản thảo được khi mọi ô đều hiểu được, chốt được khi hết lỗi.",
    en: "{errors} error(s): a draft is saved once every cell is understood, and locked without errors.",
  },
  "save.problems": { vi: "Hệ thống còn lưu ý {count} điều", en: "The system notes {count} more" },

  "lock.title": { vi: "Chốt bảng tiêu chí, phiên bản {version}", en: "Lock the table, version {version}" },
  "lock.first": {
    vi: "Chốt xong, các đơn vị lập được bảng tự chấm theo bảng này.",
    en: "Then agencies can build their sheets from it.",
  },
  "lock.nobody": { vi: "Không bảng chấm nào đã nộp bị ảnh hưởng.", en: "It touches no card that was sent." },
  "lock.touches": {
    vi: "{count} bảng chấm đã nộp bị ảnh hưởng. Các bảng ấy vẫn được tính như đã nộp; đơn vị được đề nghị rà soát và nộp lại theo phiên bản mới.",
    en: "It touches {count} card(s) already sent. They go on counting as they are; their agencies are asked to look at them and send them again.",
  },
  "lock.card": { vi: "{agency}, {round}", en: "{agency}, {round}" },
  "lock.card-by": { vi: "{agency}, {round}, do {scorer} chấm", en: "{agency}, {round}, scored by {scorer}" },
  "lock.reasons": { vi: "{count} tiêu chí khác đi", en: "{count} item(s) differ" },
  "lock.changes": { vi: "Thay đổi của cả bảng: {parts}.", en: "Of the table as a whole: {parts}." },
  "lock.dropped": {
    vi: "{targets} chỉ tiêu đã đăng ký và {notAssigned} mục “không được giao” không còn chỗ trong bảng mới nên bị bỏ.",
    en: "{targets} registered target(s) and {notAssigned} “not assigned” have no place in it and are dropped.",
  },
  "lock.effects": { vi: "Xếp hạng {period}", en: "Standings, {period}" },
  "lock.version-off": {
    vi: "Bảng ghi phiên bản {version}, phải là {next}. Sửa dòng “Phiên bản” ở Quy định chung rồi chốt lại.",
    en: "The table says version {version} and must say {next}. Correct it in the general provisions, then lock it.",
  },
  "lock.reason": { vi: "Căn cứ, lý do chốt (bắt buộc)", en: "Ground for locking it (needed)" },
  "lock.confirm": { vi: "Chốt phiên bản {version}", en: "Lock version {version}" },
  "lock.leave": { vi: "Thôi", en: "Leave it" },

  "receipt.title": { vi: "Đã chốt bảng tiêu chí", en: "The table is locked" },
  "receipt.version": { vi: "Phiên bản", en: "Version" },
  "receipt.at": { vi: "Lúc", en: "At" },
  "receipt.asked": {
    vi: "{count} bảng chấm được đề nghị rà soát và nộp lại.",
    en: "{count} card(s) are asked for again.",
  },
  "receipt.text": {
    vi: "Bảng tiêu chí “{title}”, phiên bản {version}, chốt lúc {at}. Mã băm: {hash}",
    en: "Table “{title}”, version {version}, locked {at}. Content hash: {hash}",
  },
  "receipt.copy": { vi: "Sao chép biên nhận", en: "Copy the receipt" },

  "conflict.title": { vi: "Người khác vừa làm trước", en: "Somebody else was faster" },
  "conflict.draft": { vi: "Bản thảo mới: {by}, lúc {at}.", en: "The newer draft: {by}, {at}." },
  "conflict.safe": {
    vi: "Bản đang viết vẫn còn nguyên và chưa được lưu. “Mở bản mới” lập bản của người kia ở trang tính khác để đối chiếu; “Ghi đè có chủ ý” lưu bản đang viết thay cho bản ấy.",
    en: "What you wrote is untouched and not saved. “Open the newer one” lays theirs out beside yours; “Overwrite on purpose” saves yours in its place.",
  },
  "conflict.safe-file": {
    vi: "Bản đang viết vẫn còn nguyên và chưa được lưu. “Mở bản mới” lập tệp soạn từ bản của người kia thay vào chỗ bản đang viết: hãy tải bản đang viết về trước; “Ghi đè có chủ ý” lưu bản đang viết thay cho bản ấy.",
    en: "What you wrote is untouched and not saved. “Open the newer one” makes an authoring file of theirs in place of yours here: download yours first. “Overwrite on purpose” saves yours in its place.",
  },
  "conflict.mine": { vi: "Ghi đè có chủ ý", en: "Overwrite on purpose" },
  "conflict.seen": { vi: "Đã xem", en: "Seen" },
  "conflict.theirs": { vi: "Mở bản mới", en: "Open the newer one" },

  "file.title": { vi: "Tải về", en: "Take it along" },
  "file.xlsx": { vi: "Tải .xlsx", en: "Download .xlsx" },
  "file.json": { vi: "Tải JSON", en: "Download JSON" },
  "file.ready": { vi: "Tải {file}", en: "Download {file}" },
} as const;

export type AuthoringWord = keyof typeof AUTHORING_WORDS;

export const sayOfAuthoring = (
  key: AuthoringWord,
  lang: Lang,
  facts: Readonly<Record<string, Fact>> = {},
): string => filled(AUTHORING_WORDS[key], lang, facts);
