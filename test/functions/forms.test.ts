import type { SQSEvent } from "aws-lambda";
import ExcelJS from "exceljs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { rendering } from "../../functions/adapters/rendering.ts";
import { exportEvents } from "../../functions/handle-events.ts";
import { makeForm } from "../../functions/make-form.ts";
import { openSeason } from "../../functions/open-season.ts";
import { points } from "../../shared/points.ts";
import { Season, type WrittenSeason } from "../../shared/season.ts";
import { parseIdentity } from "../../shared/sheet/sheet-identity.ts";
import { type Chain, formRequestKey } from "../../shared/storage-keys.ts";
import { FormAnswer } from "../../shared/wire/form.ts";
import { FormReadings } from "../../shared/wire/form-reading.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { SMALL_SEASON, selfCard, smallSeason, smallTable } from "../support/small-season.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let storage: TestStorage;
let desk: RunningApi;

beforeEach(async () => {
  storage = await testStorage();
  desk = await runningApi(storage.store, smallSeason(), [smallTable()]);
});
afterEach(() => storage.close());

const CARD_A = {
  season: "nam-2024",
  period: "nam",
  bloc: "khoi-1",
  agency: "co-quan-a",
  round: "self",
  scorer: "co-quan-a",
} as unknown as Chain;
const path = (chain: Chain = CARD_A) =>
  `/v1/seasons/${chain.season}/periods/nam/blocs/khoi-1/agencies/${chain.agency}/rounds/${chain.round}/scorers/${chain.scorer}`;

const ask = async (person = "dv-a", chain: Chain = CARD_A) => {
  const answer = await desk.post(person, "/v1/forms", chain);
  return { status: answer.status, body: FormAnswer.parse(answer.body) };
};
const message = (key: string) => ({
  messageId: key,
  body: JSON.stringify({ detail: { object: { key } } }),
});
const exportForms = (...keys: readonly string[]) =>
  exportEvents(storage.store, rendering, (failure) => {
    throw failure.error;
  })({ Records: keys.map(message) } as unknown as SQSEvent);
const formOf = async (person = "dv-a", chain: Chain = CARD_A): Promise<Uint8Array> => {
  const { body } = await ask(person, chain);
  await exportForms(formRequestKey(chain, body.sheetHash));
  const ready = await ask(person, chain);
  return new Uint8Array(await (await fetch(ready.body.url as string)).arrayBuffer());
};

describe("a form to fill offline", () => {
  test("is asked for, made, and downloaded by a short-lived address under a name people know", async () => {
    const first = await ask();
    expect([first.status, first.body.state, first.body.url]).toEqual([202, "being-made", undefined]);
    const key = formRequestKey(CARD_A, first.body.sheetHash);
    expect(await exportForms(key, key)).toEqual({ batchItemFailures: [] });

    const polled = await desk.get("dv-a", `${path()}/forms/${first.body.sheetHash}`);
    const ready = await ask();
    expect([polled.status, ready.status]).toEqual([200, 200]);
    expect(ready.body).toMatchObject({
      state: "ready",
      sheetHash: first.body.sheetHash,
      fileName: "Tự chấm - Cơ quan A - Cả năm.xlsx",
      seconds: 300,
    });
    const download = await fetch(ready.body.url as string);
    expect(download.headers.get("content-type")).toBe(XLSX);
    expect(download.headers.get("content-disposition")).toContain(
      encodeURIComponent("Tự chấm - Cơ quan A - Cả năm.xlsx"),
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await download.arrayBuffer());
    expect(workbook.worksheets[0]?.getCell("A1").text).toContain(
      "nam-2024|nam|khoi-1|co-quan-a|self|co-quan-a",
    );
  });

  test("is made once, and anew when the card it is of has changed", async () => {
    const { body: before } = await ask();
    await exportForms(formRequestKey(CARD_A, before.sheetHash));
    let made = 0;
    const render = async () => {
      made += 1;
      return new Uint8Array();
    };
    await makeForm(storage.store, render, { chain: CARD_A, sheetHash: before.sheetHash });
    expect(made).toBe(0);
    await desk.post("dv-a", "/v1/scorecards", { follows: 0, uploadId: "attempt-0001", card: selfCard("a") });
    const after = await ask();
    expect([after.status, after.body.sheetHash === before.sheetHash]).toEqual([202, false]);
  });

  test("that nobody asked for is not made", async () => {
    const chain = { chain: CARD_A, sheetHash: "0".repeat(64) };
    await expect(makeForm(storage.store, rendering.workbook, chain)).rejects.toThrow("nobody asked");
  });

  test("is for whoever may enter the card: to ask for, and to fetch", async () => {
    const { body } = await ask();
    const place = `${path()}/forms/${body.sheetHash}`;
    expect((await desk.post("dv-b", "/v1/forms", CARD_A)).body["code"]).toBe("forbidden-agency");
    expect((await desk.get("dv-b", place)).body["code"]).toBe("forbidden-agency");
    expect((await desk.get("tk-2", place)).body["code"]).toBe("unknown-bloc");
    expect((await desk.get("tk-1", place)).status).toBe(202);
    expect((await desk.get("dv-a", `${path()}/forms/..%2F${body.sheetHash}`)).body["code"]).toBe(
      "bad-identifier",
    );
  });
});

