import * as z from "zod/mini";
import { HandOver } from "../../shared/hand-over.ts";
import { SeasonId } from "../../shared/ids.ts";
import { Invitation, InvitationEnd } from "../../shared/invitation.ts";
import {
  handOverKey,
  invitationEndKey,
  invitationEndsPrefix,
  invitationKey,
  invitationOf,
  invitationsPrefix,
  invitedToKey,
  revocationKey,
  revocationsPrefix,
} from "../../shared/storage-keys.ts";
import { RecordedRevocation } from "../../shared/wire/people.ts";
import type { MembershipRecords } from "../membership-records.ts";
import { remembered } from "./remembered.ts";
import type { S3Objects } from "./s3-objects.ts";

/** Characters of write-once objects of each kind held in memory. */
const MEMORY = 1_000_000;
const InvitedTo = z.strictObject({ season: SeasonId });

export function s3MembershipRecords(objects: S3Objects): MembershipRecords {
  /** A write-once object that may not be there; once it is, it is read no more. */
  const reader = <S extends z.ZodMiniType>(schema: S) => {
    const held = remembered<z.output<S>>(MEMORY);
    return async (key: string): Promise<z.output<S> | undefined> => {
      const known = held.recall(key);
      if (known) return known;
      const found = await objects.get(key);
      if (!found) return undefined;
      const read = schema.parse(JSON.parse(found.text));
      held.keep(key, read, found.text.length);
      return read;
    };
  };
  const keep = (key: string, value: object) => objects.putOnce(key, JSON.stringify(value));

  const invitedTo = reader(InvitedTo);
  const invitationAt = reader(Invitation);
  const endAt = reader(InvitationEnd);
  const handOverAt = reader(HandOver);

  /** Everything under a prefix whose keys name invitations. */
  const all = async <T>(
    prefix: string,
    read: (key: string) => Promise<T | undefined>,
  ): Promise<readonly { readonly id: string; readonly found: T }[]> => {
    const listed = await objects.list(prefix);
    const found = await Promise.all(
      listed.map(async ({ key }) => ({ id: invitationOf(key), found: await read(key) })),
    );
    return found.flatMap(({ id, found }) => (id && found ? [{ id, found }] : []));
  };

  return {
    invitedTo: async (id) => (await invitedTo(invitedToKey(id)))?.season,
    keepInvitedTo: (id, season) => keep(invitedToKey(id), { season }),
    invitation: (season, id) => invitationAt(invitationKey(season, id)),
    invitations: async (season) =>
      (await all(invitationsPrefix(season), invitationAt)).map(({ id, found }) => ({
        id,
        invitation: found,
      })),
    keepInvitation: (season, id, invitation) => keep(invitationKey(season, id), invitation),
    invitationEnd: (season, id) => endAt(invitationEndKey(season, id)),
    invitationEnds: async (season) =>
      (await all(invitationEndsPrefix(season), endAt)).map(({ id, found }) => ({ id, end: found })),
    endInvitation: (season, id, end) => keep(invitationEndKey(season, id), end),

    countRevocations: async (season) => (await objects.list(revocationsPrefix(season))).length,
    keepRevocation: (season, revocation) =>
      keep(revocationKey(season, revocation.sequence), RecordedRevocation.parse(revocation)),

    handOver: (season, bloc) => handOverAt(handOverKey(season, bloc)),
    keepHandOver: (handOver) => keep(handOverKey(handOver.season, handOver.bloc), handOver),
  };
}
