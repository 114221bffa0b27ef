import type { ApiNeed } from "./api-need.ts";
import { membersSaid, type Source } from "./source.ts";

/** Members of the API common to all of Office, with their sets: page "Office Common API requirement sets". */
const OFFICE_SETS: ReadonlyMap<string, readonly [set: string, version: string]> = new Map([
  ["displayDialogAsync", ["DialogApi", "1.1"]],
  ["messageParent", ["DialogApi", "1.1"]],
  ["messageChild", ["DialogApi", "1.2"]],
  ["openBrowserWindow", ["OpenBrowserWindowApi", "1.1"]],
  ["getAccessToken", ["IdentityAPI", "1.3"]],
  ["getAuthContext", ["NestedAppAuth", "1.1"]],
  ["showAsTaskpane", ["SharedRuntime", "1.1"]],
  ["setStartupBehavior", ["SharedRuntime", "1.1"]],
  ["requestUpdate", ["RibbonApi", "1.1"]],
  ["requestCreateControls", ["RibbonApi", "1.2"]],
]);

/** Members of Office's common API in the add-in's sources whose set no source asks for by `isSetSupported("…`. */
export function officeNeeds(sources: readonly Source[]): readonly ApiNeed[] {
  const asked = new Set(
    sources.flatMap(({ text }) => [...text.matchAll(/isSetSupported\(\s*"(\w+)"/g)].map(([, set]) => set)),
  );
  return sources.flatMap((source) =>
    membersSaid(source).flatMap((member) => {
      const [set, version] = OFFICE_SETS.get(member) ?? [];
      return set && version && !asked.has(set) ? [{ member, set, version, where: source.path }] : [];
    }),
  );
}
