import ExcelJS from "exceljs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readAuthoringSheet } from "../../shared/authoring/read-authoring-sheet.ts";
import { Season } from "../../shared/season.ts";
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

const bytesOf = (body: unknown) => new Uint8Array(Buffer.from(TableFileAnswer.parse(body).base64, "base64"));

describe("a table goes out as a file for its author and comes back", () => {
  test("as the same table, and names the one in force that it goes on from", async () => {
    const { status, body } = await made("tk-1", { ...SMALL_TABLE, version: 2 });
    expect(status).toBe(200);
    expect(body["fileName"]).toBe("Bảng tiêu chí - Khối 1 - phiên bản 2.xlsx");
    const back = TableFile.parse((await read("tk-1", bytesOf(body))).body);
    expect(back.sheets.map(({ name }) => name)).toEqual(["Bảng tiêu chí"]);
    const { rubric, identity, problems } = readAuthoringSheet(unpacked(back.sheets[0]?.rows ?? []));
    expect(rubric).toEqual({ ...smallTable(), version: 2 });
    expect(identity?.follows).toMatch(/^[0-9a-f]{64}$/);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("in a bloc without a table it goes on from none", async () => {
    const kept = await storage.store.season(`tep-${number}` as never);
    const blocs = kept?.season.blocs.map((bloc) => ({ ...bloc, rubric: "chua-co-bang" }));
    await storage.store.keepSeason({ ...kept?.season, blocs } as never, kept?.tag);
    const back = TableFile.parse((await read("tk-1", bytesOf((await made("tk-1")).body))).body);
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
