/** Runs one piece of work at a time among all panes that share a browser session. */
export type Exclusively = <T>(work: () => Promise<T>) => Promise<T>;

/** By the browser's locks where it has them; elsewhere each pane minds only itself. */
export const renewalLock =
  (locks: Pick<LockManager, "request"> | undefined, name: string): Exclusively =>
  (work) =>
    locks ? (locks.request(name, work) as ReturnType<typeof work>) : work();
