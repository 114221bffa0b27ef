import { writtenDay } from "../../shared/calendar.ts";
import type { PublishedRecord } from "../../shared/programmes/published-records.ts";
import type { Fact } from "../words/words.ts";
import { sayOfYears, type YearsWord } from "../words/years-words.ts";
import { Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

/** "Theo hồ sơ công bố": what a source tells of a finished year, apart from anything that is scored here. */
export function RecordBox({
  pane: { state },
  record,
}: {
  readonly pane: Pane;
  readonly record: PublishedRecord;
}) {
  const w = (key: YearsWord, facts?: Readonly<Record<string, Fact>>) => sayOfYears(key, state.lang, facts);
  const { year, lead, signed, proposed, next, source, met } = record;
  return (
    <Section id={`record-${year}`} title={w("record.title", { year })}>
      <p class="small">{w("record.why")}</p>
      <ul class="steps">
        <li>{w("record.lead", { lead })}</li>
        <li>{w("record.met", { day: writtenDay(met) })}</li>
        <li>{w("record.signed", { signed })}</li>
        {proposed.map(({ award, agencies }) => (
          <li key={award}>
            {w("record.proposed", { award, count: agencies.length })}: {agencies.join("; ")}
          </li>
        ))}
        <li>{w("record.next", { year: next.year, lead: next.lead })}</li>
      </ul>
      <p class="small">{w("record.source", { source })}</p>
    </Section>
  );
}
