import type { People } from "../../shared/wire/people.ts";
import { roleInWords } from "../../shared/words/invitations.ts";
import type { PeopleSeat } from "../state/people-seat.ts";
import { type PeopleWord, sayOfPeople } from "../words/people-words.ts";
import type { Fact } from "../words/words.ts";
import { Button, dayAndHour, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { ReasonForm } from "./reason-form.tsx";
import { roleTitles } from "./role-titles.ts";

type Props = { readonly pane: Pane; readonly seat: PeopleSeat; readonly people: People };

/** The invitations that somebody may still take up: to which task, by whom, until when; each can be withdrawn. */
export function OpenInvitations({ pane, seat, people: { invitations } }: Props) {
  const { state, send } = pane;
  const w = (key: PeopleWord, facts?: Readonly<Record<string, Fact>>) => sayOfPeople(key, state.lang, facts);
  const titles = roleTitles(seat);
  const here = invitations.filter(
    ({ roles }) =>
      seat.bloc === undefined || roles.some((role) => !("bloc" in role) || role.bloc === seat.bloc),
  );
  if (here.length === 0) return null;
  const { doing } = state.people;
  return (
    <Section id="open-title" title={w("open.title", { count: here.length })}>
      <ul class="plain list">
        {here.map(({ id, name, roles, until, byName }) => {
          const tasks = roles.map((role) => roleInWords(role, titles, state.lang)).join("; ");
          const isWithdrawing = doing?.kind === "withdraw-invitation" && doing.invitation === id;
          return (
            <li key={id}>
              <strong>{name}</strong>
              <br />
              <span class="small">
                {tasks !== name && `${tasks} · `}
                {w("open.until", { name: byName, until: dayAndHour(until) })}
              </span>
              {isWithdrawing && (
                <ReasonForm
                  pane={pane}
                  label={w("open.withdraw-label", { task: name })}
                  ask={w("open.reason")}
                  yes={w("open.withdraw-yes")}
                  reason={doing.reason}
                  onAgree={() => send({ kind: "withdraw-invitation-pressed" })}
                >
                  <p class="small">{w("open.withdraw-why")}</p>
                </ReasonForm>
              )}
              {seat.as !== "auditor" && !isWithdrawing && (
                <p class="row">
                  <Button
                    kind="quiet"
                    label={w("open.withdraw-label", { task: name })}
                    onPress={() =>
                      send({
                        kind: "people-act-begun",
                        act: { kind: "withdraw-invitation", invitation: id, reason: "" },
                      })
                    }
                  >
                    {w("open.withdraw")}
                  </Button>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
