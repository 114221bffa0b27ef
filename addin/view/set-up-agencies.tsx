import type { AgencyId } from "../../shared/ids.ts";
import { pastedAgencies } from "../../shared/set-up/pasted-agencies.ts";
import { knownOf } from "../state/loaded.ts";
import type { AgencyLine, BlocLine, SetUpDraft } from "../state/set-up-desk.ts";
import { newAgency } from "../state/written-agency.ts";
import { type SetUpWord, sayOfSetUp } from "../words/set-up-words.ts";
import type { Fact } from "../words/words.ts";
import { DayField } from "./day-field.tsx";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { SetUpAgencyHistory } from "./set-up-agency-history.tsx";
import { SetUpField } from "./set-up-field.tsx";

type Props = {
  readonly pane: Pane;
  readonly draft: SetUpDraft;
  readonly line: BlocLine;
  readonly at: number;
  readonly onChange: (change: Partial<BlocLine>) => void;
};

/** The members of a bloc, each with the id it has for good, and where a list of names is pasted. */
export function SetUpAgencies({ pane, draft, line, at: bloc, onChange }: Props) {
  const { state } = pane;
  const w = (key: SetUpWord, facts?: Readonly<Record<string, Fact>>) => sayOfSetUp(key, state.lang, facts);
  const taken = draft.blocs.flatMap(({ agencies }) => agencies.map(({ id }) => id));
  const pasted = pastedAgencies(line.pasted, taken);
  const change = (id: string, change: Partial<AgencyLine>) =>
    onChange({ agencies: line.agencies.map((each) => (each.id === id ? { ...each, ...change } : each)) });
  const known = knownAgencies(pane, draft);
  const list = `known-agencies-${bloc}`;
  return (
    <>
      <datalist id={list}>
        {[...known].map(([id, title]) => (
          <option key={id} value={id} label={title} />
        ))}
      </datalist>
      <h4>{w("form.agencies", { count: line.agencies.length })}</h4>
      <ol class="plain">
        {line.agencies.map((agency, at) => (
          <li key={agency.id}>
            <SetUpField
              label={w("form.agency", { at: at + 1 })}
              text={agency.title}
              onText={(title) => change(agency.id, { title })}
            />
            {draft.mark !== undefined && agency.kept && agency.kept.title !== agency.title && (
              <DayField
                pane={pane}
                label={w("form.renamed")}
                text={agency.renamedFrom}
                onText={(renamedFrom) => change(agency.id, { renamedFrom })}
              />
            )}
            <p class="row small">
              <span>{w("form.agency-id", { id: agency.id })}</span>
              <Button
                kind="quiet"
                label={w("form.remove-label", { what: `${agency.title} (${agency.id})` })}
                onPress={() => onChange({ agencies: line.agencies.filter(({ id }) => id !== agency.id) })}
              >
                {w("form.remove")}
              </Button>
            </p>
            <SetUpAgencyHistory
              pane={pane}
              agency={agency}
              known={known}
              list={list}
              onChange={(to) => change(agency.id, to)}
            />
            <ProblemsOf pane={pane} draft={draft} agency={agency} />
          </li>
        ))}
      </ol>
      <label class="field">
        <span>{w("form.paste")}</span>
        <textarea
          rows={4}
          value={line.pasted}
          onInput={({ currentTarget: { value } }) => onChange({ pasted: value })}
        />
      </label>
      {pasted.length > 0 && (
        <>
          <ul class="plain small">
            {pasted.map(({ id, title }) => (
              <li key={id}>
                {title} · {w("form.agency-id", { id })}
              </li>
            ))}
          </ul>
          <p class="row">
            <Button
              onPress={() => onChange({ pasted: "", agencies: [...line.agencies, ...pasted.map(newAgency)] })}
            >
              {w("form.add", { count: pasted.length })}
            </Button>
          </p>
        </>
      )}
    </>
  );
}

/** The agencies of the seasons that are known here and of this one as it was, by their codes. */
function knownAgencies({ state: { setUp } }: Pane, draft: SetUpDraft): ReadonlyMap<AgencyId, string> {
  const seasons = [
    ...(knownOf(setUp.beginnings)?.seasons ?? []).map((each) => each.setUp),
    ...[knownOf(setUp.standing)?.setUp].flatMap((each) => each ?? []),
    draft,
  ];
  const all = seasons.flatMap(({ blocs }) => blocs.flatMap(({ agencies }): readonly Known[] => agencies));
  return new Map(all.map(({ id, title }) => [id, title]));
}
type Known = { readonly id: AgencyId; readonly title: string };

/** What the server said of a member, where it stands. */
function ProblemsOf({
  pane: { state },
  draft: { problems = [] },
  agency,
}: {
  readonly pane: Pane;
  readonly draft: SetUpDraft;
  readonly agency: AgencyLine;
}) {
  return problems
    .filter((problem) => problem.agency === agency.id && problem.severity === "error")
    .map(({ code, detail, detailEn }) => (
      <p key={`${code}${detail}`} class="bad small">
        {state.lang === "vi" ? detail : detailEn}
      </p>
    ));
}
