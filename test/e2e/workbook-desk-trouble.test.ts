import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { WorkbookTrouble } from "../../addin/ports.ts";
import { troubleInWords } from "../../addin/words/trouble.ts";
import { plainText } from "../../shared/report/plain-text.ts";
import { planScoringSheet } from "../../shared/sheet/plan-scoring-sheet.ts";
import { DeskPage } from "../addin/workbook/desk-page.ts";
import { type DeskSite, deskSite } from "../addin/workbook/desk-site.ts";
import { largeSource } from "../addin/workbook/large-source.ts";
import { openBrowser } from "../support/browser.ts";

const PLAN = planScoringSheet(largeSource(3));
const STATUS = { row: 6, column: 2, value: "Đã nộp" } as const;

let site: DeskSite;
let browser: Browser;
let desk: DeskPage;

beforeAll(async () => {
  [site, browser] = await Promise.all([deskSite(), openBrowser()]);
  desk = await DeskPage.open(browser, site.origin);
});
afterAll(async () => {
  await desk.close();
  await browser.close();
  await site.close();
});
afterEach(() => desk.begin());

const trouble = (acted: Promise<unknown>): Promise<Partial<WorkbookTrouble>> =>
  acted.then(
    () => expect.unreachable("this was to fail"),
    (error: WorkbookTrouble) => error,
  );
const laid = async () => (await desk.at("lay", PLAN)).answer;

describe("while a person is editing a cell", () => {
  it("nothing is done, they are told within seconds, and it is not done later either", async () => {
    const sheet = await laid();
    await desk.byHand(({ model }) => {
      model.editing = true;
    });
    expect((await trouble(desk.at("write", sheet.id, [STATUS]))).code).toBe("cell-edit");
    expect((await trouble(desk.at("lay", PLAN))).code).toBe("cell-edit");
    await desk.byHand(({ model }) => {
      model.editing = false;
    });
    expect((await desk.at("find")).answer).toHaveLength(1);
    expect((await desk.cell(sheet.id, 6, 2)).value).not.toBe("Đã nộp");
    expect(await desk.names()).toEqual(["Sheet1", sheet.name]);
  });

  it("what is asked for is done once, as soon as the cell is left", async () => {
    await desk.byHand(({ model }) => {
      model.editing = true;
      setTimeout(() => {
        model.editing = false;
      }, 300);
    });
    const sheet = await laid();
    expect(await desk.names()).toEqual(["Sheet1", sheet.name]);
  });
});

describe("when Excel falters", () => {
  it.each([
    { kind: "transport", code: 5102 },
    { kind: "transport", code: 5012 },
    { kind: "error", code: "RequestAborted" },
  ] as const)("a passing %j is not noticed, and nothing is done twice", async (fault) => {
    await desk.byHand(({ host }, given: typeof fault) => void host.faults.push(given, given), fault);
    const sheet = await laid();
    expect(await desk.names()).toEqual(["Sheet1", sheet.name]);
  });

  it("a session that stays lost is told as such", async () => {
    await desk.byHand(({ host }) => {
      for (let times = 0; times < 9; times++) host.faults.push({ kind: "transport", code: 5012 });
    });
    expect((await trouble(desk.at("find"))).code).toBe("session-lost");
  });

  it("a build that broke off half way leaves nothing behind, and what the pane hears goes on", async () => {
    await desk.listen();
    await breakAt("FreezeAt", "GeneralException", 1);
    const refused = await trouble(desk.at("lay", PLAN));
    expect([refused.code, refused.told]).toEqual(["unexpected", expect.stringContaining("GeneralException")]);
    expect(await desk.names()).toEqual(["Sheet1"]);
    await desk.tells({ kind: "changed", sheet: (await sheet1()).id, byOther: false, address: "A1" }, () =>
      desk.byHand(({ model }) => void model.type("Sheet1", "A1", "1")),
    );
  });

  it("a build that broke off and was begun again is there once, whole", async () => {
    await breakAt("FreezeAt", "RequestAborted", 1);
    const sheet = await laid();
    expect(sheet.name).toBe(PLAN.name);
    expect(await desk.names()).toEqual(["Sheet1", PLAN.name]);
    expect((await desk.sheets()).at(-1)?.isProtected).toBe(true);
  });

  it.each(["RequestAborted", "GeneralException"])(
    "a sheet whose protection was lifted when Excel broke off with %s is protected again",
    async (code) => {
      const sheet = await laid();
      await breakAt("Protect", code, 1);
      await desk.at("write", sheet.id, [STATUS]).catch(() => undefined);
      expect((await desk.cell(sheet.id, 6, 2)).value).toBe("Đã nộp");
      expect((await desk.sheets()).at(-1)?.isProtected).toBe(true);
    },
  );

  it("replacing a sheet that broke off on its last step, and was begun again, ends with both, whole", async () => {
    const sheet = await laid();
    await breakAt("TabColor", "RequestAborted", 1);
    const { answer: built } = await desk.at("lay", PLAN, sheet.id);
    expect((await desk.sheets()).slice(1)).toEqual([
      { ...built, isProtected: true },
      { id: sheet.id, name: `${sheet.name} (cũ)`, isProtected: true },
    ]);
  });

  it("replacing a sheet that broke off for good leaves it as it was, with its name and whose card it is", async () => {
    const sheet = await laid();
    const { answer: before } = await desk.at("find");
    await breakAt("TabColor", "GeneralException", 1);
    expect((await trouble(desk.at("lay", PLAN, sheet.id))).code).toBe("unexpected");
    expect((await desk.sheets()).slice(1)).toEqual([{ ...sheet, isProtected: true }]);
    expect((await desk.at("find")).answer).toEqual(
      before.map((each) => ({ ...each, isActive: expect.any(Boolean) })),
    );
  });

  it("a machine without a printer gets the sheet without its print set-up", async () => {
    await breakAt("PaperSize", "GeneralException", 99);
    const sheet = await laid();
    expect(await desk.names()).toEqual(["Sheet1", sheet.name]);
    expect((await desk.sheets()).at(-1)?.isProtected).toBe(true);
    expect((await desk.at("find")).answer).toHaveLength(1);
  });
});

