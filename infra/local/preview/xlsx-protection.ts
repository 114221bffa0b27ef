import type { ProtectionOption } from "../excel/sheet-protection.ts";

/** The name an option of the API has in a file: "allowFormatCells" is "formatCells", "allowEditObjects" is "objects". */
export function optionInFile(option: ProtectionOption): string {
  const bare = option.replace(/^allow(Edit)?/, "");
  return (bare[0]?.toLowerCase() ?? "") + bare.slice(1);
}
