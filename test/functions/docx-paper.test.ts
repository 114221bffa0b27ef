import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { renderPaper } from "../../functions/adapters/docx-paper.ts";
import { sha256 } from "../../functions/hash.ts";
import { BLOC_PAPERS } from "../../shared/papers/bloc-papers.ts";
import { formOf } from "../../shared/papers/form.ts";
import type { PaperPlan } from "../../shared/papers/paper-plan.ts";
import { body, dots, row, table } from "../../shared/papers/writing.ts";
import { plainText } from "../../shared/report/plain-text.ts";
import { paperOf } from "../support/paper-texts.ts";
import { deskOf, selfScore, typed } from "../support/small-bloc.ts";
import { memberOf, membersOf } from "../support/zip-members.ts";

const desk = deskOf([typed("x")], { policy: { precedence: ["self"] } });
const cards = ["a", "b", "c"].map((letter) => selfScore(letter, { x: { points: "9" } }));
const plans = BLOC_PAPERS.map((paper) => [paper, paperOf(paper, desk, { cards })] as const);
const form = formOf(desk.bloc, "bao-cao");

/** A paper of one part that says these blocks. */
const paperOfBlocks = (...blocks: PaperPlan["parts"][number]["blocks"]): PaperPlan => ({
  title: plainText("Văn bản"),
  parts: [
    {
      orientation: "portrait",
      margins: form.layout.margins,
      pageNumber: { size: 14 },
      imprint: plainText("Mã số liệu 0123"),
      blocks,
    },
  ],
});

