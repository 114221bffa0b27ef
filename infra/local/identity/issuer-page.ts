import type { Context } from "oidc-provider";

/** A line of a page: Vietnamese first, English under it. */
export type Said = { readonly vi: string; readonly en: string };

const ISSUER_NAME: Said = {
  vi: "Nhà cung cấp danh tính thử trên máy này",
  en: "Trial identity provider on this machine",
};
const WARNING: Said = {
  vi: "Chỉ để dùng thử: không có mật khẩu, ai dùng máy này cũng chọn được bất kỳ người nào của dữ liệu mẫu.",
  en: "For trial only: there are no passwords; whoever uses this machine can be anyone of the sample data.",
};

/** A sheet of the roll of honour: the product's mark, drawn so that it needs no file and no script. */
const MARK = `<svg viewBox="0 0 32 32" width="40" height="40" aria-hidden="true"><rect x="4" y="3" width="24" height="26" rx="3" fill="#8a1010"/><path d="M9 19h14M9 23.5h14" stroke="#fff" stroke-width="2" stroke-linecap="round"/><path d="m16 5.6 1.5 3.1 3.4.5-2.5 2.4.6 3.4-3-1.6-3 1.6.6-3.4-2.5-2.4 3.4-.5z" fill="#ffc83d"/></svg>`;

/** Answers with a whole page; `content` is HTML, everything else is text. */
export function showPage(context: Context, page: { status: number; title: Said; content: string }): void {
  context.status = page.status;
  context.type = "html";
  context.set({
    "Content-Security-Policy":
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  });
  context.body = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>${text(page.title.vi)} · Bảng Vàng</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<div class="name">${MARK}<p><strong>Bảng Vàng</strong>${said(ISSUER_NAME)}</p></div>
<p class="issuer">${said(WARNING)}</p>
</header>
<main>
<h1>${said(page.title)}</h1>
${page.content}
</main>
</body>
</html>
`;
}

export const said = ({ vi, en }: Said): string =>
  `<span>${text(vi)}</span><small lang="en">${text(en)}</small>`;

/** Text as HTML, also inside a quoted attribute. */
export const text = (plain: string): string =>
  plain.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const STYLE = `
  :root { color-scheme: light dark; --ink: #242424; --quiet: #616161; --paper: #fff; --ground: #f5f5f5; --edge: #d1d1d1;
    --accent: #8a1010; --press: #fbeeee; --note: #fff8dc; --note-edge: #8a6d00; }
  @media (prefers-color-scheme: dark) { :root { --ink: #fff; --quiet: #c7c7c7; --paper: #292929; --ground: #1f1f1f;
    --edge: #5c5c5c; --accent: #ffb3ad; --press: #3d2b2b; --note: #3a3212; --note-edge: #b8962e; } }
  * { box-sizing: border-box; }
  body { max-width: 32rem; margin: 0 auto; padding: 1rem; background: var(--ground); color: var(--ink);
    font: 1rem/1.45 "Segoe UI", "Liberation Sans", system-ui, sans-serif; }
  .name { display: flex; gap: .75rem; align-items: center; }
  .name p { margin: 0; line-height: 1.25; }
  .name strong { display: block; font-size: 1.25rem; color: var(--accent); }
  main { margin: 1rem 0; padding: 1rem; background: var(--paper); border: 1px solid var(--edge); border-radius: .5rem; }
  h1 { margin: 0 0 1rem; font-size: 1.25rem; line-height: 1.3; }
  h2 { margin: 1.25rem 0 .25rem; font-size: .9375rem; line-height: 1.3; }
  small { display: block; font-size: .8125rem; font-weight: normal; color: var(--quiet); }
  form { margin: 0; }
  button { width: 100%; min-height: 2.75rem; margin: .25rem 0; padding: .5rem .75rem; font: inherit; text-align: left;
    color: inherit; background: var(--paper); border: 1px solid var(--edge); border-radius: .25rem; cursor: pointer; }
  button:hover { border-color: var(--accent); background: var(--press); }
  button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  button.primary { border-color: var(--accent); font-weight: 600; }
  .issuer { margin: 1rem 0; padding: .5rem .75rem; font-size: .875rem; border: 1px solid var(--note-edge); border-radius: .25rem; background: var(--note); }
  .issuer small { color: inherit; }
`;
