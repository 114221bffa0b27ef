import * as z from "zod/mini";
import type { PersonId } from "../shared/ids.ts";
import { Round, Rubric } from "../shared/rubric.ts";
import { Scorecard } from "../shared/scorecard.ts";
import { Agency, Bloc, Period } from "../shared/season.ts";
import type { StandingsDocument } from "../shared/standings-document.ts";
import type { BlocPeriod, Chain } from "../shared/storage-keys.ts";
import { isClosed } from "./decide.ts";
import { foldBloc, latestOf } from "./fold-bloc.ts";
import { blocFor, deskFor } from "./locked-desk.ts";
import { type Reply, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";

/** Everything a scoring sheet is built from: the locked table and its hash, targets, the last revision, the self-score beside it. */
export const Sheet = z.strictObject({
  season: z.strictObject({ id: z.string(), title: z.string(), year: z.int(), illustrative: z.boolean() }),
  period: Period,
  bloc: z.strictObject({ id: z.string(), label: z.string(), title: z.string() }),
  agency: Agency,
  round: Round,
  scorer: z.string(),
  rubric: Rubric,
  rubricHash: z.string(),
  targets: Bloc.shape.targets,
  notAssigned: Bloc.shape.notAssigned,
  /** 0 when nothing was sent yet; what the next upload must say it follows. */
  revision: z.int(),
  card: z.optional(Scorecard),
  selfCard: z.optional(Scorecard),
});
export type Sheet = z.infer<typeof Sheet>;

export const showSheet =
  (store: SeasonStore) =>
  async (subject: PersonId, chain: Chain): Promise<Reply<Sheet>> => {
    const desk = await deskFor(store, subject, chain);
    if ("refused" in desk) return desk;
    const { kept, locked, bloc, period, agency } = desk;
    const own = await lastCard(store, chain);
    const self =
      chain.round === "self" || chain.round === "cross"
        ? undefined
        : await lastCard(store, {
            ...chain,
            round: "self",
            scorer: chain.agency as string as Chain["scorer"],
          });
    return {
      status: 200,
      body: {
        season: {
          id: kept.season.id,
          title: kept.season.title,
          year: kept.season.year,
          illustrative: kept.season.illustrative === true,
        },
        period,
        bloc: { id: bloc.id, label: bloc.label, title: bloc.title },
        agency,
        round: chain.round,
        scorer: chain.scorer,
        rubric: locked.rubric,
        rubricHash: locked.hash,
        targets: bloc.targets.filter((target) => target.agency === agency.id),
        notAssigned: bloc.notAssigned.filter((each) => each.agency === agency.id),
        revision: own.revision,
        ...(own.card && { card: own.card }),
        ...(self?.card && { selfCard: self.card }),
      },
    };
  };

async function lastCard(
  store: SeasonStore,
  chain: Chain,
): Promise<{ readonly revision: number; readonly card?: Scorecard }> {
  const [kept] = await latestOf(store, await store.listCards(chain));
  if (!kept) return { revision: 0 };
  const { revision } = kept;
  return { revision: revision.revision, ...(revision.kind === "scorecard" && { card: revision.card }) };
}

const Sent = z.strictObject({
  round: Round,
  scorer: z.string(),
  revision: z.int(),
  receivedAt: z.iso.datetime(),
  late: z.boolean(),
  onBehalf: z.boolean(),
  withdrawn: z.boolean(),
});

/** Who has sent what: every agency of the bloc, those that sent nothing included. No figures. */
export const Progress = z.strictObject({
  closed: z.boolean(),
  agencies: z.array(z.strictObject({ agency: z.string(), title: z.string(), sent: z.array(Sent) })),
});
export type Progress = z.infer<typeof Progress>;

export const showProgress =
  (store: SeasonStore) =>
  async (subject: PersonId, of: BlocPeriod): Promise<Reply<Progress>> => {
    const desk = await blocFor(store, subject, of, { do: "read-progress" });
    if ("refused" in desk) return desk;
    const heads = await latestOf(store, await store.listCards(of));
    const sent = new Map<string, z.infer<typeof Sent>[]>();
    for (const { chain, revision } of heads) {
      const list = sent.get(chain.agency) ?? [];
      list.push({
        round: chain.round,
        scorer: chain.scorer,
        revision: revision.revision,
        receivedAt: revision.receivedAt,
        late: revision.kind === "scorecard" && revision.late === true,
        onBehalf: revision.onBehalf ?? false,
        withdrawn: revision.kind === "withdrawal",
      });
      sent.set(chain.agency, list);
    }
    return {
      status: 200,
      body: {
        closed: await isClosed(store, of),
        agencies: desk.bloc.agencies.map(({ id, title }) => ({
          agency: id,
          title,
          sent: sent.get(id) ?? [],
        })),
      },
    };
  };

/** The standings, brought up to date first when they are older than what they are made from. */
export const showStandings =
  (store: SeasonStore) =>
  async (subject: PersonId, of: BlocPeriod): Promise<Reply<StandingsDocument>> => {
    const desk = await blocFor(store, subject, of, {
      do: "read-standings",
      closed: await isClosed(store, of),
    });
    if ("refused" in desk) return desk.refused === "forbidden" ? refuse("sealed") : desk;
    const stored = await foldBloc(store, of);
    return stored ? { status: 200, body: stored.document } : refuse("unknown-rubric");
  };
