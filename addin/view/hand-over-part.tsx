import type { People } from "../../shared/wire/people.ts";
import { handOverBegun } from "../state/next-season.ts";
import type { PeopleSeat } from "../state/people-seat.ts";
import { type HandOverWord, sayOfHandOver } from "../words/hand-over-words.ts";
import type { Fact } from "../words/words.ts";
import { Button, dayAndHour, Section } from "./frame.tsx";
import { HandOverForm } from "./hand-over-form.tsx";
import type { Pane } from "./pane.ts";
import { roleTitles } from "./role-titles.ts";

type Props = { readonly pane: Pane; readonly seat: PeopleSeat; readonly people: People };

/** The hand-over of the bloc that is picked: what was recorded of it, or the way to it. */
export function HandOverPart({ pane, seat, people }: Props) {
  const { state, send } = pane;
  const w = (key: HandOverWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfHandOver(key, state.lang, facts);
  const { doing } = state.people;
  const titles = roleTitles(seat);
  const done = people.handOvers.filter(({ bloc }) => seat.bloc === undefined || bloc === seat.bloc);
  const nameOf = (id: string) => people.people.find((person) => person.id === id)?.name ?? id;
  if (done.length > 0)
    return (
      <Section id="handed-title" title={w("handed.title")}>
        {done.map(({ bloc, by, at, next, leader, deputy, reason }) => (
          <p key={bloc} class="small">
            {titles.bloc(bloc)}:{" "}
            {w("handed.record", {
              by: nameOf(by),
              at: dayAndHour(at),
              season: next.title,
              leader: titles.agency(leader),
              deputy: deputy === undefined ? w("hand.no-deputy") : titles.agency(deputy),
              reason,
            })}
          </p>
        ))}
      </Section>
    );
  if (seat.as === "auditor" || seat.bloc === undefined) return null;
  if (doing?.kind === "hand-over")
    return <HandOverForm pane={pane} seat={seat} bloc={seat.bloc} people={people} draft={doing} />;
  return (
    <Section id="hand-title" title={w("hand.title")}>
      <p class="small">{w("hand.why")}</p>
      <p class="row">
        <Button onPress={() => send({ kind: "people-act-begun", act: handOverBegun(seat) })}>
          {w("hand.open")}
        </Button>
      </p>
    </Section>
  );
}
