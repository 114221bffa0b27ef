import { Fragment } from "preact";
import { NO_POINTS, type Points } from "../../shared/points.ts";
import { type Rubric, sectionsOf } from "../../shared/rubric.ts";
import type { StandingsDocument } from "../../shared/standings-document.ts";
import { fixed, shown } from "../../shared/words/format.ts";
import { Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly document: StandingsDocument; readonly rubric: Rubric };

const PATTERNS = 6;

/**
 * Totals by section, one bar an agency. Patterns and outlines tell the sections apart, not colour alone, so that it
 * reads in black on white; the figures stand in a table for who does not see the bars.
 */
export function SectionBars({ pane, document, rubric }: Props) {
  const { state, t } = pane;
  const sections = sectionsOf(rubric)
    .filter(({ depth }) => depth === 0)
    .map(({ section }) => section);
  const lines = document.lines.filter(({ total }) => total !== undefined);
  const most = Math.max(1, ...lines.map(({ total = NO_POINTS }) => total));
  const pointsIn = (line: (typeof lines)[number], id: string): Points =>
    line.sections.find(({ section }) => section === id)?.points ?? NO_POINTS;
  if (lines.length === 0) return null;
  return (
    <Section id="bars-title" title={t("bars.title")}>
      <ul class="legend small" aria-hidden="true">
        {sections.map(({ id, code, title }, index) => (
          <li key={id}>
            <span class={`swatch pattern-${index % PATTERNS}`} /> {code}. {title}
          </li>
        ))}
      </ul>
      <div class="bars" aria-hidden="true">
        {lines.map((line) => (
          <div key={line.agency} class="bar-line">
            <span class="small">
              {line.title} {fixed(line.total ?? NO_POINTS, state.lang)}
            </span>
            <div class="bar">
              {sections.map(({ id }, index) => (
                <span
                  key={id}
                  class={`part pattern-${index % PATTERNS}`}
                  style={{ width: `${(Math.max(0, pointsIn(line, id)) / most) * 100}%` }}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
      <details>
        <summary>{t("bars.table")}</summary>
        {lines.map((line) => (
          <dl key={line.agency} class="facts">
            <dt class="strong">{line.title}</dt>
            <dd class="strong">{fixed(line.total ?? NO_POINTS, state.lang)}</dd>
            {sections.map(({ id, code, max }) => (
              <Fragment key={id}>
                <dt>{code}</dt>
                <dd>
                  {fixed(pointsIn(line, id), state.lang)}/{shown(max, state.lang)}
                </dd>
              </Fragment>
            ))}
          </dl>
        ))}
      </details>
    </Section>
  );
}
