import type { RecordedDecision } from "../shared/decision.ts";
import type { PersonId } from "../shared/ids.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import type { DecisionRequest } from "../shared/wire/decision-request.ts";
import { type Reply, refuse } from "./reply.ts";
import { can, personOf } from "./rights.ts";
import type { SeasonStore } from "./season-store.ts";

/** Records what a bloc's secretariat decided, write-once, in the order of the period's decisions. */
export const recordDecision =
  (store: SeasonStore, now: () => string) =>
  async (
    subject: PersonId,
    { follows, decision, ...of }: DecisionRequest,
  ): Promise<Reply<RecordedDecision>> => {
    const kept = await store.season(of.season);
    const bloc = kept?.season.blocs.find(({ id }) => id === of.bloc);
    if (!kept || !bloc) return refuse("unknown-bloc");
    const right = can(personOf(kept.season, subject), bloc, { do: "decide" });
    if (right === "hidden") return refuse("unknown-bloc");
    if (right === "refused") return refuse("forbidden");
    if (!kept.season.periods.some(({ id }) => id === of.period)) return refuse("unknown-period");
    if (decision.kind !== "close" && !bloc.agencies.some(({ id }) => id === decision.agency))
      return refuse("unknown-agency");

    const taken = await decisionsOf(store, of);
    if (taken.length !== follows) return refuse("stale-decision", [], { latest: taken.length });
    const recorded: RecordedDecision = { sequence: follows + 1, by: subject, at: now(), decision };
    if ((await store.keepDecision(of, recorded)) === "taken")
      return refuse("stale-decision", [], { latest: follows + 1 });
    return { status: 201, body: recorded };
  };

/** A period's decisions in their order. */
export async function decisionsOf(store: SeasonStore, of: BlocPeriod): Promise<readonly RecordedDecision[]> {
  const listed = await store.listDecisions(of);
  return Promise.all(listed.map(({ key }) => store.decision(key)));
}

export const isClosed = async (store: SeasonStore, of: BlocPeriod): Promise<boolean> =>
  (await decisionsOf(store, of)).some(({ decision }) => decision.kind === "close");
