import { authoringSay } from "./authoring-say.ts";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

/** The table as a workbook or as JSON, to keep, to pass on, or to be written in elsewhere. */
export function TableFiles({ pane }: { readonly pane: Pane }) {
  const { state, send, t } = pane;
  const w = authoringSay(pane);
  const { reading, file } = state.authoring;
  const isOff = state.busy !== undefined || reading?.rubric === undefined;
  return (
    <Section id="table-files" title={w("file.title")}>
      <p class="row">
        <Button isOff={isOff} onPress={() => send({ kind: "take-table-pressed", as: "xlsx" })}>
          {w("file.xlsx")}
        </Button>
        <Button isOff={isOff} onPress={() => send({ kind: "take-table-pressed", as: "json" })}>
          {w("file.json")}
        </Button>
      </p>
      {file && (
        <p>
          <a
            href={file.url}
            download={file.fileName}
            {...(file.isFleeting && { target: "_blank", rel: "noopener" })}
          >
            {w("file.ready", { file: file.fileName })}
          </a>
          {file.isFleeting && (
            <>
              <br />
              <span class="small">{t("download.minutes")}</span>
            </>
          )}
        </p>
      )}
    </Section>
  );
}
