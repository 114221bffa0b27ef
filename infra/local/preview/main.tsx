import { render } from "preact";
import { createWorkbook } from "../excel/workbook-model.ts";
import { App } from "./app.tsx";
import { gridDesk } from "./desk.ts";
import { excelGrid } from "./excel-grid.ts";
import { previewHost } from "./host.ts";
import { previewOptions } from "./options.ts";
import type { Preview } from "./preview-window.ts";
import { packed, unpackInto } from "./snapshot.ts";
import { keepWhatChanges, snapshotStore } from "./snapshot-store.ts";
import { wordsOf } from "./words.ts";

void start();

async function start(): Promise<void> {
  const page = document.getElementById("trang");
  if (!page) throw new Error("the page has no place for the preview");
  const options = previewOptions(location.search, matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset["theme"] = options.theme;
  document.documentElement.lang = options.language;
  const words = wordsOf(options.language);

  const model = createWorkbook({ decimal: options.decimal, language: options.language });
  const store = await snapshotStore();
  const snapshot = await store.read();
  if (snapshot) unpackInto(model.book, snapshot);
  const { host, bridge } = previewHost(model, options);
  const desk = gridDesk(excelGrid(model, words), words);
  const keeping = keepWhatChanges(
    (listener) => void model.onChange(listener),
    () => packed(model.book),
    store,
  );
  window.preview = { model, host, desk } satisfies Preview;
  window.bangVangExcel = bridge;

  const open = async (chosen: File): Promise<boolean> => {
    const { book } = createWorkbook({ decimal: options.decimal });
    const { readXlsx } = await import("./xlsx-read.ts");
    if (!(await readXlsx(await chosen.arrayBuffer(), book))) return false;
    keeping.stop();
    await store.write(packed(book));
    location.reload();
    return true;
  };
  const save = async () => {
    const { writeXlsx } = await import("./xlsx-write.ts");
    download(await writeXlsx(model.book), "so-xem-thu.xlsx");
  };
  const startAnew = async () => {
    keeping.stop();
    await store.clear();
    location.reload();
  };
  render(<App desk={desk} onOpen={open} onSave={save} onFresh={() => void startAnew()} />, page);
}

function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
