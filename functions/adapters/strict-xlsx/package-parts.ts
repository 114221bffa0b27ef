import { refuse } from "./refusal.ts";

/** Parts that run, embed or fetch something. */
const ACTIVE =
  /vba|activex|embeddings|ctrlprops|customui|macrosheets|dialogsheets|connections|querytables|webextensions|oleobject|^xl\/model\//i;
const LINKED = /externallinks/i;

/** What Excel, LibreOffice, WPS and the libraries put into an ordinary workbook. Most of it is never opened. */
const ORDINARY: readonly RegExp[] = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^docProps\/(app|core|custom)\.xml$/,
  /^docProps\/thumbnail\.(jpe?g|png|wmf|emf)$/,
  /^docMetadata\/LabelInfo\.xml$/,
  /^customXml\/(_rels\/)?\w+\.xml(\.rels)?$/,
  /^_xmlsignatures\/(_rels\/)?\w+\.(sigs|xml|sigs\.rels)$/,
  /^xl\/(workbook|sharedStrings|styles|calcChain|metadata|volatileDependencies|cellimages)\.xml$/,
  /^xl\/_rels\/(workbook|cellimages)\.xml\.rels$/,
  /^xl\/worksheets\/(_rels\/)?\w+\.xml(\.rels)?$/,
  /^xl\/theme\/(_rels\/)?theme\d*\.xml(\.rels)?$/,
  /^xl\/printerSettings\/printerSettings\d+\.bin$/,
  /^xl\/comments\d*\.xml$/,
  /^xl\/comments\/comments?\d*\.xml$/,
  /^xl\/threadedComments\/threadedComment\d*\.xml$/,
  /^xl\/persons\/person\d*\.xml$/,
  /^xl\/richData\/(_rels\/)?\w+\.xml(\.rels)?$/,
  /^xl\/tables\/table\d+\.xml$/,
  /^xl\/media\/\w+\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$/,
  /^xl\/(drawings|charts|diagrams)\/(_rels\/)?\w+\.(xml|vml)(\.rels)?$/,
];

/** Refuses a package that holds anything active, linked or unheard of. */
export function checkParts(names: readonly string[]): void {
  for (const name of names) {
    if (ACTIVE.test(name)) refuse("active-content", { detail: name });
    if (LINKED.test(name)) refuse("external-link", { detail: name });
    if (!ORDINARY.some((pattern) => pattern.test(name))) refuse("part-unexpected", { detail: name });
  }
}
