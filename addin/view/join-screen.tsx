import { useEffect, useRef } from "preact/hooks";
import { readCode } from "../../shared/invitation-code.ts";
import { knownOf } from "../state/loaded.ts";
import { type PeopleWord, sayOfPeople } from "../words/people-words.ts";
import type { Fact } from "../words/words.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

/** How many letters a code has, without its hyphens. */
const LETTERS = 28;

/** "Nhập mã mời": the code that was sent gives its task to whoever is signed in. */
export function JoinScreen({ pane: { state, send, t } }: { readonly pane: Pane }) {
  const w = (key: PeopleWord, facts?: Readonly<Record<string, Fact>>) => sayOfPeople(key, state.lang, facts);
  const typed = state.joining ?? "";
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  if (!state.person) return <p class="box">{w("join.sign-in")}</p>;
  const isWhole = typed.replace(/[\s.–—-]/g, "").length >= LETTERS;
  const isMistyped = isWhole && readCode(typed) === undefined;
  const isOff = state.busy !== undefined || typed.trim() === "";
  return (
    <>
      <form
        class="box"
        aria-labelledby="join-title"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isOff) send({ kind: "join-pressed" });
        }}
      >
        <h2 id="join-title">{w("join.title")}</h2>
        <p class="small">{w("join.who", { name: state.person.name })}</p>
        <label class="field">
          <span>{w("join.code")}</span>
          <input
            ref={field}
            type="text"
            class="hash"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={200}
            value={typed}
            aria-invalid={isMistyped}
            aria-describedby="join-how"
            onInput={({ currentTarget: { value } }) => send({ kind: "join-typed", text: value })}
          />
        </label>
        {isMistyped && (
          <p class="bad small" role="alert">
            {w("join.mistyped")}
          </p>
        )}
        <p class="small" id="join-how">
          {w("join.how")}
        </p>
        <p class="row">
          <button type="submit" class="button button-primary" aria-disabled={isOff}>
            {w("join.yes")}
          </button>
        </p>
      </form>
      {knownOf(state.seats)?.length === 0 && (
        <p class="box small">
          {w("join.none")}{" "}
          <Button kind="quiet" onPress={() => send({ kind: "desks-pressed" })}>
            {t("frame.refresh")}
          </Button>
        </p>
      )}
    </>
  );
}
