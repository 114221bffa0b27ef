import * as z from "zod/mini";
import { SeasonId } from "../shared/ids.ts";
import { personOf } from "../shared/rights.ts";
import { Desks } from "../shared/wire/desks.ts";
import { Membership } from "../shared/wire/membership.ts";
import { refuse } from "./reply.ts";
import { Nothing, type Route, route } from "./route.ts";
import { showDesks } from "./show-desks.ts";

const OfSeason = z.object({ season: SeasonId });

/** What a person asks about itself. */
export const PERSON_ROUTES: readonly Route[] = [
  route({
    id: "readDesks",
    method: "GET",
    path: "/v1/desks",
    summary: {
      vi: "Mọi việc của tôi, qua các năm thi đua",
      en: "Everything I may work on, over all seasons",
    },
    params: Nothing,
    answers: { 200: Desks },
    refusals: [],
    run: (world) => showDesks(world),
  }),
  route({
    id: "readMembership",
    method: "GET",
    path: "/v1/seasons/{season}/me",
    summary: { vi: "Nhiệm vụ của tôi trong năm thi đua", en: "My tasks in a season" },
    params: OfSeason,
    answers: { 200: Membership },
    refusals: ["bad-identifier", "unknown-season"],
    run:
      ({ store }) =>
      async (subject, { season }) => {
        const person = personOf((await store.season(season))?.season ?? { people: [] }, subject);
        return person && person.roles.length > 0 ? { status: 200, body: person } : refuse("unknown-season");
      },
  }),
];
