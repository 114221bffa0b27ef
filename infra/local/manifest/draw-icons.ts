import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { Misuse, readOptions, runCommand } from "../command-line.ts";
import { COMMANDS } from "./commands.ts";
import { ICON_SIZES } from "./product.ts";

const USAGE = `node infra/local/manifest/draw-icons.ts [--browser /usr/bin/chromium]
  vẽ addin/assets/*.png từ addin/assets/svg/*.svg · draws the PNG files from the SVG drawings`;

const ASSETS = resolve(import.meta.dirname, "../../../addin/assets");
/** Up to this size the drawing made for 16 pixels is used: fewer, thicker strokes. */
const SMALL = 24;

await runCommand(async () => {
  const { values } = readOptions({ options: { browser: { type: "string" } } }, USAGE);
  const browser = await chromium
    .launch({
      executablePath: values.browser ?? "/usr/bin/chromium",
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    })
    .catch((error: Error) => {
      throw new Misuse(`${error.message}\n\n${USAGE}`);
    });
  try {
    const page = await browser.newPage();
    for (const name of ["product", ...COMMANDS.map(({ id }) => id)])
      for (const size of name === "product" ? [...ICON_SIZES, 128] : ICON_SIZES) {
        const drawing = await readFile(
          join(ASSETS, "svg", `${name}${size <= SMALL ? "-16" : ""}.svg`),
          "utf8",
        );
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
        );
        const png = await page.screenshot({ omitBackground: true });
        await writeFile(join(ASSETS, `${name}-${size}.png`), png);
      }
    console.log(ASSETS);
  } finally {
    await browser.close();
  }
});
