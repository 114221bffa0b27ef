import type { Lang } from "../../../shared/words/format.ts";

/**
 * What is wrong with a manifest, in two languages: what stands there, what the rule is, what to do. `{name}` takes the
 * fact as it is.
 */
export const FAULT_WORDS = {
  "not-xml": {
    vi: "Không phải XML hợp lệ: {why}. Hãy tạo lại bằng npm run manifest.",
    en: "Not well-formed XML: {why}. Write it again with npm run manifest.",
  },
  "not-a-manifest": {
    vi: "Phần tử ngoài cùng là {name}; bản kê khai phải là OfficeApp loại TaskPaneApp.",
    en: "The outermost element is {name}; a manifest is an OfficeApp of type TaskPaneApp.",
  },
  "element-unknown": {
    vi: "{name} không được đứng trong {parent}. Hãy bỏ hoặc đưa về đúng chỗ.",
    en: "{name} does not belong in {parent}. Remove it or put it where it belongs.",
  },
  "element-order": {
    vi: "Trong {parent}, {name} phải đứng trước {before}; Excel không nạp bản kê khai sai thứ tự.",
    en: "In {parent}, {name} must stand before {before}; Excel does not load a manifest out of order.",
  },
  "element-missing": {
    vi: "{parent} thiếu {name}.",
    en: "{parent} lacks {name}.",
  },
  "element-repeated": {
    vi: "{name} chỉ được có một lần trong {parent}.",
    en: "{name} may stand once only in {parent}.",
  },
  "attribute-wrong": {
    vi: "{name} ghi {attribute}=“{found}”; phải là {wanted}.",
    en: "{name} says {attribute}=“{found}”; it must be {wanted}.",
  },
  "id-not-guid": {
    vi: "Id “{found}” không phải là GUID dạng 8-4-4-4-12 chữ số thập lục phân.",
    en: "Id “{found}” is not a GUID of 8-4-4-4-12 hexadecimal digits.",
  },
  "version-form": {
    vi: "Version “{found}” phải gồm bốn số, ví dụ 1.0.0.0.",
    en: "Version “{found}” must be four numbers, such as 1.0.0.0.",
  },
  "permission-unknown": {
    vi: "Permissions “{found}” phải là {wanted}: ít hơn thì không ghi được bảng.",
    en: "Permissions “{found}” must be {wanted}: with less no sheet can be written.",
  },
  "host-not-excel": {
    vi: "Host “{found}” phải là Workbook: phần bổ trợ chỉ dùng trong Excel.",
    en: "Host “{found}” must be Workbook: the add-in is for Excel alone.",
  },
  "locale-default": {
    vi: "DefaultLocale “{found}” phải là vi-VN.",
    en: "DefaultLocale “{found}” must be vi-VN.",
  },
  "locale-missing": {
    vi: "{name} chưa có lời tiếng Anh (Override Locale=“en-US”).",
    en: "{name} has no English words (Override Locale=“en-US”).",
  },
  "locale-repeated": {
    vi: "{name} có hai lời cho {locale}.",
    en: "{name} has words for {locale} twice.",
  },
  "words-empty": {
    vi: "{name} không có chữ nào.",
    en: "{name} has no words.",
  },
  "words-long": {
    vi: "{name} dài {length} ký tự, tối đa {limit}: “{found}”.",
    en: "{name} is {length} characters long, at most {limit}: “{found}”.",
  },
  "url-not-https": {
    vi: "“{found}” không phải địa chỉ https. Excel chỉ nạp https; http://localhost chỉ để thử trên máy này, với --local.",
    en: "“{found}” is not an https address. Excel loads https only; http://localhost is for trying on this machine, with --local.",
  },
  "url-long": {
    vi: "Địa chỉ dài {length} ký tự, tối đa 2048.",
    en: "The address is {length} characters long, at most 2048.",
  },
  "url-elsewhere": {
    vi: "“{found}” không ở {origin}: mọi trang và hình phải ở một nơi. Hãy tạo lại bằng npm run manifest -- --origin.",
    en: "“{found}” is not at {origin}: every page and picture stands in one place. Write it again with npm run manifest -- --origin.",
  },
  "domain-path": {
    vi: "AppDomain “{found}” chỉ gồm giao thức và tên miền, không có đường dẫn.",
    en: "AppDomain “{found}” is a scheme and a host alone, without a path.",
  },
  "resid-long": {
    vi: "Mã “{found}” dài {length} ký tự, tối đa 32.",
    en: "The id “{found}” is {length} characters long, at most 32.",
  },
  "resid-repeated": {
    vi: "Mã “{found}” được đặt hai lần trong Resources.",
    en: "The id “{found}” is given twice in Resources.",
  },
  "resid-unknown": {
    vi: "{name} dẫn đến “{found}”, mã này không có trong {wanted}.",
    en: "{name} refers to “{found}”, which is not in {wanted}.",
  },
  "resid-unused": {
    vi: "“{found}” có trong Resources mà không nơi nào dùng.",
    en: "“{found}” stands in Resources and nothing uses it.",
  },
  "control-repeated": {
    vi: "Mã “{found}” được dùng cho hai nút hoặc hai nhóm.",
    en: "The id “{found}” is used for two buttons or groups.",
  },
  "pane-apart": {
    vi: "TaskpaneId “{found}” khác “{wanted}”: các nút phải mở cùng một ngăn.",
    en: "TaskpaneId “{found}” differs from “{wanted}”: the buttons must open one pane.",
  },
  "icon-size-missing": {
    vi: "{name} thiếu hình {size} × {size}; Excel đòi 16, 32 và 80.",
    en: "{name} lacks a picture of {size} × {size}; Excel demands 16, 32 and 80.",
  },
  "icon-size-unknown": {
    vi: "Cỡ hình {size} không được dùng; được 16, 20, 24, 32, 40, 48, 64, 80.",
    en: "A picture of size {size} is not taken; 16, 20, 24, 32, 40, 48, 64, 80 are.",
  },
  "icon-file-missing": {
    vi: "Không có hình {found} trong addin/assets, hoặc tệp không phải PNG.",
    en: "There is no picture {found} in addin/assets, or it is no PNG.",
  },
  "icon-file-size": {
    vi: "Hình {found} là {width} × {height} điểm ảnh, phải là {size} × {size}.",
    en: "The picture {found} is {width} × {height} pixels, it must be {size} × {size}.",
  },
  "set-missing": {
    vi: "Requirements chưa đòi {set}.",
    en: "Requirements does not ask for {set}.",
  },
  "set-unasked": {
    vi: "Mã nguồn dùng {member} ({where}), cần {set} {needed}; bản kê khai không đòi, mã nguồn cũng không hỏi isSetSupported(“{set}”).",
    en: "The code uses {member} ({where}), which needs {set} {needed}; the manifest does not ask for it and the code does not ask isSetSupported(“{set}”).",
  },
  "set-too-low": {
    vi: "Mã nguồn dùng {member} ({where}), cần {set} {needed}; bản kê khai chỉ đòi {asked}. Hãy hỏi isSetSupported rồi ghi vào GUARDED_MEMBERS, hoặc nâng mức.",
    en: "The code uses {member} ({where}), which needs {set} {needed}; the manifest asks for {asked} only. Ask isSetSupported and list it in GUARDED_MEMBERS, or raise the level.",
  },
} as const;

export type FaultCode = keyof typeof FAULT_WORDS;

/** Something wrong in a manifest, at a line counted from 1. */
export type Fault = {
  readonly line: number;
  readonly code: FaultCode;
  readonly facts: Readonly<Record<string, string | number>>;
};

export const fault = (line: number, code: FaultCode, facts: Fault["facts"] = {}): Fault => ({
  line,
  code,
  facts,
});

/** The fault as a sentence, with its line. */
export function told({ line, code, facts }: Fault, lang: Lang): string {
  const words = FAULT_WORDS[code][lang].replace(/\{(\w+)\}/g, (hole, name) => String(facts[name] ?? hole));
  return lang === "vi" ? `dòng ${line}: ${words}` : `line ${line}: ${words}`;
}
