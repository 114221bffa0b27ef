import { instant } from "../shared/calendar.ts";
import { roleOfNothing, strangeRoles } from "../shared/check-season.ts";
import type { PersonId, SeasonId } from "../shared/ids.ts";
import type { Invitation } from "../shared/invitation.ts";
import { readCode } from "../shared/invitation-code.ts";
import { boundTo, personOf } from "../shared/rights.ts";
import type { Rubric } from "../shared/rubric.ts";
import { blocOf, type Role, type Season } from "../shared/season.ts";
import { mayGive } from "../shared/set-up-rights.ts";
import type { InvitationAnswer, InvitationRequest } from "../shared/wire/invitation.ts";
import { sha256 } from "./hash.ts";
import { type Reply, refuse } from "./reply.ts";
import type { World } from "./route.ts";
import type { SeasonStore } from "./season-store.ts";

const DAY_MS = 86_400_000;

/** Makes an invitation, and answers its code: this once, for only its hash is kept. */
export const invite =
  (world: World) =>
  async (
    subject: PersonId,
    { season: id, name, roles, days }: InvitationRequest,
  ): Promise<Reply<InvitationAnswer>> => {
    const { store, now } = world;
    const season = (await store.season(id))?.season;
    const right = mayGive(season && personOf(season, subject), roles);
    if (!season || right === "hidden") return refuse("unknown-season");
    if (right === "refused") return refuse("forbidden");
    const strange = strangeRoles(roles, season, await rubricsFor(store, season, roles));
    if (strange.length > 0)
      return refuse(
        "invitation-refused",
        strange.map((role) => roleOfNothing(role, name, "/roles")),
      );
    const at = now();
    const body = await keepInvited(world, id, { name, roles, until: daysLater(at, days), by: subject, at });
    return { status: 201, body };
  };

/** The instant so many days later. */
export const daysLater = (at: string, days: number): string =>
  new Date(instant(at) + days * DAY_MS).toISOString();

/** The name of the invitation that a code, in its one spelling, is of. */
export const invitationId = (code: string): string => sha256(`bang-vang:${code}`);

/** Keeps an invitation under a new code: first where the code leads, so that none that was told leads nowhere. */
export async function keepInvited(
  { store, newCode }: Pick<World, "store" | "newCode">,
  season: SeasonId,
  invitation: Invitation,
): Promise<InvitationAnswer> {
  const code = newCode();
  const spelled = readCode(code);
  if (spelled === undefined) throw new Error("the source of codes gave none");
  const id = invitationId(spelled);
  await store.keepInvitedTo(id, season);
  if ((await store.keepInvitation(season, id, invitation)) === "taken")
    throw new Error("the source of codes gave one twice");
  const { name, roles, until } = invitation;
  return { id, code, name, roles, until };
}

/** The tables of the blocs that roles are bound to. */
async function rubricsFor(
  store: SeasonStore,
  season: Season,
  roles: readonly Role[],
): Promise<ReadonlyMap<string, Rubric>> {
  const named = new Set(roles.flatMap((role) => blocOf(season, String(boundTo(role)))?.rubric ?? []));
  const locked = await Promise.all([...named].map((id) => store.rubric(season.id, id)));
  return new Map(locked.flatMap((each) => (each ? [[each.rubric.id as string, each.rubric]] : [])));
}
