import { useEffect, useRef } from "preact/hooks";
import type { InvitationAnswer } from "../../shared/wire/invitation.ts";
import { invitationMessage } from "../../shared/words/invitations.ts";
import { seatOf } from "../state/focus.ts";
import type { ToldCode } from "../state/people-desk.ts";
import { type HandOverWord, sayOfHandOver } from "../words/hand-over-words.ts";
import { type PeopleWord, sayOfPeople } from "../words/people-words.ts";
import type { Fact } from "../words/words.ts";
import { Button, dayAndHour } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly told: ToldCode };

/** A code that is told this once, with the message it goes out in; it stays until a person puts it away. */
export function ToldCodeBox({ pane, told }: Props) {
  const { state, send } = pane;
  const { handOver, invitation } = told;
  const w = (key: PeopleWord, facts?: Readonly<Record<string, Fact>>) => sayOfPeople(key, state.lang, facts);
  const h = (key: HandOverWord) => sayOfHandOver(key, state.lang);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [invitation?.id]);
  return (
    <section ref={box} class="box box-good" tabIndex={-1} aria-labelledby="told-title">
      <h2 id="told-title">
        {handOver ? h("handed.title") : w("told.title", { name: invitation?.name ?? "" })}
      </h2>
      {told.isOthers && <p>{h("handed.others")}</p>}
      {handOver && !invitation && !told.isOthers && <p>{h("handed.taken")}</p>}
      {invitation && <Code pane={pane} season={told.season} invitation={invitation} />}
      <p class="row">
        <Button kind="quiet" onPress={() => send({ kind: "code-put-away" })}>
          {invitation ? w("told.away") : pane.t("frame.close")}
        </Button>
      </p>
    </section>
  );
}

type CodeProps = {
  readonly pane: Pane;
  readonly season: string;
  readonly invitation: InvitationAnswer;
};

function Code({ pane: { state, send }, season, invitation }: CodeProps) {
  const { name, code, until, roles } = invitation;
  const w = (key: PeopleWord, facts?: Readonly<Record<string, Fact>>) => sayOfPeople(key, state.lang, facts);
  const seat = seatOf(state);
  const isOfBloc = roles.some((role) => "bloc" in role && role.bloc === seat?.bloc.id);
  const address = new URL("pane.html?trinh-duyet", location.href).href;
  const message = invitationMessage(
    { name, season, code, until, address, ...(isOfBloc && seat && { bloc: seat.bloc.title }) },
    "vi",
  );
  return (
    <>
      <p class="strong cell">{code}</p>
      <p class="small">{w("told.until", { until: dayAndHour(until) })}</p>
      <p class="small bad">{w("told.once")}</p>
      <h3>{w("told.message")}</h3>
      <pre class="paper" lang="vi">
        {message}
      </pre>
      <p class="row">
        <Button onPress={() => send({ kind: "copy-pressed", as: "code", text: message })}>
          {w("told.copy-message")}
        </Button>
        <Button kind="quiet" onPress={() => send({ kind: "copy-pressed", as: "code", text: code })}>
          {w("told.copy-code")}
        </Button>
      </p>
    </>
  );
}
