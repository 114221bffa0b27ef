import * as z from "zod/mini";
import { RecordedDecision } from "../shared/decision.ts";
import { TablePoints, WirePoints } from "../shared/points.ts";
import { BlocEntry } from "../shared/rollup/bloc-entry.ts";
import { Criterion, Input, Line, Rubric, Section } from "../shared/rubric.ts";
import { Rule } from "../shared/rules/catalogue.ts";
import { Entry, Scorecard } from "../shared/scorecard.ts";
import { StandingsDocument } from "../shared/standings-document.ts";
import { Conflict, LatestKnown, LockedTable } from "../shared/wire/conflict.ts";
import { CriterionComparison } from "../shared/wire/criterion-comparison.ts";
import { Desks } from "../shared/wire/desks.ts";
import { FormAnswer, FormRequest } from "../shared/wire/form.ts";
import { FormReadings, FormUnreadable } from "../shared/wire/form-reading.ts";
import { HandedOver, NextAsItIs } from "../shared/wire/hand-over.ts";
import { ProblemDetail } from "../shared/wire/problem-detail.ts";
import { ProblemJson } from "../shared/wire/problem-json.ts";
import { Progress } from "../shared/wire/progress.ts";
import { Receipt } from "../shared/wire/receipt.ts";
import { Sheet } from "../shared/wire/sheet.ts";
import { SignedCopy, SignedCopyRequest } from "../shared/wire/signed-copy.ts";
import { StandingsAsOf } from "../shared/wire/standings-as-of.ts";
import { Submission } from "../shared/wire/submission.ts";
import { Summary } from "../shared/wire/summary.ts";
import { ClosedPeriods, NewerDraft, NextVersion } from "../shared/wire/table.ts";
import { WorkbookAnswer } from "../shared/wire/workbook.ts";
import { REFUSAL_WORDS, type RefusalCode } from "../shared/words/refusals.ts";
import type { Route } from "./route.ts";
import { ROUTES } from "./routes.ts";

/** Refusals that any address with a token may give. */
const ALWAYS: readonly RefusalCode[] = [
  "auth-missing",
  "auth-invalid",
  "auth-expired",
  "auth-unavailable",
  "method-not-allowed",
  "storage-unavailable",
  "internal",
];
const WITH_JSON: readonly RefusalCode[] = [
  "json-malformed",
  "json-too-deep",
  "json-duplicate-key",
  "body-too-large",
  "unsupported-media-type",
  "unsupported-encoding",
];

/** What these refusals add to their problem (RFC 9457 extension members). */
const ADDED: Readonly<Partial<Record<RefusalCode, z.ZodMiniType>>> = {
  "stale-revision": Conflict,
  "unknown-revision": LatestKnown,
  "stale-decision": LatestKnown,
  "stale-record": LatestKnown,
  "rubric-mismatch": LockedTable,
  "form-unreadable": FormUnreadable,
  "handed-over-already": HandedOver,
  "hand-over-refused": NextAsItIs,
  "stale-table-draft": NewerDraft,
  "table-version": NextVersion,
  "table-period-closed": ClosedPeriods,
};

/** Schemas that stand once, under their names. */
const NAMED = {
  Points: WirePoints,
  TablePoints,
  Rule,
  Input,
  Line,
  Criterion,
  Section,
  Rubric,
  Entry,
  Scorecard,
  Submission,
  Receipt,
  RecordedDecision,
  BlocEntry,
  Sheet,
  Desks,
  Progress,
  CriterionComparison,
  SignedCopyRequest,
  SignedCopy,
  Standings: StandingsDocument,
  StandingsAsOf,
  Summary,
  WorkbookAnswer,
  Conflict,
  LatestKnown,
  LockedTable,
  FormRequest,
  FormAnswer,
  FormReadings,
  FormUnreadable,
  ProblemDetail,
  Problem: ProblemJson,
} as const;

/** The OpenAPI 3.1 description of the API, from the schemas the app itself reads and writes by. */
export function openApi(): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Bảng Vàng",
      version: "1",
      description: "Nộp bảng chấm điểm, xem tiến độ, bảng xếp hạng và sổ tổng hợp của khối, cụm thi đua.",
    },
    security: [{ bearer: [] }],
    paths: Object.fromEntries(
      ROUTES.map((route) => [route.path, { [route.method.toLowerCase()]: operation(route) }]),
    ),
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
      schemas: named(),
    },
  };
}

function operation(route: Route): object {
  const { id, summary, params, body, file, answers, refusals } = route;
  return {
    operationId: id,
    summary: `${summary.vi} · ${summary.en}`,
    parameters: parametersOf(params),
    ...(body && {
      requestBody: {
        required: true,
        content: file ? { [file.media]: {} } : { "application/json": { schema: schemaOf(body) } },
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, schema]) => [
          status,
          {
            description: STATUS[Number(status) as keyof typeof STATUS],
            content: { "application/json": { schema: schemaOf(schema) } },
          },
        ]),
      ),
      ...refusalsOf([...refusals, ...ALWAYS, ...bodyRefusals(route)]),
    },
  };
}

function bodyRefusals({ body, file }: Route): readonly RefusalCode[] {
  if (file) return [file.otherMedia, file.tooLarge, "unsupported-encoding"];
  return body ? WITH_JSON : [];
}

const STATUS = {
  200: "Kết quả, hoặc biên nhận của chính lần nộp này · the answer, or the receipt of this very attempt",
  201: "Đã ghi · kept",
  202: "Đang lập, hãy hỏi lại · being made, ask again",
} as const;

function parametersOf(params: z.ZodMiniType): readonly object[] {
  const { properties = {} } = schemaOf(params) as { properties?: Record<string, object> };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: "path", required: true, schema }));
}

/** Refusals by status, each code with its sentences. */
function refusalsOf(codes: readonly RefusalCode[]): Record<string, object> {
  const statuses = [...new Set(codes.map((code) => REFUSAL_WORDS[code].status))].sort();
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: [...new Set(codes)]
          .filter((code) => REFUSAL_WORDS[code].status === status)
          .map((code) => `\`${code}\`: ${REFUSAL_WORDS[code].vi}`)
          .join("\n"),
        content: {
          "application/problem+json": {
            schema: problemSchema(codes.filter((code) => REFUSAL_WORDS[code].status === status)),
          },
        },
      },
    ]),
  );
}

/** A problem, and as alternatives what some of these refusals add to it. */
function problemSchema(codes: readonly RefusalCode[]): object {
  const added = new Set(codes.flatMap((code) => ADDED[code] ?? []));
  const problem = schemaOf(ProblemJson);
  if (added.size === 0) return problem;
  return { anyOf: [...[...added].map((each) => ({ allOf: [problem, schemaOf(each)] })), problem] };
}

const nameOf = (schema: z.ZodMiniType): string | undefined =>
  Object.entries(NAMED).find(([, each]) => each === schema)?.[0];

const address = (name: string): string => `#/components/schemas/${name}`;

/** The wire's side of the named schemas (decimal strings where the program has Points), referring to each other. */
function named(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io: "input", uri: address });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema)]));
}

function schemaOf(schema: z.ZodMiniType): object {
  const name = nameOf(schema);
  return name ? { $ref: address(name) } : plain(z.toJSONSchema(schema, { io: "input" }));
}

/** Without the marks of a stand-alone schema. */
function plain(schema: object): object {
  const { $schema: _, $id: __, ...rest } = schema as Record<string, unknown>;
  return rest;
}
