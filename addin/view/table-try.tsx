import type { AgencyId } from "../../shared/ids.ts";
import type { TableTrial } from "../../shared/wire/table-trial.ts";
import { shown } from "../../shared/words/format.ts";
import { moveInWords } from "../../shared/words/table-trial.ts";
import type { TableReading } from "../state/authoring-desk.ts";
import type { Seat } from "../state/seat.ts";
import { authoringSay } from "./authoring-say.ts";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { PreviewField } from "./preview-field.tsx";

type Props = { readonly pane: Pane; readonly seat: Seat; readonly reading: TableReading };

/** What a table would be like before it is locked: the sheet of an agency, and who would move on last year's scores. */
export function TableTry({ pane, seat, reading }: Props) {
  const { state, send } = pane;
  const w = authoringSay(pane);
  const { tried } = state.authoring;
  const isOff = reading.rubric === undefined || state.busy !== undefined;
  return (
    <Section id="try-title" title={w("try.title")}>
      {state.host === "excel" && (
        <PreviewField
          pane={pane}
          seat={seat}
          isOff={isOff}
          onPick={(agency: AgencyId) => send({ kind: "preview-pressed", agency })}
        />
      )}
      <p>
        <Button isOff={isOff} onPress={() => send({ kind: "try-table-pressed" })}>
          {w("try.try")}
        </Button>
      </p>
      {tried && (
        <div role="status">
          {tried.trial ? <Tried pane={pane} reading={reading} trial={tried.trial} /> : <p>{w("try.none")}</p>}
        </div>
      )}
    </Section>
  );
}

function Tried({
  pane,
  reading,
  trial,
}: {
  readonly pane: Pane;
  readonly reading: TableReading;
  readonly trial: TableTrial;
}) {
  const { lang } = pane.state;
  const w = authoringSay(pane);
  const { moves, notCarried } = trial;
  const bandTitle = (id: string) => reading.rubric?.policy.bands.find((band) => band.id === id)?.title ?? id;
  return (
    <>
      <p class="small">
        {w("try.on", {
          season: trial.title,
          tried: shown(trial.tried, lang),
          total: shown(trial.total, lang),
        })}
      </p>
      <p class="strong">{moves.length === 0 ? w("try.no-move") : w("try.moves", { count: moves.length })}</p>
      <ul class="plain list small">
        {moves.map((move) => (
          <li key={move.agency}>{moveInWords(move, bandTitle, lang)}</li>
        ))}
      </ul>
      {notCarried.length > 0 && (
        <details>
          <summary>{w("try.left-out", { count: notCarried.length })}</summary>
          <ul class="plain small">
            {notCarried.map(({ detail, detailEn }) => (
              <li key={detail}>{lang === "vi" ? detail : detailEn}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
