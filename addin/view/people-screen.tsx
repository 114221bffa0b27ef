import { knownOf } from "../state/loaded.ts";
import { peopleSeatOf } from "../state/people-seat.ts";
import { inviteBegun } from "../state/written-people.ts";
import { type PeopleWord, sayOfPeople } from "../words/people-words.ts";
import type { Fact } from "../words/words.ts";
import { BlocPeople } from "./bloc-people.tsx";
import { useFocusAfter } from "./focus-after.ts";
import { Button, Section } from "./frame.tsx";
import { HandOverPart } from "./hand-over-part.tsx";
import { InviteForm } from "./invite-form.tsx";
import { OpenInvitations } from "./open-invitations.tsx";
import type { Pane } from "./pane.ts";
import { PeopleGroup } from "./people-group.tsx";
import { RevokedPeople } from "./revoked-people.tsx";
import { roleTitles } from "./role-titles.ts";
import { ToldCodeBox } from "./told-code-box.tsx";
import { TroubleBox } from "./trouble-box.tsx";

/** "Nhân sự": who has which task, who is invited, who has left; who may invites, revokes and hands over here. */
export function PeopleScreen({ pane }: { readonly pane: Pane }) {
  const { state, send, t } = pane;
  const { list, doing, told } = state.people;
  const [seat, people] = [peopleSeatOf(state), knownOf(list)];
  const w = (key: PeopleWord, facts?: Readonly<Record<string, Fact>>) => sayOfPeople(key, state.lang, facts);
  const place = useFocusAfter<HTMLDivElement>(doing !== undefined);
  const toldBox = told && <ToldCodeBox pane={pane} told={told} />;
  if (list.kind === "failed" && !people)
    return (
      <>
        {toldBox}
        <TroubleBox pane={pane} trouble={list.trouble} />
      </>
    );
  if (!seat || !people) return toldBox ?? <p>{t("frame.loading")}</p>;
  const mayAct = seat.as !== "auditor";
  const part = { pane, seat, people };
  const where = seat.bloc === undefined ? seat.season.title : roleTitles(seat).bloc(seat.bloc);
  return (
    <>
      {toldBox}
      {doing?.kind === "invite" && <InviteForm pane={pane} seat={seat} draft={doing} />}
      <div ref={place} tabIndex={-1}>
        <Section id="people-title" title={w("people.title", { where })}>
          {!mayAct && <p class="small">{w("people.reading-only")}</p>}
          <p class="row">
            {mayAct && doing?.kind !== "invite" && (
              <Button onPress={() => send({ kind: "people-act-begun", act: inviteBegun(seat) })}>
                {w("invite.title")}…
              </Button>
            )}
            <Button kind="quiet" onPress={() => send({ kind: "refresh-pressed" })}>
              {t("frame.refresh")}
            </Button>
          </p>
          {SEASON_GROUPS.map((group) => (
            <PeopleGroup key={group} {...part} group={group} />
          ))}
          {seat.blocs.map(({ bloc }) => (
            <BlocPeople key={bloc.id} {...part} bloc={bloc.id} isAlone={seat.bloc !== undefined} />
          ))}
        </Section>
      </div>
      <OpenInvitations {...part} />
      <HandOverPart {...part} />
      <RevokedPeople {...part} />
    </>
  );
}

const SEASON_GROUPS = ["council-office", "season-auditor"] as const;
