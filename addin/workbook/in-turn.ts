/** Acts one after the other, whatever became of the one before. */
export function inTurn(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const turn = last.then(act);
    last = turn.catch(() => {
      // Whoever asked for it hears of it.
    });
    return turn;
  };
}
