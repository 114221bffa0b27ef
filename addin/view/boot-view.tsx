import type { Lang } from "../../shared/words/format.ts";
import type { Trouble } from "../state/trouble.ts";

type Why = "silent" | "excel-too-old" | Trouble;

/** Why the pane cannot begin, and the way on. */
export function BootView({ lang, why }: { readonly lang: Lang; readonly why: Why }) {
  const trouble = typeof why === "string" ? undefined : why;
  const words = typeof why === "string" ? WORDS[why] : why;
  return (
    <main class="boot" aria-live="assertive">
      <h1>Bảng Vàng</h1>
      <p>{words[lang]}</p>
      {trouble && <p class="small">{trouble.support}</p>}
      <p class="row">
        <button type="button" class="button button-primary" onClick={() => window.location.reload()}>
          {AGAIN[lang]}
        </button>
        {!trouble && (
          <a class="button button-plain" href="?trinh-duyet">
            {BY_FORM[lang]}
          </a>
        )}
      </p>
    </main>
  );
}

const WORDS = {
  silent: {
    vi: "Chưa tải được thư viện của Excel (office.js). Sổ đang mở không bị ảnh hưởng. Kiểm tra mạng hoặc đề nghị quản trị mạng cho phép nơi cấp office.js (appsforoffice.microsoft.com, hoặc bản sao của cơ quan), rồi thử lại; trong lúc chờ vẫn nộp được bằng mẫu biểu.",
    en: "Excel's library (office.js) could not be loaded. The open workbook is not affected. Check the network, or have its source allowed (appsforoffice.microsoft.com, or your own mirror), and try again; meanwhile a form can be submitted.",
  },
  "excel-too-old": {
    vi: "Phiên bản Excel này quá cũ cho tiện ích (cần ExcelApi 1.8: Excel 2021 trở lên hoặc Microsoft 365). Sổ đang mở không bị ảnh hưởng. Hãy mở trang này bằng trình duyệt và dùng mẫu biểu .xlsx, điền được bằng Excel 2010 trở lên.",
    en: "This Excel is too old for the add-in (it needs ExcelApi 1.8: Excel 2021 or later, or Microsoft 365). The open workbook is not affected. Open this page in a browser and use the .xlsx form, which Excel 2010 or later can fill.",
  },
} as const;
const AGAIN = { vi: "Thử lại", en: "Try again" } as const;
const BY_FORM = { vi: "Dùng mẫu biểu", en: "Use the form" } as const;
