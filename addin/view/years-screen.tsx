import type { AgencyId } from "../../shared/ids.ts";
import type { Years } from "../../shared/wire/years.ts";
import { fixed } from "../../shared/words/format.ts";
import { seatOf } from "../state/focus.ts";
import { knownOf } from "../state/loaded.ts";
import type { Fact } from "../words/words.ts";
import { sayOfYears, type YearsWord } from "../words/years-words.ts";
import { Section } from "./frame.tsx";
import { Options } from "./options.tsx";
import type { Pane } from "./pane.ts";
import { RecordBox } from "./record-box.tsx";
import { TroubleBox } from "./trouble-box.tsx";

/** "Kết quả qua các năm": what an agency came to, year by year, and what published sources tell of the bloc. */
export function YearsScreen({ pane }: { readonly pane: Pane }) {
  const { state, send, t } = pane;
  const { years: loaded, agency } = state.years;
  const [seat, years] = [seatOf(state), knownOf(loaded)];
  if (loaded.kind === "failed" && !years) return <TroubleBox pane={pane} trouble={loaded.trouble} />;
  if (!seat || !years) return <p>{t("frame.loading")}</p>;
  const picked = years.agencies.find(({ id }) => id === agency) ?? years.agencies[0];
  return (
    <>
      <Section id="years-title" title={sayOfYears("years.title", state.lang)}>
        {years.agencies.length > 1 && picked && (
          <Options
            label={sayOfYears("years.agency", state.lang)}
            value={picked.id}
            options={years.agencies.map(({ id, title }) => ({ value: id, title }))}
            onPick={(value) => send({ kind: "years-agency-picked", agency: value as AgencyId })}
          />
        )}
        {years.agencies.length === 1 && picked && <p class="strong">{picked.title}</p>}
        <p class="small">{sayOfYears("years.why", state.lang)}</p>
        {years.years.length === 0 && <p>{sayOfYears("years.none", state.lang)}</p>}
        {years.years.length > 0 && picked && <Table pane={pane} years={years} agency={picked.id} />}
      </Section>
      {years.records.map((record) => (
        <RecordBox key={record.year} pane={pane} record={record} />
      ))}
    </>
  );
}

type TableProps = { readonly pane: Pane; readonly years: Years; readonly agency: AgencyId };

function Table({ pane: { state }, years: { years }, agency }: TableProps) {
  const w = (key: YearsWord, facts?: Readonly<Record<string, Fact>>) => sayOfYears(key, state.lang, facts);
  return (
    <table class="paper-table">
      <thead>
        <tr>
          <th scope="col">{w("years.year")}</th>
          <th scope="col">{w("years.percent")}</th>
          <th scope="col">{w("years.rank")}</th>
          <th scope="col">{w("years.class")}</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ season, title, year, ranked, sealed, illustrative, agencies }) => {
          const result = agencies.find((each) => each.agency === agency);
          const notes = [
            ...(result?.formerly ? [w("years.formerly", { title: result.formerly.title })] : []),
            ...(illustrative ? [w("years.illustrative")] : []),
          ].join("; ");
          return (
            <tr key={season} title={title}>
              <th scope="row">
                {year}
                {notes !== "" && (
                  <>
                    <br />
                    <span class="small">{notes}</span>
                  </>
                )}
              </th>
              {result === undefined || result.rank === undefined ? (
                <td colSpan={3}>
                  {w(sealed ? "years.sealed" : result ? "years.unranked" : "years.no-member")}
                </td>
              ) : (
                <>
                  <td>{result.percent === undefined ? "–" : fixed(result.percent, state.lang)}</td>
                  <td>{w("years.of", { rank: result.rank, ranked })}</td>
                  <td>{result.class ?? "–"}</td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
