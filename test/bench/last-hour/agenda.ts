/** What happens next: events in the order of their time, those of one time in the order they were noted. */
export type Agenda<Event> = {
  readonly add: (at: number, event: Event) => void;
  readonly next: () => { readonly at: number; readonly event: Event } | undefined;
};

type Entry<Event> = { readonly at: number; readonly noted: number; readonly event: Event };

/** A binary heap. */
export function agenda<Event>(): Agenda<Event> {
  const heap: Entry<Event>[] = [];
  let noted = 0;
  const isBefore = (a: Entry<Event> | undefined, b: Entry<Event> | undefined): boolean =>
    a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.noted < b.noted));
  const swap = (i: number, j: number) => {
    const [a, b] = [heap[i], heap[j]];
    if (a === undefined || b === undefined) return;
    heap[i] = b;
    heap[j] = a;
  };
  return {
    add: (at, event) => {
      heap.push({ at, noted: noted++, event });
      for (let i = heap.length - 1; i > 0; ) {
        const above = (i - 1) >> 1;
        if (!isBefore(heap[i], heap[above])) return;
        swap(i, above);
        i = above;
      }
    },
    next: () => {
      const [first] = heap;
      const last = heap.pop();
      if (first === undefined || last === undefined || heap.length === 0) return first;
      heap[0] = last;
      for (let i = 0; ; ) {
        const [left, right] = [2 * i + 1, 2 * i + 2];
        let least = i;
        if (isBefore(heap[left], heap[least])) least = left;
        if (isBefore(heap[right], heap[least])) least = right;
        if (least === i) return first;
        swap(i, least);
        i = least;
      }
    },
  };
}
