import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { Settings } from "../../../../infra/local/serve/settings.ts";

const ROOT = resolve(import.meta.dirname, "../../../..");
const textOf = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const PAGES = ["docs/may-chu-rieng.md", "docs/own-server.md"];

type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
};

/** The settings as the pages name them: `listen.port`, `issuers[].issuer`. */
function namesIn(schema: Schema, at = ""): readonly string[] {
  if (schema.oneOf) return schema.oneOf.flatMap((each) => namesIn(each, at));
  if (schema.items?.properties) return namesIn(schema.items, `${at}[]`);
  if (!schema.properties) return [at];
  return Object.entries(schema.properties).flatMap(([name, each]) =>
    namesIn(each, at ? `${at}.${name}` : name),
  );
}
const NAMES = [
  ...new Set(namesIn(z.toJSONSchema(Settings, { io: "input", unrepresentable: "any" }) as Schema)),
];

test.each(PAGES)("%s has a row for every setting, and for nothing else", (page) => {
  const [, table = ""] = /\n\| (?:thiết lập|setting) .*\n\| -.*\n((?:\|.*\n)+)/.exec(textOf(page)) ?? [];
  const rows = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
  expect(rows.length).toBeGreaterThan(20);
  expect([...rows].sort()).toEqual([...NAMES].sort());
});

test("the two pages have the same parts: headings, tables, examples, files they lead to", () => {
  const shape = (page: string) => {
    const text = textOf(page);
    const linked = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to = ""]) => to);
    return {
      headings: [...text.matchAll(/^##+ /gm)].length,
      rows: [...text.matchAll(/^\|/gm)].length,
      examples: [...text.matchAll(/^```/gm)].length,
      files: linked.filter((to) => to.startsWith("../infra")),
    };
  };
  const [vi, en] = PAGES.map(shape);
  expect(vi).toEqual(en);
  for (const file of vi?.files ?? []) expect(textOf(join("docs", file)).length).toBeGreaterThan(0);
});

test("the sample settings are right but for the files of a site", () => {
  expect(Settings.safeParse(JSON.parse(textOf("infra/serve/settings.example.json"))).error).toBeUndefined();
});

test("what is started as a service is there: the unit, the Windows service and the container name the same command", () => {
  for (const file of ["bang-vang.service", "bang-vang.xml", "Containerfile"]) {
    const text = textOf(`infra/serve/${file}`).replaceAll("\\", "/");
    expect(text).toContain("infra/local/serve.ts");
    expect(text).toContain("settings.json");
  }
  expect(textOf("infra/local/serve.ts")).toContain("--config");
});

/** Everything a file loads at some time, by path from the project's top, and the packages among it. */
function loadedBy(entry: string): {
  readonly files: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
} {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string) => {
    if (files.has(path)) return;
    files.add(path);
    const text = textOf(path);
    const imports = [
      ...text.matchAll(/^(?:import|export) (?!type )[^;]*?from "([^"]+)"/gm),
      ...text.matchAll(/\bimport\("([^"]+)"\)/g),
    ].map(([, to = ""]) => to);
    for (const to of imports) {
      if (to.startsWith(".")) visit(join(dirname(path), to));
      else if (!to.startsWith("node:") && !builtinModules.includes(to))
        packages.add(
          to
            .split("/")
            .slice(0, to.startsWith("@") ? 2 : 1)
            .join("/"),
        );
    }
  };
  visit(entry);
  return { files, packages };
}

test("runs without what is installed for development, and carries nothing of the demo", () => {
  const { files, packages } = loadedBy("infra/local/serve.ts");
  const { dependencies } = JSON.parse(textOf("package.json")) as { dependencies: Record<string, string> };
  expect(files.size).toBeGreaterThan(100);
  expect([...packages].filter((name) => !(name in dependencies))).toEqual([]);
  const demo = readdirSync(join(ROOT, "infra/local/identity")).map((name) => `infra/local/identity/${name}`);
  for (const file of [...demo, "infra/local/demo-people.ts", "infra/local/platform.ts"])
    expect(files.has(file), file).toBe(false);
});
