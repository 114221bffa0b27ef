import type { Award } from "../../shared/awards/award.ts";
import type { AgencyId } from "../../shared/ids.ts";
import { type GrantingDraft, type GrantRow, isPicked, isRecorded, lineOf } from "../state/granting-draft.ts";
import type { Seat } from "../state/seat.ts";
import { type GrantWord, sayOfGrants } from "../words/grant-words.ts";
import type { Fact } from "../words/words.ts";
import { AgencyChoice } from "./agency-choice.tsx";
import { Button } from "./frame.tsx";
import { GrantLineFields } from "./grant-line-fields.tsx";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly seat: Seat;
  readonly award: Award;
  readonly rows: readonly GrantRow[];
  readonly draft: GrantingDraft;
};

/** One award: those proposed, those it was granted to besides, and a way to add another. */
export function GrantTable({ pane, seat, award, rows, draft }: Props) {
  const { state, send, t } = pane;
  const w = (key: GrantWord, facts?: Readonly<Record<string, Fact>>) => sayOfGrants(key, state.lang, facts);
  const open = rows.filter((row) => !isRecorded(draft, row));
  const proposed = open.filter(({ isProposed }) => isProposed);
  const all = w("grants.all", { count: proposed.length });
  const rest = seat.agencies.filter(({ id }) => !rows.some(({ agency }) => agency === id));
  return (
    <fieldset>
      <legend>{award.title}</legend>
      <p class="small">
        {w("grants.sum", {
          proposed: rows.filter(({ isProposed }) => isProposed).length,
          granted: rows.length - open.length,
          picked: open.filter((row) => isPicked(draft, row)).length,
        })}
      </p>
      {rows.length === 0 && <p class="small">{w("grants.nobody")}</p>}
      {rows.map((row) => (
        <GrantLineFields key={row.agency} pane={pane} seat={seat} award={award} row={row} draft={draft} />
      ))}
      {proposed.length > 1 && proposed.some((row) => !lineOf(draft, row).isOn) && (
        <Button
          kind="quiet"
          label={w("grants.all-label", { act: all, award: award.title })}
          onPress={() => send({ kind: "grant-changed", places: proposed, change: { isOn: true } })}
        >
          {all}
        </Button>
      )}
      {rest.length > 0 && (
        <AgencyChoice
          label={w("grants.other-label", { act: w("grants.other"), award: award.title })}
          none={t("choice.pick")}
          value=""
          agencies={rest.map(({ id, title }) => ({ value: id, title }))}
          onPick={(agency) => {
            if (agency !== "") send({ kind: "grant-added", award: award.id, agency: agency as AgencyId });
          }}
        />
      )}
    </fieldset>
  );
}
