import * as z from "zod/mini";
import { SeasonId } from "../shared/ids.ts";
import { InvitationEnd } from "../shared/invitation.ts";
import { HandOverAnswer, HandOverRequest } from "../shared/wire/hand-over.ts";
import {
  InvitationAnswer,
  InvitationRequest,
  InvitationWithdrawal,
  Joined,
  JoinRequest,
} from "../shared/wire/invitation.ts";
import { People, RecordedRevocation, RevocationRequest } from "../shared/wire/people.ts";
import { later } from "./later.ts";
import { Nothing, type Route, route } from "./route.ts";

/** Who works in a season: invited, joined, revoked, and handed over to the next year's. */
export const PEOPLE_ROUTES: readonly Route[] = [
  route({
    id: "invite",
    method: "POST",
    path: "/v1/invitations",
    summary: { vi: "Mời người nhận nhiệm vụ bằng mã dùng một lần", en: "Invite by a code that works once" },
    params: Nothing,
    body: InvitationRequest,
    answers: { 201: InvitationAnswer },
    refusals: ["invalid-body", "bad-identifier", "unknown-season", "forbidden", "invitation-refused"],
    run: later(async (world) => (await import("./invite.ts")).invite(world)),
  }),
  route({
    id: "withdrawInvitation",
    method: "POST",
    path: "/v1/invitation-withdrawals",
    summary: { vi: "Rút lời mời chưa ai dùng", en: "Withdraw an invitation that nobody has taken up" },
    params: Nothing,
    body: InvitationWithdrawal,
    answers: { 200: InvitationEnd, 201: InvitationEnd },
    refusals: [
      "invalid-body",
      "bad-identifier",
      "unknown-season",
      "forbidden",
      "invitation-unknown",
      "invitation-used",
    ],
    run: later(async ({ store, now }) =>
      (await import("./withdraw-invitation.ts")).withdrawInvitation(store, now),
    ),
  }),
  route({
    id: "join",
    method: "POST",
    path: "/v1/memberships",
    summary: { vi: "Nhận nhiệm vụ bằng mã mời", en: "Take an invitation up by its code" },
    params: Nothing,
    body: JoinRequest,
    answers: { 200: Joined, 201: Joined },
    refusals: [
      "invalid-body",
      "invitation-mistyped",
      "invitation-unknown",
      "invitation-used",
      "invitation-expired",
      "invitation-withdrawn",
      "membership-revoked",
    ],
    run: later(async ({ store, now }) => (await import("./join.ts")).join(store, now)),
  }),
  route({
    id: "revoke",
    method: "POST",
    path: "/v1/revocations",
    summary: { vi: "Thu hồi nhiệm vụ", en: "Take somebody's roles away" },
    params: Nothing,
    body: RevocationRequest,
    answers: { 201: RecordedRevocation },
    refusals: [
      "invalid-body",
      "bad-identifier",
      "unknown-season",
      "forbidden",
      "unknown-person",
      "last-secretariat",
      "last-council-office",
    ],
    run: later(async ({ store, now }) => (await import("./revoke.ts")).revoke(store, now)),
  }),
  route({
    id: "readPeople",
    method: "GET",
    path: "/v1/seasons/{season}/people",
    summary: { vi: "Người và lời mời của năm thi đua", en: "The people and invitations of a season" },
    params: z.object({ season: SeasonId }),
    answers: { 200: People },
    refusals: ["bad-identifier", "unknown-season", "forbidden"],
    run: later(async ({ store, now }) => (await import("./show-people.ts")).showPeople(store, now)),
  }),
  route({
    id: "handOver",
    method: "POST",
    path: "/v1/hand-overs",
    summary: { vi: "Bàn giao nhiệm vụ Khối trưởng", en: "Hand the bloc over to next year's leader" },
    params: Nothing,
    body: HandOverRequest,
    answers: { 200: HandOverAnswer, 201: HandOverAnswer },
    refusals: [
      "invalid-body",
      "bad-identifier",
      "unknown-bloc",
      "forbidden",
      "hand-over-refused",
      "handed-over-already",
      "upload-id-reused",
    ],
    run: later(async (world) => (await import("./hand-over.ts")).handOver(world)),
  }),
];
