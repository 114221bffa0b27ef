import type { Worded } from "../words/words.ts";

/** A step of a guide; `picture` is the name of a file the browser tests draw, so that it never ages. */
export type GuideStep = Worded & { readonly picture?: string };

/** Who a guide is for. */
export const GUIDES = ["agency", "verifier", "deputy", "secretariat", "council", "browser"] as const;
export type GuideFor = (typeof GUIDES)[number];

/** Everybody who is invited begins with it. */
const TAKE_UP: GuideStep = {
  vi: "Được mời bằng mã: mở ngăn, đăng nhập bằng tài khoản của mình, chọn “Nhập mã mời”, dán mã rồi bấm “Nhận nhiệm vụ”. Mỗi mã dùng một lần, trước ngày ghi trong lời mời; nhận rồi thì lần sau chỉ cần đăng nhập.",
  en: "Invited by a code: open the pane, sign in with your own account, choose “Enter an invitation code”, paste it and take the task up. A code works once, until the day the message says; afterwards signing in is enough.",
  picture: "help-nhan-nhiem-vu",
};

/** The year of each person in steps that can be done one after another. */
export const GUIDE: Readonly<Record<GuideFor, readonly GuideStep[]>> = {
  agency: [
    TAKE_UP,
    {
      vi: "Mở sổ Excel, thẻ Trang đầu (Home), nhóm Thi đua, bấm “Lập bảng tự chấm”, đăng nhập bằng tài khoản cơ quan. Chọn năm, khối, kỳ nếu được hỏi.",
      en: "In Excel, on Home, group Thi đua, press “Lập bảng tự chấm” and sign in with your agency's account. Choose season, bloc and period if asked.",
      picture: "help-lap-bang",
    },
    {
      vi: "Nhập vào các ô màu. Số thập phân viết 8,5. Số 0 là một giá trị: không có thì nhập 0 hoặc chọn “Không”. Ô trắng là công thức, không sửa được.",
      en: "Fill the coloured cells. Zero is a value: enter 0, or choose “Không”, when there is none. White cells are formulas and cannot be changed.",
      picture: "help-nhap-so-lieu",
    },
    {
      vi: "Lỗi hiện ngay trong ngăn, kèm địa chỉ ô. Bấm vào lỗi để đến ô; Alt+K đến lỗi kế tiếp; lỗi rõ nghĩa có nút sửa một lần bấm.",
      en: "Mistakes show in the pane with their cells. Click one to go there; Alt+K goes to the next; plain ones have a button that mends them.",
      picture: "help-loi",
    },
    {
      vi: "Đứng ở dòng của tiêu chí, bấm “Minh chứng, đề nghị xem xét”: ghi số, ngày, cơ quan ban hành, trích yếu của từng văn bản. Nếu cho rằng được nhiều điểm hơn bảng tính, ghi điểm đề nghị và lý do.",
      en: "On a criterion's row press “Evidence and claim”: number, date, issuer and excerpt of each paper. If you believe it earns more than the table gives, claim it and say why.",
      picture: "help-minh-chung",
    },
    {
      vi: "Hết lỗi thì bấm “Nộp bảng tự chấm”. Cả bảng được rà soát lại và tóm tắt: tổng điểm, số tiêu chí, thay đổi so với lần trước. Có thể in trình ký trước hoặc sau khi gửi; gửi rồi thì trang in có thêm “Lập danh mục tài liệu kiểm chứng” (.docx).",
      en: "Without errors press “Nộp bảng tự chấm”. The sheet is checked again and summed up: total, criteria, changes. It may be printed for signature before or after; once it is sent, the page to print also makes the list of evidence (.docx).",
      picture: "help-nop",
    },
    {
      vi: "Biên nhận ghi số phiên bản, giờ nhận, tổng điểm, mã băm và được ghi vào trang tính. Sửa sau biên nhận thì ngăn báo đỏ: bản đã nộp vẫn là bản được tính cho đến khi nộp lại.",
      en: "The receipt has revision, time, total and hash and stands in the sheet too. Edit after it and the pane turns red: what was sent counts until you send again.",
      picture: "help-bien-nhan",
    },
    {
      vi: "Chỉ tiêu bảng tiêu chí yêu cầu đăng ký: bấm “Đăng ký chỉ tiêu”; ký giao ước hoặc nộp bảng tự chấm rồi thì chỉ còn tổ thư ký khối sửa được. Danh hiệu, hình thức phấn đấu: bấm “Đăng ký”, ghi tên và số văn bản. Lỡ xóa dòng, gộp ô, tháo bảo vệ thì ngăn báo “Mẫu biểu bị thay đổi”: “Khôi phục mẫu biểu” dựng lại và giữ số liệu, kể cả số liệu của dòng đã mất nếu còn bản đọc trước.",
      en: "Targets the table asks for: press “Register targets”; once the pledge is signed or the self-score sent, only the secretariat changes them. Titles strived for: press “Register” and enter title and number. Where a row was deleted, cells merged or the protection lifted, the pane says that the form was changed: restoring puts it back and keeps the figures, those of a lost row too if they were read before.",
    },
    {
      vi: "Cần sửa khi chưa ai thẩm định: “Rút lại để sửa”, nêu lý do. Mất mạng khi nộp: bảng chờ trên máy, có mạng thì tự gửi, không gửi trùng.",
      en: "To change it before anybody verified: “Rút lại để sửa”, with a reason. Without a network the card waits here and goes by itself, once.",
    },
  ],
  verifier: [
    TAKE_UP,
    {
      vi: "Mở ngăn, đăng nhập. Danh sách đưa lên đầu các đơn vị đang chờ mình thẩm định; bấm một đơn vị rồi bấm “Lập bảng thẩm định”.",
      en: "Open the pane and sign in. Agencies that wait for you stand first; press one, then “Lập bảng thẩm định”.",
      picture: "help-danh-sach-tham-dinh",
    },
    {
      vi: "Điểm tự chấm đứng cạnh ô thẩm định; chỉ các mục được giao mới mở. Đúng như tự chấm thì bấm “Lấy theo điểm tự chấm” cho một dòng, một phần hoặc cả bảng.",
      en: "The self-score stands beside; only your items are open. Where it is right, “Lấy theo điểm tự chấm” copies a row, a section or all.",
      picture: "help-tham-dinh",
    },
    {
      vi: "Khác với tự chấm thì sửa số liệu (hoặc điểm chấm thẳng) và nêu lý do: thiếu lý do là lỗi. Hết lỗi thì bấm “Gửi kết quả thẩm định”.",
      en: "Where it is not, correct the figure (or the typed points) and give the reason: without one it is an error. Then “Gửi kết quả thẩm định”.",
    },
    {
      vi: "“Đối chiếu” đặt một tiêu chí của mọi đơn vị cạnh nhau để chấm cùng một thước.",
      en: "“Compare” puts one criterion of all agencies side by side, so that all are measured alike.",
      picture: "help-doi-chieu",
    },
  ],
  deputy: [
    TAKE_UP,
    {
      vi: "Khối phó thẩm định bảng của Khối trưởng, vì tổ thư ký khối là người của Khối trưởng. Khối trưởng nộp thì bảng ấy đứng đầu danh sách; thẩm định như người thẩm định.",
      en: "The deputy verifies the leader's card, because the secretariat's people are the leader's. Once it is sent it stands first in the list; verify it as a verifier does.",
    },
    {
      vi: "“Quyết định” cho biết kỳ chấm đang ở đâu và mọi quyết định đã ghi. Tổ thư ký đề nghị mở lại kỳ đã chốt thì Khối phó xem lý do, bấm “Xem tác động”, rồi ghi “Đồng ý mở lại kỳ chấm”.",
      en: "“Decisions” says where the period stands and all that was decided. When the secretariat asks to reopen it, read why, see what it would do, and record your consent.",
    },
  ],
  secretariat: [
    TAKE_UP,
    {
      vi: "Khối tự lập, không có cơ quan thường trực Hội đồng: người được đặt làm người lập vào “Năm thi đua”, bấm “Bắt đầu lập…”, chọn “Tổ thư ký của một khối tự lập”. Ghi kỳ, tên khối; dán danh sách đơn vị; chọn bảng tiêu chí có sẵn hoặc để soạn sau; đặt chỉ tiêu khen thưởng. “Rà soát” rồi “Lập năm thi đua”, sau đó mời thêm người ở “Nhân sự”.",
      en: "A bloc on its own, without a council office: whoever was named founder opens “Season”, begins, and sets it up as the secretariat of a bloc on its own. Enter period and bloc, paste the agencies, choose a ready table or leave it for later, set the awards. Check it, begin the season, then invite others under “People”.",
    },
    {
      vi: "“Soạn bảng tiêu chí”: bắt đầu từ bảng năm trước, bảng mẫu có sẵn, bảng chép từ Word (dán vào rồi ghép cột), tệp .xlsx, JSON hoặc bảng trống. Bấm “Lập trang soạn”; trong trình duyệt là “Lập tệp soạn”: tải về, sửa bằng Excel, thả lại. Sửa ô nào báo lỗi ở ô ấy, Alt+K đến lỗi kế tiếp.",
      en: "“Write the table”: begin from last year's, a ready one, one pasted out of Word (then match its columns), an .xlsx or JSON file, or nothing. Build the authoring sheet; in a browser make the authoring file, edit it in Excel and drop it back. Mistakes show with their cells; Alt+K goes to the next.",
    },
    {
      vi: "Trước khi chốt: “Xem trước bảng chấm” như một đơn vị sẽ thấy, “Thử trên số liệu năm trước” để biết ai lên, ai xuống; “Lưu bản thảo” khi mọi ô đều hiểu được. “Chốt bảng tiêu chí…” cần căn cứ và nói rõ bảng chấm nào đã nộp bị ảnh hưởng: các bảng ấy vẫn được tính cho đến khi nộp lại. Chốt xong các đơn vị mới lập được bảng tự chấm.",
      en: "Before it is locked: preview the sheet as an agency will see it, try it on last year's figures to learn who would move, and save the draft once every cell is understood. Locking needs a ground and tells which cards already sent are touched; those count until they are sent again. Only then agencies can build their sheets.",
    },
    {
      vi: "“Nhân sự”: mời thư ký từng đơn vị; chốt bảng tiêu chí rồi mới mời được người thẩm định. Bấm “Lập mã mời”, sao chép lời mời gửi qua thư, Zalo. Mã chỉ hiện một lần: mất thì rút lời mời rồi mời lại. Năm đầu chưa đơn vị nào có tài khoản thì tổ thư ký “Nhận nhiều tệp”, nhập thay cho mọi đơn vị.",
      en: "“People”: invite each agency's secretary; verifiers once the table is locked. Make the code and copy the message for mail or chat. A code shows once: when it is lost, withdraw the invitation and invite again. In a first year without accounts of agencies the secretariat takes their files in for all of them.",
      picture: "help-moi",
    },
    {
      vi: "Đổi người thì “Thu hồi…” ở tên người ấy, nêu lý do: ngăn nói rõ ai mất nhiệm vụ nào. Những gì người ấy đã nộp, đã ghi vẫn còn và vẫn đứng tên; giao lại thì mời bằng mã mới.",
      en: "When somebody changes, revoke at their name, with a reason: the pane tells who loses which task. What they sent and recorded stays, in their name; to give it back, invite by a new code.",
      picture: "help-thu-hoi",
    },
    {
      vi: "“Tiến độ” cho biết đơn vị nào chưa nộp, nộp muộn, đã rút; có sẵn lời nhắc để sao chép; ghi nhận bản ký (số, ngày) khi bản giấy về.",
      en: "“Progress” shows who is missing, late or has withdrawn; a reminder is ready to copy; signed papers are recorded with number and date.",
      picture: "help-tien-do",
    },
    {
      vi: "“Nhận nhiều tệp”: thả các mẫu biểu nhận qua thư, Zalo. Từng tệp được rà soát, lỗi kèm địa chỉ ô; nhận từng bảng hoặc cả loạt bảng tốt thành “nhập thay”.",
      en: "“Take in files”: drop the forms that came by mail or chat. Each is checked, mistakes with their cells; take in one or all the good ones.",
      picture: "help-nhan-tep",
    },
    {
      vi: "Thẩm định các mục thuộc tổ thư ký như người thẩm định. Bảng của Khối trưởng do Khối phó hoặc cơ quan theo dõi thẩm định.",
      en: "Verify the secretariat's items as a verifier does. The leader's own card is verified by the deputy or by field agencies.",
    },
    {
      vi: "“Quyết định”: trả lại bảng, gia hạn, không xét, ghi giao ước, chốt kỳ, đề nghị mở lại, công bố. Lý do là bắt buộc; bấm “Xem tác động” để biết đổi bao nhiêu thứ hạng, rồi mới ghi. Quyết định đã ghi không sửa, không xóa.",
      en: "“Decisions”: send back, extend, exclude, the pledge, close, ask to reopen, publish. A reason is required; see what it would do before it is recorded. What is recorded stays.",
    },
    {
      vi: "“Xếp hạng”: xem thứ hạng và “vì sao xếp hạng này”; thêm các trang tính xếp hạng vào sổ đang mở hoặc lập tệp .xlsx để tải. Có điểm mới hơn thì ngăn báo để cập nhật. Mục “Văn bản” ở đó lập giao ước, biên bản, báo cáo, tờ trình (.docx) điền sẵn số liệu của khối; ở trang in của từng bảng đã nộp có “Lập danh mục tài liệu kiểm chứng”.",
      en: "“Standings”: ranks and why; add them as sheets to the open workbook or make an .xlsx. When newer scores exist the pane says so. “Papers” there makes the pledge, minutes, report and proposal letter (.docx) filled with the bloc's figures; the page to print of a card that was sent makes its list of evidence.",
      picture: "help-xep-hang",
    },
    {
      vi: "Đề nghị khen thưởng đứng dưới bảng xếp hạng, mỗi danh hiệu kèm chỉ tiêu. Sau khi chốt kỳ, ở “Quyết định”: ghi biên bản kết quả biểu quyết, chọn đơn vị khi ngang nhau; xác định xong mới công bố được. Có quyết định khen thưởng thì ghi hình thức được tặng.",
      en: "Proposals stand under the standings, each award with its quota. Once the period is closed, under “Decisions”: record ballots, choose among level agencies; only then it can be published. Enter what was granted when the decision comes.",
    },
    {
      vi: "Ở “Quyết định” còn ghi phong trào, chuyên đề (phát động, sơ kết, tổng kết, khen thưởng) và điển hình tiên tiến kèm văn bản. “Các năm” cho xem kết quả của đơn vị qua các năm đã chốt.",
      en: "Movements (launch, reviews, rewards) and good examples with their papers are recorded under “Decisions” too. “Years” shows an agency's results over the years that are closed.",
    },
    {
      vi: "Mỗi năm một lần, sau khi công bố kỳ cuối: “Nhân sự”, “Bàn giao nhiệm vụ Khối trưởng…”. Ghi năm thi đua nhận bàn giao, ngày của các kỳ, Khối trưởng năm sau, căn cứ; “Xem trước việc bàn giao” cho biết những gì chuyển sang và ai thôi ghi. Bàn giao rồi không hủy được; mã mời dành cho tổ thư ký mới, hạn 30 ngày.",
      en: "Once a year, after the last period is published: “People”, hand the bloc over. Enter the next season, the days of its periods, the next leader and the ground; look first at what goes over and who will only read. It cannot be undone; the code is for the new secretariat, good for 30 days.",
      picture: "help-ban-giao",
    },
  ],
  council: [
    {
      vi: "“Năm thi đua”: lập từ năm trước (khối, đơn vị, bảng tiêu chí mang sang, các mốc chuyển một năm), từ mẫu sẵn có hoặc từ đầu. Ghi các kỳ và hạn nộp, các khối, cụm; danh sách đơn vị dán được từ Word, Excel. Trong từng kỳ: các mốc có tên, ngày nghỉ, ngày làm bù; trong từng khối: chỉ tiêu khen thưởng, thể thức văn bản; ở từng đơn vị: tên cũ, mã cũ, sáp nhập. “Rà soát” nêu hết các chỗ cần sửa, rồi mới “Lập năm thi đua”. Sửa về sau bằng “Sửa thiết lập”, có lý do.",
      en: "“Season”: begin from last year (blocs, agencies and tables come along, days move by a year), a ready programme or nothing. Enter periods and deadlines, blocs, agencies, whose list can be pasted. In a period: named days, days off; in a bloc: awards with their quotas, the letterhead; at an agency: earlier names and codes, mergers. “Check it” tells all that is to mend, then begin the season. It is changed later with a reason.",
      picture: "help-nam-thi-dua",
    },
    {
      vi: "“Nhân sự”: mời tổ thư ký từng khối, rồi Khối phó, người giám sát. “Lập mã mời”, gửi lời mời; mã dùng một lần và chỉ hiện một lần. Không còn nhiệm vụ thì “Thu hồi…” kèm lý do.",
      en: "“People”: invite each bloc's secretariat, then deputies and auditors. Make the code and send the message; a code works once and shows once. Whose task ends is revoked, with a reason.",
    },
    {
      vi: "“Toàn tỉnh” xem mọi khối, cụm cùng lúc: khối nào chưa có gì, đơn vị nào còn thiếu, xếp loại, đề nghị bên cạnh chỉ tiêu. Hồ sơ của khối đã chốt: tiếp nhận, rồi trả lại kèm lý do hoặc chấp nhận. Khối gửi bằng giấy: nhập biểu kết quả. “Lập sổ tổng hợp các khối” cho một tệp .xlsx để tải về, in, lưu.",
      en: "“All blocs” shows them together: who has sent nothing, who is missing, classes, proposals beside quotas. Receive the dossier of a closed bloc, then return it with a reason or accept it. Enter the result of a bloc that sent paper. “Make the workbook of all blocs” gives one .xlsx to download, print and file.",
    },
    {
      vi: "Chọn khối ở “Đang làm ở”. “Tiến độ” cho biết đơn vị nào đã nộp, “Đối chiếu” đặt một tiêu chí của mọi đơn vị cạnh nhau, “Xếp hạng” xem thứ hạng và lấy sổ tổng hợp về.",
      en: "Choose a bloc under “Working in”. “Progress” shows who has sent, “Compare” one criterion of all agencies, “Standings” the ranks and the workbook to take away.",
    },
    {
      vi: "“Quyết định”: cơ quan thường trực Hội đồng trả lại bảng, ghi không xét hoặc chờ kết luận, đồng ý mở lại kỳ chấm; không nhập điểm. Người giám sát xem được tất cả và không ghi gì.",
      en: "“Decisions”: the council office sends cards back, excludes or leaves pending, agrees to reopen, and enters no points. The auditor reads everything and records nothing.",
    },
  ],
  browser: [
    {
      vi: "Không có tiện ích (Excel 2010 đến 2019, LibreOffice): mở trang này bằng trình duyệt, đăng nhập, bấm “Tải mẫu biểu .xlsx”.",
      en: "Without the add-in (Excel 2010 to 2019, LibreOffice): open this page in a browser, sign in, press “Download the .xlsx form”.",
      picture: "help-mau-bieu",
    },
    {
      vi: "Điền các ô màu, lưu dạng .xlsx, rồi thả tệp vào trang. Tệp được rà soát từng ô; hết lỗi thì nộp ngay tại đó và nhận biên nhận.",
      en: "Fill the coloured cells, save as .xlsx, drop the file on the page. It is checked cell by cell; without errors submit it there and get the receipt.",
      picture: "help-tha-tep",
    },
    {
      vi: "Không vào được mạng: gửi tệp cho tổ thư ký khối để “nhập thay”.",
      en: "Without a network at all: send the file to the bloc's secretariat, who takes it in for you.",
    },
  ],
};

/** The pictures the browser tests make, `test/pictures/<name>.png`, served beside the pane's other assets. */
export const GUIDE_PICTURES: readonly string[] = [
  ...new Set(Object.values(GUIDE).flatMap((steps) => steps.flatMap(({ picture }) => picture ?? []))),
];
