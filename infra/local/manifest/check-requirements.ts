import { type ApiNeed, compareVersions } from "./api-need.ts";
import { at, type Element, said } from "./element.ts";
import { type Fault, fault } from "./fault.ts";
import { PRODUCT } from "./product.ts";

/** Whether the manifest asks Excel for at least what the product promises and what its code uses unasked. */
export function checkRequirements(root: Element, needs: readonly ApiNeed[]): readonly Fault[] {
  const sets = at(root, "Requirements", "Sets");
  const line = sets?.line ?? root.line;
  const asked = new Map(
    (sets?.children ?? []).map((set) => [
      said(set, "Name"),
      said(set, "MinVersion") || said(sets, "DefaultMinVersion") || "1.1",
    ]),
  );
  const short = (set: string, version: string) => compareVersions(version, asked.get(set) ?? "0.0") > 0;
  return [
    ...(short("ExcelApi", PRODUCT.excelApi)
      ? [fault(line, "set-missing", { set: `ExcelApi ${PRODUCT.excelApi}` })]
      : []),
    ...needs
      .filter(({ set, version }) => short(set, version))
      .map(({ member, where, set, version: needed }) => {
        const found = asked.get(set);
        return found === undefined
          ? fault(line, "set-unasked", { member, where, set, needed })
          : fault(line, "set-too-low", { member, where, set, needed, asked: found });
      }),
  ];
}
