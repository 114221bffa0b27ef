import { useEffect, useRef } from "preact/hooks";
import { placedCriteria } from "../../shared/rubric.ts";
import type { InviteDraft, InviteField } from "../state/people-desk.ts";
import type { PeopleSeat } from "../state/people-seat.ts";
import { tableOf } from "../state/table-of.ts";
import { inviteWritten, nameOfInvite, offeredRoles } from "../state/written-people.ts";
import { type PeopleWord, sayOfPeople } from "../words/people-words.ts";
import type { Fact } from "../words/words.ts";
import { Button } from "./frame.tsx";
import { Options } from "./options.tsx";
import type { Pane } from "./pane.ts";
import { ProblemTexts } from "./problem-texts.tsx";
import { roleTitles } from "./role-titles.ts";

type Props = { readonly pane: Pane; readonly seat: PeopleSeat; readonly draft: InviteDraft };

const IN_A_BLOC = ["agency-secretary", "verifier", "deputy", "bloc-secretariat", "auditor"];

/** An invitation: to which task, of which agency or verifier, under which name, for how long. */
export function InviteForm({ pane, seat, draft }: Props) {
  const { state, send, t } = pane;
  const w = (key: PeopleWord, facts?: Readonly<Record<string, Fact>>) => sayOfPeople(key, state.lang, facts);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("select")?.focus(), []);
  const titles = roleTitles(seat);
  const written = inviteWritten(draft, seat.season.id, titles);
  const picked = seat.blocs.find(({ bloc }) => bloc.id === draft.bloc);
  const isOff = state.busy !== undefined || !written.ok;
  const type = (field: InviteField) => (text: string) => send({ kind: "invite-typed", field, text });
  return (
    <form
      ref={form}
      class="box"
      aria-labelledby="invite-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isOff && written.ok) send({ kind: "invite-pressed", request: written.request });
      }}
      onKeyDown={({ key }) => key === "Escape" && send({ kind: "people-act-left" })}
    >
      <h2 id="invite-title">{w("invite.title")}</h2>
      <Options
        label={w("invite.role")}
        value={draft.role}
        options={offeredRoles(seat).map((role) => ({ value: role, title: w(`group.${role}`) }))}
        onPick={type("role")}
      />
      {seat.bloc === undefined && IN_A_BLOC.includes(draft.role) && (
        <Options
          label={w("invite.bloc")}
          value={draft.bloc}
          none={t("choice.pick")}
          options={seat.blocs.map(({ bloc }) => ({ value: bloc.id, title: bloc.title }))}
          onPick={type("bloc")}
        />
      )}
      {draft.role === "agency-secretary" && (
        <Options
          label={w("invite.agency")}
          value={draft.agency}
          none={t("choice.pick")}
          options={(picked?.agencies ?? []).map(({ id, title }) => ({ value: id, title }))}
          onPick={type("agency")}
        />
      )}
      {draft.role === "verifier" && picked && picked.bloc.scorers.length === 0 && (
        <p class="small">{w("invite.no-scorers")}</p>
      )}
      {draft.role === "verifier" && picked && picked.bloc.scorers.length > 0 && (
        <>
          <Options
            label={w("invite.scorer")}
            value={draft.scorer}
            none={t("choice.pick")}
            options={picked.bloc.scorers.map(({ id, title }) => ({ value: id, title }))}
            onPick={type("scorer")}
          />
          <Assigned pane={pane} scorer={draft.scorer} />
        </>
      )}
      <label class="field">
        <span>{w("invite.name")}</span>
        <input
          type="text"
          maxLength={200}
          value={nameOfInvite(draft, titles)}
          onInput={({ currentTarget: { value } }) => type("name")(value)}
        />
        <span class="small">{w("invite.name-why")}</span>
      </label>
      <label class="field">
        <span>{w("invite.days")}</span>
        <input
          type="text"
          inputMode="numeric"
          maxLength={2}
          value={draft.days}
          aria-invalid={!written.ok && written.missing.includes("days")}
          onInput={({ currentTarget: { value } }) => type("days")(value)}
        />
      </label>
      {!written.ok && (
        <p class="small">
          {w("invite.incomplete", {
            fields: written.missing.map((field) => w(`invite.${field}`)).join("; "),
          })}
        </p>
      )}
      <ProblemTexts pane={pane} problems={draft.problems} />
      <p class="row">
        <button type="submit" class="button button-plain" aria-disabled={isOff}>
          {w("invite.yes")}
        </button>
        <Button kind="quiet" onPress={() => send({ kind: "people-act-left" })}>
          {t("frame.cancel")}
        </Button>
      </p>
    </form>
  );
}

/** The criteria that the table assigns to a verifier, by their codes. */
function Assigned({ pane: { state }, scorer }: { readonly pane: Pane; readonly scorer: string }) {
  const table = tableOf(state);
  const own = table ? placedCriteria(table).filter(({ verifier }) => verifier === scorer) : [];
  if (own.length === 0) return null;
  return (
    <p class="small">
      {sayOfPeople("invite.criteria", state.lang, {
        criteria: own.map(({ criterion }) => criterion.code).join(", "),
      })}
    </p>
  );
}
