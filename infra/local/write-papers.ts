import { writeFile } from "node:fs/promises";
import { renderPaper } from "../../functions/adapters/docx-paper.ts";
import { BLOC_PAPERS } from "../../shared/papers/bloc-papers.ts";
import { planPaper } from "../../shared/papers/plan-paper.ts";
import type { SummaryInput } from "../../shared/report/summary-input.ts";

/** Writes every paper of a bloc beside its workbook, as "….giao-uoc.docx"; answers where they are. */
export async function writePapers(input: SummaryInput, workbook: string): Promise<readonly string[]> {
  const files = BLOC_PAPERS.map((paper) => [paper, workbook.replace(/xlsx$/, `${paper}.docx`)] as const);
  for (const [paper, file] of files) await writeFile(file, await renderPaper(planPaper(paper, input)));
  return files.map(([, file]) => file);
}
