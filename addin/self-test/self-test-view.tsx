import { useState } from "preact/hooks";
import type { Lang } from "../../shared/words/format.ts";
import { copyText } from "../effects/copy-text.ts";
import { WorkbookTrouble } from "../ports.ts";
import { Button, Section } from "../view/frame.tsx";
import { troubleInWords } from "../words/trouble.ts";
import { SCENARIOS } from "./all-scenarios.ts";
import type { SelfTestReport } from "./report.ts";
import { ReportActs } from "./report-acts.tsx";
import { ResultList } from "./result-list.tsx";
import { isWorkbookEmpty, type Progress, runSelfTest } from "./run-self-test.ts";
import { tell } from "./self-test-words.ts";

type Stage =
  | { readonly kind: "ready" }
  | { readonly kind: "asking" }
  | { readonly kind: "running"; readonly progress?: Progress }
  | { readonly kind: "done"; readonly report: SelfTestReport }
  | { readonly kind: "trouble"; readonly error: unknown };

/** The page: what it does, one button, what is going on, what came out. */
export function SelfTestView({ first }: { readonly first: Lang }) {
  const [lang, setLang] = useState(first);
  const [stage, setStage] = useState<Stage>({ kind: "ready" });
  document.documentElement.lang = lang;

  const guarded = (act: () => Promise<void>) =>
    void act().catch((error) => setStage({ kind: "trouble", error }));
  const run = () =>
    guarded(async () => {
      setStage({ kind: "running" });
      setStage({
        kind: "done",
        report: await runSelfTest((progress) => setStage({ kind: "running", progress })),
      });
    });
  const press = () =>
    guarded(async () => {
      setStage({ kind: "running" });
      if (await isWorkbookEmpty()) run();
      else setStage({ kind: "asking" });
    });

  const isRunning = stage.kind === "running";
  return (
    <>
      <header class="head">
        <p class="product" lang="vi">
          Bảng Vàng
        </p>
        <h1>{tell("title", lang)}</h1>
        <p class="chips">
          <span class="chip chip-mark">{tell("mark", lang)}</span>
        </p>
      </header>
      <main>
        <p>{tell("about", lang)}</p>
        {stage.kind === "asking" ? (
          <div class="box box-warn" role="alertdialog" aria-labelledby="not-empty">
            <p id="not-empty">{tell("not-empty", lang)}</p>
            <p class="row">
              <Button kind="primary" onPress={run}>
                {tell("run-here", lang)}
              </Button>
              <Button onPress={() => setStage({ kind: "ready" })}>{tell("not-here", lang)}</Button>
            </p>
          </div>
        ) : (
          <p>
            <Button kind="primary" isOff={isRunning} onPress={press}>
              {tell(stage.kind === "done" ? "again" : "run", lang)}
            </Button>
          </p>
        )}
        {isRunning && <Running lang={lang} progress={stage.progress} />}
        <p role="status" class="strong">
          {said(stage, lang)}
        </p>
        {stage.kind === "trouble" && (
          <p class="box box-bad" role="alert">
            {troubleText(stage.error, lang)}
          </p>
        )}
        {stage.kind === "done" && <ReportActs report={stage.report} lang={lang} copy={copyText} />}
        {(stage.kind === "done" || (isRunning && stage.progress)) && (
          <Section id="results" title={tell("results", lang)}>
            <ResultList
              results={stage.kind === "done" ? stage.report.scenarios : (stage.progress?.done ?? [])}
              lang={lang}
            />
          </Section>
        )}
        <p class="row">
          <a href={`pane.html${location.search}${location.hash}`}>{tell("back", lang)}</a>
          <Button kind="quiet" onPress={() => setLang(lang === "vi" ? "en" : "vi")}>
            <span lang={lang === "vi" ? "en" : "vi"}>{tell("language", lang)}</span>
          </Button>
        </p>
      </main>
    </>
  );
}

function Running({ lang, progress }: { readonly lang: Lang; readonly progress: Progress | undefined }) {
  return (
    <div class="box">
      <progress
        aria-label={tell("progress", lang)}
        max={SCENARIOS.length}
        value={progress?.done.length ?? 0}
      />
      <p class="small">{tell("wait", lang)}</p>
    </div>
  );
}

/** What a screen reader hears without being asked. */
function said(stage: Stage, lang: Lang): string {
  if (stage.kind === "running" && stage.progress) {
    const { done, next } = stage.progress;
    return tell("running", lang, { number: done.length + 1, count: SCENARIOS.length, name: next.name[lang] });
  }
  if (stage.kind !== "done") return "";
  const { scenarios } = stage.report;
  const failed = scenarios.filter(({ outcome }) => outcome === "failed").length;
  return tell(failed === 0 ? "all-passed" : "some-failed", lang, { failed, count: scenarios.length });
}

const troubleText = (error: unknown, lang: Lang): string =>
  troubleInWords(
    error instanceof WorkbookTrouble ? error : new WorkbookTrouble("unexpected", String(error)),
    lang,
  );
