import { agenda } from "./agenda.ts";
import type { Hour } from "./assumed.ts";
import type { Calls } from "./measure.ts";
import { type Chance, chanceOf } from "./random.ts";
import { type Hourly, tallies } from "./tallies.ts";

type Upload = { readonly bloc: number; readonly sentAt: number; readonly tries: number };
type Message = { readonly bloc: number; readonly cameAt: number };
type Fold = {
  readonly batch: readonly number[];
  readonly place: number;
  readonly beganAt: number;
  readonly sawAt: number;
};

type Event =
  | { readonly kind: "request"; readonly calls: Calls }
  | { readonly kind: "answered" }
  | { readonly kind: "send"; readonly upload: Upload }
  | { readonly kind: "kept"; readonly upload: Upload }
  | { readonly kind: "message"; readonly message: Message }
  | { readonly kind: "gather" }
  | { readonly kind: "folded"; readonly fold: Fold };

const SECONDS = 3600;

/** An hour of uploads through gateway, API, storage, queue and folds, event by event; the same seed gives the same hour. */
export function simulate(hour: Hour): Hourly {
  const { blocs, gateway, accountConcurrency, foldConcurrency, batch, calls, times } = hour;
  const chance = chanceOf(hour.seed);
  const events = agenda<Event>();
  const counted = tallies();
  /** Of each bloc: cards kept and not yet in any standings, and when its standings were last written. */
  const waiting = Array.from(
    { length: blocs },
    (): { readonly sentAt: number; readonly keptAt: number }[] => [],
  );
  const writtenAt = new Float64Array(blocs).fill(-1);
  const queue: Message[] = [];
  let tokens = gateway.burst;
  let filledAt = Number.NEGATIVE_INFINITY;
  let running = 0;
  let folding = 0;

  /** The gateway's bucket of tokens, then a free copy of the API; false where one of them says 429. */
  const isLetIn = (at: number): boolean => {
    tokens = Math.min(gateway.burst, tokens + (at - filledAt) * gateway.perSecond);
    filledAt = at;
    if (tokens < 1 || running + folding >= accountConcurrency) {
      counted.refused();
      return false;
    }
    tokens -= 1;
    running += 1;
    counted.api(running);
    return true;
  };

  const gather = (at: number) => {
    const oldest = queue[0];
    const isDue = oldest !== undefined && at - oldest.cameAt >= batch.window - 1e-9;
    if (folding >= foldConcurrency || (!isDue && queue.length < batch.most)) return;
    const taken = queue.splice(0, batch.most);
    folding += 1;
    counted.batch(folding, taken.length);
    const named = [...new Set(taken.map(({ bloc }) => bloc))];
    events.add(at + foldTime(named[0] ?? 0, at), {
      kind: "folded",
      fold: { batch: named, place: 0, beganAt: at, sawAt: at },
    });
    if (queue.length > 0) gather(at);
  };

  /** Seconds of a fold: its calls one after another, but for the cards, which are read at once. */
  const foldTime = (bloc: number, at: number): number => {
    const { reads, lists, writes } = calls.fold;
    const isNew = (waiting[bloc] ?? []).some(({ keptAt }) => keptAt <= at);
    const cards = isNew ? calls.cards : 0;
    counted.s3(at, "derived", { reads: 2, lists: 0, writes: isNew ? writes : 0 });
    counted.s3(at, "records", { reads: Math.max(0, reads - 2) + cards, lists, writes: 0 });
    const seconds =
      sum(chance, reads, times.get) +
      sum(chance, lists, times.list) +
      (cards > 0 ? longest(chance, cards, times.get) : 0) +
      (isNew ? sum(chance, writes, times.put) + times.reckoning : 0);
    counted.fold(seconds);
    return seconds;
  };

  for (const at of arrivals(hour, chance)) {
    const bloc = Math.floor(chance.next() * blocs);
    events.add(at, { kind: "send", upload: { bloc, sentAt: at, tries: 0 } });
    for (const other of calls.others) events.add(at + other.around, { kind: "request", calls: other.calls });
  }
  for (let next = events.next(); next; next = events.next()) {
    const { at, event } = next;
    switch (event.kind) {
      case "request":
        if (!isLetIn(at)) break;
        counted.s3(at, "records", event.calls);
        events.add(at + chance.time(times.request), { kind: "answered" });
        break;
      case "answered":
        running -= 1;
        break;
      case "send": {
        const { upload } = event;
        if (isLetIn(at)) {
          counted.s3(at, "records", calls.upload);
          events.add(at + chance.time(times.request), { kind: "kept", upload });
          break;
        }
        // The pane keeps a card that was turned away and sends it again, later each time, never all at once.
        const pause = Math.min(60, 2 * 2 ** upload.tries) * (0.5 + chance.next());
        events.add(at + pause, { kind: "send", upload: { ...upload, tries: upload.tries + 1 } });
        break;
      }
      case "kept": {
        const { bloc, sentAt } = event.upload;
        running -= 1;
        waiting[bloc]?.push({ sentAt, keptAt: at });
        const cameAt = at + chance.time(times.event);
        events.add(cameAt, { kind: "message", message: { bloc, cameAt } });
        break;
      }
      case "message":
        queue.push(event.message);
        counted.queue(at, queue.length, at - (queue[0]?.cameAt ?? at));
        events.add(at + batch.window, { kind: "gather" });
        gather(at);
        break;
      case "gather":
        gather(at);
        break;
      case "folded": {
        const { batch: named, place, beganAt, sawAt } = event.fold;
        const bloc = named[place] ?? 0;
        if ((writtenAt[bloc] ?? -1) > sawAt) {
          // Another fold of the bloc was faster: this one's write is refused, and it begins again.
          counted.overtaken();
          events.add(at + foldTime(bloc, at), { kind: "folded", fold: { ...event.fold, sawAt: at } });
          break;
        }
        const seen = (waiting[bloc] ?? []).filter(({ keptAt }) => keptAt <= sawAt);
        if (seen.length > 0) writtenAt[bloc] = at;
        waiting[bloc] = (waiting[bloc] ?? []).filter(({ keptAt }) => keptAt > sawAt);
        for (const { sentAt } of seen) counted.fresh(at - sentAt);
        const following = named[place + 1];
        if (following !== undefined) {
          const fold = { batch: named, place: place + 1, beganAt, sawAt: at };
          events.add(at + foldTime(following, at), { kind: "folded", fold });
          break;
        }
        folding -= 1;
        counted.ended(at - beganAt);
        if (queue.length > 0) {
          counted.queue(at, queue.length, at - (queue[0]?.cameAt ?? at));
          gather(at);
        }
      }
    }
  }
  return counted.told();
}

/** When each upload comes: evenly by chance within each part of the hour. */
function arrivals({ uploads, shape }: Hour, chance: Chance): readonly number[] {
  const part = SECONDS / shape.length;
  const whole = shape.reduce((sum, each) => sum + each, 0);
  return Array.from({ length: uploads }, () => {
    let left = chance.next() * whole;
    const index = shape.findIndex((each) => {
      left -= each;
      return left < 0;
    });
    return ((index < 0 ? shape.length - 1 : index) + chance.next()) * part;
  });
}

function sum(chance: Chance, count: number, times: Parameters<Chance["time"]>[0]): number {
  let seconds = 0;
  for (let index = 0; index < count; index++) seconds += chance.time(times);
  return seconds;
}

function longest(chance: Chance, count: number, times: Parameters<Chance["time"]>[0]): number {
  let most = 0;
  for (let index = 0; index < count; index++) most = Math.max(most, chance.time(times));
  return most;
}
