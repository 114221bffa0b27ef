import type { PersonId, SeasonId } from "../shared/ids.ts";
import { membershipOf } from "../shared/join-season.ts";
import { lastOf, revokeRoles, rolesTaken } from "../shared/revoke-roles.ts";
import { personOf } from "../shared/rights.ts";
import type { Revocation, Season } from "../shared/season.ts";
import { canSetUp } from "../shared/set-up-rights.ts";
import type { RecordedRevocation, RevocationRequest } from "../shared/wire/people.ts";
import { type Changed, changeSeason } from "./change-season.ts";
import { type Refusal, type Reply, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";

/**
 * Takes roles away: those of one bloc, or all of them. The season changes and says so in one write; what it says is then
 * kept apart, write-once, with everything that an earlier act did not come to keep.
 */
export const revoke =
  (store: SeasonStore, now: () => string) =>
  async (subject: PersonId, request: RevocationRequest): Promise<Reply<RecordedRevocation>> => {
    const { season: id, person } = request;
    const ends = await store.invitationEnds(id);
    const unused = ends.filter(({ end }) => end.kind === "taken" && end.by === person).map((each) => each.id);
    const at = now();
    const changed = await changeSeason(store, id, (season) =>
      revoked(season, { by: subject, at }, request, unused),
    );
    if ("refused" in changed) return changed;
    await keepApart(store, id, changed.season);
    return { status: 201, body: changed.answer };
  };

function revoked(
  season: Season,
  act: Pick<Revocation, "by" | "at">,
  { person, bloc, reason }: RevocationRequest,
  unused: readonly string[],
): Changed<RecordedRevocation> | Refusal {
  const right = canSetUp(personOf(season, act.by), "revoke", bloc);
  if (right === "hidden") return refuse("unknown-season");
  if (right === "refused") return refuse("forbidden");
  const roles = [...rolesTaken(season, person, bloc)];
  if (roles.length === 0) return refuse("unknown-person");
  const last = act.by === person ? lastOf(season, person, roles) : undefined;
  if (last) return refuse(last);
  const revocation: Revocation = { person, ...(bloc !== undefined && { bloc }), roles, ...act, reason };
  const sequence = membershipOf(season).revocations.length + 1;
  return { season: revokeRoles(season, revocation, unused), answer: { ...revocation, sequence } };
}

/** Keeps the revocations apart that are not yet; another act may keep the same ones at the same time. */
async function keepApart(store: SeasonStore, id: SeasonId, season: Season): Promise<void> {
  const kept = await store.countRevocations(id);
  await Promise.all(
    membershipOf(season)
      .revocations.map((revocation, index) => ({ ...revocation, sequence: index + 1 }))
      .slice(kept)
      .map((revocation) => store.keepRevocation(id, revocation)),
  );
}
