import { type TroubleCode, WorkbookTrouble } from "../ports.ts";

/** Excel's codes (learn.microsoft.com: "Error handling with the application-specific JavaScript APIs"), by what a person can do about them. */
const MEANING: Readonly<Record<string, TroubleCode>> = {
  InvalidOperationInCellEditMode: "cell-edit",
  ActivityLimitReached: "busy",
  RequestAborted: "busy",
  ServiceNotAvailable: "busy",
  Conflict: "busy",
  WriteNotSupportedWhenModalDialogOpen: "busy",
  InvalidOrTimedOutSession: "session-lost",
  InactiveWorkbook: "session-lost",
  HostRestartNeeded: "session-lost",
  ConnectionFailure: "session-lost",
  AccessDenied: "protected",
  BadPassword: "protected",
  ItemNotFound: "sheet-gone",
  ApiNotFound: "too-old",
  ApiNotAvailable: "too-old",
  NotImplemented: "too-old",
  RequestPayloadSizeLimitExceeded: "workbook-full",
  ResponsePayloadSizeLimitExceeded: "workbook-full",
  RangeExceedsLimit: "workbook-full",
  OperationCellsExceedLimit: "workbook-full",
  MemoryLimitReached: "workbook-full",
};

/** After these nothing can be tidied up: the workbook answers nobody, or nothing was done. */
export const HOPELESS: readonly TroubleCode[] = ["cell-edit", "not-answering", "session-lost"];

/** What Excel refused, as a person's trouble; Excel's own code, words and statement are kept for support. */
export function troubleOf(error: unknown): WorkbookTrouble {
  if (error instanceof WorkbookTrouble) return error;
  const { code, message } = (error ?? {}) as Partial<OfficeExtension.Error>;
  const where = locationOf(error);
  const told = [code, message ?? String(error), where && `at ${where}`].filter(Boolean).join(" ");
  if (typeof code !== "string") return new WorkbookTrouble("unexpected", told);
  return new WorkbookTrouble(MEANING[code] ?? "unexpected", told);
}

/**
 * The same of a batch that lifts a protection without a password: an argument Excel finds wrong there is the password it
 * did not get.
 */
export function troubleOfLifting(error: unknown): WorkbookTrouble {
  const trouble = troubleOf(error);
  const where = locationOf(error);
  const isPassword =
    where === undefined ? trouble.told.startsWith("InvalidArgument") : where.endsWith(".unprotect");
  return isPassword ? new WorkbookTrouble("protected", trouble.told) : trouble;
}

/** The statement Excel stumbled over, "PageLayout.paperSize", where it says so. */
export function locationOf(error: unknown): string | undefined {
  const { debugInfo } = (error ?? {}) as Partial<OfficeExtension.Error>;
  return debugInfo?.errorLocation || undefined;
}
