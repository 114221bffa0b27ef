import type { PersonId } from "../shared/ids.ts";
import type { StandingsDocument } from "../shared/standings-document.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import type { StandingsAsOf } from "../shared/wire/standings-as-of.ts";
import type { Summary } from "../shared/wire/summary.ts";
import { foldBloc, inputsNow } from "./fold-bloc.ts";
import { blocFor, type OpenDesk } from "./locked-desk.ts";
import { pastYears } from "./past-years.ts";
import { type Refusal, type Reply, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";
import { summaryInput } from "./summary-input.ts";
import { workbookHash } from "./workbook-hash.ts";

/** The standings, brought up to date first when they are older than what they are made from. */
export const showStandings =
  (store: SeasonStore) =>
  async (subject: PersonId, of: BlocPeriod): Promise<Reply<StandingsDocument>> => {
    const read = await readerOf(store, subject, of);
    if ("refused" in read) return read;
    const [stored, years] = await Promise.all([foldBloc(store, of), pastYears(store, read, of)]);
    return stored
      ? { status: 200, body: stored.document, tag: workbookHash(read, stored, years) }
      : refuse("unknown-rubric");
  };

/** What the standings would be made from now, without making them. */
export const showStandingsAsOf =
  (store: SeasonStore) =>
  async (subject: PersonId, of: BlocPeriod): Promise<Reply<StandingsAsOf>> => {
    const read = await readerOf(store, subject, of);
    if ("refused" in read) return read;
    const [inputs, years] = await Promise.all([inputsNow(store, read, of), pastYears(store, read, of)]);
    return {
      status: 200,
      body: { inputsHash: workbookHash(read, { inputs }, years), closed: read.state.stage !== "open" },
    };
  };

/** All that the summary workbook is planned from, for whoever may have the workbook. */
export const showSummary =
  (store: SeasonStore) =>
  async (subject: PersonId, of: BlocPeriod): Promise<Reply<Summary>> => {
    const desk = await blocFor(store, subject, of, { do: "make-workbook" });
    if ("refused" in desk) return desk;
    const [stored, years] = await Promise.all([foldBloc(store, of), pastYears(store, desk, of)]);
    if (!stored) return refuse("unknown-rubric");
    const { inputsHash, input } = await summaryInput(store, desk, of, stored, years);
    const { desk: scoredBy, season: whole, sources, decisions, ...rest } = input;
    const { membership: _, ...season } = whole;
    const people = season.people
      .filter(({ id }) =>
        [...sources.map(({ sender }) => sender), ...decisions.map(({ by }) => by)].includes(id),
      )
      .map((person) => ({ ...person, roles: [] }));
    return {
      status: 200,
      body: {
        ...rest,
        season: { ...season, periods: [scoredBy.period], blocs: [scoredBy.bloc], people },
        rubric: scoredBy.rubric,
        sources: [...sources],
        decisions: [...decisions],
        years: [...input.years],
        inputsHash,
      },
    };
  };

/** Whoever may read the standings as the bloc opens them. */
async function readerOf(store: SeasonStore, subject: PersonId, of: BlocPeriod): Promise<OpenDesk | Refusal> {
  const desk = await blocFor(store, subject, of, { do: "read-standings" });
  return "refused" in desk && desk.refused === "forbidden" ? refuse("sealed") : desk;
}
