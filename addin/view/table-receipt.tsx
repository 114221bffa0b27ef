import type { BlocTable, LockAnswer } from "../../shared/wire/table.ts";
import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import { authoringSay } from "./authoring-say.ts";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly receipt: LockAnswer; readonly table: BlocTable };

/** The receipt of a locking: version, time, content hash, and how many cards are asked for again. */
export function TableReceipt({ pane, receipt: { lock, touched }, table }: Props) {
  const { send } = pane;
  const w = authoringSay(pane);
  const at = vietnamTime(lock.at);
  const count = touched.flatMap(({ cards }) => cards).length;
  const title = table.table?.hash === lock.hash ? table.table.rubric.title : lock.rubric;
  const text = w("receipt.text", { title, version: lock.version, at, hash: lock.hash });
  return (
    <Section id="table-receipt" title={w("receipt.title")} tone="good">
      <dl class="facts">
        <dt>{w("receipt.version")}</dt>
        <dd>{lock.version}</dd>
        <dt>{w("receipt.at")}</dt>
        <dd>{at}</dd>
        <dt>{w("table.hash")}</dt>
        <dd class="hash">{lock.hash}</dd>
      </dl>
      {count > 0 && <p>{w("receipt.asked", { count })}</p>}
      <Button kind="quiet" onPress={() => send({ kind: "copy-pressed", as: "receipt", text })}>
        {w("receipt.copy")}
      </Button>
    </Section>
  );
}
