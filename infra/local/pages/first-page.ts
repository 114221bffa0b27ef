/** The first page of a stage or a server: which way in is whose, without a script. */
export const firstPage = (): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bảng Vàng</title>
<link rel="icon" href="pane/assets/product-32.png">
<style>
body{font:16px/1.6 "Segoe UI",system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1.25rem;color:#1b1a19;background:#fff}
h1{color:#8a1010;margin-bottom:.25rem}h2{font-size:1.1rem;margin:1.75rem 0 .25rem}p{margin:.25rem 0}
.en{color:#5c5a58;font-size:.92em}a{color:#8a1010}
@media (prefers-color-scheme:dark){body{color:#f3f2f1;background:#1f1f1f}h1,a{color:#ffb3ab}.en{color:#bdbab7}}
</style>
</head>
<body>
<h1>Bảng Vàng</h1>
<p>Chấm điểm, thẩm định, tổng hợp và xếp hạng thi đua của khối, cụm.</p>
<p class="en" lang="en">Scoring, verifying, consolidating and ranking an emulation bloc.</p>
<h2>Excel 2021, Microsoft 365, Excel trên web</h2>
<p>Người quản trị cài phần bổ trợ bằng tệp <a href="manifest.xml" download>manifest.xml</a>; sau đó mở từ nhóm “Thi đua” trên thẻ Trang đầu.</p>
<p class="en" lang="en">An administrator installs the add-in by manifest.xml; it is then in the group “Thi đua” on the Home tab.</p>
<h2>Excel đời cũ hơn, LibreOffice, máy không cài được phần bổ trợ</h2>
<p><a href="pane/pane.html?trinh-duyet">Mở trong trình duyệt</a>: tải mẫu biểu .xlsx về điền bằng Excel từ bản 2010, rồi thả lại vào đó.</p>
<p class="en" lang="en">Open it in the browser: download an .xlsx form, fill it in any Excel from 2010 on, and drop it back.</p>
<h2>Trợ giúp</h2>
<p><a href="pane/help.html">Hướng dẫn theo từng vai trò</a>, in được. <span class="en" lang="en">A guide for each person, to print.</span></p>
</body>
</html>
`;
