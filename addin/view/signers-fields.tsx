import type { Agency } from "../../shared/season.ts";
import type { DecisionDraft } from "../state/decision-draft.ts";
import { sayOfDecisions } from "../words/decision-words.ts";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly agencies: readonly Agency[];
  readonly draft: DecisionDraft;
};

/** Who signed the pledge: every member, until somebody is left out. */
export function SignersFields({ pane: { state, send }, agencies, draft }: Props) {
  const all = agencies.map(({ id }) => id as string);
  const signers = draft.signers ?? all;
  const pick = (agency: string, on: boolean) => {
    const picked = all.filter((each) => (each === agency ? on : signers.includes(each)));
    send({ kind: "signers-picked", ...(picked.length < all.length && { signers: picked }) });
  };
  return (
    <fieldset>
      <legend>
        {sayOfDecisions("decide.signers-count", state.lang, { count: signers.length, of: all.length })}
      </legend>
      {agencies.map(({ id, title }) => (
        <label key={id} class="option">
          <input
            type="checkbox"
            checked={signers.includes(id)}
            onChange={({ currentTarget: { checked } }) => pick(id, checked)}
          />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  );
}
