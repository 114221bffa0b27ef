import * as z from "zod/mini";
import { openApi } from "../../functions/openapi.ts";
import { FolderDecisions, FolderScorecard } from "../../shared/folder.ts";
import { FolderDossiers } from "../../shared/rollup/folder-dossiers.ts";
import { FolderBlocResults, ProvinceFile } from "../../shared/rollup/folder-province.ts";
import { Rubric } from "../../shared/rubric.ts";
import { Season } from "../../shared/season.ts";
import { TallyReport } from "./forms/tally-report.ts";

const jsonSchema = (title: string, schema: z.ZodMiniType): object => ({
  title,
  ...z.toJSONSchema(schema, { io: "input", reused: "ref" }),
});

/** The files of a season folder, as JSON Schemas, by path from the project's top. */
export const schemaFiles = (): ReadonlyMap<string, object> =>
  new Map([
    ["shared/schemas/season.json", jsonSchema("season.json: năm thi đua, kỳ chấm, khối, đơn vị", Season)],
    ["shared/schemas/rubric.json", jsonSchema("rubrics/*.json: bảng tiêu chí", Rubric)],
    ["shared/schemas/scorecard.json", jsonSchema("scorecards/*.json: bảng chấm điểm", FolderScorecard)],
    ["shared/schemas/decisions.json", jsonSchema("decisions.json: quyết định của khối", FolderDecisions)],
    [
      "shared/schemas/bloc-results.json",
      jsonSchema("bloc-results.json: biểu kết quả khối", FolderBlocResults),
    ],
    ["shared/schemas/dossiers.json", jsonSchema("dossiers.json: hồ sơ của khối", FolderDossiers)],
    ["shared/schemas/province.json", jsonSchema("province.json: tổng hợp nhiều khối", ProvinceFile)],
    ["shared/schemas/standings.json", jsonSchema("standings.json: bảng xếp hạng", TallyReport)],
  ]);

export const openApiFiles = (): ReadonlyMap<string, object> =>
  new Map([["functions/openapi.json", openApi()]]);

export const fileText = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;
