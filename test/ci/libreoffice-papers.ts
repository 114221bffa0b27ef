/**
 * Whether LibreOffice prints the papers that people edit as they were planned: every paper of every founding programme
 * and of a large bloc in both layouts of official papers says all that it should, no page is empty, and no signature
 * stands without words above it. CI runs it where LibreOffice and pdftotext are installed:
 * `node test/ci/libreoffice-papers.ts`.
 */

import { renderPaper } from "../../functions/adapters/docx-paper.ts";
import { readFolder } from "../../infra/local/read-folder.ts";
import { BLOC_PAPERS } from "../../shared/papers/bloc-papers.ts";
import type { PaperPlan } from "../../shared/papers/paper-plan.ts";
import { planPaper } from "../../shared/papers/plan-paper.ts";
import type { SummaryInput } from "../../shared/report/summary-input.ts";
import { saidIn, textsIn } from "../support/paper-texts.ts";
import { summariesOf } from "../support/planned-bloc.ts";
import { LETTERHEADS, printedBloc } from "../support/printed-bloc.ts";
import { pagesOf, printedByLibreOffice } from "../support/printed-by-libreoffice.ts";

const FOUNDING = [
  "co-quan-dang-minh-hoa",
  "noi-chinh-minh-hoa",
  "don-vi-su-nghiep-minh-hoa",
  "uy-ban-kiem-tra-minh-hoa",
  "phong-trao-tinh-minh-hoa",
];

type Named = { readonly name: string; readonly plan: PaperPlan };

/** Every word with how often it stands there, without dotted lines: in a table lines of one cell stand beside those of others. */
function wordsIn(texts: readonly string[]): ReadonlyMap<string, number> {
  const words = texts
    .flatMap((text) => text.normalize("NFC").split(/\s+|\.{2,}|…+/))
    .filter((word) => word !== "");
  const counted = new Map<string, number>();
  for (const word of words) counted.set(word, (counted.get(word) ?? 0) + 1);
  return counted;
}

const plans = [...(await foundingPapers()), ...largePapers()];
const files = await Promise.all(plans.map(({ plan }) => renderPaper(plan)));
const pages = await printedByLibreOffice(files, (pdf) => pagesOf(pdf, "written"), "docx");
const faults = plans.flatMap(({ name, plan }, index) =>
  faultsOf(plan, pages[index] ?? []).map((fault) => `${name}: ${fault}`),
);
for (const fault of faults.slice(0, 40)) console.error(fault);
console.log(
  `${plans.length} papers, ${pages.flat().length} pages: ${faults.length === 0 ? "nothing is lost or parted" : `${faults.length} faults`}`,
);
process.exitCode = faults.length === 0 && plans.length > 0 ? 0 : 1;

async function foundingPapers(): Promise<readonly Named[]> {
  const folders = await Promise.all(
    FOUNDING.map((name) => readFolder(new URL(`../golden/${name}`, import.meta.url).pathname)),
  );
  return folders.flatMap((folder, index) =>
    summariesOf(folder).flatMap((input) =>
      papersOf(`${FOUNDING[index]} ${input.document.bloc} ${input.document.period}`, input),
    ),
  );
}

function largePapers(): readonly Named[] {
  return Object.entries(LETTERHEADS).flatMap(([layout, letterhead]) =>
    papersOf(`40 agencies, ${layout}`, printedBloc({ agencies: 40, letterhead })),
  );
}

function papersOf(name: string, input: SummaryInput): readonly Named[] {
  return BLOC_PAPERS.map((paper) => ({ name: `${name}, ${paper}`, plan: planPaper(paper, input) }));
}

function faultsOf(plan: PaperPlan, printed: readonly string[]): readonly string[] {
  const there = wordsIn(printed);
  const lost = [...wordsIn(saidIn(plan).map((line) => line.replaceAll(" | ", " ")))].filter(
    ([word, times]) => (there.get(word) ?? 0) < times,
  );
  return [
    ...lost.map(([word, times]) => `“${word}” is printed ${there.get(word) ?? 0} times and not ${times}`),
    ...printed.flatMap((page, index) => faultsOn(plan, page).map((fault) => `page ${index + 1}: ${fault}`)),
  ];
}

/** A page that holds nothing but a signature, or nothing at all. */
function faultsOn({ parts }: PaperPlan, page: string): readonly string[] {
  const around = parts.flatMap(({ marks = "", imprint }) => [marks, imprint]);
  const signed = parts.flatMap(({ blocks }) => {
    const last = blocks.at(-1);
    return last?.kind === "columns" ? textsIn([last]).flatMap((text) => text.split("\n")) : [];
  });
  const lines = page
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^\d+$/.test(line) && !around.some((each) => each.includes(line)));
  const said = lines.filter((line) => !signed.some((each) => each.includes(line)));
  return [
    ...(lines.length > 0 ? [] : ["nothing"]),
    ...(lines.length > 0 && said.length === 0 ? [`the signature stands alone: ${lines.join(" / ")}`] : []),
  ];
}
