/** One line of the log for each thing told, as JSON. Ids of requests and keys of objects are told; scores and people never. */
export type Log = {
  readonly info: (message: string, about?: object) => void;
  readonly warn: (message: string, about?: object) => void;
  readonly error: (message: string, about?: object) => void;
  /** A failure that is ours: the error's kind and place, and what it was about. */
  readonly failed: (failure: { readonly error: unknown }) => void;
};

export function jsonLog(write: (line: string) => void, now: () => string): Log {
  const tell =
    (level: string) =>
    (message: string, about: object = {}) =>
      write(`${JSON.stringify({ time: now(), level, message, ...about })}\n`);
  const error = tell("error");
  return {
    info: tell("info"),
    warn: tell("warn"),
    error,
    failed: ({ error: of, ...about }) => error("failed", { ...about, error: described(of) }),
  };
}

/** An error without what it may quote: a fault in JSON carries a piece of the text it was found in. */
export function described(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, message, stack = "", cause } = error;
  const place = stack
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .slice(0, 8);
  return {
    name,
    ...(!(error instanceof SyntaxError) && { message }),
    place: place.map((line) => line.trim()),
    ...(cause !== undefined && { cause: described(cause) }),
  };
}