/** The words of a part of the file, paragraph by paragraph, as a reader of XML finds them; throws when it is no XML. */
function wordsIn(xml: string): readonly string[] {
  const parser = new SaxesParser({ xmlns: true });
  const paragraphs: string[] = [];
  let isText = false;
  parser.on("opentag", ({ name }) => {
    if (name === "w:p") paragraphs.push("");
    if (name === "w:t") isText = true;
    if (name === "w:br") paragraphs.push(`${paragraphs.pop() ?? ""}\n`);
  });
  parser.on("closetag", ({ name }) => {
    if (name === "w:t") isText = false;
  });
  parser.on("text", (text) => {
    if (isText) paragraphs.push(`${paragraphs.pop() ?? ""}${text}`);
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return paragraphs;
}

/** Every part of the file is XML that a strict reader takes. */
function wellFormed(bytes: Uint8Array): number {
  const parts = membersOf(bytes).filter((name) => /\.(xml|rels)$/.test(name));
  for (const name of parts) wordsIn(memberOf(bytes, name));
  return parts.length;
}

const said = async (plan: PaperPlan) => wordsIn(memberOf(await renderPaper(plan), "word/document.xml"));

describe("a paper as a file", () => {
  test.each(plans)("%s: every part of it is well-formed, and it says what was planned", async (_, plan) => {
    const bytes = await renderPaper(plan);
    expect(wellFormed(bytes)).toBeGreaterThan(10);
    const words = wordsIn(memberOf(bytes, "word/document.xml"));
    expect(words).toContain("KHỐI");
    expect(memberOf(bytes, "docProps/core.xml")).toContain(plan.title);
  });

  test("stands on A4 with the layout's margins, in Times New Roman, its number on every page but the first", async () => {
    const bytes = await renderPaper(plans[2]?.[1] as PaperPlan);
    const document = memberOf(bytes, "word/document.xml");
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(document).toContain('w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
    expect(document).toContain("<w:titlePg/>");
    expect(memberOf(bytes, "word/styles.xml")).toContain("Times New Roman");
    const numbered = membersOf(bytes).filter(
      (name) => name.startsWith("word/header") && memberOf(bytes, name).includes(">PAGE<"),
    );
    expect(numbered).toHaveLength(1);
    const marked = membersOf(bytes).filter(
      (name) => name.startsWith("word/header") && memberOf(bytes, name).includes("DỰ THẢO"),
    );
    expect(marked).toHaveLength(2);
  });

  test("a wide part lies on its side", async () => {
    const [part] = paperOfBlocks(body(form, "x")).parts;
    const wide = {
      title: plainText("x"),
      parts: part ? [{ ...part, orientation: "landscape" as const }] : [],
    };
    expect(memberOf(await renderPaper(wide), "word/document.xml")).toContain(
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    );
  });

  test("no row is cut by a page, a head stands on each, and what goes together stays together", async () => {
    const columns = [
      { title: "STT", share: 1 },
      { title: "Nội dung", share: 3 },
    ];
    const rows = [row(columns, ["1", "a"]), { ...row(columns, ["2", "b"]), withNext: true as const }];
    const plan = paperOfBlocks(table(form, columns, rows), { ...dots(form, 2), withNext: true });
    const document = memberOf(await renderPaper(plan), "word/document.xml");
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    // Both cells of the last row, and the last line of dots.
    expect(document.match(/<w:keepNext\/>/g)).toHaveLength(3);
    expect(document.match(/w:leader="dot"/g)).toHaveLength(2);
  });
});

describe("the same bytes", () => {
  test.each(plans)("%s is the same file twice", async (_, plan) => {
    const [first, second] = [await renderPaper(plan), await renderPaper(plan)];
    expect(sha256(second)).toBe(sha256(first));
  });

  test("in another process, another time zone, on another day", async () => {
    const script = `
      import { renderPaper } from "./functions/adapters/docx-paper.ts";
      import { paperOf } from "./test/support/paper-texts.ts";
      import { deskOf, typed } from "./test/support/small-bloc.ts";
      import { createHash } from "node:crypto";
      const Real = Date;
      globalThis.Date = class extends Real { constructor(...of) { super(...(of.length ? of : [Number(process.env.AT)])); } static now() { return Number(process.env.AT); } };
      const desk = deskOf([typed("x")], { policy: { precedence: ["self"] } });
      const bytes = await renderPaper(paperOf("bien-ban", desk));
      process.stdout.write(createHash("sha256").update(bytes).digest("hex"));`;
    const hashes = [
      ["Asia/Ho_Chi_Minh", "1735689600000"],
      ["America/New_York", "1767225600000"],
    ].map(([TZ, AT]) =>
      execFileSync(process.execPath, ["--input-type=module-typescript", "-e", script], {
        cwd: join(import.meta.dirname, "../.."),
        env: { ...process.env, TZ, AT },
        encoding: "utf8",
      }),
    );
    const here = sha256(await renderPaper(paperOf("bien-ban", desk)));
    expect(hashes).toEqual([here, here]);
  }, 30_000);
});

describe("what people typed cannot break a file", () => {
  test.each([
    ["control characters", "a\u0000\u0007\u000bb", "ab"],
    ["a byte order mark turned around", "a\ufffeb\uffff", "ab"],
    ["half a pair", "a\ud800b\udc00", "ab"],
    ["marks of XML", `<w:p/>&amp;"'</w:t>]]>`, `<w:p/>&amp;"'</w:t>]]>`],
    ["a code that Excel would read", "_x0041_", "_x0041_"],
    ["a tab", "a\tb", "a b"],
    ["lines", "một\r\nhai", "một\nhai"],
    ["marks that turn the direction", "a\u202eb", "ab"],
    ["letters beyond the plane", "a🎖b", "a🎖b"],
  ])("%s", async (_, typedText, read) => {
    const plan = paperOfBlocks(body(form, typedText));
    const bytes = await renderPaper({ ...plan, title: plainText(typedText) });
    expect(wellFormed(bytes)).toBeGreaterThan(10);
    expect(wordsIn(memberOf(bytes, "word/document.xml"))[0]).toBe(read);
  });

  test("forty thousand characters are cut where it shows", async () => {
    const [first = ""] = await said(paperOfBlocks(body(form, "ữ".repeat(40_000))));
    expect(first.length).toBeLessThan(32_768);
    expect(first.endsWith("[…đã cắt bớt]")).toBe(true);
  });
});
