import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join, relative } from "node:path";
import type { BuildResult, Metafile, Plugin } from "esbuild";
import { contentType } from "./content-type.ts";
import { entrySize, withImports } from "./entry-size.ts";
import { htmlEntries, withBuiltEntries, withPlaceholders } from "./html-entries.ts";
import { type FluentThemes, themeCss, unknownProperties } from "./theme-css.ts";

/** Where Microsoft serves office.js; a site without a way to it gives its own mirror. */
export const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

export type PageFile = {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Its name carries a hash of its content, so that it may be kept for ever. */
  readonly hashed: boolean;
};

export type PageBundle = {
  /** By path below the base: "pane.html", "main-AB12CD34.js". */
  readonly files: ReadonlyMap<string, PageFile>;
  /** The gzip bytes of an entry ("main.tsx") with its static imports. */
  readonly entrySize: (source: string) => { readonly bytes: number; readonly files: readonly string[] };
};

type Options = {
  /** The folder whose `.html` files are the pages; the scripts and style sheets they name are built. */
  readonly folder: string;
  /** What stands before the name of a file in a page: "/pane/", or "" when the page lies beside its files. */
  readonly base: string;
  /** Fills `%OFFICE_JS%`. */
  readonly officeJs?: string;
};

/**
 * Builds the pages of a folder in memory: ES2020 modules with hashed names, shared parts split off, minified; style
 * sheets with the Fluent tokens they read set before them. A custom property nobody sets is refused.
 */
export async function bundlePages({ folder, base, officeJs = OFFICE_JS }: Options): Promise<PageBundle> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".html")).sort();
  const pages = await Promise.all(
    names.map(async (name) => ({ name, html: await readFile(join(folder, name), "utf8") })),
  );
  const sources = new Set(
    pages.flatMap(({ html }) => {
      const { scripts, styles } = htmlEntries(html);
      return [...scripts, ...styles];
    }),
  );
  const { outputFiles, metafile } = await build(folder, [...sources]);
  const text = new Map(outputFiles.map(({ path, contents }) => [relative(folder, path), contents]));
  const built = new Map(
    Object.entries(metafile.outputs).flatMap(([path, { entryPoint, cssBundle }]) =>
      entryPoint
        ? [
            [
              entryPoint,
              {
                url: base + path,
                ...(cssBundle && { styleUrl: base + cssBundle }),
                partUrls: withImports(metafile, path)
                  .slice(1)
                  .map((part) => base + part),
              },
            ] as const,
          ]
        : [],
    ),
  );

  const files = new Map<string, PageFile>();
  for (const [path, bytes] of text) files.set(path, { bytes, type: contentType(path), hashed: true });
  for (const { name, html } of pages)
    files.set(name, {
      bytes: new TextEncoder().encode(
        withPlaceholders(withBuiltEntries(html, built), { OFFICE_JS: officeJs }),
      ),
      type: contentType(name),
      hashed: false,
    });
  return {
    files,
    entrySize: (source) => entrySize(metafile, source, (path) => text.get(path) ?? new Uint8Array()),
  };
}

async function build(
  folder: string,
  sources: readonly string[],
): Promise<BuildResult<{ write: false; metafile: true }> & { readonly metafile: Metafile }> {
  const { build: esbuild } = await import("esbuild");
  return esbuild({
    absWorkingDir: folder,
    entryPoints: sources.map((source) => ({ in: source, out: basename(source, extname(source)) })),
    outdir: ".",
    entryNames: "[name]-[hash]",
    chunkNames: "part-[hash]",
    assetNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2020",
    minify: true,
    charset: "utf8",
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".svg": "file", ".png": "file" },
    legalComments: "none",
    write: false,
    metafile: true,
    logLevel: "silent",
    plugins: [fluentTokens],
  });
}

/** Builds one script that runs by itself, before modules do, and leaves no name behind. */
export async function bundleScript(path: string): Promise<PageFile> {
  const { transform } = await import("esbuild");
  const source = await readFile(path, "utf8");
  const { code } = await transform(source, { loader: "ts", format: "iife", target: "es2020", minify: true });
  return { bytes: new TextEncoder().encode(code), type: contentType("script.js"), hashed: false };
}

/** Ends the bundler's own process; the next bundle starts it again. */
export async function endBundler(): Promise<void> {
  const { stop } = await import("esbuild");
  await stop();
}

/** Sets, before each style sheet of ours, the Fluent tokens it reads. */
const fluentTokens: Plugin = {
  name: "fluent-tokens",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const css = await readFile(path, "utf8");
      const themes = await fluentThemes();
      const unknown = unknownProperties(css, themes);
      if (unknown.length > 0)
        return { errors: [{ text: `${basename(path)} reads ${unknown.join(", ")}, which nothing sets` }] };
      return { contents: themeCss(css, themes) + css, loader: "css" };
    });
  },
};

async function fluentThemes(): Promise<FluentThemes> {
  const { webLightTheme, webDarkTheme, teamsHighContrastTheme } = await import("@fluentui/tokens");
  return { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };
}
