import { useState } from "preact/hooks";
import type { AgencyId } from "../../shared/ids.ts";
import type { Seat } from "../state/seat.ts";
import { authoringSay } from "./authoring-say.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly seat: Seat;
  readonly isOff: boolean;
  readonly onPick: (agency: AgencyId) => void;
};

/** The agency whose scoring sheet is looked at beforehand: some criteria are for some agencies only. */
export function PreviewField({ pane, seat: { agencies }, isOff, onPick }: Props) {
  const w = authoringSay(pane);
  const [picked, pick] = useState<string | undefined>();
  const agency = agencies.find(({ id }) => id === picked) ?? agencies[0];
  if (!agency) return null;
  return (
    <>
      <label class="field">
        <span>{w("try.agency")}</span>
        <select value={agency.id} onChange={({ currentTarget: { value } }) => pick(value)}>
          {agencies.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <p>
        <Button isOff={isOff} onPress={() => onPick(agency.id)}>
          {w("try.preview")}
        </Button>
      </p>
    </>
  );
}
