import type { Lang } from "./format.ts";

/**
 * Why a filled form is not read: what happened, that nothing was stored, what to do. The place (sheet and cell) is
 * put before the sentence; `{detail}` takes what was found, where a person can use it.
 */
export const FORM_REFUSAL_WORDS = {
  // Not an .xlsx at all
  "file-empty": {
    vi: "Tệp rỗng, không có nội dung. Chưa có gì được ghi; hãy chọn lại tệp, hoặc xin người gửi gửi lại.",
    en: "The file is empty. Nothing was stored; choose the file again, or ask the sender to send it again.",
  },
  "file-too-large": {
    vi: "Tệp lớn hơn 2 MiB. Chưa có gì được ghi; hãy xóa hình ảnh và các trang tính không thuộc mẫu biểu, lưu lại rồi nộp.",
    en: "The file is larger than 2 MiB. Nothing was stored; remove pictures and sheets that are not the form's, save and send it again.",
  },
  "file-truncated": {
    vi: "Tệp bị cụt, có thể do tải về hoặc gửi chưa xong. Chưa có gì được ghi; hãy tải lại hoặc xin người gửi gửi lại.",
    en: "The file is cut short; perhaps a download did not finish. Nothing was stored; download it or have it sent again.",
  },
  "file-damaged": {
    vi: "Tệp bị hỏng, không đọc được nguyên vẹn. Chưa có gì được ghi; hãy mở tệp bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (*.xlsx) rồi nộp tệp mới.",
    en: "The file is damaged. Nothing was stored; open it in Excel, Save As Excel Workbook (*.xlsx) and send the new file.",
  },
  "file-old-xls": {
    vi: "Đây là tệp Excel kiểu cũ (.xls). Chưa có gì được ghi; hãy mở bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (*.xlsx) rồi nộp tệp mới.",
    en: "This is a workbook of the old kind (.xls). Nothing was stored; open it in Excel, Save As Excel Workbook (*.xlsx) and send the new file.",
  },
  "file-password": {
    vi: "Tệp đặt mật khẩu mở. Chưa có gì được ghi; hãy mở tệp, vào Tệp > Thông tin > Bảo vệ sổ làm việc, bỏ mật khẩu, lưu kiểu *.xlsx rồi nộp lại.",
    en: "The file asks for a password to open. Nothing was stored; open it, clear the password under File > Info > Protect Workbook, save as *.xlsx and send it again.",
  },
  "file-ods": {
    vi: "Đây là tệp của LibreOffice (.ods). Chưa có gì được ghi; hãy chọn Lưu thành (Save As) kiểu Excel 2007–365 (.xlsx) rồi nộp tệp mới.",
    en: "This is a LibreOffice file (.ods). Nothing was stored; Save As Excel 2007–365 (.xlsx) and send the new file.",
  },
  "file-xlsb": {
    vi: "Đây là sổ làm việc nhị phân (.xlsb). Chưa có gì được ghi; hãy chọn Lưu thành (Save As) kiểu Excel Workbook (*.xlsx) rồi nộp tệp mới.",
    en: "This is a binary workbook (.xlsb). Nothing was stored; Save As Excel Workbook (*.xlsx) and send the new file.",
  },
  "file-strict-xml": {
    vi: "Tệp lưu kiểu Strict Open XML. Chưa có gì được ghi; hãy chọn Lưu thành (Save As) kiểu Excel Workbook (*.xlsx), không chọn Strict, rồi nộp tệp mới.",
    en: "The file was saved as Strict Open XML. Nothing was stored; Save As Excel Workbook (*.xlsx), not Strict, and send the new file.",
  },
  "file-text": {
    vi: "Đây là tệp văn bản (.csv, .txt), không mang mẫu biểu. Chưa có gì được ghi; hãy điền vào mẫu biểu .xlsx đã tải về, lưu kiểu Excel Workbook (*.xlsx) rồi nộp.",
    en: "This is a text file (.csv, .txt), which cannot carry the form. Nothing was stored; fill in the .xlsx form, save it as Excel Workbook (*.xlsx) and send that.",
  },
  "file-pdf": {
    vi: "Đây là tệp PDF. Chưa có gì được ghi; hãy nộp chính mẫu biểu đã điền, lưu kiểu Excel Workbook (*.xlsx).",
    en: "This is a PDF. Nothing was stored; send the filled form itself, saved as Excel Workbook (*.xlsx).",
  },
  "file-picture": {
    vi: "Đây là ảnh chụp. Chưa có gì được ghi; hãy nộp chính mẫu biểu đã điền, lưu kiểu Excel Workbook (*.xlsx).",
    en: "This is a picture. Nothing was stored; send the filled form itself, saved as Excel Workbook (*.xlsx).",
  },
  "file-word": {
    vi: "Đây là tệp Word. Chưa có gì được ghi; hãy điền vào mẫu biểu Excel đã tải về, lưu kiểu Excel Workbook (*.xlsx) rồi nộp.",
    en: "This is a Word document. Nothing was stored; fill in the Excel form, save it as Excel Workbook (*.xlsx) and send that.",
  },
  "file-archive": {
    vi: "Đây là tệp nén chứa tệp khác (.zip, .rar, .7z). Chưa có gì được ghi; hãy giải nén rồi nộp từng tệp .xlsx bên trong.",
    en: "This is an archive of other files (.zip, .rar, .7z). Nothing was stored; unpack it and send each .xlsx inside.",
  },
  "file-not-xlsx": {
    vi: "Đây không phải là sổ làm việc Excel (.xlsx). Chưa có gì được ghi; hãy mở tệp bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (*.xlsx) rồi nộp tệp mới.",
    en: "This is not an Excel workbook (.xlsx). Nothing was stored; open it in Excel, Save As Excel Workbook (*.xlsx) and send the new file.",
  },
  // An .xlsx that cannot be read safely as one thing only
  "zip-irregular": {
    vi: "Tệp được đóng gói khác thường, mỗi chương trình có thể đọc ra một số liệu khác nhau ({detail}). Chưa có gì được ghi; hãy mở bằng Excel, chọn Lưu thành (Save As) một tệp .xlsx mới rồi nộp tệp ấy.",
    en: "The file is packed in an unusual way, so that programs may read different figures in it ({detail}). Nothing was stored; open it in Excel, Save As a new .xlsx and send that.",
  },
  "file-too-large-unpacked": {
    vi: "Nội dung tệp quá lớn so với một mẫu biểu ({detail}). Chưa có gì được ghi; hãy tải mẫu biểu mới, chép số liệu sang (dán giá trị) rồi nộp.",
    en: "The file holds far more than a form can ({detail}). Nothing was stored; take a fresh form, copy the figures into it (paste values) and send that.",
  },
  "file-too-slow": {
    vi: "Đọc tệp quá lâu nên đã dừng. Chưa có gì được ghi; hãy tải mẫu biểu mới, chép số liệu sang (dán giá trị) rồi nộp.",
    en: "Reading the file took too long and was stopped. Nothing was stored; take a fresh form, copy the figures into it (paste values) and send that.",
  },
  "reader-failed": {
    vi: "Không đọc được tệp này do lỗi của chương trình. Chưa có gì được ghi; hãy tải mẫu biểu mới, chép số liệu sang (dán giá trị) rồi nộp, và báo người quản trị.",
    en: "The program failed while reading this file. Nothing was stored; take a fresh form, copy the figures into it (paste values), send that, and tell the administrator.",
  },
  "active-content": {
    vi: "Tệp có macro, nút điều khiển, bổ trợ hoặc đối tượng nhúng ({detail}), không được nhận. Chưa có gì được ghi; hãy chép số liệu (dán giá trị) sang mẫu biểu mới, lưu kiểu Excel Workbook (*.xlsx) rồi nộp.",
    en: "The file carries macros, controls, add-ins or embedded objects ({detail}), which are not taken. Nothing was stored; copy the figures (paste values) into a fresh form, save it as Excel Workbook (*.xlsx) and send that.",
  },
  "external-link": {
    vi: "Có liên kết ra ngoài (trang mạng, thư điện tử hoặc tệp khác). Chưa có gì được ghi; hãy bấm chuột phải vào ô, chọn Loại bỏ siêu kết nối (Remove Hyperlink), hoặc vào Dữ liệu > Sửa nối kết (Edit Links) để ngắt, rồi lưu và nộp lại.",
    en: "There is a link to the outside (a web page, mail or another file). Nothing was stored; right-click the cell and Remove Hyperlink, or break the link under Data > Edit Links, save and send it again.",
  },
  "part-unexpected": {
    vi: "Tệp có thành phần không thuộc mẫu biểu ({detail}). Chưa có gì được ghi; hãy chép số liệu (dán giá trị) sang mẫu biểu mới rồi nộp.",
    en: "The file has a part that no form has ({detail}). Nothing was stored; copy the figures (paste values) into a fresh form and send that.",
  },
  "xml-irregular": {
    vi: "Nội dung bên trong tệp không đúng quy cách của Excel ({detail}). Chưa có gì được ghi; hãy mở bằng Excel, chọn Lưu thành (Save As) một tệp .xlsx mới rồi nộp tệp ấy.",
    en: "What is inside the file is not as Excel writes it ({detail}). Nothing was stored; open it in Excel, Save As a new .xlsx and send that.",
  },
  "workbook-irregular": {
    vi: "Danh sách trang tính của tệp không đúng quy cách của Excel ({detail}). Chưa có gì được ghi; hãy mở bằng Excel, chọn Lưu thành (Save As) một tệp .xlsx mới rồi nộp tệp ấy.",
    en: "The file's list of sheets is not as Excel writes it ({detail}). Nothing was stored; open it in Excel, Save As a new .xlsx and send that.",
  },
  "too-many-sheets": {
    vi: "Tệp có hơn 20 trang tính. Chưa có gì được ghi; hãy xóa các trang tính không thuộc mẫu biểu, lưu rồi nộp lại.",
    en: "The file has more than 20 sheets. Nothing was stored; delete the sheets that are not the form's, save and send it again.",
  },
  "date-system-1904": {
    vi: "Tệp dùng hệ ngày 1904, ngày tháng sẽ lệch bốn năm. Chưa có gì được ghi; hãy vào Tệp > Tùy chọn > Nâng cao, bỏ chọn “Dùng hệ thống ngày 1904”, xem lại các ngày rồi lưu và nộp lại.",
    en: "The file counts days from 1904, which would shift dates by four years. Nothing was stored; clear “Use 1904 date system” under File > Options > Advanced, look the dates over, save and send it again.",
  },
  // A cell, or the sheet about it
  "cell-irregular": {
    vi: "Ô ghi không đúng quy cách của Excel, mỗi chương trình có thể đọc ra một giá trị khác nhau ({detail}). Chưa có gì được ghi; hãy mở bằng Excel, nhập lại ô này, lưu rồi nộp lại.",
    en: "The cell is not written as Excel writes it, so that programs may read different values in it ({detail}). Nothing was stored; open the file in Excel, enter the cell again, save and send it again.",
  },
  "cell-outside": {
    vi: "Ô có nội dung nằm ngoài vùng của mẫu biểu (quá 2.000 dòng hoặc 100 cột). Chưa có gì được ghi; hãy xóa nội dung ô này, lưu rồi nộp lại.",
    en: "A filled cell lies outside any form (beyond 2,000 rows or 100 columns). Nothing was stored; clear the cell, save and send it again.",
  },
  "cell-covered": {
    vi: "Ô có giá trị bị che dưới ô đã gộp, người xem không thấy. Chưa có gì được ghi; hãy bỏ gộp ô, xóa giá trị thừa, lưu rồi nộp lại.",
    en: "The cell's value is hidden under merged cells. Nothing was stored; unmerge the cells, clear what should not be there, save and send it again.",
  },
  "range-too-large": {
    vi: "Vùng gộp ô, kiểm tra dữ liệu, tên vùng hoặc công thức mảng rộng bất thường. Chưa có gì được ghi; hãy chép số liệu (dán giá trị) sang mẫu biểu mới rồi nộp.",
    en: "A merge, validation, name or array formula covers an abnormally large range. Nothing was stored; copy the figures (paste values) into a fresh form and send that.",
  },
  "text-too-long": {
    vi: "Ô có hơn 32.767 ký tự, nhiều hơn Excel cho phép. Chưa có gì được ghi; hãy rút gọn nội dung ô này, lưu rồi nộp lại.",
    en: "The cell holds more than 32,767 characters, the most that Excel takes. Nothing was stored; shorten it, save and send it again.",
  },
  "text-forbidden-character": {
    vi: "Ô có ký tự không nhìn thấy hoặc không có trong Unicode chuẩn ({detail}), thường do chép từ trang mạng, Zalo hoặc Word. Chưa có gì được ghi; hãy gõ lại nội dung ô này (hoặc dán qua Notepad rồi xóa dấu lạ), lưu rồi nộp lại.",
    en: "The cell holds an invisible or non-standard character ({detail}), as copying from a web page, chat or Word leaves. Nothing was stored; type the text anew, save and send it again.",
  },
  "text-legacy-encoding": {
    vi: "Ô dùng phông cũ (.VnTime, VNI), không phải Unicode. Chưa có gì được ghi; hãy chuyển ô này sang Unicode (gõ lại, hoặc dùng công cụ chuyển mã của Unikey), lưu rồi nộp lại.",
    en: "The cell is written in an old font encoding (TCVN3 .VnTime, or VNI), not Unicode. Nothing was stored; convert it to Unicode (or type it anew), save and send it again.",
  },
} as const satisfies Record<string, { readonly vi: string; readonly en: string }>;

