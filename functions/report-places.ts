import * as z from "zod/mini";
import { AgencyId, PeriodId, SeasonId } from "../shared/ids.ts";
import { OfBloc } from "./route.ts";

const hash = { inputsHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) };

/** Whose blocs a workbook is of, and the hash it was asked for under, as the first answer gave it. */
export const ProvinceWorkbookPlace = z.object({ season: SeasonId, period: PeriodId, ...hash });
export type ProvinceWorkbookPlace = z.infer<typeof ProvinceWorkbookPlace>;

/** The card a workbook is of, and the hash it was asked for under, as the first answer gave it. */
export const CardWorkbookPlace = z.extend(OfBloc, { agency: AgencyId, ...hash });
export type CardWorkbookPlace = z.infer<typeof CardWorkbookPlace>;
