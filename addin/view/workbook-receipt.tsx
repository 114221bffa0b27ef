import { REPORT_WORDS } from "../words/report-words.ts";
import type { Pane } from "./pane.ts";

/** By which a workbook that was taken away can be told from every other: its number and the hash of its bytes. */
export function WorkbookReceipt({ pane: { state } }: { readonly pane: Pane }) {
  const { edition, sha256 } = state.download ?? {};
  if (edition === undefined || sha256 === undefined) return null;
  return (
    <dl class="facts">
      <dt>{REPORT_WORDS.edition[state.lang]}</dt>
      <dd>{edition}</dd>
      <dt>{REPORT_WORDS.sha256[state.lang]}</dt>
      <dd class="hash">{sha256}</dd>
    </dl>
  );
}
