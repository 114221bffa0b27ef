import type { BlocTable } from "../../shared/wire/table.ts";
import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import { authoringSay } from "./authoring-say.ts";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly table: BlocTable };

/** The table in force and its hash, the draft that is saved, and every version that was locked. */
export function TableInForce({ pane, table }: Props) {
  const { send, t } = pane;
  const w = authoringSay(pane);
  const { table: inForce, draft, locks = [] } = table;
  return (
    <Section id="table-title" title={w("table.title")}>
      {inForce ? (
        <>
          <p class="strong">
            {w("table.in-force", { title: inForce.rubric.title, version: inForce.version })}
          </p>
          <p class="small">
            {inForce.lock
              ? w("table.locked-by", { at: vietnamTime(inForce.lock.at), by: inForce.lock.byName })
              : w("table.with-season")}
          </p>
          <p class="small">
            {w("table.hash")}: <span class="hash">{inForce.hash}</span>
          </p>
        </>
      ) : (
        <p class="strong">{w("table.none")}</p>
      )}
      {draft && <p>{w("table.draft", { by: draft.by, at: vietnamTime(draft.at) })}</p>}
      {locks.length > 0 && (
        <details>
          <summary>{w("table.versions", { count: locks.length })}</summary>
          <ul class="plain list small">
            {locks.map(({ sequence, version, at, byName, reason, hash }) => (
              <li key={sequence}>
                {w("table.version", { version, at: vietnamTime(at), by: byName })}
                <br />
                {w("table.reason", { reason })}
                <br />
                <span class="hash">{hash}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Button kind="quiet" onPress={() => send({ kind: "refresh-pressed" })}>
        {t("frame.refresh")}
      </Button>
    </Section>
  );
}
