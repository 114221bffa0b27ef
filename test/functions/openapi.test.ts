import { describe, expect, test } from "vitest";
import { openApi } from "../../functions/openapi.ts";
import { ROUTES } from "../../functions/routes.ts";

type Content = Record<string, { readonly schema?: { readonly anyOf?: readonly object[] } }>;
type Operation = {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Record<string, { readonly description: string; readonly content: Content }>;
};
const { paths, components } = openApi() as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { readonly properties: Record<string, object> }> };
};
const operation = (id: string): Operation => {
  const found = Object.values(paths)
    .flatMap((path) => Object.values(path))
    .find(({ operationId }) => operationId === id);
  if (!found) throw new Error(`no operation ${id}`);
  return found;
};

test("every address stands once, under its own name", () => {
  expect(new Set(ROUTES.map(({ id }) => id)).size).toBe(ROUTES.length);
  expect(new Set(ROUTES.map(({ method, path }) => `${method} ${path}`)).size).toBe(ROUTES.length);
  expect(Object.values(paths).flatMap((path) => Object.keys(path))).toHaveLength(ROUTES.length);
});

test("what stands in an address is described as its parameter", () => {
  for (const { id, path } of ROUTES) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(
      operation(id)
        .parameters.map(({ name }) => name)
        .sort(),
    ).toEqual(inPath);
  }
});

describe("a refusal that adds something to its problem says what", () => {
  const schemasOf = (id: string, status: string) =>
    JSON.stringify(operation(id).responses[status]?.content["application/problem+json"]?.schema);

  test.each([
    ["submitScorecard", "409", "Conflict"],
    ["submitScorecard", "409", "LatestKnown"],
    ["submitScorecard", "409", "LockedTable"],
    ["withdrawScorecard", "409", "Conflict"],
    ["recordDecision", "409", "LatestKnown"],
    ["readFilledForms", "422", "FormUnreadable"],
  ])("%s %s: %s", (id, status, name) => {
    expect(schemasOf(id, status)).toContain(`"#/components/schemas/${name}"`);
    expect(schemasOf(id, status)).toContain('"#/components/schemas/Problem"');
  });

  test("others are a plain problem", () => {
    expect(schemasOf("submitScorecard", "403")).toBe('{"$ref":"#/components/schemas/Problem"}');
  });

  test("a conflict says who, when, and what of theirs differs", () => {
    expect(Object.keys(components.schemas["Conflict"]?.properties ?? {})).toEqual([
      "latest",
      "by",
      "receivedAt",
      "onBehalf",
      "withdrawn",
      "total",
      "differs",
      "theirs",
    ]);
  });
});

test("a file is described by its kind, with its own refusals and none of JSON's", () => {
  const { requestBody, responses } = operation("readFilledForms");
  expect(Object.keys(requestBody?.content ?? {})).toEqual([
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]);
  expect(responses["413"]?.description).toContain("form-too-large");
  expect(responses["415"]?.description).toContain("form-media-type");
  expect(JSON.stringify(responses)).not.toContain("json-malformed");
});
