import { useState } from "preact/hooks";
import type { Desk } from "./desk.ts";
import { FormulaBar } from "./formula-bar.tsx";
import { Grid } from "./grid.tsx";
import { PaneFrame } from "./pane-frame.tsx";
import { Dialog, Question } from "./question.tsx";
import { type Intent, Ribbon } from "./ribbon.tsx";
import { SheetTabs } from "./sheet-tabs.tsx";
import { StatusBar } from "./status-bar.tsx";

type Props = {
  readonly desk: Desk;
  /** Opens a file in place of the workbook, which loads the page anew; false when it cannot be read. */
  readonly onOpen: (file: File) => Promise<boolean>;
  readonly onSave: () => Promise<void>;
  readonly onFresh: () => void;
};

type Asking = { readonly kind: "fresh" } | { readonly kind: "not-opened"; readonly name: string };

/** The preview: a workbook on the left, the real pane on the right, and above them what it is and what it is not. */
export function App({ desk, onOpen, onSave, onFresh }: Props) {
  const { words } = desk;
  const [pane, setPane] = useState<{ readonly intent: Intent; readonly loads: number }>({
    intent: "mo",
    loads: 0,
  });
  const [asking, setAsking] = useState<Asking>();
  const reload = (intent: Intent) => setPane(({ loads }) => ({ intent, loads: loads + 1 }));
  const open = async (file: File) => {
    if (!(await onOpen(file))) setAsking({ kind: "not-opened", name: file.name });
  };
  return (
    <>
      <header class="top">
        <h1>{words.title}</h1>
        <p class="label">{words.label}</p>
        <p class="intro">
          {words.intro} <a href="/pane/pane.html?trinh-duyet">{words.introForm}</a>.{" "}
          <a href="/xep-hang">{words.standings}</a>
        </p>
      </header>
      <Ribbon
        words={words}
        onCommand={reload}
        onOpen={(file) => void open(file)}
        onSave={() => void onSave()}
        onFresh={() => setAsking({ kind: "fresh" })}
      />
      <div class="room">
        <main class="book">
          <FormulaBar desk={desk} />
          <Grid desk={desk} />
          <SheetTabs desk={desk} />
          <StatusBar desk={desk} />
        </main>
        <PaneFrame words={words} address={`/pane/pane.html?lenh=${pane.intent}`} loads={pane.loads} />
      </div>
      <Question desk={desk} />
      {asking?.kind === "fresh" && (
        <Dialog
          title={words.freshAsk}
          onLeave={() => setAsking(undefined)}
          choices={[
            { label: words.cancel, onChoose: () => setAsking(undefined) },
            {
              label: words.freshYes,
              onChoose: () => {
                setAsking(undefined);
                onFresh();
              },
            },
          ]}
        >
          <p>{words.freshText}</p>
        </Dialog>
      )}
      {asking?.kind === "not-opened" && (
        <Dialog
          title={words.notOpened}
          onLeave={() => setAsking(undefined)}
          choices={[{ label: words.close, onChoose: () => setAsking(undefined) }]}
        >
          <p>{words.notOpenedText(asking.name)}</p>
        </Dialog>
      )}
    </>
  );
}
