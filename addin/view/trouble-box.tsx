import { diagnosticsOf } from "../state/diagnostics.ts";
import type { Trouble } from "../state/trouble.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly trouble: Trouble; readonly canClose?: boolean };

/** What happened, what is safe, what to do; a code for whoever helps. */
export function TroubleBox({ pane: { state, send, t }, trouble, canClose = false }: Props) {
  return (
    <div class="box box-bad" role="alert">
      <p>{trouble[state.lang]}</p>
      {trouble.link !== undefined && (
        <p>
          <a href={trouble.link} target="_blank" rel="noopener">
            {t(trouble.linkWord ?? "trouble.link")}
          </a>
        </p>
      )}
      <p class="small">{t("trouble.code", { code: trouble.support })}</p>
      <p class="row">
        <Button
          kind="quiet"
          onPress={() =>
            send({ kind: "copy-pressed", text: diagnosticsOf(state, trouble), as: "diagnostics" })
          }
        >
          {t("trouble.diagnostics")}
        </Button>
        {canClose && (
          <Button kind="quiet" onPress={() => send({ kind: "trouble-closed" })}>
            {t("frame.close")}
          </Button>
        )}
      </p>
    </div>
  );
}
