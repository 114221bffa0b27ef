import type { CardWorkbookRequest, ProvinceWorkbookRequest, ReportAnswer } from "../../shared/wire/report.ts";
import type { Download } from "../state/pane-state.ts";
import type { PaneParts } from "./parts.ts";
import { valueFrom } from "./server-refusal.ts";
import { untilMade } from "./until-made.ts";

/** Has the workbook of all blocs or of one card made, and asks until it is there; of the same figures it is made once. */
export async function madeReport(
  asked: ProvinceWorkbookRequest | CardWorkbookRequest,
  { server, wait }: PaneParts,
): Promise<Download> {
  const [first, again] =
    "agency" in asked
      ? ([
          await server.askForCardWorkbook(asked),
          ({ inputsHash }: ReportAnswer) => server.readCardWorkbook({ ...asked, inputsHash }),
        ] as const)
      : ([
          await server.askForProvinceWorkbook(asked),
          ({ inputsHash }: ReportAnswer) => server.readProvinceWorkbook({ ...asked, inputsHash }),
        ] as const);
  const { url, fileName } = await untilMade(
    valueFrom(first),
    async (answer) => valueFrom(await again(answer)),
    wait,
  );
  return { url, fileName };
}