describe("what stands below the printed pages", () => {
  const imprint = plainText("Phiên bản 1, mã 9F3A1C");

  it("is left out where Excel knows no printer: the receipt is in the sheet all the same, and the sheet is protected", async () => {
    const sheet = await laid();
    await breakAt("LeftFooter", "GeneralException", 99);
    await desk.at("write", sheet.id, [STATUS], imprint);
    expect((await desk.cell(sheet.id, 6, 2)).value).toBe("Đã nộp");
    expect((await desk.sheets()).at(-1)?.isProtected).toBe(true);
  });

  it("never hides what else went wrong", async () => {
    const sheet = await laid();
    await withPassword(sheet.id);
    expect((await trouble(desk.at("write", sheet.id, [STATUS], imprint))).code).toBe("protected");
  });
});

describe("what is protected", () => {
  it("a workbook whose structure is: nothing is built, and what is there can still be written", async () => {
    const sheet = await laid();
    await desk.byHand(({ model }) => {
      model.book.structureProtected = true;
    });
    expect((await trouble(desk.at("lay", PLAN))).code).toBe("protected");
    expect((await trouble(desk.at("lay", PLAN, sheet.id))).code).toBe("protected");
    await desk.at("write", sheet.id, [STATUS]);
    expect((await desk.cell(sheet.id, 6, 2)).value).toBe("Đã nộp");
  });

  it("a sheet by a person's password: its locked cells stay, and so does the protection", async () => {
    const sheet = await laid();
    await withPassword(sheet.id);
    const refused = await trouble(desk.at("write", sheet.id, [STATUS]));
    expect([refused.code, refused.told]).toEqual(["protected", expect.stringContaining("password")]);
    expect((await desk.sheets()).at(-1)?.isProtected).toBe(true);
  });

  it("replacing such a sheet is refused, and the workbook is as it was", async () => {
    const sheet = await laid();
    await withPassword(sheet.id);
    expect((await trouble(desk.at("lay", PLAN, sheet.id))).code).toBe("protected");
    expect(await desk.names()).toEqual(["Sheet1", sheet.name]);
    expect((await desk.at("find")).answer.map(({ id }) => id)).toEqual([sheet.id]);
  });

  it("a sheet whose protection somebody took off is written all the same and stays without", async () => {
    const sheet = await laid();
    await desk.byHand(({ model }, id: string) => {
      model.sheet(id).protection.on = false;
    }, sheet.id);
    await desk.at("write", sheet.id, [STATUS]);
    expect((await desk.cell(sheet.id, 6, 2)).value).toBe("Đã nộp");
    expect((await desk.sheets()).at(-1)?.isProtected).toBe(false);
  });
});

