export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** RFC 6266 with an ASCII name for old readers and the real one beside it (RFC 8187). */
export const attachment = (fileName: string): string =>
  `attachment; filename="bang-vang${fileName.slice(fileName.lastIndexOf("."))}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`;

/** How a workbook is answered to whoever downloads it by an address. */
export const xlsxDownload = (fileName: string) => ({ disposition: attachment(fileName), type: XLSX });
