import * as z from "zod/mini";
import { CardReport } from "../shared/report/agency/card-report.ts";
import { ProvinceReport } from "../shared/report/province/province-report.ts";
import { sha256 } from "./hash.ts";

/** All that a workbook of a province or of an agency's card is made from, as its request carries it. */
export const AskedReport = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("province"), report: ProvinceReport }),
  z.strictObject({ kind: z.literal("card"), report: CardReport }),
]);
export type AskedReport = z.infer<typeof AskedReport>;

/** The form of these workbooks in this release; another form of the same figures is another workbook. */
const FORM = "1";

/** The name the workbook is kept under: the hash of what it is made from, as written. */
export const reportHash = (asked: string): string => sha256(`${FORM} ${asked}`);
