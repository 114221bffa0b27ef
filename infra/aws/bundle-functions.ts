import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Metafile, OnResolveResult, Plugin } from "esbuild";
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
  /** Bytes it reads before it can answer anything: the rest comes when it is first asked for. */
  readonly startBytes: number;
  /** The packages and files that went into it, and into what it reads at the start. */
  readonly inputs: readonly string[];
  readonly inputsAtStart: readonly string[];
};

/** Builds every function into a folder of its own below `out`, the SDK in it: what a start reads, and what comes later. */
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
    chunkNames: "later/[name]-[hash]",
    bundle: true,
    splitting: true,
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
  for (const { path, contents } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
  const [all, atStart] = [Object.keys(metafile.outputs), readAtStart(metafile, entry)];
  return {
    folder,
    bytes: bytesOf(metafile, all),
    startBytes: bytesOf(metafile, atStart),
    inputs: inputsOf(metafile, all),
    inputsAtStart: inputsOf(metafile, atStart),
  };
}

const inputsOf = ({ outputs }: Metafile, paths: readonly string[]): readonly string[] =>
  [...new Set(paths.flatMap((path) => Object.keys(outputs[path]?.inputs ?? {})))].sort();

const bytesOf = ({ outputs }: Metafile, paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);

/** The files that a program's own imports lead to, those it imports later left out. */
function readAtStart({ outputs }: Metafile, entry: string): readonly string[] {
  const found = new Set(Object.keys(outputs).filter((path) => outputs[path]?.entryPoint === entry));
  for (const path of found)
    for (const { kind, path: imported } of outputs[path]?.imports ?? [])
      if (kind === "import-statement" && imported in outputs) found.add(imported);
  return [...found];
}

/** What a package brings along for other places than a function on Lambda, and what stands for it here. */
const INSTEAD: readonly (readonly [wanted: RegExp, by: RegExp, instead: string])[] = [
  // The SDK knows seven ways to its credentials; Lambda gives them in the environment.
  [/^@aws-sdk\/credential-provider-node$/, /client-s3/, "instead/credentials.ts"],
  // exceljs reads .xlsx streams and .csv too; we only write.
  [/^exceljs$/, /exceljs-workbook/, "instead/exceljs-writer.ts"],
  [/csv\/csv$/, /exceljs/, "instead/nothing.ts"],
  // Names browsers by their user agents.
  [/^bowser$/, /@aws-sdk/, "instead/nothing.ts"],
  // Records the calls of the SDK's second version; asks other machines than Lambda's what they are.
  [/patchers\/aws_p$|plugins\/\w+_plugin$/, /aws-xray-sdk-core/, "instead/nothing.ts"],
  // Node's streams as they were, for places without them.
  [/^readable-stream$/, /jszip|exceljs/, "node:stream"],
];

/** Where the SDK describes all operations of S3, of which we call a few. */
const OPERATIONS = /client-s3[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/;

/** What X-Ray's recorder tells of the calls of each service, of which we call S3 alone; and who it says it is. */
const RECORDED_SERVICES = /aws-xray-sdk-core[\\/]dist[\\/]lib[\\/]resources[\\/]aws_whitelist\.json$/;
const RECORDER = /aws-xray-sdk-core[\\/]package\.json$/;

/** A part of Node's own, or a file of ours. */
const placeOf = (instead: string): OnResolveResult =>
  instead.startsWith("node:")
    ? { path: instead, external: true }
    : { path: join(import.meta.dirname, instead) };

const withoutWhatLambdaLacks: Plugin = {
  name: "without-what-lambda-lacks",
  setup(build) {
    for (const [filter, by, instead] of INSTEAD)
      build.onResolve({ filter }, ({ importer }) => (by.test(importer) ? placeOf(instead) : undefined));
    build.onLoad({ filter: OPERATIONS }, async ({ path }) => ({
      contents: withWrittenNames(await readFile(path, "utf8")),
    }));
    build.onLoad({ filter: RECORDED_SERVICES }, async ({ path }) => {
      const { services, ...others } = JSON.parse(await readFile(path, "utf8"));
      return { contents: JSON.stringify({ ...others, services: { s3: services.s3 } }), loader: "json" };
    });
    build.onLoad({ filter: RECORDER }, async ({ path }) => {
      const { name, version } = JSON.parse(await readFile(path, "utf8"));
      return { contents: JSON.stringify({ name, version }), loader: "json" };
    });
  },
};
