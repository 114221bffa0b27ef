import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileText, schemaFiles } from "./generated-files.ts";

for (const [path, content] of schemaFiles()) {
  await mkdir(dirname(resolve(path)), { recursive: true });
  await writeFile(resolve(path), fileText(content));
  console.log(path);
}
