import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readByMicrosoft } from "../../../../infra/local/manifest/ask-microsoft.ts";
import { checkManifest } from "../../../../infra/local/manifest/check-manifest.ts";
import { COMMANDS } from "../../../../infra/local/manifest/commands.ts";
import {
  at,
  type Element,
  everyElement,
  readElements,
  said,
} from "../../../../infra/local/manifest/element.ts";
import { ICON_SIZES, LOCAL_ORIGIN, PRODUCT } from "../../../../infra/local/manifest/product.ts";
import { apiNeedsOnDisk, picturesOnDisk } from "../../../../infra/local/manifest/surroundings.ts";
import { manifestFor } from "../../../../infra/local/manifest/write-manifest.ts";
import { faultsOf, ORIGIN, WHOLE } from "./broken-manifest.ts";

const ROOT = resolve(import.meta.dirname, "../../../..");
const KEPT = join(ROOT, "manifest.xml");

const rootOf = (text: string): Element => {
  const reading = readElements(text);
  if (!reading.ok) throw new Error(reading.why);
  return reading.root;
};

test("manifest.xml is what the generator makes for this machine (npm run manifest)", () => {
  expect(
    readFileSync(KEPT, "utf8") === manifestFor({ origin: LOCAL_ORIGIN }),
    "manifest.xml is out of date",
  ).toBe(true);
});

test("manifest.xml meets every rule, with the pictures and the code of the project", () => {
  const { needs } = apiNeedsOnDisk();
  expect(
    checkManifest(readFileSync(KEPT, "utf8"), { local: false, pictures: picturesOnDisk, needs }),
  ).toEqual([]);
});

test("a manifest for another origin names no other, meets every rule and is the same product", () => {
  expect(faultsOf(WHOLE)).toEqual([]);
  expect(WHOLE).not.toContain(LOCAL_ORIGIN);
  expect(WHOLE.replaceAll(ORIGIN, LOCAL_ORIGIN)).toBe(manifestFor({ origin: LOCAL_ORIGIN }));
});

test("the group of the Home tab has the five buttons in the order of the work, with their questions to the pane", () => {
  const root = rootOf(WHOLE);
  const group = everyElement(root).find(({ name }) => name === "ov:Group");
  const resource = (id: string) => everyElement(root).find((each) => said(each, "id") === id);
  const buttons = (group?.children ?? []).filter(({ name }) => name === "ov:Control");
  expect(said(resource(said(at(group as Element, "ov:Label"), "resid")))).toBe("Thi đua");
  expect(
    buttons.map((button) => [
      said(resource(said(at(button, "ov:Label"), "resid"))),
      said(resource(said(at(button, "ov:Action", "ov:SourceLocation"), "resid"))),
    ]),
  ).toEqual([
    ["Mở ngăn làm việc", `${ORIGIN}/pane/pane.html?lenh=mo`],
    ["Lập bảng tự chấm", `${ORIGIN}/pane/pane.html?lenh=lap-bang`],
    ["Rà soát", `${ORIGIN}/pane/pane.html?lenh=ra-soat`],
    ["Nộp bảng tự chấm", `${ORIGIN}/pane/pane.html?lenh=nop`],
    ["Tải bảng xếp hạng", `${ORIGIN}/pane/pane.html?lenh=tai`],
  ]);
  const panes = everyElement(root).filter(({ name }) => name === "ov:TaskpaneId");
  expect(new Set(panes.map(({ text }) => text))).toEqual(new Set(["Office.AutoShowTaskpaneWithDocument"]));
  expect(said(resource("submit.tip"))).toContain("Người thẩm định: Gửi kết quả thẩm định");
});

test("an issuer elsewhere may be shown by the pane, and is listed once", () => {
  const text = manifestFor({ origin: ORIGIN, alsoShown: ["https://sso.tinh.example", ORIGIN] });
  expect(text.match(/<AppDomain>.*<\/AppDomain>/g)).toEqual([
    `<AppDomain>${ORIGIN}</AppDomain>`,
    "<AppDomain>https://sso.tinh.example</AppDomain>",
  ]);
  expect(faultsOf(text)).toEqual([]);
});

test("Microsoft's own tool reads out of it what was meant", async () => {
  expect(await readByMicrosoft(KEPT)).toMatchObject({
    id: PRODUCT.id,
    version: PRODUCT.version,
    displayName: "Bảng Vàng",
    defaultLocale: "vi-VN",
    hosts: ["Workbook"],
    permissions: "ReadWriteDocument",
    officeAppType: "TaskPaneApp",
    defaultSettings: { sourceLocation: `${LOCAL_ORIGIN}/pane/pane.html?lenh=mo` },
  });
});

test("words are in NFC, so that every Excel shows the same letters", () => {
  const words = everyElement(rootOf(WHOLE)).flatMap((each) => [...each.attributes.values(), each.text]);
  expect(words.filter((text) => text !== text.normalize("NFC"))).toEqual([]);
});

test("every icon is drawn in every size from a drawing that is kept, and no picture is left over", () => {
  const names = ["product", ...COMMANDS.map(({ id }) => id)];
  const drawn = readdirSync(join(ROOT, "addin/assets")).filter((file) => file.endsWith(".png"));
  const due = names.flatMap((name) => ICON_SIZES.map((size) => `${name}-${size}.png`));
  expect(drawn.toSorted()).toEqual([...due, "product-128.png"].toSorted());
  for (const file of drawn) {
    const size = Number(/-(\d+)\.png$/.exec(file)?.[1]);
    expect(picturesOnDisk(file), file).toEqual({ width: size, height: size });
  }
  const drawings = readdirSync(join(ROOT, "addin/assets/svg"));
  expect(drawings.toSorted()).toEqual(names.flatMap((name) => [`${name}.svg`, `${name}-16.svg`]).toSorted());
});
