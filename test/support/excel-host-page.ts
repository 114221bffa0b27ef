import { DesktopBridge } from "../../infra/local/excel/desktop-bridge.ts";
import { ExcelHost } from "../../infra/local/excel/excel-host.ts";
import { WebBridge } from "../../infra/local/excel/web-bridge.ts";
import { createWorkbook } from "../../infra/local/excel/workbook-model.ts";

/**
 * The script of a page that holds the emulated Excel and the pane in a frame, for tests: ?bridge=desktop|web and what
 * the host claims. It leaves the model and the host where a test can reach them.
 */
const query = new URLSearchParams(location.search);
const model = createWorkbook({ decimal: query.get("decimal") === "." ? "." : "," });
const host = new ExcelHost({
  model,
  requirement: query.get("api") ?? "1.14",
  displayLanguage: query.get("language") ?? "vi-VN",
  dialogs: true,
  theme: query.get("theme") === "dark" ? "dark" : "light",
});
const frame = document.createElement("iframe");
document.body.append(frame);

const openWindow = (url: string) => window.open(url, "_blank", "popup,width=400,height=400");
if (query.get("bridge") === "web") new WebBridge(host, frame).open("/pane.html");
else {
  Object.assign(window, { bangVangExcel: new DesktopBridge(host, openWindow) });
  frame.src = "/pane.html";
}

Object.assign(window, { model, host });
