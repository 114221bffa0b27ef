import type { BucketFolder } from "./bucket-folder.ts";
import type { WritableKeyIndex } from "./key-index.ts";
import { afterChange, type Change, type Versioning, type Versions } from "./stored-version.ts";

/** The bucket as it will be once everything already decided is committed. */
export type Upcoming = {
  readonly versioning: Versioning;
  readonly versionsOf: (key: string) => Versions;
};

/** Looks at the upcoming state and either names one change or throws; it must not wait for anything. */
export type Decide<Decision extends Change> = (upcoming: Upcoming) => Decision;

export type BucketState = { readonly index: WritableKeyIndex; versioning: Versioning };

export type Committed<Decision extends Change> = { readonly change: Decision; readonly before: Versions };

export type Commits = {
  /** Resolves after the change is in the journal and visible; of rival changes to one key, one decides first. */
  readonly commit: <Decision extends Change>(decide: Decide<Decision>) => Promise<Committed<Decision>>;
};

type Waiting = {
  readonly decide: (upcoming: Upcoming) => Change;
  readonly settle: (outcome: Outcome) => void;
};

type Outcome = { readonly change: Change; readonly before: Versions } | { readonly error: unknown };

/**
 * Commits in batches: while one batch is pressed to the disk the next one gathers, so many writers share one sync.
 * Readers see a change only after its batch is safe, so nothing that was seen can be lost.
 */
export function createCommits({ state, journal, syncBodies }: Omit<BucketFolder, "bodyPath">): Commits {
  const waiting: Waiting[] = [];
  let running = false;

  async function run(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0);
      const outcomes = await write(decideAll(batch, state));
      for (const [place, { settle }] of batch.entries()) settle(outcomes[place] ?? { error: "undecided" });
    }
    running = false;
  }

  async function write(outcomes: readonly Outcome[]): Promise<readonly Outcome[]> {
    const changes = outcomes.flatMap((outcome) => ("change" in outcome ? [outcome.change] : []));
    if (changes.length === 0) return outcomes;
    try {
      await syncBodies();
      await journal.append(changes);
    } catch (error) {
      return outcomes.map(() => ({ error }));
    }
    for (const change of changes) apply(change, state);
    return outcomes;
  }

  return {
    commit: <Decision extends Change>(decide: Decide<Decision>) =>
      new Promise<Committed<Decision>>((resolve, reject) => {
        const settle = (outcome: Outcome) =>
          "error" in outcome ? reject(outcome.error) : resolve(outcome as Committed<Decision>);
        waiting.push({ decide, settle });
        if (!running) void run();
      }),
  };
}

function apply(change: Change, state: BucketState): void {
  if (change.kind === "versioning") state.versioning = change.status;
  else state.index.replace(change.key, afterChange(state.index.versionsOf(change.key), change));
}

/** Lets every writer of a batch decide in turn, each seeing what those before it will have done. */
function decideAll(batch: readonly Waiting[], state: BucketState): readonly Outcome[] {
  const upcoming = new Map<string, Versions>();
  let versioning = state.versioning;
  const versionsOf = (key: string) => upcoming.get(key) ?? state.index.versionsOf(key);

  return batch.map(({ decide }) => {
    try {
      const change = decide({ versioning, versionsOf });
      if (change.kind === "versioning") {
        versioning = change.status;
        return { change, before: [] };
      }
      const before = versionsOf(change.key);
      upcoming.set(change.key, afterChange(before, change));
      return { change, before };
    } catch (error) {
      return { error };
    }
  });
}
