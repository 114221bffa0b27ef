/** Waiting, so that tests need not. Ends early, without a word, when the signal says so. */
export type Clock = { readonly wait: (ms: number, until?: AbortSignal) => Promise<void> };

export const browserClock: Clock = {
  wait: (ms, until) =>
    new Promise((over) => {
      const timer = setTimeout(over, ms);
      until?.addEventListener("abort", () => {
        clearTimeout(timer);
        over();
      });
    }),
};
