import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const ROOMS = ["shared", "functions", "infra", "addin"] as const;

type Source = { readonly path: string; readonly text: string; readonly imports: readonly string[] };

const sourcesUnder = (folder: string): readonly Source[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
    .map((entry) => {
      const path = relative(ROOT, join(entry.parentPath, entry.name));
      const text = readFileSync(join(ROOT, path), "utf8");
      return {
        path,
        text,
        imports: [
          ...text.matchAll(
            /^(?:import|export)\b[^"';]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm,
          ),
        ].map(([, a, b, c]) => a ?? b ?? c ?? ""),
      };
    });

const everything = ROOMS.flatMap((room) => {
  try {
    return sourcesUnder(room);
  } catch {
    return [];
  }
});
const inRoom = (room: string) => everything.filter(({ path }) => path.startsWith(`${room}/`));

/** Where a relative import leads, as a path from the project's top; a package by its name. */
const target = ({ path }: Source, specifier: string): string =>
  specifier.startsWith(".") ? relative(ROOT, resolve(dirname(join(ROOT, path)), specifier)) : specifier;

const violations = (
  sources: readonly Source[],
  isAllowed: (target: string, source: Source) => boolean,
): readonly string[] =>
  sources.flatMap((source) =>
    source.imports
      .filter((specifier) => !isAllowed(target(source, specifier), source))
      .map((specifier) => `${source.path} imports ${specifier}`),
  );

/** Source without comments and strings, so that words in them are not taken for code. */
const codeOf = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|[^:])\/\/.*$/gm, "$1")
    .replace(/`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/g, '""');

test("the rooms are found, so that the rules below are about something", () => {
  expect(inRoom("shared").length).toBeGreaterThan(30);
  expect(inRoom("functions").length).toBeGreaterThan(10);
  expect(inRoom("infra").length).toBeGreaterThan(10);
  expect(inRoom("addin").filter(({ path }) => path.endsWith(".ts")).length).toBeGreaterThan(50);
  expect(inRoom("addin").filter(({ path }) => path.endsWith(".tsx")).length).toBeGreaterThan(10);
  expect(inRoom("shared").flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
});

describe("who may import whom", () => {
  test("shared imports itself, zod/mini and fraction.js, nothing else", () => {
    expect(
      violations(
        inRoom("shared"),
        (to) => to.startsWith("shared/") || ["zod/mini", "fraction.js"].includes(to),
      ),
    ).toEqual([]);
  });

  test("use cases in functions know interfaces: vendors stand in adapters, and only entries know both", () => {
    const useCases = inRoom("functions").filter(({ path }) => !/^functions\/(adapters|entry)\//.test(path));
    const allowed = ["zod/mini", "hono", "node:crypto", "aws-lambda"];
    expect(
      violations(
        useCases,
        (to) => to.startsWith("shared/") || /^functions\/[^/]+$/.test(to) || allowed.includes(to),
      ),
    ).toEqual([]);
    const adapters = inRoom("functions").filter(({ path }) => path.startsWith("functions/adapters/"));
    expect(violations(adapters, (to) => !/^(infra|addin|functions\/entry)\//.test(to))).toEqual([]);
  });

  test("the types of AWS's events are types only", () => {
    const loads = inRoom("functions").filter(({ text }) => /^import (?!type )[^;]*"aws-lambda"/m.test(text));
    expect(loads.map(({ path }) => path)).toEqual([]);
  });

  test("functions and addin never see each other, and nobody imports infra or tests", () => {
    expect(violations(inRoom("functions"), (to) => !/^(addin|infra|test)\//.test(to))).toEqual([]);
    expect(violations(inRoom("addin"), (to) => !/^(functions|infra|test)\//.test(to))).toEqual([]);
    expect(violations(inRoom("infra"), (to) => !/^(addin|test)\//.test(to))).toEqual([]);
  });
});

describe("the desk", () => {
  test("imports itself, shared, Preact, the sign-in protocol and zod/mini, which shared brings along anyway", () => {
    const allowed = ["preact", "preact/hooks", "oauth4webapi", "zod/mini"];
    expect(violations(inRoom("addin"), (to) => /^(addin|shared)\//.test(to) || allowed.includes(to))).toEqual(
      [],
    );
  });

  const inWorkbook = (path: string) => path.startsWith("addin/workbook/");
  const says = (global: RegExp) =>
    inRoom("addin")
      .filter(({ text }) => global.test(codeOf(text)))
      .map(({ path }) => path);

  test("says Excel in addin/workbook alone, so that round trips are counted and errors worded in one place", () => {
    const saying = says(/(?<![\w.])Excel\s*\.\s*[A-Za-z]|typeof Excel\b/);
    expect(saying).toContain("addin/workbook/run-excel.ts");
    expect(saying.filter((path) => !inWorkbook(path))).toEqual([]);
  });

  test("says Office there and in files named office-… alone: what the host is, its theme, its dialogs; all else runs in any browser", () => {
    const saying = says(/(?<![\w.])Office(Extension|Runtime)?\s*\.\s*[A-Za-z]|typeof Office\b/);
    expect(saying).toContain("addin/sign-in/office-dialog.ts");
    expect(saying.filter((path) => !inWorkbook(path) && !/\/office-[^/]+\.tsx?$/.test(path))).toEqual([]);
  });
});

describe("shared is pure", () => {
  test.each([
    "Date",
    "Math.random",
    "Intl",
    "localeCompare",
    "process",
    "globalThis",
    "setTimeout",
    "fetch",
    "console",
  ])("it never says %s", (word) => {
    const says = new RegExp(`(?<![\\w.])${word.replace(".", "\\.")}(?![\\w:])`);
    const guilty = inRoom("shared").filter(({ text }) => says.test(codeOf(text)));
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  test("nothing at module level can change", () => {
    const guilty = everything.filter(({ text }) => /^(export )?let /m.test(codeOf(text)));
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });
});

describe("the house is kept", () => {
  test("an entry is wiring of at most ten lines", () => {
    const long = inRoom("functions").filter(
      ({ path, text }) =>
        path.startsWith("functions/entry/") &&
        text.split("\n").filter((line) => line.trim() && !line.startsWith("import ")).length > 10,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test("files are named after what they own: no utils, helpers, common, and no barrels", () => {
    expect(
      everything
        .filter(({ path }) => /\/(utils?|helpers?|common|misc|index)\.tsx?$/.test(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test("no file is a room of its own", () => {
    const long = everything.filter(
      ({ path, text }) =>
        text.split("\n").length > 260 &&
        !path.startsWith("shared/programmes/") &&
        !path.startsWith("shared/words/"),
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test("only storage-keys.ts spells a storage key", () => {
    const spelled =
      /["`](scorecards|decisions|standings|workbooks|workbook-requests|seasons|signed-copies|forms|form-requests|table-drafts|table-locks|table-files|table-file-requests|closings|set-ups|workbook-editions|published)\//;
    const rooms = [...inRoom("shared"), ...inRoom("functions")];
    expect(
      rooms
        .filter(({ path, text }) => path !== "shared/storage-keys.ts" && spelled.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

test("no test is left out or run alone", () => {
  const tests = sourcesUnder("test");
  const guilty = tests.filter(({ text }) =>
    /\b(it|test|describe)\.(only|skip|todo|skipIf|runIf)\b/.test(codeOf(text)),
  );
  expect(guilty.map(({ path }) => path)).toEqual([]);
});
