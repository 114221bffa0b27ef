import * as z from "zod/mini";
import type { Problem } from "../shared/checked.ts";
import type { Season } from "../shared/season.ts";
import { setUpOf } from "../shared/set-up/season-of-set-up.ts";
import { SetUp, type SetUpVersion } from "../shared/set-up/set-up.ts";
import { detailOf } from "../shared/wire/problem-detail.ts";
import type { KeptSetUp } from "../shared/wire/set-up.ts";
import { sha256 } from "./hash.ts";
import type { Reply } from "./reply.ts";

/** A version that was kept, with the season as it is by it and what should be known. */
export const keptAnswer = (
  status: 200 | 201,
  season: Season,
  { sequence }: SetUpVersion,
  problems: readonly Problem[],
): Reply<KeptSetUp> => ({
  status,
  body: { setUp: setUpOf(season), version: sequence, problems: problems.map(detailOf) },
});

/** A set-up as text: what says the same is the same text, in whatever order it was written. */
export const writtenSetUp = (setUp: SetUp): string => JSON.stringify(z.encode(SetUp, setUp));

/** Names the set-up of a season as it stands: another one has another mark, whoever changed it. */
export const setUpMark = (season: Season): string => sha256(writtenSetUp(setUpOf(season))).slice(0, 32);
