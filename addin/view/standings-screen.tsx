import type { StandingsLine } from "../../shared/standings-document.ts";
import { fixed } from "../../shared/words/format.ts";
import { classByPoints, classByVote, stateInWords } from "../../shared/words/standings.ts";
import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import { seatOf } from "../state/focus.ts";
import { knownOf } from "../state/loaded.ts";
import { isSealed, takesAway } from "../state/seat.ts";
import { isStale, type StandingsView } from "../state/standings-view.ts";
import { AwardsBox } from "./awards-box.tsx";
import { DownloadLink } from "./download-link.tsx";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { PapersBox } from "./papers-box.tsx";
import { SectionBars } from "./section-bars.tsx";
import { TroubleBox } from "./trouble-box.tsx";
import { WhyBox } from "./why-box.tsx";
import { WorkbookReceipt } from "./workbook-receipt.tsx";

/** The standings as they are now, as sheets or a file to take away, and why somebody stands where it stands. */
export function StandingsScreen({ pane }: { readonly pane: Pane }) {
  const { state, send, t } = pane;
  const [view, seat] = [knownOf(state.standings), seatOf(state)];
  if (seat && !seat.bloc.isLocked) return <p>{t("standings.not-locked")}</p>;
  if (seat && isSealed(seat)) return <p>{t("standings.sealed")}</p>;
  return (
    <>
      {state.standings.kind === "failed" && <TroubleBox pane={pane} trouble={state.standings.trouble} />}
      {state.standings.kind === "coming" && <p>{t("frame.loading")}</p>}
      {isStale(view, state.newestMark) && (
        <div class="box box-warn" role="status">
          <p>{t("standings.stale")}</p>
          <Button onPress={() => send({ kind: "standings-again-pressed" })}>{t("standings.again")}</Button>
        </div>
      )}
      {view && (
        <Section id="standings-title" title={t("standings.title", { bloc: view.document.title })}>
          <p class="small">
            {t("standings.as-of", { at: vietnamTime(view.asOf) })} ·{" "}
            {t(
              view.document.published
                ? "standings.published"
                : view.document.closed
                  ? "standings.closed"
                  : view.document.preliminary
                    ? "standings.preliminary"
                    : "standings.open",
            )}
            {view.document.illustrative && ` · ${t("frame.illustrative")}`}
          </p>
          <ol class="plain list">
            {view.document.lines.map((line) => (
              <li key={line.agency}>
                <button
                  type="button"
                  class="item"
                  aria-expanded={state.why === line.agency}
                  onClick={() =>
                    send({ kind: "why-picked", agency: state.why === line.agency ? undefined : line.agency })
                  }
                >
                  <span class="rank">{line.rank ?? "–"}</span>
                  <strong>{line.title}</strong>
                  {line.state !== "ranked" && (
                    <span class="small">{stateInWords(line.state, state.lang)}</span>
                  )}
                  <ClassOf pane={pane} view={view} line={line} />
                  <span class="total">{line.total === undefined ? "" : fixed(line.total, state.lang)}</span>
                </button>
                {state.why === line.agency && <WhyBox pane={pane} view={view} line={line} />}
              </li>
            ))}
          </ol>
        </Section>
      )}
      {seat && view && <AwardsBox pane={pane} seat={seat} view={view} />}
      {view?.rubric && <SectionBars pane={pane} document={view.document} rubric={view.rubric} />}
      {seat && takesAway(seat) && (
        <Section id="take-title" title={t("report.title")}>
          <p class="row">
            {state.host === "excel" && (
              <Button isOff={state.busy !== undefined} onPress={() => send({ kind: "report-pressed" })}>
                {t("report.add")}
              </Button>
            )}
            <Button isOff={state.busy !== undefined} onPress={() => send({ kind: "workbook-pressed" })}>
              {t("report.file")}
            </Button>
          </p>
          {state.reportSheets.length > 0 && (
            <p class="small">{t("report.added", { names: state.reportSheets.join(", ") })}</p>
          )}
          <PapersBox pane={pane} />
          <DownloadLink pane={pane} />
          <WorkbookReceipt pane={pane} />
        </Section>
      )}
    </>
  );
}

/** The class as voted with its source, or as points give it. */
function ClassOf({
  pane: { state },
  view: { rubric },
  line,
}: {
  readonly pane: Pane;
  readonly view: StandingsView;
  readonly line: StandingsLine;
}) {
  const given = rubric && (classByVote(line, rubric, state.lang) ?? classByPoints(line, rubric, state.lang));
  return given === undefined ? null : <span class="small">{given}</span>;
}
