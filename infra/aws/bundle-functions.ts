import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Metafile, Plugin } from "esbuild";
import { withWrittenNames } from "./written-names.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** The functions of a stage, by the program each runs. */
export const FUNCTIONS = {
  api: "functions/entry/api.ts",
  "fold-bloc": "functions/entry/fold-bloc.ts",
  "export-workbook": "functions/entry/export-workbook.ts",
  sweep: "functions/entry/sweep.ts",
  "list-blocs": "functions/entry/list-blocs.ts",
  "rebuild-bloc": "functions/entry/rebuild-bloc.ts",
} as const;
export type FunctionName = keyof typeof FUNCTIONS;

/** What runs beside the API in a thread of its own, under the name the API looks for. */
const FORM_WORKER = { out: "form-worker", in: "functions/adapters/strict-xlsx/worker.ts" };

/** Parts of the SDK and of exceljs still ask for `require`, which a module has not. */
const REQUIRE = 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);';

export type FunctionBundle = {
  readonly folder: string;
  /** Bytes of everything that is deployed for the function. */
  readonly bytes: number;
  /** The packages and files that went into it. */
  readonly inputs: readonly string[];
};

/** Builds every function into a folder of its own below `out`: one module, the SDK in it, with a map for its stack traces. */
export async function bundleFunctions(out: string): Promise<Readonly<Record<FunctionName, FunctionBundle>>> {
  await rm(out, { recursive: true, force: true });
  const built = await Promise.all(
    Object.entries(FUNCTIONS).map(async ([name, entry]) => [name, await bundle(name, entry, out)] as const),
  );
  return Object.fromEntries(built) as Record<FunctionName, FunctionBundle>;
}

async function bundle(name: string, entry: string, out: string): Promise<FunctionBundle> {
  const { build } = await import("esbuild");
  const folder = join(out, name);
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [{ in: entry, out: "index" }, ...(name === "api" ? [FORM_WORKER] : [])],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    minify: true,
    charset: "utf8",
    legalComments: "none",
    banner: { js: REQUIRE },
    write: false,
    metafile: true,
    logLevel: "silent",
    plugins: [withoutWhatLambdaLacks],
  });
  await mkdir(folder, { recursive: true });
  for (const { path, contents } of outputFiles) await writeFile(path, contents);
  return { folder, bytes: bytesOf(metafile), inputs: Object.keys(metafile.inputs).sort() };
}

const bytesOf = ({ outputs }: Metafile): number =>
  Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0);

/** What a package brings along for other places than a function on Lambda, and what stands for it here. */
const INSTEAD: readonly (readonly [wanted: RegExp, by: RegExp, instead: string])[] = [
  // The SDK knows seven ways to its credentials; Lambda gives them in the environment.
  [/^@aws-sdk\/credential-provider-node$/, /client-s3/, "instead/credentials.ts"],
  // exceljs reads .xlsx streams and .csv too; we only write.
  [/^exceljs$/, /exceljs-workbook/, "instead/exceljs-writer.ts"],
  [/csv\/csv$/, /exceljs/, "instead/nothing.ts"],
];

/** Where the SDK describes all operations of S3, of which we call a few. */
const OPERATIONS = /client-s3[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/;

const withoutWhatLambdaLacks: Plugin = {
  name: "without-what-lambda-lacks",
  setup(build) {
    for (const [filter, by, instead] of INSTEAD)
      build.onResolve({ filter }, ({ importer }) =>
        by.test(importer) ? { path: join(import.meta.dirname, instead) } : undefined,
      );
    build.onLoad({ filter: OPERATIONS }, async ({ path }) => ({
      contents: withWrittenNames(await readFile(path, "utf8")),
    }));
  },
};
