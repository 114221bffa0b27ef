import { NEEDED } from "../../workbook/capabilities.ts";
import { environment, hasExcelApi } from "../office-environment.ts";
import type { Scenario } from "../scenario.ts";

export const ANSWERS: Scenario = {
  id: "answers",
  name: { vi: "Excel trả lời và cho biết phiên bản", en: "Excel answers and tells its version" },
  run: async ({ probe }, { expect, measured }) => {
    const { host, platform, officeVersion, apiLevel } = environment();
    expect("host", host, "Excel");
    expect("says its platform", platform !== "", true);
    expect(`has ExcelApi ${NEEDED}`, hasExcelApi(NEEDED), true);
    expect("has a sheet", (await probe.tabs()).length > 0, true);
    measured("platform", platform);
    measured("officeVersion", officeVersion);
    measured("apiLevel", apiLevel);
  },
};
