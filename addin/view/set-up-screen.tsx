import { writtenDay } from "../../shared/calendar.ts";
import type { SeasonSetUp } from "../../shared/wire/set-up.ts";
import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import { knownOf } from "../state/loaded.ts";
import { changingDraft } from "../state/set-up-draft.ts";
import { type SetUpWord, sayOfSetUp } from "../words/set-up-words.ts";
import type { Fact } from "../words/words.ts";
import { useFocusAfter } from "./focus-after.ts";
import { Button, dayAndHour, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { SetUpBegin } from "./set-up-begin.tsx";
import { SetUpForm } from "./set-up-form.tsx";
import { TroubleBox } from "./trouble-box.tsx";

/** "Năm thi đua": how the season that is picked is set up, its changes, and where another one begins. */
export function SetUpScreen({ pane }: { readonly pane: Pane }) {
  const { state, t } = pane;
  const { standing, beginnings, draft } = state.setUp;
  const place = useFocusAfter<HTMLDivElement>(draft !== undefined);
  const [known, from] = [knownOf(standing), knownOf(beginnings)];
  if (draft) return <SetUpForm pane={pane} draft={draft} />;
  return (
    <div ref={place} tabIndex={-1}>
      {standing.kind === "failed" && <TroubleBox pane={pane} trouble={standing.trouble} />}
      {beginnings.kind === "failed" && <TroubleBox pane={pane} trouble={beginnings.trouble} />}
      {(standing.kind === "coming" || beginnings.kind === "coming") && !known && !from && (
        <p>{t("frame.loading")}</p>
      )}
      {known && <Standing pane={pane} standing={known} />}
      {from && <SetUpBegin pane={pane} beginnings={from} />}
    </div>
  );
}

/** The season as it stands, and who made it so. */
function Standing({
  pane: { state, send },
  standing,
}: {
  readonly pane: Pane;
  readonly standing: SeasonSetUp;
}) {
  const { setUp, versions, mayChange } = standing;
  const w = (key: SetUpWord, facts?: Readonly<Record<string, Fact>>) => sayOfSetUp(key, state.lang, facts);
  return (
    <Section id="standing-title" title={w("standing.title", { season: setUp.title })}>
      <ul class="plain small">
        {setUp.periods.map(({ id, title, from, to, due }) => (
          <li key={id}>
            {w(due === undefined ? "standing.period-open" : "standing.period", {
              title,
              from: writtenDay(from),
              to: writtenDay(to),
              due: due === undefined ? "" : dayAndHour(due),
            })}
          </li>
        ))}
      </ul>
      <ul class="plain list">
        {setUp.blocs.map(({ id, title, agencies, table }) => (
          <li key={id}>
            {w("standing.bloc", { title, count: agencies.length })}
            {table.from === "none" && <span class="bad"> · {w("standing.no-table")}</span>}
          </li>
        ))}
      </ul>
      {mayChange && (
        <p class="row">
          <Button onPress={() => send({ kind: "set-up-drafted", draft: changingDraft(standing), of: setUp })}>
            {w("standing.change")}…
          </Button>
        </p>
      )}
      {versions.length > 0 && (
        <details>
          <summary>{w("standing.versions")}</summary>
          <ol class="plain small">
            {versions.map(({ sequence, at, byName, reason }) => (
              <li key={sequence}>
                {w("standing.version", { sequence, at: vietnamTime(at), name: byName, reason })}
              </li>
            ))}
          </ol>
        </details>
      )}
    </Section>
  );
}
