import type { BlocId, PersonId, SeasonId } from "../../shared/ids.ts";
import { Role } from "../../shared/season.ts";
import { mayGive } from "../../shared/set-up-rights.ts";
import { dayTyped } from "../../shared/typed-day.ts";
import { HandOverRequest } from "../../shared/wire/hand-over.ts";
import { InvitationRequest } from "../../shared/wire/invitation.ts";
import { type RoleTitles, roleInWords } from "../../shared/words/invitations.ts";
import type { HandOverDraft, InviteDraft, InvitedTo, InviteField } from "./people-desk.ts";
import type { PeopleSeat } from "./people-seat.ts";
import { instantWritten } from "./written-decision.ts";

const USUAL_DAYS = "14";

/** An invitation to begin with: to the task named, in the bloc that is picked or the only one there is. */
export const inviteBegun = (
  { bloc, blocs }: PeopleSeat,
  given: Partial<Pick<InviteDraft, "role" | "bloc" | "agency">> = {},
): InviteDraft => ({
  kind: "invite",
  role: "agency-secretary",
  bloc: bloc ?? (blocs.length === 1 ? (blocs[0]?.bloc.id ?? "") : ""),
  agency: "",
  scorer: "",
  days: USUAL_DAYS,
  problems: [],
  ...given,
});

/** What whoever has this seat may invite to. */
export function offeredRoles({ as, bloc = NO_BLOC }: PeopleSeat): readonly InvitedTo[] {
  const roles = (as === "bloc-secretariat" ? [{ role: as, bloc }] : [{ role: as }]) as Role[];
  const person = { id: "nguoi-moi" as PersonId, name: "", roles };
  const about = { bloc, agency: "don-vi", scorer: "noi-tham-dinh" };
  return INVITED_TO.filter((to) => mayGive(person, [roleSaid(to, about) as Role]) === "own");
}

const NO_BLOC = "khoi" as BlocId;
const INVITED_TO: readonly InvitedTo[] = [
  "agency-secretary",
  "verifier",
  "deputy",
  "bloc-secretariat",
  "council-office",
  "auditor",
  "season-auditor",
];

/** The role of an invitation as far as it is picked; what is missing is missing in it. */
function roleSaid(
  role: InvitedTo,
  { bloc, agency, scorer }: { readonly bloc: string; readonly agency: string; readonly scorer: string },
): object {
  switch (role) {
    case "agency-secretary":
      return { role, bloc, agency };
    case "verifier":
      return { role, bloc, scorer };
    case "council-office":
      return { role };
    case "season-auditor":
      return { role: "auditor" };
    default:
      return { role, bloc };
  }
}

/** What an invitation is called while nobody has named it: by its task. */
export function nameOfInvite(draft: InviteDraft, titles: RoleTitles): string {
  const role = Role.safeParse(roleSaid(draft.role, draft));
  return draft.name ?? (role.success ? roleInWords(role.data, titles, "vi") : "");
}

type Missing = Exclude<InviteField, "role">;
type WrittenInvite =
  | { readonly ok: true; readonly request: InvitationRequest }
  | { readonly ok: false; readonly missing: readonly Missing[] };

/** A draft as the invitation it asks for. */
export function inviteWritten(draft: InviteDraft, season: SeasonId, titles: RoleTitles): WrittenInvite {
  const read = InvitationRequest.safeParse({
    season,
    name: nameOfInvite(draft, titles).trim().normalize("NFC"),
    roles: [roleSaid(draft.role, draft)],
    days: /^\s*\d+\s*$/.test(draft.days) ? Number(draft.days) : undefined,
  });
  if (read.success) return { ok: true, request: read.data };
  const missing = read.error.issues.map(({ path }) => (path[0] === "roles" ? path[2] : path[0]) as Missing);
  return { ok: false, missing: [...new Set(missing)] };
}

type Unread = "id" | "name" | "leader" | "deputy" | "periods" | "reason";
type WrittenHandOver =
  | { readonly ok: true; readonly request: Omit<HandOverRequest, "attempt"> }
  | { readonly ok: false; readonly unread: readonly Unread[] };

/** A draft as the hand-over it asks for. The deputy is asked for beside the leader alone: elected ones go together. */
export function handOverWritten(draft: HandOverDraft, season: SeasonId, bloc: BlocId): WrittenHandOver {
  const { id, title, year, leader, deputy, reason, periods } = draft;
  const read = HandOverRequest.safeParse({
    season,
    bloc,
    attempt: "chua-gui-lan-nao",
    next: { id: id.trim(), title: tidied(title), year, periods: periods.map(periodSaid) },
    ...(leader !== "" && { leader, ...(deputy !== "" && { deputy }) }),
    reason: tidied(reason),
  });
  if (!read.success) {
    const unread = read.error.issues.map(({ path }) =>
      path[0] === "next" ? PART_OF_NEXT[String(path[1])] : (path[0] as Unread),
    );
    return { ok: false, unread: [...new Set(unread.filter((each) => each !== undefined))] };
  }
  const { attempt: _, ...request } = read.data;
  return { ok: true, request };
}

const PART_OF_NEXT: Readonly<Record<string, Unread>> = { id: "id", title: "name", periods: "periods" };

const periodSaid = ({ id, title, from, to, due, days }: HandOverDraft["periods"][number]): object => ({
  id,
  title,
  from: dayTyped(from) ?? from,
  to: dayTyped(to) ?? to,
  ...(due.trim() !== "" && { due: instantWritten(due) ?? due }),
  days,
});

const tidied = (text: string): string => text.trim().normalize("NFC");
