import { Hono } from "hono";

/** What the server needs to be of use, and whether each part answers now; told without names or figures of people. */
export type Readiness = {
  readonly isClosing: () => boolean;
  readonly storage: () => Promise<boolean>;
  /** Issuers that do not answer. */
  readonly silentIssuers: () => Promise<readonly string[]>;
  /** Events given up since the start. */
  readonly parked: () => number;
};

/** How long an answer is good for, so that asking often costs the parts nothing. */
const KEPT_FOR = 5_000;

type Told = { readonly ready: boolean; readonly [part: string]: unknown };

/** `/healthz`: the process answers. `/readyz`: so do the storage and the issuers; 503 says which does not. */
export function health(readiness: Readiness, now: () => number = Date.now): Hono {
  const kept: { at: number; told?: Promise<Told> } = { at: Number.NEGATIVE_INFINITY };
  const app = new Hono();
  app.get("/healthz", (context) => context.json({ alive: true }));
  app.get("/readyz", async (context) => {
    if (readiness.isClosing()) return context.json({ ready: false, closing: true }, 503);
    if (!kept.told || now() - kept.at > KEPT_FOR) {
      kept.at = now();
      kept.told = look(readiness);
    }
    const told = await kept.told;
    return context.json(told, told.ready ? 200 : 503);
  });
  return app;
}

async function look({ storage, silentIssuers, parked }: Readiness): Promise<Told> {
  const [answers, silent] = await Promise.all([storage(), silentIssuers()]);
  return {
    ready: answers && silent.length === 0,
    storage: answers ? "answers" : "silent",
    issuers: silent.length === 0 ? "answer" : "silent",
    ...(silent.length > 0 && { silent }),
    parked: parked(),
  };
}
