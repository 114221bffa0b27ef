import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSeason } from "../../../functions/open-season.ts";
import { readFormsOfFolder } from "../../../infra/local/forms/read-forms-of-folder.ts";
import { lockedHash, sheetOfFolder } from "../../../infra/local/forms/sheet-of-folder.ts";
import type { TakenIn } from "../../../infra/local/forms/take-in-forms.ts";
import { readFolder } from "../../../infra/local/read-folder.ts";
import { tallyFolder } from "../../../shared/tally-folder.ts";
import { testStorage } from "../../support/running-api.ts";
import { SMALL_SEASON, SMALL_TABLE, selfCard, smallSeason, smallTable } from "../../support/small-season.ts";
import {
  blankForm,
  filledForm,
  put,
  putForms,
  rowOf,
  selfOf,
  smallFolder,
  typedInto,
} from "./form-folder.ts";

const GOLDEN = resolve(import.meta.dirname, "../../golden");

let folder: string;
beforeEach(async () => {
  folder = await smallFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const takenIn = async (): Promise<TakenIn> => readFormsOfFolder(folder, await readFolder(folder));
const agencies = ({ folder: { cards } }: TakenIn) => cards.map(({ agency }) => agency);
const refusals = ({ refused }: TakenIn) => refused.map(({ file, code }) => [file, code]);

describe("filled forms of a folder", () => {
  test.each(["phuc-tra-thay-tham-dinh", "khong-ap-dung-thi-quy-doi", "cham-cheo-lay-trung-binh"])(
    "%s: give the standings of the cards they were made from",
    async (name) => {
      const golden = await readFolder(join(GOLDEN, name));
      await putForms(golden, folder);
      const { folder: taken, refused } = await readFormsOfFolder(folder, { ...golden, cards: [] });
      expect(refused).toEqual([]);
      expect(taken.cards).toHaveLength(golden.cards.length);
      expect(tallyFolder(taken)).toEqual(tallyFolder(golden));
    },
  );

  test("are of the table a server would lock: a form of either is the other's", async () => {
    const storage = await testStorage();
    try {
      await openSeason(storage.store, smallSeason(), new Map([["bang-nho", smallTable()]]));
      const locked = await storage.store.rubric(smallSeason().id, smallTable().id);
      expect(lockedHash(smallTable())).toBe(locked?.hash);
    } finally {
      await storage.close();
    }
  });

  test("stand among the folder's cards, from folders in forms/ too, however the file is called", async () => {
    await put(folder, "scorecards/a.json", JSON.stringify(selfCard("a")));
    await put(folder, "forms/Bảng tự chấm (1).xlsx", await filledForm(folder, "b", 9));
    await put(folder, "forms/thư ngày 05-12/c.XLSX", await filledForm(folder, "c"));
    const taken = await takenIn();
    expect([agencies(taken), taken.refused, taken.notes]).toEqual([
      ["co-quan-a", "co-quan-b", "co-quan-c"],
      [],
      [],
    ]);
    expect(taken.folder.cards[1]?.entries).toMatchObject([
      { criterion: "i-1", points: "9" },
      { criterion: "i-2", inputs: { late: "1", ideas: "0" } },
    ]);
  });

  test("several sheets of one file are several cards; a sheet that people do not see is none", async () => {
    const form = await typedInto(await filledForm(folder, "a"), (_, workbook) => {
      const [sheet] = workbook.worksheets;
      for (const [name, letter, state] of [
        ["B", "b", "visible"],
        ["C", "c", "hidden"],
      ] as const) {
        const copy = workbook.addWorksheet(name, { state });
        sheet?.eachRow((row, number) =>
          row.eachCell((cell, column) => {
            copy.getCell(number, column).value = cell.value;
          }),
        );
        copy.getCell("A1").value = String(sheet?.getCell("A1").text).replaceAll(
          "co-quan-a",
          `co-quan-${letter}`,
        );
      }
    });
    await put(folder, "forms/ca-khoi.xlsx", form);
    const taken = await takenIn();
    expect([agencies(taken), taken.refused]).toEqual([["co-quan-a", "co-quan-b"], []]);
  });

  test("a self-score that came as a form stands beside in the sheet of a later round", async () => {
    await put(folder, "forms/a.xlsx", await filledForm(folder, "a"));
    const { folder: taken } = await takenIn();
    const sheet = sheetOfFolder(taken, selfOf("a", { round: "verified", scorer: "van-phong" }));
    expect(sheet).toMatchObject({
      ok: true,
      value: { selfCard: { agency: "co-quan-a" }, selfPoints: { "i-1": 800, "i-2": 950 } },
    });
  });

  test("a verifier's card that only names a criterion confirms the self-score: its form shows those figures", async () => {
    const self = selfCard("a", { late: "1" });
    await put(
      folder,
      "scorecards/a.json",
      JSON.stringify({ ...self, entries: [self.entries[0], { criterion: "i-2", inputs: { late: "1" } }] }),
    );
    for (const [scorer, criterion] of [
      ["van-phong", "i-1"],
      ["to-thu-ky", "i-2"],
    ] as const)
      await put(
        folder,
        `scorecards/a.${scorer}.json`,
        JSON.stringify({ ...self, round: "verified", scorer, entries: [{ criterion }] }),
      );
    const kept = await readFolder(folder);
    const shown = (scorer: string) => {
      const sheet = sheetOfFolder(kept, selfOf("a", { round: "verified", scorer }));
      return sheet.ok ? sheet.value.card?.entries : sheet.problems;
    };
    expect(shown("van-phong")).toEqual([{ criterion: "i-1", points: "8" }]);
    expect(shown("to-thu-ky")).toEqual([{ criterion: "i-2", inputs: { late: "1", ideas: "0" } }]);
  });

  test("what another program left beside them is nobody's form", async () => {
    for (const name of ["~$a.xlsx", ".~lock.a.xlsx#", ".DS_Store", "Thumbs.db"])
      await put(folder, `forms/${name}`, "x");
    expect(await takenIn()).toMatchObject({ refused: [], notes: [] });
  });

  test("a season with errors of its own has no table to read them by", async () => {
    await put(folder, "forms/a.xlsx", await filledForm(folder, "a"));
    const season = {
      ...SMALL_SEASON,
      people: [],
      blocs: SMALL_SEASON.blocs.map((each) => ({ ...each, lead: "la" })),
    };
    await put(folder, "season.json", JSON.stringify(season));
    const taken = await takenIn();
    expect([taken.refused, tallyFolder(taken.folder).ok]).toEqual([[], false]);
  });
});

describe("a form is not counted, and the others are", () => {
  const withGood = async () => put(folder, "forms/tot.xlsx", await filledForm(folder, "c"));

  test("with errors: every one of them with its cell, in Vietnamese and English", async () => {
    await withGood();
    const cells: string[] = [];
    const form = await typedInto(await filledForm(folder, "a"), (cellOf) => {
      for (const [key, value] of [
        ["c:i-1", 11],
        ["l:i-2/i-2-a", "1.000"],
      ] as const) {
        cellOf(key).value = value;
        cells.push(cellOf(key).address);
      }
    });
    await put(folder, "forms/sai.xlsx", form);
    const taken = await takenIn();
    expect(agencies(taken)).toEqual(["co-quan-c"]);
    expect(taken.refused).toMatchObject([
      {
        file: "forms/sai.xlsx",
        sheet: expect.any(String),
        of: { agency: "co-quan-a", round: "self" },
        code: "form-with-errors",
      },
    ]);
    const [refused] = taken.refused;
    const errors = refused?.problems.filter(({ severity }) => severity === "error") ?? [];
    expect(new Set(errors.map(({ cell }) => cell))).toEqual(new Set(cells));
    expect(errors.map(({ detail }) => detail).join()).toContain("cao hơn mức tối đa");
    expect(
      errors.every(({ detail, detailEn }) => detail !== "" && detailEn !== "" && detail !== detailEn),
    ).toBe(true);
    expect(refused?.detail).toContain(`còn ${errors.length} lỗi`);
    expect(refused?.detailEn).toContain("was not counted");
  });

  test("made from another table", async () => {
    const form = await filledForm(folder, "a");
    await put(folder, "rubrics/bang-nho.json", JSON.stringify({ ...SMALL_TABLE, title: "Bảng khác" }));
    await withGood();
    await put(folder, "forms/cu.xlsx", form);
    const taken = await takenIn();
    expect([agencies(taken), refusals(taken)]).toEqual([
      ["co-quan-c"],
      [["forms/cu.xlsx", "rubric-mismatch"]],
    ]);
  });

  test("given twice: neither, and each names where the other stands", async () => {
    await withGood();
    await put(folder, "forms/a.xlsx", await filledForm(folder, "a"));
    await put(folder, "forms/a (1).xlsx", await filledForm(folder, "a", 9));
    const taken = await takenIn();
    expect(agencies(taken)).toEqual(["co-quan-c"]);
    expect(refusals(taken)).toEqual([
      ["forms/a (1).xlsx", "form-repeated"],
      ["forms/a.xlsx", "form-repeated"],
    ]);
    expect(taken.refused[0]?.detail).toMatch(/forms\/a \(1\)\.xlsx.*forms\/a\.xlsx/);
  });

  test("given as a JSON file too: neither, whatever the form says", async () => {
    await withGood();
    await put(folder, "scorecards/a.json", JSON.stringify(selfCard("a")));
    await put(folder, "forms/a.xlsx", await filledForm(folder, "a", 99));
    const taken = await takenIn();
    expect([agencies(taken), refusals(taken)]).toEqual([["co-quan-c"], [["forms/a.xlsx", "form-and-card"]]]);
    expect(taken.refused[0]?.detail).toContain("scorecards/");
    expect(taken.refused[0]?.detailEn).toContain("neither was counted");
  });

  test.each<[string, Partial<Record<string, string>>, string]>([
    ["of another season", { season: "nam-2023" }, "card-of-elsewhere"],
    ["of a period that is not there", { period: "quy-9" }, "card-of-elsewhere"],
    ["of an agency that is not a member", { agency: "co-quan-z", scorer: "co-quan-z" }, "unknown-agency"],
    ["of a round the table does not hold", { round: "council", scorer: "hoi-dong" }, "round-not-held"],
    ["by somebody who does not score it", { scorer: "co-quan-b" }, "not-a-scorer"],
  ])("%s", async (_, change, code) => {
    await withGood();
    const form = await typedInto(await filledForm(folder, "a"), (_cellOf, workbook) => {
      const cell = workbook.worksheets[0]?.getCell("A1");
      const parts = String(cell?.text).split("|");
      const fields = ["", "season", "period", "bloc", "agency", "round", "scorer"];
      if (cell) cell.value = parts.map((part, index) => change[fields[index] ?? ""] ?? part).join("|");
    });
    await put(folder, "forms/la.xlsx", form);
    const taken = await takenIn();
    expect([agencies(taken), refusals(taken)]).toEqual([["co-quan-c"], [["forms/la.xlsx", code]]]);
  });

  test("a file that cannot be read, or is of another kind: with the reader's reason and its cell", async () => {
    await withGood();
    await put(folder, "forms/anh.pdf", "%PDF-1.7\n");
    await put(folder, "forms/dai.xlsx", await filledForm(folder, "a", "x".repeat(32_768)));
    await put(folder, "forms/to.xlsx", new Uint8Array(2 * 2 ** 20 + 1));
    const taken = await takenIn();
    expect(agencies(taken)).toEqual(["co-quan-c"]);
    expect(refusals(taken)).toEqual([
      ["forms/anh.pdf", "file-pdf"],
      ["forms/dai.xlsx", "text-too-long"],
      ["forms/to.xlsx", "file-too-large"],
    ]);
    expect(taken.refused[1]).toMatchObject({ cell: expect.stringMatching(/^[A-Z]+\d+$/) });
    expect(taken.refused[0]?.detailEn).toContain("This is a PDF");
  });

  test("a workbook without a scoring sheet of ours", async () => {
    const blank = await typedInto(await blankForm(await readFolder(folder), selfOf("a")), (_, workbook) => {
      const cell = workbook.worksheets[0]?.getCell("A1");
      if (cell) cell.value = null;
    });
    await put(folder, "forms/trang.xlsx", blank);
    expect(refusals(await takenIn())).toEqual([["forms/trang.xlsx", "form-unknown"]]);
  });

  test("damaged where figures may be lost: a row that is gone", async () => {
    await withGood();
    const form = await typedInto(await filledForm(folder, "a"), (_, workbook) => {
      const sheet = workbook.worksheets[0];
      if (sheet) sheet.getCell(rowOf(sheet, "l:i-2/i-2-b"), 1).value = null;
    });
    await put(folder, "forms/mat-dong.xlsx", form);
    const taken = await takenIn();
    expect([agencies(taken), refusals(taken)]).toEqual([
      ["co-quan-c"],
      [["forms/mat-dong.xlsx", "form-damaged"]],
    ]);
    const gone = taken.refused[0]?.problems.find(({ code }) => code === "row-missing");
    expect([gone?.detail, gone?.detailEn]).toEqual([
      expect.stringContaining("Thiếu dòng I.2.b “Sáng kiến”"),
      expect.stringContaining("Row I.2.b"),
    ]);
  });
});

describe("a form counts, and something of it should be known", () => {
  test("a figure typed over a formula is not read, a figure written as text is: both are told with their cell", async () => {
    const form = await typedInto(await filledForm(folder, "a", "8,5"), (cellOf, workbook) => {
      const sheet = workbook.worksheets[0];
      const row = Number(cellOf("c:i-1").row);
      for (let column = 1; column <= 12; column++) {
        const cell = sheet?.getCell(row, column);
        if (cell?.formula) cell.value = 10;
      }
    });
    await put(folder, "forms/a.xlsx", form);
    const taken = await takenIn();
    expect([agencies(taken), taken.refused]).toEqual([["co-quan-a"], []]);
    expect(taken.folder.cards[0]?.entries[0]).toMatchObject({ points: "8.5" });
    expect(taken.notes.map(({ code }) => code)).toEqual(["formula-lost", "cell-number-as-text"]);
    expect(
      taken.notes.every(({ file, cell }) => file === "forms/a.xlsx" && /^[A-Z]+\d+$/.test(cell ?? "")),
    ).toBe(true);
  });
});
