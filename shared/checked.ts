import type { ProblemCode } from "./words/problems.ts";

/** Where a person finds the thing to fix. `pointer` is a JSON pointer into what was sent; `cell` an address in a sheet. */
export type Place = {
  readonly agency?: string;
  readonly criterion?: string;
  readonly line?: string;
  readonly input?: string;
  readonly pointer?: string;
  readonly cell?: string;
};

/**
 * Something a person must fix (`error`) or should know (`warning`). `facts` fill the sentence of the code in
 * `words/problems.ts`; figures among them are decimal strings of the wire.
 */
export type Problem = {
  readonly code: ProblemCode;
  readonly severity: "error" | "warning";
  readonly at: Place;
  readonly facts: Readonly<Record<string, string>>;
};

/** The way "no" is said: a value with what should be known about it, or everything that must be fixed. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const good = <T>(value: T, problems: readonly Problem[] = []): Checked<T> => ({
  ok: true,
  value,
  problems,
});
export const bad = (problems: readonly Problem[]): Checked<never> => ({ ok: false, problems });

export const mistake = (code: ProblemCode, at: Place, facts: Problem["facts"] = {}): Problem => ({
  code,
  severity: "error",
  at,
  facts,
});

export const notice = (code: ProblemCode, at: Place, facts: Problem["facts"] = {}): Problem => ({
  code,
  severity: "warning",
  at,
  facts,
});

export const isError = (problem: Problem): boolean => problem.severity === "error";
