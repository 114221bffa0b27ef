import type { PersonId } from "../shared/ids.ts";
import { nameOf } from "../shared/rights.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import type { DecisionLog } from "../shared/wire/decision-log.ts";
import { blocFor } from "./locked-desk.ts";
import type { Reply } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";

/** What was decided in a bloc's period, by whom and when. */
export const showDecisions =
  (store: SeasonStore) =>
  async (subject: PersonId, of: BlocPeriod): Promise<Reply<DecisionLog>> => {
    const desk = await blocFor(store, subject, of, { do: "read-decisions" });
    if ("refused" in desk) return desk;
    const { state, kept } = desk;
    const name = (id: string) => nameOf(kept.season, id);
    return {
      status: 200,
      body: {
        stage: state.stage,
        ...(state.reopening && { reopening: { ...state.reopening, by: name(state.reopening.by) } }),
        decisions: desk.decided.map((each) => ({ ...each, name: name(each.by) })),
      },
    };
  };
