import { ExcelHost } from "../../../infra/local/excel/excel-host.ts";
import { WebBridge } from "../../../infra/local/excel/web-bridge.ts";
import { createWorkbook } from "../../../infra/local/excel/workbook-model.ts";

/** The page around the pane as Excel on the web is: a workbook without a grid, which tests type into through the model. */
const model = createWorkbook({ decimal: "," });
const host = new ExcelHost({ model });
const frame = document.createElement("iframe");
frame.id = "ngan";
frame.style.cssText = "width:340px;height:860px;border:0";
document.body.append(frame);
new WebBridge(host, frame).open("/pane/pane.html?lenh=mo");
Object.assign(window, { preview: { model, host } });
