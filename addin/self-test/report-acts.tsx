import { useEffect, useState } from "preact/hooks";
import type { Lang } from "../../shared/words/format.ts";
import { Button } from "../view/frame.tsx";
import type { SelfTestReport } from "./report.ts";
import { tell } from "./self-test-words.ts";

type Props = {
  readonly report: SelfTestReport;
  readonly lang: Lang;
  readonly copy: (text: string) => Promise<void>;
};

/** The report as a file, on the clipboard, or to be marked by hand: web views differ in what they allow. */
export function ReportActs({ report, lang, copy }: Props) {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  const [copied, setCopied] = useState<"copied" | "not-copied">();
  const address = useAddressOf(text);
  const press = () =>
    void copy(text).then(
      () => setCopied("copied"),
      () => setCopied("not-copied"),
    );
  return (
    <>
      <p class="row">
        {address !== undefined && (
          <a class="button" href={address} download={fileName(report)}>
            {tell("download", lang)}
          </a>
        )}
        <Button onPress={press}>{tell("copy", lang)}</Button>
      </p>
      <p role="status">{copied && tell(copied, lang)}</p>
      <p class="small">{tell("private", lang)}</p>
      <details open={copied === "not-copied"}>
        <summary>{tell("report", lang)}</summary>
        <textarea readOnly rows={8} aria-label={tell("report", lang)} value={text} />
      </details>
    </>
  );
}

function useAddressOf(text: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return address;
}

/** "tu-kiem-PC-1.14-2025-12-12.json" */
const fileName = ({ platform, apiLevel, at }: SelfTestReport): string =>
  `${["tu-kiem", platform, apiLevel, at.slice(0, 10)].filter(Boolean).join("-")}.json`;
