import type { Pane } from "./pane.ts";

/** The address of what was made, for a few minutes. */
export function DownloadLink({ pane: { state, t } }: { readonly pane: Pane }) {
  const { download } = state;
  if (!download) return null;
  return (
    <p>
      <a href={download.url} download={download.fileName} target="_blank" rel="noopener">
        {t("download.link", { file: download.fileName })}
      </a>
      <br />
      <span class="small">{t("download.minutes")}</span>
    </p>
  );
}
