/** A member of Office's APIs that the code uses without asking whether the host has it. */
export type ApiNeed = {
  readonly member: string;
  /** The requirement set: "ExcelApi", "DialogApi". */
  readonly set: string;
  readonly version: string;
  /** The file that uses it. */
  readonly where: string;
};

/** -1, 0 or 1: "1.10" comes after "1.9". */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return Math.sign(majorA - majorB || minorA - minorB);
}
