import type { ProblemJson } from "../../shared/wire/problem-json.ts";

/** Calls the API as a person would, by token, over HTTP. Anything but the expected statuses is an error in words. */
export type ApiClient = {
  readonly get: <T>(path: string) => Promise<T>;
  readonly post: <T>(path: string, body: unknown) => Promise<{ readonly status: number; readonly body: T }>;
};

/** The API said no. `problem` is its RFC 9457 answer. */
export class ApiRefusal extends Error {
  readonly problem: ProblemJson;
  constructor(problem: ProblemJson) {
    super(
      [problem.detail, problem.detailEn, ...problem.errors.map(({ detail }) => `  ${detail}`)].join("\n"),
    );
    this.problem = problem;
  }
}

export function apiClient(url: string, token: string): ApiClient {
  const call = async (path: string, init: RequestInit) => {
    const answer = await fetch(`${url}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    });
    const body = await answer.json();
    if (!answer.ok) throw new ApiRefusal(body as ProblemJson);
    return { status: answer.status, body };
  };
  return {
    get: async <T>(path: string) => (await call(path, {})).body as T,
    post: async <T>(path: string, body: unknown) => {
      const answer = await call(path, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json" },
      });
      return { status: answer.status, body: answer.body as T };
    },
  };
}
