import { BLANK_TELLING, MOST_LINES, type TellingDraft } from "../state/telling-draft.ts";
import { sayOfTellings } from "../words/telling-words.ts";
import { EvidenceFields } from "./evidence-fields.tsx";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly telling: TellingDraft | undefined };

/** The papers a good example stands on, one after another. */
export function ProofFields({ pane, telling: { proofs } = BLANK_TELLING }: Props) {
  const { state, send, t } = pane;
  return (
    <>
      <p class="small">{sayOfTellings("proof.why", state.lang)}</p>
      {proofs.map((line, at) => (
        <EvidenceFields
          key={at}
          pane={pane}
          line={line}
          at={at}
          onType={(change) => send({ kind: "telling-typed", list: "proofs", at, change })}
          onRemove={() => send({ kind: "telling-removed", list: "proofs", at })}
        />
      ))}
      <p class="row">
        <Button
          isOff={proofs.length >= MOST_LINES.proofs}
          onPress={() => send({ kind: "telling-added", list: "proofs" })}
        >
          {t("evidence.add")}
        </Button>
      </p>
    </>
  );
}
