import type * as z from "zod/mini";
import { ProblemJson } from "../../shared/wire/problem-json.ts";
import { SignInTrouble } from "../sign-in/sign-in-trouble.ts";
import type { Answer, Refused } from "./answer.ts";
import { browserClock, type Clock } from "./clock.ts";

/** What calls need: where the API is, a token (another than the one just refused), and the world. */
export type CallParts = {
  /** "" for the pane's own origin. */
  readonly origin: string;
  readonly token: (refused?: string) => Promise<string>;
  readonly fetch: typeof fetch;
  readonly clock?: Clock;
};

/** One call of the API. `repeatable`: whether asking again can change nothing, or is known by its upload id. */
export type Call<Schema extends z.ZodMiniType> = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly type?: string;
  readonly answer: Schema;
  readonly repeatable: "reading" | "by-upload-id" | "no";
  readonly signal?: AbortSignal | undefined;
};

const LIMIT_MS = 30_000;
const PAUSES_MS = [500, 2_000];
/** Statuses of a server, or of what stands before it, that is not well for a moment. */
const PASSING = [502, 503, 504];

/** Calls the API; what is repeatable is asked again twice when the network or the server falters. */
export async function call<Schema extends z.ZodMiniType>(
  parts: CallParts,
  asked: Call<Schema>,
): Promise<Answer<z.output<Schema>>> {
  const { wait } = parts.clock ?? browserClock;
  for (const pause of PAUSES_MS) {
    const answer = await callOnce(parts, asked);
    if (answer.ok || !mayAskAgain(answer.refusal, asked.repeatable)) return answer;
    await wait(pause, asked.signal);
    if (asked.signal?.aborted) return no({ kind: "cancelled" });
  }
  return callOnce(parts, asked);
}

function mayAskAgain(refusal: Refused, repeatable: Call<z.ZodMiniType>["repeatable"]): boolean {
  if (repeatable === "no") return false;
  switch (refusal.kind) {
    case "offline":
      return true;
    case "timeout":
      return repeatable === "reading";
    case "unreadable":
      return PASSING.includes(refusal.status);
    case "refused":
      return PASSING.includes(refusal.problem.status);
    default:
      return false;
  }
}

/** With the token at hand; when the API refuses that, once more with another. */
async function callOnce<Schema extends z.ZodMiniType>(
  parts: CallParts,
  asked: Call<Schema>,
): Promise<Answer<z.output<Schema>>> {
  const first = await tokenFor(parts);
  if (!first.ok) return first;
  const answer = await inTime(parts, asked, first.value);
  if (answer.ok || !isUnknownPerson(answer.refusal)) return answer;
  const second = await tokenFor(parts, first.value);
  if (!second.ok) return second;
  const again = await inTime(parts, asked, second.value);
  return again.ok || !isUnknownPerson(again.refusal)
    ? again
    : no({ kind: "signed-out", problem: again.refusal.problem });
}

const isUnknownPerson = (refusal: Refused): refusal is Extract<Refused, { kind: "refused" }> =>
  refusal.kind === "refused" && refusal.problem.status === 401;

async function tokenFor({ token }: CallParts, refused?: string): Promise<Answer<string>> {
  try {
    return { ok: true, value: await token(refused) };
  } catch (error) {
    if (!(error instanceof SignInTrouble)) throw error;
    return no({ kind: error.code === "issuer-silent" ? "offline" : "signed-out" });
  }
}

async function inTime<Schema extends z.ZodMiniType>(
  { origin, fetch, clock = browserClock }: CallParts,
  { method, path, body, type = "application/json", answer, signal }: Call<Schema>,
  token: string,
): Promise<Answer<z.output<Schema>>> {
  const [limit, done] = [new AbortController(), new AbortController()];
  let given: "timeout" | "cancelled" | undefined;
  const giveUp = (why: "timeout" | "cancelled") => {
    given ??= why;
    limit.abort();
  };
  if (signal?.aborted) return no({ kind: "cancelled" });
  signal?.addEventListener("abort", () => giveUp("cancelled"), { signal: done.signal });
  void clock.wait(LIMIT_MS, done.signal).then(() => done.signal.aborted || giveUp("timeout"));
  try {
    const response = await fetch(origin + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { "content-type": type }) },
      ...(body !== undefined && { body }),
      cache: "no-store",
      credentials: "omit",
      redirect: "manual",
      referrerPolicy: "no-referrer",
      signal: limit.signal,
    });
    return read(response, answer, await response.text());
  } catch {
    return no({ kind: given ?? "offline" });
  } finally {
    done.abort();
  }
}

function read<Schema extends z.ZodMiniType>(
  { ok, status, headers }: Response,
  schema: Schema,
  text: string,
): Answer<z.output<Schema>> {
  const body = json(text);
  if (!ok) {
    const problem = ProblemJson.safeParse(body);
    return no(problem.success ? { kind: "refused", problem: problem.data } : { kind: "unreadable", status });
  }
  const value = schema.safeParse(body);
  if (!value.success) return no({ kind: "unreadable", status });
  const etag = headers.get("etag")?.replace(/^(?:W\/)?"(.*)"$/, "$1");
  return { ok: true, value: value.data, ...(etag !== undefined && { etag }) };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const no = (refusal: Refused): { readonly ok: false; readonly refusal: Refused } => ({ ok: false, refusal });
