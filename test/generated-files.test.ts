import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { fileText, openApiFiles, schemaFiles } from "../infra/local/generated-files.ts";

const ROOT = resolve(import.meta.dirname, "..");

describe("what is generated and checked in is up to date (npm run schema, npm run openapi)", () => {
  test.each([...schemaFiles(), ...openApiFiles()])("%s", (path, content) => {
    const committed = readFileSync(join(ROOT, path), "utf8");
    expect(committed === fileText(content), `${path} is out of date`).toBe(true);
  });
});

test("every address of the API is described with its refusals", () => {
  const { paths } = openApiFiles().get("functions/openapi.json") as {
    paths: Record<string, Record<string, { responses: Record<string, { description: string }> }>>;
  };
  expect(Object.keys(paths)).toContain("/v1/scorecards");
  expect(paths["/v1/scorecards"]?.["post"]?.responses["409"]?.description).toContain("stale-revision");
  const text = JSON.stringify(paths);
  const refs = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  const { components } = openApiFiles().get("functions/openapi.json") as unknown as {
    components: { schemas: Record<string, object> };
  };
  expect(refs.filter((name) => !((name as string) in components.schemas))).toEqual([]);
});
