import type { Environment } from "./report.ts";

/** No set of ExcelApi has a number near this yet; what the host does not know it denies. */
const HIGHEST_ASKED = 60;

/** What Excel says it is; "" where it does not say. */
export function environment(): Environment {
  const { diagnostics, displayLanguage } = Office.context;
  return {
    host: String(diagnostics?.host ?? ""),
    platform: String(diagnostics?.platform ?? ""),
    officeVersion: diagnostics?.version ?? "",
    apiLevel: apiLevel(hasExcelApi),
    displayLanguage: displayLanguage ?? "",
    userAgent: navigator.userAgent,
  };
}

export const hasExcelApi = (version: string): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", version);

/** The highest set of ExcelApi that the host has, "" for none. */
export function apiLevel(has: (version: string) => boolean): string {
  const minors = Array.from({ length: HIGHEST_ASKED }, (_, index) => index + 1);
  const highest = minors.filter((minor) => has(`1.${minor}`)).at(-1);
  return highest === undefined ? "" : `1.${highest}`;
}
