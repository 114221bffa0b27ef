import type { Chain } from "../../shared/storage-keys.ts";
import { DownloadLink } from "./download-link.tsx";
import { DropZone } from "./drop-zone.tsx";
import { FileList } from "./file-list.tsx";
import { Button, Section } from "./frame.tsx";
import { IntakeEffectBox } from "./intake-effect-box.tsx";
import type { Pane } from "./pane.ts";

/** A form instead of a sheet: download, fill in any Excel or LibreOffice, drop it back. */
export function FormBox({ pane, chain }: { readonly pane: Pane; readonly chain: Chain }) {
  const { state, send, t } = pane;
  return (
    <Section id="form-title" title={t("form.title")}>
      <ol class="steps">
        <li>
          <p>{t("form.download")}</p>
          <Button isOff={state.busy !== undefined} onPress={() => send({ kind: "form-pressed", chain })}>
            {t("act.form")}
          </Button>
          <DownloadLink pane={pane} />
        </li>
        <li>
          <p>{t("form.fill")}</p>
        </li>
        <li>
          <p>{t("form.drop")}</p>
          <DropZone pane={pane} isSingle />
        </li>
      </ol>
      <IntakeEffectBox pane={pane} />
      <FileList pane={pane} />
    </Section>
  );
}
