import type { ManifestInfo, ManifestValidation, ManifestValidationIssue } from "office-addin-manifest";

/** What Microsoft's validation service says of a manifest, or that it was not heard. */
export type Opinion =
  | { readonly kind: "accepted"; readonly remarks: readonly string[] }
  | { readonly kind: "refused"; readonly remarks: readonly string[] }
  | { readonly kind: "not-heard"; readonly why: string };

type Validate = (path: string) => Promise<ManifestValidation>;

/**
 * Sends the manifest file, and nothing else, to Microsoft's service by office-addin-manifest. A service that cannot be
 * reached, or does not answer within `patience` milliseconds, is no verdict on the manifest.
 */
export async function askMicrosoft(
  path: string,
  { validate = validateOnline, patience = 20_000 }: { validate?: Validate; patience?: number } = {},
): Promise<Opinion> {
  const { promise: late, resolve } = Promise.withResolvers<Opinion>();
  const timer = setTimeout(() => resolve({ kind: "not-heard", why: `${patience / 1000} s` }), patience);
  try {
    return await Promise.race([validate(path).then(opinionOf), late]);
  } catch (error) {
    return { kind: "not-heard", why: (error as Error).message.split("\n").at(-1) ?? "" };
  } finally {
    clearTimeout(timer);
  }
}

/** What Microsoft's own tool reads out of a manifest file, on this machine. */
export async function readByMicrosoft(path: string): Promise<ManifestInfo> {
  const { OfficeAddinManifest } = await import("office-addin-manifest");
  return OfficeAddinManifest.readManifestFile(path);
}

/** The package is loaded when it is needed: it brings a good many others. */
async function validateOnline(path: string): Promise<ManifestValidation> {
  const { validateManifest } = await import("office-addin-manifest");
  return validateManifest(path);
}

function opinionOf({ isValid, report, status, statusText }: ManifestValidation): Opinion {
  if (!report) return { kind: "not-heard", why: `HTTP ${status ?? "?"} ${statusText ?? ""}`.trim() };
  const remarks = [...(report.errors ?? []), ...(report.warnings ?? [])].map(remark);
  return { kind: isValid ? "accepted" : "refused", remarks };
}

const remark = ({ line, title, content, helpUrl }: ManifestValidationIssue): string =>
  [line && `line ${line}:`, title, content, helpUrl].filter(Boolean).join(" ");
