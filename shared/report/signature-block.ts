import { signerOf } from "../papers/signing.ts";
import { worded } from "../papers/writing.ts";
import type { DraftRow } from "./laid-out.ts";
import { type OfficialSheet, twoCells } from "./official-sheet.ts";

/** Room for a signature and a seal, in points. */
const ROOM = 64;

/**
 * Who signs a table: on the left the one who drew it up for the secretariat, on the right the leader for the bloc, then
 * nơi nhận. The rows are printed on one page.
 */
export function signatureBlock(sheet: OfficialSheet, label: "khối" | "cụm"): readonly DraftRow[] {
  const { form, style } = sheet;
  const { layout, letterhead } = form;
  const { office, name } = signerOf(form);
  const said = (words = "") => worded(words, layout.signature);
  const drawnUp = [`Tổ thư ký ${label}`, "Người lập biểu"];
  const lines = Math.max(office.length, drawnUp.length);
  const offices = Array.from({ length: lines }, (_, index) =>
    twoCells(sheet, [style("signature"), said(drawnUp[index])], [style("signature"), said(office[index])]),
  );
  const { recipients } = letterhead;
  const rows: readonly DraftRow[] = [
    { cells: [] },
    ...offices,
    twoCells(
      sheet,
      ["signature-note", "(Ký, ghi rõ họ tên)"],
      ["signature-note", "(Ký, đóng dấu, ghi rõ họ tên)"],
    ),
    { cells: [], height: ROOM },
    ...(name === undefined ? [] : [twoCells(sheet, [style("signer"), ""], [style("signer"), name])]),
    ...(recipients.length === 0
      ? []
      : [
          twoCells(sheet, [style("recipients"), layout.recipients.title], ["note", ""]),
          ...recipients.map((to, index) =>
            twoCells(
              sheet,
              [style("recipient"), `- ${to}${index < recipients.length - 1 ? ";" : "."}`],
              ["note", ""],
            ),
          ),
        ]),
  ];
  return rows.map((row, index) => (index < rows.length - 1 ? { ...row, stays: true } : row));
}
