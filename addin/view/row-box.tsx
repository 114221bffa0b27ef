import { decimal } from "../../shared/points.ts";
import { criteriaOf } from "../../shared/rubric.ts";
import type { SheetReading } from "../../shared/sheet/sheet-reading.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";
import { written } from "../../shared/words/format.ts";
import { selfToTake } from "../state/self-to-take.ts";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly source: Sheet; readonly reading: SheetReading };

/** The criterion of the row a person stands in: what else is known of it, and its evidence. */
export function RowBox({ pane, source, reading }: Props) {
  const { state, send, t } = pane;
  const criterion = criteriaOf(source.rubric).find(({ id }) => id === state.row);
  if (!criterion || state.evidence) return null;
  const entry = reading.card.entries.find((each) => each.criterion === criterion.id);
  const [self, before] = [source.selfPoints?.[criterion.id], source.previous?.points[criterion.id]];
  const isCorrecting = source.round === "verified" || source.round === "second";
  const hasSelfToTake =
    isCorrecting && selfToTake(source).some(({ criteria }) => criteria.includes(criterion.id));
  return (
    <Section id="row-title" title={`${criterion.code}. ${criterion.title}`}>
      <ul class="plain small">
        <li>{t("row.max", { max: written(decimal(criterion.max), state.lang) })}</li>
        {self !== undefined && <li>{t("row.self", { points: written(decimal(self), state.lang) })}</li>}
        {before !== undefined && source.previous && (
          <li>
            {t("row.before", { season: source.previous.title, points: written(decimal(before), state.lang) })}
          </li>
        )}
        <li>{t("row.evidence", { count: entry?.evidence?.length ?? 0 })}</li>
        {criterion.note && <li>{criterion.note}</li>}
      </ul>
      <p class="row">
        <Button onPress={() => send({ kind: "evidence-opened", criterion: criterion.id })}>
          {t(source.round === "self" ? "row.open" : "row.open-note")}
        </Button>
        {hasSelfToTake && (
          <Button
            isOff={state.busy !== undefined}
            onPress={() => send({ kind: "copy-self-pressed", criteria: [criterion.id] })}
          >
            {t("row.copy-self")}
          </Button>
        )}
      </p>
    </Section>
  );
}
