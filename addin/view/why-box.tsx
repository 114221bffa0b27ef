import { decimal } from "../../shared/points.ts";
import { shortfalls } from "../../shared/shortfalls.ts";
import type { StandingsLine } from "../../shared/standings-document.ts";
import { problemOf } from "../../shared/standings-document.ts";
import { written } from "../../shared/words/format.ts";
import { describe } from "../../shared/words/problems.ts";
import {
  classByPoints,
  classByVote,
  penaltiesInWords,
  reasonInWords,
  stateInWords,
} from "../../shared/words/standings.ts";
import type { StandingsView } from "../state/standings-view.ts";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly view: StandingsView; readonly line: StandingsLine };

/** "Vì sao xếp hạng này": the comparison that ordered it, what was not counted, what was flagged. */
export function WhyBox({ pane: { state, t }, view: { document, rubric }, line }: Props) {
  const agency = (id: string) => document.lines.find((each) => each.agency === id)?.title ?? id;
  const short = rubric ? shortfalls(line, rubric) : [];
  return (
    <div class="why">
      <p>
        {line.state !== "ranked" && `${stateInWords(line.state, state.lang)}: `}
        {rubric ? reasonInWords(line.reason, { agency, rubric }, state.lang) : t("why.no-table")}
      </p>
      {rubric && line.voted && (
        <>
          <p class="strong">{classByVote(line, rubric, state.lang)}.</p>
          <p class="small">
            {t("why.by-points", { class: classByPoints(line, rubric, state.lang) ?? t("why.no-class") })}
          </p>
        </>
      )}
      {rubric && !line.voted && classByPoints(line, rubric, state.lang) !== undefined && (
        <p class="small">{t("why.class", { class: classByPoints(line, rubric, state.lang) ?? "" })}</p>
      )}
      {line.late && <p>{t("receipt.late")}</p>}
      {penaltiesInWords(line, state.lang).map((taken) => (
        <p key={taken}>{taken}.</p>
      ))}
      {short.length > 0 && (
        <details>
          <summary>{t("why.short", { count: short.length })}</summary>
          <ul class="plain small">
            {short.map(({ criterion, points }) => (
              <li key={criterion.id}>
                {criterion.code}. {criterion.title}: {written(decimal(points), state.lang)}/
                {written(decimal(criterion.max), state.lang)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {line.problems.length > 0 && (
        <details>
          <summary>{t("why.flags", { count: line.problems.length })}</summary>
          <ul class="plain small">
            {line.problems.map((problem) => (
              <li key={`${problem.code}${JSON.stringify(problem.at)}`}>
                {describe(problemOf(problem), state.lang)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