describe("a sheet that is gone", () => {
  it("is told as such by whatever is asked of it", async () => {
    const sheet = await laid();
    await desk.byHand(({ model }, id: string) => {
      model.book.sheets.splice(model.book.sheets.indexOf(model.sheet(id)), 1);
      model.activate("Sheet1");
    }, sheet.id);
    for (const act of [
      desk.at("read", sheet.id),
      desk.at("write", sheet.id, [STATUS]),
      desk.at("jumpTo", sheet.id, "A1"),
      desk.at("lay", PLAN, sheet.id),
    ])
      expect((await trouble(act)).code).toBe("sheet-gone");
    expect(await desk.names()).toEqual(["Sheet1"]);
  });

  it("between two syncs is told too, and does not keep the others from being found", async () => {
    const [first, second] = [await laid(), await laid()];
    await goneAfterFirstSync(first.id);
    expect((await desk.at("find")).answer.map(({ id }) => id)).toEqual([second.id]);
    await goneAfterFirstSync(second.id);
    expect((await trouble(desk.at("write", second.id, [STATUS]))).code).toBe("sheet-gone");
  });

  it("but one that was only renamed is found by its id", async () => {
    const sheet = await laid();
    await desk.byHand(({ model }, id: string) => {
      model.sheet(id).name = "Bảng mới";
    }, sheet.id);
    expect((await desk.at("read", sheet.id)).answer.rows.length).toBeGreaterThan(10);
  });
});

describe("an Excel before ExcelApi 1.8", () => {
  it("has no desk, and says in both languages what to do", async () => {
    const old = await DeskPage.open(browser, site.origin, "1.7");
    const found = await old.page.evaluate(() => {
      const { code, told } = (frames[0] as Window).deskTrouble as WorkbookTrouble;
      return { code, told };
    });
    await old.close();
    expect(found).toEqual({ code: "too-old", told: "ExcelApi 1.8 is not supported" });
    expect(troubleInWords(found as WorkbookTrouble, "vi")).toContain("trình duyệt");
    expect(troubleInWords(found as WorkbookTrouble, "en")).toContain("browser");
  });
});

const sheet1 = async () => (await desk.sheets())[0] as { readonly id: string };

const withPassword = (id: string) =>
  desk.byHand(({ model }, sheet: string) => {
    model.sheet(sheet).protection.password = "mật khẩu";
  }, id);

/** Excel breaks off at a statement, having done what stands before it, as often as told. */
const breakAt = (statement: string, code: string, times: number) =>
  desk.byHand(
    ({ host }, [name, error, count]: readonly [string, string, number]) => {
      const execute = host.execute;
      const left = { count };
      host.execute = async (body, flags) => {
        const batch = JSON.parse(body) as { Actions: { Name?: string }[] };
        const at = batch.Actions.findIndex(({ Name }) => Name === name);
        if (at < 0 || left.count === 0) return execute(body, flags);
        left.count--;
        const done = await execute(JSON.stringify({ ...batch, Actions: batch.Actions.slice(0, at) }), flags);
        const answer = JSON.parse((done as { text: string }).text) as object;
        const places: Record<string, string> = {
          PaperSize: "PageLayout.paperSize",
          LeftFooter: "HeaderFooter.leftFooter",
        };
        const where = places[name] ?? `Worksheet.${name}`;
        const failure = { Code: error, Message: "", Location: where, ActionIndex: at };
        return { kind: "answered", text: JSON.stringify({ ...answer, Error: failure }) };
      };
      window.restore = () => {
        host.execute = execute;
      };
    },
    [statement, code, times] as const,
  );

/** A co-author deletes a sheet while the next act of the pane is under way. */
const goneAfterFirstSync = (id: string) =>
  desk.byHand(({ host, model }, sheet: string) => {
    const execute = host.execute;
    host.execute = async (body, flags) => {
      host.execute = execute;
      const reply = await execute(body, flags);
      model.book.sheets.splice(model.book.sheets.indexOf(model.sheet(sheet)), 1);
      model.activate("Sheet1");
      return reply;
    };
  }, id);

declare global {
  interface Window {
    /** Excel breaks off no more. */
    restore?: () => void;
  }
}
afterEach(() => desk.page.evaluate(() => window.restore?.()));
