import type { OwnServer } from "./own-server.ts";

/** What npm and a terminal both pass on arrives twice, and is meant once; in milliseconds. */
const ECHO = 1000;

type Process = {
  /** Where signals arrive. */
  readonly signals: NodeJS.EventEmitter;
  readonly exit: (code: number) => void;
  /** Is told why a server that started did not end well. */
  readonly failed: (error: unknown) => void;
};

/**
 * Heeds signals from before a server has started: one that comes so early is acted on once it has, and a start that fails
 * is told by whoever started it. SIGHUP reads the certificate again. The first signal to stop ends well, a second one at
 * once. Services on Windows send SIGINT or SIGBREAK.
 */
export function heedSignals(
  starting: Promise<Pick<OwnServer, "renewCertificate" | "close">>,
  { signals, exit, failed }: Process,
): void {
  const started = starting.catch(() => undefined);
  const state: { since?: number } = {};
  const stop = async () => {
    if (state.since !== undefined) {
      if (performance.now() - state.since > ECHO) exit(1);
      return;
    }
    state.since = performance.now();
    const server = await started;
    if (!server) return;
    try {
      await server.close();
      exit(0);
    } catch (error) {
      failed(error);
      exit(1);
    }
  };
  signals.on("SIGHUP", async () => (await started)?.renewCertificate());
  for (const signal of ["SIGTERM", "SIGINT", "SIGBREAK"]) signals.on(signal, () => void stop());
}
