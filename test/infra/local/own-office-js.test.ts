import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundlePages, endBundler, type PageBundle } from "../../../infra/local/pages/bundle.ts";

const MIRROR = "https://office.noi-bo.example/hosted/office.js";
const ADDIN = resolve(import.meta.dirname, "../../../addin");

let bundle: PageBundle;
beforeAll(async () => {
  bundle = await bundlePages({ folder: ADDIN, base: "", officeJs: MIRROR });
});
afterAll(endBundler);

const texts = (ends: string): readonly (readonly [name: string, text: string])[] =>
  [...bundle.files].flatMap(([name, { bytes }]) =>
    name.endsWith(ends) ? [[name, new TextDecoder().decode(bytes)] as const] : [],
  );

describe("a site without the Internet, which has an office.js of its own", () => {
  test("finds that one in every page that loads office.js, and Microsoft's in none", () => {
    const pages = texts(".html");
    const loading = pages.filter(([, html]) => html.includes("office.js"));
    expect(loading.map(([name]) => name).sort()).toEqual(["pane.html", "self-test.html", "signed-in.html"]);
    for (const [name, html] of loading) expect(html, name).toContain(MIRROR);
    for (const [name, html] of pages) expect(html, name).not.toContain("appsforoffice.microsoft.com");
  });

  test("has no script that fetches anything from another host", () => {
    const scripts = texts(".js");
    expect(scripts.length).toBeGreaterThan(5);
    for (const [name, script] of scripts)
      expect(script, name).not.toMatch(/appsforoffice\.microsoft\.com\/|lib\/1\/hosted/);
  });
});
