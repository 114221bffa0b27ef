import type { Context } from "oidc-provider";

/** A line of a page: Vietnamese first, English under it. */
export type Said = { readonly vi: string; readonly en: string };

const ISSUER_NAME: Said = {
  vi: "Nhà cung cấp danh tính thử trên máy này",
  en: "Trial identity provider on this machine",
};
const WARNING: Said = {
  vi: "Chỉ để dùng thử: không có mật khẩu, ai dùng máy này cũng chọn được bất kỳ người nào dưới đây.",
  en: "For trial only: there are no passwords; whoever uses this machine can be anyone below.",
};

/** Answers with a whole page; `content` is HTML, everything else is text. */
export function showPage(context: Context, page: { status: number; title: Said; content: string }): void {
  context.status = page.status;
  context.type = "html";
  context.set({
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  });
  context.body = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(page.title.vi)} · ${text(ISSUER_NAME.vi)}</title>
<style>
  body { max-width: 28rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; }
  small { display: block; color: #555; }
  .issuer { padding: .75rem 1rem; border: 1px solid #8a6d00; background: #fff8dc; }
  button { width: 100%; margin: .25rem 0; padding: .75rem; font: inherit; text-align: left; cursor: pointer; }
</style>
<p class="issuer"><strong>${text(ISSUER_NAME.vi)}</strong>${english(ISSUER_NAME)}<br>${said(WARNING)}</p>
<h1>${said(page.title)}</h1>
${page.content}
</html>
`;
}

export const said = (line: Said): string => `${text(line.vi)}${english(line)}`;

const english = ({ en }: Said): string => `<small lang="en">${text(en)}</small>`;

/** Text as HTML, also inside a quoted attribute. */
export const text = (plain: string): string =>
  plain.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
