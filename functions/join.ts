import { instant } from "../shared/calendar.ts";
import type { PersonId } from "../shared/ids.ts";
import type { Invitation, InvitationEnd } from "../shared/invitation.ts";
import { readCode } from "../shared/invitation-code.ts";
import { hasJoined, isSameRole, joinSeason } from "../shared/join-season.ts";
import { personOf } from "../shared/rights.ts";
import type { Role, Season } from "../shared/season.ts";
import { pastOfBloc } from "../shared/season-past.ts";
import { isStanding } from "../shared/set-up-rights.ts";
import type { Joined, JoinRequest } from "../shared/wire/invitation.ts";
import { type Changed, changeSeason } from "./change-season.ts";
import { invitationId } from "./invite.ts";
import { type Refusal, type Reply, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";

/**
 * Takes an invitation up by its code. Nothing counts wrong codes: 135 random bits are not found by trying, and what is
 * wrong is answered alike whichever season there is or is not. First the invitation is marked as this person's, then
 * the season gets its roles; the same code from the same person goes on where it stopped, and answers the same again.
 */
export const join =
  (store: SeasonStore, now: () => string) =>
  async (subject: PersonId, { code }: JoinRequest): Promise<Reply<Joined>> => {
    const read = readCode(code);
    if (read === undefined) return refuse("invitation-mistyped");
    const id = invitationId(read);
    const seasonId = await store.invitedTo(id);
    const invitation = seasonId && (await store.invitation(seasonId, id));
    const season = seasonId && (await store.season(seasonId))?.season;
    if (!invitation || !season) return refuse("invitation-unknown");
    const end =
      (await store.invitationEnd(season.id, id)) ??
      (await take(store, season, id, invitation, { kind: "taken", by: subject, at: now() }));
    if ("refused" in end) return end;
    if (end.kind === "withdrawn") return refuse("invitation-withdrawn");
    if (end.by !== subject) return refuse("invitation-used");

    const status = hasJoined(season, id) ? 200 : 201;
    const joined = await changeSeason(store, season.id, (current) => given(current, subject, id, invitation));
    if ("refused" in joined) return joined;
    if (invitation.archive) await openArchive(store, subject, id, invitation.name, invitation.archive);
    return { status, body: joined.answer };
  };

type Archive = NonNullable<Invitation["archive"]>;

/** Marks an invitation as this person's; somebody else's mark stands where that was faster. */
async function take(
  store: SeasonStore,
  season: Season,
  id: string,
  invitation: Invitation,
  end: InvitationEnd,
): Promise<InvitationEnd | Refusal> {
  if (!isStanding(season, invitation)) return refuse("invitation-withdrawn");
  if (instant(end.at) > instant(invitation.until)) return refuse("invitation-expired");
  if ((await store.endInvitation(season.id, id, end)) === "kept") return end;
  return (await store.invitationEnd(season.id, id)) as InvitationEnd;
}

/** The season with the invitation's roles given, and what the person may do in it then. */
function given(
  season: Season,
  subject: PersonId,
  id: string,
  invitation: Invitation,
): Changed<Joined> | Refusal {
  const isGiven = hasJoined(season, id);
  if (!isGiven && !isStanding(season, invitation)) return refuse("invitation-withdrawn");
  const joined = joinSeason(season, subject, id, invitation);
  const { name = invitation.name, roles = [] } = personOf(joined, subject) ?? {};
  const isLeft = !invitation.roles.some((role) => roles.some((each) => isSameRole(each, role)));
  if (isLeft) return refuse("membership-revoked");
  const { title, year } = season;
  return { season: joined, answer: { season: { id: season.id, title, year }, name, roles: [...roles] } };
}

/** Lets the next secretariat read what its bloc did in the season before, and in those before that: once in each. */
async function openArchive(
  store: SeasonStore,
  subject: PersonId,
  id: string,
  name: string,
  { season, bloc }: Archive,
): Promise<void> {
  const seasons = (await store.seasons()).map((kept) => kept.season);
  const last = seasons.filter((each) => each.id === season);
  const archive = last.flatMap((each) => [each, ...pastOfBloc(each, bloc, seasons)]);
  const roles: Role[] = [{ role: "auditor", bloc }];
  for (const { id: of } of archive)
    await changeSeason(store, of, (current) => ({
      season: joinSeason(current, subject, id, { name, roles }),
      answer: of,
    }));
}
