import type { Authority, Letterhead } from "./letterhead.ts";

/** How words of a paper look: sizes in points; every paper is in Times New Roman, black. */
export type Look = {
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly upper?: true;
  /** A rule under it: as long as the words, or a part of them. */
  readonly rule?: "whole" | "part";
};

type Line = { readonly words: string; readonly look: Look };

/** A layout of official papers: what its template says, and nothing that a program decides. Margins in millimetres. */
export type OfficialLayout = {
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** The lines above the place and date; the State's quốc hiệu and tiêu ngữ, the Party's name. */
  readonly nation: readonly [Line, ...Line[]];
  readonly superior: Look;
  readonly issuer: Look;
  /** What stands under the issuing body, where the layout has it. */
  readonly star?: string;
  /** "{number}", "{type}" and "{symbol}" stand for the number, the kind of paper and the body's symbol. */
  readonly number: { readonly words: string; readonly look: Look };
  readonly date: Look;
  readonly kind: Look;
  readonly about: Look;
  readonly body: Look & { readonly firstLineMm: number; readonly spacingPt: number };
  readonly part: Look;
  /** How each authority to sign is abbreviated. */
  readonly authorities: Readonly<Record<Authority, string>>;
  readonly signature: Look;
  readonly signer: Look;
  readonly recipients: { readonly title: string; readonly head: Look; readonly line: Look };
  /** On top of every page but the first, in the middle. */
  readonly pageNumber: Look;
  readonly annex: { readonly words: string; readonly look: Look };
};

/**
 * The State's layout: Nghị định 30/2020/NĐ-CP, Phụ lục I. The Party's: Hướng dẫn 36-HD/VPTW of 3/4/2018, which has no
 * quốc hiệu and no tiêu ngữ.
 */
export const OFFICIAL_LAYOUTS: Readonly<Record<Letterhead["layout"], OfficialLayout>> = {
  state: {
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    nation: [
      { words: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", look: { size: 13, bold: true } },
      { words: "Độc lập - Tự do - Hạnh phúc", look: { size: 14, bold: true, rule: "whole" } },
    ],
    superior: { size: 13, upper: true },
    issuer: { size: 13, bold: true, upper: true, rule: "part" },
    number: { words: "Số: {number}/{type}-{symbol}", look: { size: 13 } },
    date: { size: 14, italic: true },
    kind: { size: 14, bold: true, upper: true },
    about: { size: 14, bold: true, rule: "part" },
    body: { size: 14, firstLineMm: 12.7, spacingPt: 6 },
    part: { size: 14, bold: true },
    authorities: { TM: "TM.", KT: "KT.", TL: "TL.", TUQ: "TUQ.", Q: "Q." },
    signature: { size: 14, bold: true, upper: true },
    signer: { size: 14, bold: true },
    recipients: {
      title: "Nơi nhận:",
      head: { size: 12, bold: true, italic: true },
      line: { size: 11 },
    },
    pageNumber: { size: 14 },
    annex: { words: "Phụ lục", look: { size: 14, bold: true } },
  },
  party: {
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    nation: [{ words: "ĐẢNG CỘNG SẢN VIỆT NAM", look: { size: 15, bold: true, rule: "whole" } }],
    superior: { size: 14, upper: true },
    issuer: { size: 14, bold: true, upper: true },
    star: "*",
    number: { words: "Số {number}-{type}/{symbol}", look: { size: 14 } },
    date: { size: 14, italic: true },
    kind: { size: 16, bold: true, upper: true },
    about: { size: 14, bold: true, rule: "part" },
    body: { size: 14, firstLineMm: 12.7, spacingPt: 6 },
    part: { size: 14, bold: true, upper: true },
    authorities: { TM: "T/M", KT: "K/T", TL: "T/L", TUQ: "T/UQ", Q: "Q." },
    signature: { size: 14, bold: true, upper: true },
    signer: { size: 14, bold: true },
    recipients: { title: "Nơi nhận:", head: { size: 14, bold: true }, line: { size: 12 } },
    pageNumber: { size: 14 },
    annex: { words: "Phụ lục", look: { size: 14, bold: true } },
  },
};