/** Fills cells of a form by the hidden key of their row, as a person does in any Excel. */
async function filled(
  form: Uint8Array,
  fill: (cellOf: (key: string) => ExcelJS.Cell, workbook: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(form.buffer as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("the form has no sheet");
  const cellOf = (key: string): ExcelJS.Cell => {
    for (let row = 1; row <= sheet.rowCount; row++)
      if (sheet.getCell(row, 1).text === key) {
        const cells = Array.from({ length: 20 }, (_, column) => sheet.getCell(row, column + 1));
        const entry = cells.find((cell) => cell.protection?.locked === false);
        if (entry) return entry;
      }
    throw new Error(`no row with an entry for ${key}`);
  };
  fill(cellOf, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const send = async (person: string, bytes: Uint8Array, headers: Record<string, string> = {}) => {
  const answer = await desk.app.request("/v1/form-readings", {
    method: "POST",
    body: bytes as BodyInit,
    headers: { authorization: `Bearer ${person}`, "content-type": XLSX, ...headers },
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const readings = async (person: string, bytes: Uint8Array): Promise<FormReadings> => {
  const answer = await send(person, bytes);
  expect(answer.status).toBe(200);
  return FormReadings.parse(answer.body);
};
const keptCards = async () =>
  (await storage.store.listCards({ season: "nam-2024", period: "nam", bloc: "khoi-1" } as never)).length;

describe("a form that was filled offline", () => {
  test("is read as the card it would be, with its total and what it follows, and nothing is stored", async () => {
    const form = await filled(await formOf(), (cellOf) => {
      cellOf("c:i-1").value = 8.25;
      cellOf("l:i-2/i-2-a").value = 1;
    });
    const { cards, refused, fileHash } = await readings("dv-a", form);
    expect([refused, fileHash]).toEqual([[], expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(cards).toMatchObject([
      {
        title: "Cơ quan A",
        identity: { agency: "co-quan-a", round: "self", follows: 0 },
        latest: 0,
        closed: false,
        lateNow: false,
        problems: [],
        damage: [],
        total: points(1775),
        most: points(2000),
        differs: ["i-1", "i-2"],
      },
    ]);
    expect(await keptCards()).toBe(0);

    const taken = await desk.post("tk-1", "/v1/scorecards", {
      follows: cards[0]?.identity.follows,
      uploadId: fileHash,
      card: cards[0]?.card,
    });
    expect([taken.status, taken.body["onBehalf"], taken.body["total"]]).toEqual([201, true, "17.75"]);
  });

  test("tells every problem with its cell in both languages", async () => {
    let cell = "";
    const form = await filled(await formOf(), (cellOf) => {
      cell = cellOf("c:i-1").address;
      cellOf("c:i-1").value = 11;
    });
    const [card] = (await readings("dv-a", form)).cards;
    expect(card?.problems[0]).toMatchObject({
      code: "points-above-maximum",
      severity: "error",
      criterion: "i-1",
      cell,
    });
    expect(card?.problems[0]?.detail).toContain("cao hơn mức tối đa");
  });

  test("says what differs from the revision that was kept meanwhile, which it does not follow", async () => {
    const form = await filled(await formOf(), (cellOf) => {
      cellOf("c:i-1").value = 8;
      cellOf("l:i-2/i-2-a").value = 0;
      cellOf("l:i-2/i-2-b").value = 0;
    });
    await desk.post("dv-a", "/v1/scorecards", {
      follows: 0,
      uploadId: "attempt-0001",
      card: selfCard("a", { typed: "9" }),
    });
    const [card] = (await readings("dv-a", form)).cards;
    expect([card?.identity.follows, card?.latest, card?.differs]).toEqual([0, 1, ["i-1"]]);
  });

  test("takes as many documents as a card may hold in one cell, and says of one that is too long where it stands", async () => {
    const document = (index: number, letters: number) =>
      `Số: ${index}; về: ${"kế hoạch ".repeat(letters / 9)}`;
    const withEvidence = async (lines: readonly string[]) => {
      let cell = "";
      const form = await filled(await formOf(), (cellOf) => {
        cellOf("c:i-1").value = 8;
        cellOf("l:i-2/i-2-a").value = 0;
        cellOf("l:i-2/i-2-b").value = 0;
        const evidence = cellOf("c:i-1").worksheet.getCell(Number(cellOf("c:i-1").row), 10);
        evidence.value = lines.join("\n");
        cell = evidence.address;
      });
      return { cell, card: (await readings("dv-a", form)).cards[0] };
    };
    const many = await withEvidence(Array.from({ length: 20 }, (_, index) => document(index, 450)));
    expect(many.card?.problems).toEqual([]);
    expect(many.card?.card.entries[0]?.evidence).toHaveLength(20);
    const long = await withEvidence([document(1, 2700)]);
    expect(long.card?.problems).toMatchObject([
      { code: "text-too-long", severity: "error", criterion: "i-1", cell: long.cell },
    ]);
  });

  test("has damage to the form told apart from what was entered", async () => {
    const form = await filled(await formOf(), (cellOf) => {
      const row = Number(cellOf("l:i-2/i-2-b").row);
      cellOf("c:i-1").value = 8;
      cellOf("c:i-1").worksheet.getRow(row).getCell(1).value = null;
    });
    const [card] = (await readings("dv-a", form)).cards;
    expect(card?.damage.map(({ kind }) => kind)).toContain("row-missing");
  });

  test("of a verifier has no total of its own", async () => {
    await desk.post("dv-a", "/v1/scorecards", { follows: 0, uploadId: "attempt-0001", card: selfCard("a") });
    const chain = { ...CARD_A, round: "verified", scorer: "van-phong" } as Chain;
    const form = await formOf("td-vp", chain);
    const [card] = (await readings("td-vp", form)).cards;
    expect([card?.card.round, card?.total]).toEqual(["verified", undefined]);
  });
});

describe("sheets of a file that are not read further", () => {
  test("are those whose card this person may not enter, each with the reason; the others are read", async () => {
    const ofB = { ...CARD_A, agency: "co-quan-b", scorer: "co-quan-b" } as unknown as Chain;
    const form = await withCopies(await formOf(), [
      { name: "Sheet2", agency: ofB.agency, scorer: ofB.scorer },
    ]);
    const { cards, refused } = await readings("dv-a", form);
    expect(cards.map(({ identity }) => identity.agency)).toEqual(["co-quan-a"]);
    expect(refused).toMatchObject([
      { sheet: "Sheet2", identity: { agency: "co-quan-b" }, code: "forbidden-agency" },
    ]);
    expect(refused[0]?.detail).toContain("không được nhập");
  });

  test("are copies of one card, for nobody knows which one is meant", async () => {
    const form = await withCopies(await formOf(), [{ name: "Bản sao" }]);
    const { cards, refused } = await readings("dv-a", form);
    expect([cards, refused.map(({ code }) => code)]).toEqual([[], ["form-repeated", "form-repeated"]]);
  });

  test("are those made from another table than the locked one", async () => {
    const form = await formOf();
    const blocs = SMALL_SEASON.blocs.map((bloc) => ({ ...bloc, rubric: "bang-khac" }));
    const other = { ...smallTable(), id: "bang-khac", title: "Bảng khác" } as ReturnType<typeof smallTable>;
    const season = Season.parse({ ...SMALL_SEASON, blocs } as WrittenSeason);
    expect((await openSeason(storage.store, season, new Map([["bang-khac", other]]))).problems).toEqual([]);
    const { cards, refused } = await readings("dv-a", form);
    expect([cards, refused.map(({ code }) => code)]).toEqual([[], ["rubric-mismatch"]]);
  });

  test("a hidden copy is passed over, and a file of hidden forms has none", async () => {
    const form = await formOf();
    const hidden = await withCopies(form, [{ name: "Bản cũ", state: "hidden" }]);
    expect((await readings("dv-a", hidden)).cards).toHaveLength(1);
    const only = await filled(form, (_, workbook) => {
      const [sheet] = workbook.worksheets;
      workbook.addWorksheet("Trang trống");
      if (sheet) sheet.state = "veryHidden";
    });
    const answer = await send("dv-a", only);
    expect([answer.status, answer.body["code"]]).toEqual([422, "form-unknown"]);
  });
});

/** The form with copies of its sheet, of other cards or the same. */
const withCopies = (
  form: Uint8Array,
  copies: readonly {
    readonly name: string;
    readonly agency?: string;
    readonly scorer?: string;
    readonly state?: "hidden";
  }[],
): Promise<Uint8Array> =>
  filled(form, (_, workbook) => {
    const [sheet] = workbook.worksheets;
    if (!sheet) throw new Error("the form has no sheet");
    for (const { name, state = "visible", ...change } of copies) {
      const copy = workbook.addWorksheet(name, { state });
      sheet.eachRow((row, number) => {
        copy.getCell(number, 1).value = row.getCell(1).value;
      });
      const text = sheet.getCell("A1").text;
      const agency = change.agency ?? parseIdentity(text)?.agency;
      const scorer = change.scorer ?? parseIdentity(text)?.scorer;
      copy.getCell("A1").value = text.replace("co-quan-a|self|co-quan-a", `${agency}|self|${scorer}`);
    }
  });

describe("a file that is not taken", () => {
  test("is refused with the reader's reason, in both languages, and its place where there is one", async () => {
    const pdf = await send("dv-a", new TextEncoder().encode("%PDF-1.7\n"));
    expect([pdf.status, pdf.body["code"], pdf.body["form"]]).toEqual([
      422,
      "form-unreadable",
      { code: "file-pdf" },
    ]);
    expect([pdf.body["detail"], pdf.body["detailEn"]]).toEqual([
      expect.stringContaining("tệp PDF. Chưa có gì được ghi"),
      expect.stringContaining("This is a PDF. Nothing was stored"),
    ]);
    const long = await filled(await formOf(), (cellOf) => {
      cellOf("c:i-1").value = "x".repeat(32_768);
    });
    const told = await send("dv-a", long);
    expect(told.body["form"]).toMatchObject({
      code: "text-too-long",
      cell: expect.stringMatching(/^[A-Z]+\d+$/),
    });
  });

  test("is not even looked at for somebody without a task in any season", async () => {
    const answer = await send("nobody", new TextEncoder().encode("%PDF-1.7\n"));
    expect([answer.status, answer.body["code"]]).toEqual([403, "forbidden"]);
  });

  test("is one without a form of ours", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Danh sách").getCell("A1").value = "Cơ quan A";
    workbook.addWorksheet("Trống");
    const answer = await send("dv-a", new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect([answer.status, answer.body["code"]]).toEqual([422, "form-unknown"]);
  });

  test.each<[string, number, Record<string, string>, number, string]>([
    ["larger than 2 MiB", 2 * 1024 * 1024 + 1, {}, 413, "form-too-large"],
    ["said to be larger", 10, { "content-length": "99999999" }, 413, "form-too-large"],
    ["of another kind", 10, { "content-type": "application/json" }, 415, "form-media-type"],
    ["compressed", 10, { "content-encoding": "gzip" }, 415, "unsupported-encoding"],
  ])("%s", async (_, size, headers, status, code) => {
    const answer = await send("dv-a", new Uint8Array(size), headers);
    expect([answer.status, answer.body["code"]]).toEqual([status, code]);
  });

  test("without a word of its kind", async () => {
    const answer = await desk.app.request("/v1/form-readings", {
      method: "POST",
      headers: { authorization: "Bearer dv-a" },
    });
    expect(answer.status).toBe(415);
  });
});