export type FormRefusalCode = keyof typeof FORM_REFUSAL_WORDS;

/** A form that was not read. `detail` is a short technical finding; it never repeats what a cell holds. */
export type FormRefusal = {
  readonly code: FormRefusalCode;
  readonly sheet?: string;
  readonly cell?: string;
  readonly detail?: string;
};

/** The refusal for the person who sent the form, the place first: "Trang tính “Tự chấm”, ô F9: …". */
export function describeFormRefusal({ code, sheet, cell, detail }: FormRefusal, lang: Lang): string {
  const words = FORM_REFUSAL_WORDS[code][lang];
  const sentence =
    detail === undefined ? words.replace(" ({detail})", "") : words.replace("{detail}", () => detail);
  const place = placeOf(sheet, cell, lang);
  return place === "" ? sentence : `${place}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

const PLACES = { vi: { sheet: "trang tính", cell: "ô" }, en: { sheet: "sheet", cell: "cell" } } as const;

function placeOf(sheet: string | undefined, cell: string | undefined, lang: Lang): string {
  const { sheet: onSheet, cell: inCell } = PLACES[lang];
  const parts = [
    ...(sheet === undefined ? [] : [`${onSheet} “${sheet}”`]),
    ...(cell === undefined ? [] : [`${inCell} ${cell}`]),
  ].join(", ");
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}`;
}
