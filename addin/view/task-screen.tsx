import { chainKey } from "../state/chain-key.ts";
import { seatOf } from "../state/focus.ts";
import { chainsOf } from "../state/seat.ts";
import { CardList } from "./card-list.tsx";
import { Button } from "./frame.tsx";
import { lazy } from "./lazy.tsx";
import type { Pane } from "./pane.ts";

import { SheetChooser } from "./sheet-chooser.tsx";
import { TroubleBox } from "./trouble-box.tsx";
import { WaitingList } from "./waiting-list.tsx";

const Card = lazy(() => import("./card-panel.tsx").then(({ CardPanel }) => CardPanel));

/** The card worked on; or, for who answers for several, the list of them. */
export function TaskScreen({ pane }: { readonly pane: Pane }) {
  const { state, send, t } = pane;
  const seat = seatOf(state);
  const isOneOfMany =
    seat !== undefined && (chainsOf(seat).length > 1 || seat.role.role !== "agency-secretary");
  return (
    <>
      {state.waiting.length > 0 && <WaitingList pane={pane} />}
      {state.sheets.length > 1 && <SheetChooser pane={pane} />}
      {state.seats.kind === "failed" && <TroubleBox pane={pane} trouble={state.seats.trouble} />}
      {isOneOfMany && state.chain && (
        <p>
          <Button kind="quiet" onPress={() => send({ kind: "chain-left" })}>
            ‹ {t("frame.back")}
          </Button>
        </p>
      )}
      {state.chain ? (
        <Card key={chainKey(state.chain)} pane={pane} />
      ) : (
        seat && <CardList pane={pane} seat={seat} />
      )}
    </>
  );
}
