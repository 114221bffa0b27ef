import type { AwardProposal } from "../../shared/awards/award-proposal.ts";
import { problemOf } from "../../shared/standings-document.ts";
import {
  type AwardNames,
  awardKindInWords,
  ineligibleInWords,
  openInWords,
  proposedInWords,
  quotaInWords,
} from "../../shared/words/awards.ts";
import { describe } from "../../shared/words/problems.ts";
import type { Seat } from "../state/seat.ts";
import type { StandingsView } from "../state/standings-view.ts";
import { type AwardWord, sayOfAwards } from "../words/award-words.ts";
import type { Fact } from "../words/words.ts";
import { Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly seat: Seat; readonly view: StandingsView };

/** "Đề nghị khen thưởng": award by award, the quota worked out, who is proposed and by what, what is still open. */
export function AwardsBox({ pane, seat, view }: Props) {
  const { lang } = pane.state;
  const { awards, lines } = view.document;
  if (!awards || awards.proposals.length === 0) return null;
  const agency = (id: string) => lines.find((line) => line.agency === id)?.title ?? id;
  const award = (id: string) => seat.bloc.awards.find((each) => each.id === id)?.title ?? id;
  return (
    <Section id="awards-title" title={sayOfAwards("awards.title", lang)}>
      <p class="small">{sayOfAwards("awards.why", lang)}</p>
      {awards.proposals.map((proposal) => (
        <OneAward
          key={proposal.award}
          pane={pane}
          seat={seat}
          proposal={proposal}
          names={{ agency, award, ...(view.rubric && { rubric: view.rubric }) }}
        />
      ))}
      {awards.problems.length > 0 && (
        <details>
          <summary>{sayOfAwards("awards.flags", lang)}</summary>
          <ul class="plain small">
            {awards.problems.map((problem) => (
              <li key={`${problem.code}${JSON.stringify(problem.at)}`}>
                {describe(problemOf(problem), lang)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

/** The table is there only once it has loaded. */
type KnownNames = Omit<AwardNames, "rubric"> & Partial<Pick<AwardNames, "rubric">>;

type OneProps = {
  readonly pane: Pane;
  readonly seat: Seat;
  readonly proposal: AwardProposal;
  readonly names: KnownNames;
};

function OneAward({ pane: { state }, seat, proposal, names }: OneProps) {
  const { lang } = state;
  const { award, quota, proposed, open, ineligible } = proposal;
  const known = seat.bloc.awards.find(({ id }) => id === award);
  const left = quota.places - proposed.length;
  const w = (key: AwardWord, facts?: Readonly<Record<string, Fact>>) => sayOfAwards(key, lang, facts);
  return (
    <div class={open ? "found found-open" : "found"}>
      <h3>
        {known && <span class="small">{awardKindInWords(known.kind, lang)}: </span>}
        {names.award(award)}
      </h3>
      <p class="small">{w("awards.quota", { quota: quotaInWords(quota, lang) })}</p>
      {proposed.length === 0 && !open && <p class="small">{w("awards.nobody")}</p>}
      <ul class="plain">
        {proposed.map((each) => (
          <li key={each.agency}>
            {w("awards.proposed", { agency: names.agency(each.agency), by: proposedInWords(each, lang) })}
          </li>
        ))}
      </ul>
      {open && (
        <p>
          <span class="chip chip-warn">{w("awards.open")}</span>{" "}
          {openInWords(open, names as AwardNames, lang)}.
        </p>
      )}
      {!open && proposed.length > 0 && left > 0 && <p class="small">{w("awards.left", { count: left })}</p>}
      {ineligible.length > 0 && (
        <details>
          <summary>{w("awards.ineligible", { count: ineligible.length })}</summary>
          {!names.rubric && <p class="small">{w("awards.no-table")}</p>}
          <ul class="plain small">
            {ineligible.map((each) => (
              <li key={each.agency}>
                {names.agency(each.agency)}
                {names.rubric && `: ${ineligibleInWords(each, { ...names, rubric: names.rubric }, lang)}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {known && <p class="small">{w("awards.ground", { ground: known.ground })}</p>}
    </div>
  );
}
