import * as z from "zod/mini";
import { AgencyId, BlocId, PeriodId, type PersonId, ScorerId, SeasonId } from "../shared/ids.ts";
import { Round } from "../shared/rubric.ts";
import type { RefusalCode } from "../shared/words/refusals.ts";
import type { FormReader } from "./form-reader.ts";
import type { FileBody } from "./read-body.ts";
import type { Reply } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";

/**
 * What the use cases need of the world. `now` is the instant of receipt, ISO in UTC; `newCode` spells an invitation's
 * code from random bytes that nobody can foresee.
 */
export type World = {
  readonly store: SeasonStore;
  readonly now: () => string;
  readonly readForm: FormReader;
  readonly newCode: () => string;
  /**
   * Who may begin on a server that has no season of these years yet, by the subjects their issuer gives them: set up by
   * whoever runs the server, and nobody where nothing is said.
   */
  readonly founders?: readonly string[];
};

/** One address of the API: the app serves it, and the OpenAPI document describes it, from this alone. */
export type Route = {
  readonly id: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly summary: { readonly vi: string; readonly en: string };
  readonly params: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  /** The body is a file: its bytes are what `body` takes. */
  readonly file?: FileBody;
  readonly answers: Readonly<Partial<Record<200 | 201 | 202, z.ZodMiniType>>>;
  readonly refusals: readonly RefusalCode[];
  readonly run: (world: World) => (subject: PersonId, sent: never) => Promise<Reply<unknown>>;
};

/** A route whose use case takes what its schemas read: the two cannot drift apart. */
export const route = <Params extends z.ZodMiniType, Body extends z.ZodMiniType>(
  given: Omit<Route, "params" | "body" | "run"> & {
    readonly params: Params;
    readonly body?: Body;
    readonly run: (
      world: World,
    ) => (subject: PersonId, sent: z.output<Params> & z.output<Body>) => Promise<Reply<unknown>>;
  },
): Route => given as unknown as Route;

export const Nothing = z.object({});
export const OfBloc = z.object({ season: SeasonId, period: PeriodId, bloc: BlocId });
export const OfChain = z.extend(OfBloc, { agency: AgencyId, round: Round, scorer: ScorerId });

export const BLOC = "/v1/seasons/{season}/periods/{period}/blocs/{bloc}";
export const CARD = `${BLOC}/agencies/{agency}/rounds/{round}/scorers/{scorer}`;

/** Why a bloc may not be read. */
export const READ_BLOC: readonly RefusalCode[] = [
  "unknown-bloc",
  "unknown-period",
  "unknown-rubric",
  "forbidden",
];
