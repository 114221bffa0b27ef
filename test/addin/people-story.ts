import type { PersonId, SeasonId } from "../../shared/ids.ts";
import type { Role } from "../../shared/season.ts";
import { InvitationAnswer } from "../../shared/wire/invitation.ts";
import { People } from "../../shared/wire/people.ts";
import { desksOf, NOW, PERSON, paneStory, SECRETARIAT_ROLE } from "./pane-story.ts";

export const SEASON = "nam-2024" as SeasonId;
export const SECRETARY_C = {
  role: "agency-secretary",
  bloc: "khoi-1",
  agency: "co-quan-c",
} as unknown as Role;

export const peopleOf = (more: Partial<Record<keyof People, readonly object[]>> = {}): People =>
  People.parse({
    people: [
      { id: PERSON.subject, name: "Tổ thư ký Khối 1", roles: [SECRETARIAT_ROLE] },
      { id: "dv-b", name: "Thư ký Cơ quan B", roles: [{ ...SECRETARY_C, agency: "co-quan-b" }] },
    ],
    invitations: [],
    revocations: [],
    handOvers: [],
    ...more,
  });

export const CODE = InvitationAnswer.parse({
  id: "a".repeat(64),
  code: "7K3M-0000-0000-0000-0000-0000-0000",
  name: "Thư ký Cơ quan C",
  roles: [SECRETARY_C],
  until: "2024-12-24T03:00:00Z",
});

export const HANDED = {
  season: SEASON,
  bloc: "khoi-1",
  attempt: "hat-giong-1",
  by: PERSON.subject as PersonId,
  at: NOW,
  next: { id: "nam-2025" as SeasonId, title: "Năm thi đua 2025", year: 2025, periods: [] },
  leader: "co-quan-b",
  reason: "Biên bản họp khối",
} as never;

/** Somebody in charge, looking at who works in the season. */
export const atPeople = (role: Role = SECRETARIAT_ROLE) =>
  paneStory().tell(
    { kind: "started", person: PERSON },
    { kind: "sheets-found", sheets: [] },
    { kind: "desks-arrived", desks: desksOf([role]) },
    { kind: "screen-picked", screen: "people" },
  );
