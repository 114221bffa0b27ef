import type { TitleLine } from "../state/decision-draft.ts";
import { type DecisionWord, sayOfDecisions } from "../words/decision-words.ts";
import type { Fact } from "../words/words.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

const MOST_TITLES = 40;

/** The titles an agency strives for, one line each: of the collective, or of how many individuals. */
export function TitlesFields({
  pane: { state, send },
  titles,
}: {
  readonly pane: Pane;
  readonly titles: readonly TitleLine[];
}) {
  const w = (key: DecisionWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfDecisions(key, state.lang, facts);
  const type = (at: number, change: Partial<TitleLine>) => send({ kind: "title-typed", at, change });
  return (
    <>
      <p class="small">{w("register.why")}</p>
      {titles.map(({ title, count }, at) => (
        <fieldset key={at} class="evidence-line">
          <legend>{w("register.line", { at: at + 1 })}</legend>
          <label class="field">
            <span>{w("register.name")}</span>
            <input
              type="text"
              maxLength={200}
              value={title}
              onInput={({ currentTarget: { value } }) => type(at, { title: value })}
            />
          </label>
          <label class="field">
            <span>{w("register.count")}</span>
            <input
              type="text"
              inputMode="numeric"
              maxLength={5}
              value={count}
              onInput={({ currentTarget: { value } }) => type(at, { count: value })}
            />
          </label>
          {titles.length > 1 && (
            <Button
              kind="quiet"
              label={w("register.remove-label", { at: at + 1 })}
              onPress={() => send({ kind: "title-removed", at })}
            >
              {w("register.remove")}
            </Button>
          )}
        </fieldset>
      ))}
      <Button isOff={titles.length >= MOST_TITLES} onPress={() => send({ kind: "title-added" })}>
        {w("register.add")}
      </Button>
    </>
  );
}
