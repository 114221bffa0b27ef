import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundlePages, endBundler, OFFICE_JS, type PageBundle } from "../../../../infra/local/pages/bundle.ts";
import {
  htmlEntries,
  withBuiltEntries,
  withFirstScript,
  withPlaceholders,
} from "../../../../infra/local/pages/html-entries.ts";
import { pages } from "../../../../infra/local/pages/pages.ts";
import { themeCss, unknownProperties } from "../../../../infra/local/pages/theme-css.ts";

const HTML = `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<link rel="stylesheet" href="./styles.css" /><script async src="%OFFICE_JS%"></script>
<script type="module" src="./main.tsx"></script></head><body></body></html>`;

describe("what a page names", () => {
  test("scripts and style sheets by their sources; addresses and placeholders are left alone", () => {
    expect(htmlEntries(HTML)).toEqual({ scripts: ["main.tsx"], styles: ["styles.css"] });
    expect(htmlEntries('<script src="https://a.example/x.ts"></script>').scripts).toEqual([]);
  });

  test("is replaced by what was built, with the style sheets its scripts import", () => {
    const built = new Map([
      ["main.tsx", { url: "/pane/main-1.js", styleUrl: "/pane/main-1.css" }],
      ["styles.css", { url: "/pane/styles-2.css" }],
    ]);
    const page = withBuiltEntries(HTML, built);
    expect(page).toContain('<script type="module" src="/pane/main-1.js">');
    expect(page).toContain('href="/pane/styles-2.css"');
    expect(page).toContain('<link rel="stylesheet" href="/pane/main-1.css" /></head>');
    expect(() => withBuiltEntries(HTML, new Map())).toThrow("main.tsx");
  });

  test("a placeholder nobody fills is refused", () => {
    expect(withPlaceholders(HTML, { OFFICE_JS: "/o.js" })).toContain('<script async src="/o.js">');
    expect(() => withPlaceholders(HTML, {})).toThrow("%OFFICE_JS%");
  });

  test("a script of the host comes before every other", () => {
    const page = withFirstScript(HTML, "/first.js");
    expect(page.indexOf("/first.js")).toBeLessThan(page.indexOf("%OFFICE_JS%"));
  });
});

describe("Fluent's tokens", () => {
  const themes = {
    light: { ink: "#242424", paper: "#fff", radius: "4px" },
    dark: { ink: "#fff", paper: "#292929", radius: "4px" },
    contrast: { ink: "#fff", paper: "#000", radius: "4px" },
  };

  test("only those that are read are set, and for other themes only those that differ", () => {
    const css = "/* var(--paper) */ p { color: var(--ink); border-radius: var(--radius) }";
    expect(themeCss(css, themes)).toBe(
      ":root{--ink:#242424;--radius:4px}\n" +
        '[data-theme="dark"]{--ink:#fff}\n[data-theme="contrast"]{--ink:#fff}\n',
    );
    expect(themeCss("p { color: red }", themes)).toBe("");
  });

  test("a property the sheet sets itself is its own; one nobody sets is found", () => {
    const css =
      ":root { --ink: red; --gap: 2px } p { color: var(--ink); gap: var(--gap); top: var(--papre); left: var(--x, 0) }";
    expect(themeCss(css, themes)).toBe("");
    expect(unknownProperties(css, themes)).toEqual(["papre"]);
  });
});

describe("pages built in memory", () => {
  let dir: string;
  let bundle: PageBundle;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "bang-vang-pages-"));
    await writeFile(join(dir, "pane.html"), HTML);
    await writeFile(join(dir, "styles.css"), "p { color: var(--colorNeutralForeground1) }");
    await writeFile(
      join(dir, "main.tsx"),
      'import { small } from "./small.ts";\ndocument.title = small;\nvoid import("./large.ts");',
    );
    await writeFile(join(dir, "small.ts"), 'export const small = "nhỏ" as const;');
    await writeFile(join(dir, "large.ts"), `export const large = "${"chỉ khi cần ".repeat(200)}";`);
    bundle = await bundlePages({ folder: dir, base: "/pane/" });
  });
  afterAll(async () => {
    await endBundler();
    await rm(dir, { recursive: true, force: true });
  });

  const text = (name: string) => new TextDecoder().decode(bundle.files.get(name)?.bytes);

  test("scripts have hashed names and are kept for ever, pages are not", () => {
    const page = text("pane.html");
    const [, script] = /src="\/pane\/(main-[A-Z0-9]{8}\.js)"/.exec(page) ?? [];
    expect(bundle.files.get(script ?? "")?.hashed).toBe(true);
    expect(bundle.files.get("pane.html")?.hashed).toBe(false);
    expect(page).toContain(OFFICE_JS);
  });

  test("the style sheet comes with the tokens it reads, in three themes", () => {
    const [, sheet] = /href="\/pane\/(styles-[A-Z0-9]{8}\.css)"/.exec(text("pane.html")) ?? [];
    const css = text(sheet ?? "");
    expect(css).toMatch(/--colorNeutralForeground1:\s?#242424/);
    expect(css).toMatch(/data-theme=("?)dark\1/);
    expect(css.length).toBeLessThan(400);
  });

  test("what a person waits for is the entry and what it imports at once, not what is loaded on demand", () => {
    const { bytes, files } = bundle.entrySize("main.tsx");
    expect(files).toHaveLength(1);
    expect(bytes).toBe(gzipSync(bundle.files.get(files[0] ?? "")?.bytes ?? "", { level: 9 }).length);
    expect(bytes).toBeLessThan(300);
    expect(() => bundle.entrySize("other.tsx")).toThrow("other.tsx");
  });

  test("a misspelt token fails the build", async () => {
    const wrong = await mkdtemp(join(tmpdir(), "bang-vang-pages-"));
    await writeFile(join(wrong, "pane.html"), '<head><link rel="stylesheet" href="s.css"></head>');
    await writeFile(join(wrong, "s.css"), "p { color: var(--colorNeutralForegrund1) }");
    await expect(bundlePages({ folder: wrong, base: "" })).rejects.toThrow("colorNeutralForegrund1");
    await rm(wrong, { recursive: true });
  });
});

describe("the pages of this machine", () => {
  const { app } = pages({ config: { api: "" } });
  const get = (path: string) => app.request(path);

  test("the preview stands at the top, the pane below it with the host's script first, both from the product's own sources", async () => {
    expect(await (await get("/")).text()).toContain("Bản xem thử");
    const pane = await (await get("/pane/pane.html?lenh=mo")).text();
    expect(pane).toContain('<head>\n<script src="/pane/adopt-external.js"></script>');
    expect(pane).toContain('src="/office-js/office.js"');
    expect(await (await get("/pane/adopt-external.js")).text()).toContain("external");
    const [, script] = /src="(main-[^"]+)"/.exec(pane) ?? [];
    const answer = await get(`/pane/${script}`);
    expect(answer.headers.get("cache-control")).toContain("immutable");
    expect(answer.headers.get("content-type")).toContain("text/javascript");
  });

  test("what a site tells its pane is served beside it, and icons and office.js as they are", async () => {
    expect(await (await get("/pane/config.json")).json()).toEqual({ api: "" });
    expect((await get("/pane/assets/open-32.png")).headers.get("content-type")).toBe("image/png");
    expect((await get("/office-js/vi-vn/office_strings.js")).status).toBe(200);
  });

  test.each([
    "/pane/nothing.js",
    "/preview/nothing.js",
    "/pane/assets/../main.tsx",
    "/pane/assets/..%2f..%2fpackage.json",
    "/office-js/..%2fpackage.json",
    "/office-js/",
  ])("%s is not there", async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});
