import type { FormReading, FormSheet } from "../../form-reader.ts";
import { checkContentTypes } from "./content-types.ts";
import { refusedKind, refusedPackage } from "./file-kind.ts";
import { type Allowance, LIMITS, wholeAllowance } from "./limits.ts";
import { plainFormats, readNumberFormats } from "./number-formats.ts";
import { checkParts } from "./package-parts.ts";
import { onSheet, Refused, refuse } from "./refusal.ts";
import { partOf, type Relationship, readRelationships } from "./relationships.ts";
import { noStrings, readSharedStrings } from "./shared-strings.ts";
import { readSheetPart } from "./sheet-part.ts";
import { readWorkbookPart } from "./workbook-part.ts";
import { readDirectory } from "./zip-directory.ts";
import { openMembers, type Parts } from "./zip-members.ts";

/**
 * Reads a workbook here and now; what it costs is bounded by `LIMITS`, yet a guest's file is better read in the worker.
 * It refuses and never repairs: whatever two programs could read differently is not read at all.
 */
export function readWorkbook(bytes: Uint8Array): FormReading {
  try {
    return { ok: true, sheets: readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, ...error.refusal };
    throw error;
  }
}

function readSheets(bytes: Buffer): readonly FormSheet[] {
  const allowance = wholeAllowance();
  const parts = openPackage(bytes);
  checkContentTypes(partNamed(parts, "[Content_Types].xml"), allowance);
  const links = allRelationships(parts, allowance);
  checkRootLink(links.get("_rels/.rels"));
  const ofWorkbook = links.get("xl/_rels/workbook.xml.rels") ?? new Map<string, Relationship>();
  const entries = readWorkbookPart(partNamed(parts, "xl/workbook.xml"), allowance);
  const sheetParts = entries.map(({ relationship }) => sheetPartOf(ofWorkbook.get(relationship)));
  checkOrphans(parts, sheetParts);

  const stringsPart = onlyPart(ofWorkbook, "sharedStrings", "xl/sharedStrings.xml");
  const stylesPart = onlyPart(ofWorkbook, "styles", "xl/styles.xml");
  const strings = stringsPart ? readSharedStrings(partNamed(parts, stringsPart), allowance) : noStrings;
  const formats = stylesPart ? readNumberFormats(partNamed(parts, stylesPart), allowance) : plainFormats;
  return entries.map(({ name, visibility }, index) => {
    const part = sheetParts[index] ?? "";
    const relationships = links.get(relationshipsOf(part)) ?? new Map<string, Relationship>();
    const context = { part, strings, formats, allowance, relationships };
    return { name, visibility, rows: onSheet(name, () => readSheetPart(partNamed(parts, part), context)) };
  });
}

/** The members of the file, once it is a package of ordinary parts only. */
function openPackage(bytes: Buffer): Parts {
  if (bytes.length > LIMITS.file) refuse("file-too-large");
  const kind = refusedKind(bytes);
  if (kind) refuse(kind);
  const directory = readDirectory(bytes);
  const packageKind = refusedPackage(directory.entries.map(({ name }) => name));
  if (packageKind) refuse(packageKind);
  const parts = openMembers(bytes, directory);
  checkParts(parts.names);
  return parts;
}

const partNamed = (parts: Parts, name: string): Buffer =>
  parts.bytesOf(name) ?? refuse("workbook-irregular", { detail: `no ${name}` });

const SHEETS = /^xl\/worksheets\/\w+\.xml$/;

const relationshipsOf = (part: string): string =>
  part.replace(/^xl\/worksheets\/(\w+\.xml)$/, "xl/worksheets/_rels/$1.rels");

/** Every relationship of the package; only those of sheets may, until the sheet says in which cell, lead outside. */
function allRelationships(
  parts: Parts,
  allowance: Allowance,
): ReadonlyMap<string, ReadonlyMap<string, Relationship>> {
  const all = parts.names
    .filter((name) => name.endsWith(".rels"))
    .map((name) => [name, readRelationships(partNamed(parts, name), name, allowance)] as const);
  for (const [name, relationships] of all)
    if (
      !name.startsWith("xl/worksheets/") &&
      [...relationships.values()].some(({ isExternal }) => isExternal)
    )
      refuse("external-link", { detail: name });
  return new Map(all);
}

function checkRootLink(root: ReadonlyMap<string, Relationship> | undefined): void {
  const documents = [...(root?.values() ?? [])].filter(({ kind }) => kind === "officeDocument");
  if (documents.length !== 1 || !/^\/?xl\/workbook\.xml$/.test(documents[0]?.target ?? ""))
    refuse("workbook-irregular", { detail: "root" });
}

function sheetPartOf(relationship: Relationship | undefined): string {
  const part = relationship?.kind === "worksheet" ? partOf(relationship) : "";
  return SHEETS.test(part) ? part : refuse("workbook-irregular", { detail: "sheet part" });
}

/** A sheet that the workbook does not list, or lists twice, is not a sheet of it to every program. */
function checkOrphans(parts: Parts, sheets: readonly string[]): void {
  const listed = new Set([...sheets, ...sheets.map(relationshipsOf)]);
  const found = parts.names.filter((name) => name.startsWith("xl/worksheets/"));
  if (listed.size < 2 * sheets.length || found.some((name) => !listed.has(name)))
    refuse("workbook-irregular", { detail: "sheet parts" });
}

/** The part of the only relationship of a kind; undefined where there is none. */
function onlyPart(
  relationships: ReadonlyMap<string, Relationship>,
  kind: string,
  wanted: string,
): string | undefined {
  const [only, ...more] = [...relationships.values()].filter((relationship) => relationship.kind === kind);
  if (!only) return undefined;
  if (more.length > 0 || partOf(only) !== wanted) refuse("workbook-irregular", { detail: kind });
  return wanted;
}
