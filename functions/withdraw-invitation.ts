import type { PersonId } from "../shared/ids.ts";
import type { InvitationEnd } from "../shared/invitation.ts";
import { personOf } from "../shared/rights.ts";
import { mayGive } from "../shared/set-up-rights.ts";
import type { InvitationWithdrawal } from "../shared/wire/invitation.ts";
import { type Reply, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";

/** Withdraws an invitation that nobody has taken up, by whoever might have made it. Doing it again changes nothing. */
export const withdrawInvitation =
  (store: SeasonStore, now: () => string) =>
  async (
    subject: PersonId,
    { season: id, invitation: named, reason }: InvitationWithdrawal,
  ): Promise<Reply<InvitationEnd>> => {
    const season = (await store.season(id))?.season;
    const person = season && personOf(season, subject);
    if (!person || person.roles.length === 0) return refuse("unknown-season");
    const invitation = await store.invitation(id, named);
    if (!invitation) return refuse("invitation-unknown");
    if (mayGive(person, invitation.roles) !== "own") return refuse("forbidden");
    const end: InvitationEnd = { kind: "withdrawn", by: subject, at: now(), reason };
    if ((await store.endInvitation(id, named, end)) === "kept") return { status: 201, body: end };
    const before = (await store.invitationEnd(id, named)) as InvitationEnd;
    return before.kind === "withdrawn" ? { status: 200, body: before } : refuse("invitation-used");
  };
