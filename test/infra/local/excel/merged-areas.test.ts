import { describe, expect, it } from "vitest";
import { SpokenHost } from "../../../support/excel-batch.ts";

const asked = (spoken: SpokenHost, address: string) =>
  spoken.ask((batch) =>
    batch.load(batch.call(batch.range(address), "GetMergedAreasOrNullObject"), "address", "areaCount"),
  );

describe("the merged areas of a range", () => {
  it("are those that touch it, whole, with the sheet before each; none is a null object", async () => {
    const spoken = new SpokenHost();
    expect(await asked(spoken, "A1:D9")).toEqual([]);
    await spoken.ask((batch) => {
      batch.invoke(batch.range("A2:B2"), "Merge");
      batch.invoke(batch.range("C4:D6"), "Merge");
      batch.invoke(batch.range("F1:F2"), "Merge");
    });
    expect(await asked(spoken, "A1:C5")).toEqual([{ Address: "Sheet1!A2:B2,Sheet1!C4:D6", AreaCount: 2 }]);
  });

  it("are given up to 512 and refused beyond", async () => {
    const spoken = new SpokenHost();
    await spoken.ask((batch) => batch.invoke(batch.range("A1:B512"), "Merge", true));
    expect(await asked(spoken, "A1:B600")).toMatchObject([{ AreaCount: 512 }]);
    await spoken.ask((batch) => batch.invoke(batch.range("A513:B513"), "Merge"));
    expect(
      await spoken.refusal((batch) =>
        batch.load(batch.call(batch.range("A1:B600"), "GetMergedAreasOrNullObject"), "address"),
      ),
    ).toBe("GeneralException");
  });

  it("are nothing an Excel before ExcelApi 1.13 knows", async () => {
    const spoken = new SpokenHost({ requirement: "1.12" });
    expect(
      await spoken.refusal((batch) =>
        batch.load(batch.call(batch.range("A1"), "GetMergedAreasOrNullObject"), "address"),
      ),
    ).toBe("ApiNotFound");
  });
});
