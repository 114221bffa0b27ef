type Turn = {
  readonly running: Promise<void>;
  next: (() => Promise<void>) | undefined;
  after: Promise<void> | undefined;
};

const TURNS = new Map<string, Turn>();

/**
 * Does work of one name one after another, and of those that come meanwhile only the last: ten keystrokes while a sheet
 * is read make one more reading, of what stands then.
 */
export function inTurn(name: string, work: () => Promise<void>): Promise<void> {
  const turn = TURNS.get(name);
  if (!turn) {
    const running = work().finally(() => {
      if (TURNS.get(name)?.next === undefined) TURNS.delete(name);
    });
    TURNS.set(name, { running, next: undefined, after: undefined });
    return running;
  }
  turn.next = work;
  turn.after ??= turn.running
    .catch(() => undefined)
    .then(() => {
      const last = turn.next ?? work;
      TURNS.delete(name);
      return inTurn(name, last);
    });
  return turn.after;
}
