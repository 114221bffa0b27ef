import type { SQSEvent } from "aws-lambda";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rendering } from "../../functions/adapters/rendering.ts";
import { exportEvents } from "../../functions/handle-events.ts";
import { makeTableFile } from "../../functions/make-table-file.ts";
import { readAuthoringSheet } from "../../shared/authoring/read-authoring-sheet.ts";
import { Season } from "../../shared/season.ts";
import { type TableFilePlace, tableFileRequestKey } from "../../shared/storage-keys.ts";
import { TableFile, TableFileAnswer, unpacked } from "../../shared/wire/table-file.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { SMALL_SEASON, SMALL_TABLE, smallTable } from "../support/small-season.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let storage: TestStorage;
let desk: RunningApi;
let number = 0;

beforeAll(async () => {
  storage = await testStorage();
});
afterAll(() => storage.close());
beforeEach(async () => {
  number += 1;
  desk = await runningApi(storage.store, Season.parse({ ...SMALL_SEASON, id: `tep-${number}` }), [
    smallTable(),
  ]);
});

const made = (person: string, rubric: unknown = SMALL_TABLE) =>
  desk.post(person, "/v1/table-files", { season: `tep-${number}`, bloc: "khoi-1", rubric });

async function read(person: string, bytes: Uint8Array<ArrayBuffer>) {
  const answer = await desk.app.request(`/v1/seasons/tep-${number}/blocs/khoi-1/table-readings`, {
    method: "POST",
    body: bytes,
    headers: { authorization: `Bearer ${person}`, "content-type": XLSX },
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const placeOf = (body: unknown): TableFilePlace => ({
  season: `tep-${number}` as TableFilePlace["season"],
  bloc: "khoi-1" as TableFilePlace["bloc"],
  inputsHash: TableFileAnswer.parse(body).inputsHash,
});
const found = (person: string, { season, bloc, inputsHash }: TableFilePlace) =>
  desk.get(person, `/v1/seasons/${season}/blocs/${bloc}/table-files/${inputsHash}`);

/** The export, as the queue gives it the requests of these files. */
const exportFiles = (...places: readonly TableFilePlace[]) =>
  exportEvents(storage.store, rendering, (failure) => {
    throw failure.error;
  })({
    Records: places.map((place, index) => ({
      messageId: String(index),
      body: JSON.stringify({ detail: { object: { key: tableFileRequestKey(place) } } }),
    })),
  } as unknown as SQSEvent);

/** A table's file as its author has it in the end. */
async function fileOf(rubric?: unknown) {
  const first = await made("tk-1", rubric);
  const place = placeOf(first.body);
  await exportFiles(place, place);
  const { url = "" } = TableFileAnswer.parse((await found("tk-1", place)).body);
  const download = await fetch(url);
  return { headers: download.headers, bytes: new Uint8Array(await download.arrayBuffer()) };
}

describe("a table goes out as a file for its author and comes back", () => {
  test("as the same table, and names the one in force that it goes on from", async () => {
    const { bytes, headers } = await fileOf({ ...SMALL_TABLE, version: 2 });
    expect(headers.get("content-type")).toBe(XLSX);
    expect(headers.get("content-disposition")).toContain(
      encodeURIComponent("Bảng tiêu chí - Khối 1 - phiên bản 2.xlsx"),
    );
    const back = TableFile.parse((await read("tk-1", bytes)).body);
    expect(back.sheets.map(({ name }) => name)).toEqual(["Bảng tiêu chí"]);
    const { rubric, identity, problems } = readAuthoringSheet(unpacked(back.sheets[0]?.rows ?? []));
    expect(rubric).toEqual({ ...smallTable(), version: 2 });
    expect(identity?.follows).toMatch(/^[0-9a-f]{64}$/);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("and names the draft that it goes on from, which is another file", async () => {
    const asked = (draft?: string) =>
      desk.post("tk-1", "/v1/table-files", {
        season: `tep-${number}`,
        bloc: "khoi-1",
        rubric: SMALL_TABLE,
        ...(draft && { draft }),
      });
    const [plain, marked] = [placeOf((await asked()).body), placeOf((await asked('"t1"')).body)];
    expect(marked.inputsHash).not.toBe(plain.inputsHash);
    await exportFiles(marked);
    const { url = "" } = TableFileAnswer.parse((await found("tk-1", marked)).body);
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    const { sheets } = TableFile.parse((await read("tk-1", bytes)).body);
    const [sheet] = sheets.map(({ rows }) => readAuthoringSheet(unpacked(rows)));
    expect(sheet?.identity).toMatchObject({ draft: '"t1"' });
  });

  test("in a bloc without a table it goes on from none", async () => {
    const kept = await storage.store.season(`tep-${number}` as never);
    const blocs = kept?.season.blocs.map((bloc) => ({ ...bloc, rubric: "chua-co-bang" }));
    await storage.store.keepSeason({ ...kept?.season, blocs } as never, kept?.tag);
    const back = TableFile.parse((await read("tk-1", (await fileOf()).bytes)).body);
    expect(readAuthoringSheet(unpacked(back.sheets[0]?.rows ?? [])).identity).toEqual({
      rubric: SMALL_TABLE.id,
      version: 1,
    });
  });

  test("sheets that nobody sees are passed over; figures, dates and formulas come as they are", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("Bảng");
    sheet.getCell("A1").value = "I";
    sheet.getCell("C1").value = 80;
    sheet.getCell("D1").value = new Date("2025-05-08T00:00:00Z");
    sheet.getCell("D1").numFmt = "dd/mm/yyyy";
    sheet.getCell("E1").value = { formula: "1+1", result: 2 };
    workbook.addWorksheet("Ẩn").state = "hidden";
    const { body } = await read("tk-1", new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer));
    expect(TableFile.parse(body).sheets).toEqual([
      {
        name: "Bảng",
        rows: [
          [
            "I",
            null,
            80,
            { value: 45785, numberFormat: "dd/mm/yyyy", isFormula: false },
            { value: 2, numberFormat: "General", isFormula: true },
          ],
        ],
      },
    ]);
  });
});

describe("the file of a table", () => {
  test("is asked for, made by the export, and downloaded by a short-lived address", async () => {
    const first = await made("tk-1");
    const place = placeOf(first.body);
    const fileName = "Bảng tiêu chí - Khối 1 - phiên bản 1.xlsx";
    const { inputsHash } = place;
    expect([first.status, first.body]).toEqual([202, { state: "being-made", inputsHash, fileName }]);
    expect(await found("tk-1", place)).toMatchObject({ status: 202, body: first.body });
    expect(await exportFiles(place, place)).toEqual({ batchItemFailures: [] });
    for (const { status, body } of [await found("tk-1", place), await made("tk-1")])
      expect([status, body]).toEqual([
        200,
        { state: "ready", inputsHash, fileName, url: expect.any(String), seconds: 300 },
      ]);
  });

  test("is made once, and anew for another table", async () => {
    const place = placeOf((await made("tk-1")).body);
    await exportFiles(place);
    await makeTableFile(storage.store, () => Promise.reject(new Error("made again")), place);
    const other = await made("tk-1", { ...SMALL_TABLE, title: "Bảng khác" });
    expect([other.status, placeOf(other.body).inputsHash === place.inputsHash]).toEqual([202, false]);
  });

  test("that nobody asked for is not made", async () => {
    const nobody = { ...placeOf((await made("tk-1")).body), inputsHash: "0".repeat(64) };
    await expect(makeTableFile(storage.store, rendering.workbook, nobody)).rejects.toThrow("nobody asked");
    expect((await found("tk-1", nobody)).body).toMatchObject({
      state: "being-made",
      fileName: "Bảng tiêu chí - Khối 1.xlsx",
    });
  });

  test("is found under its own mark alone, by whoever edits the table", async () => {
    const place = placeOf((await made("tk-1")).body);
    await exportFiles(place);
    expect((await found("dv-a", place)).body["code"]).toBe("forbidden");
    expect((await found("tk-2", place)).body["code"]).toBe("unknown-bloc");
    const elsewhere = { ...place, bloc: "khoi-2" as TableFilePlace["bloc"] };
    expect((await found("tk-2", elsewhere)).body).not.toHaveProperty("url");
    expect((await found("tk-1", { ...place, inputsHash: "ab12" })).body["code"]).toBe("bad-identifier");
  });
});

describe("is refused", () => {
  test("to whoever does not edit the table, going out and coming in", async () => {
    const bytes = new Uint8Array([1]);
    expect([(await made("dv-a")).body["code"], (await read("dv-a", bytes)).body["code"]]).toEqual([
      "forbidden",
      "forbidden",
    ]);
    expect((await made("dv-x")).body["code"]).toBe("unknown-bloc");
  });

  test("what is no workbook, with the reader's own words", async () => {
    const { status, body } = await read("tk-1", new Uint8Array([1, 2, 3]));
    expect([status, body["code"]]).toEqual([422, "form-unreadable"]);
    expect(body["form"]).toHaveProperty("code");
  });
});
