import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { rename, rm, symlink, unlink, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

/**
 * The browser that comes as a package where that runs (Linux on x64): the same one on every machine, made for having no
 * window, and twice as fast as one that has. Elsewhere the machine's own: tests in a browser are never left out. The
 * caller closes it.
 */
export async function openBrowser(): Promise<Browser> {
  if (process.platform === "linux" && process.arch === "x64") return openPackagedBrowser();
  const executablePath = usualPlaces(process.platform, process.env).find(isExecutable);
  if (executablePath === undefined)
    throw new Error("no Chromium, Chrome or Edge was found where they are usually installed");
  return chromium.launch({ executablePath, args: ROOT_ARGS });
}

/**
 * The browser of the package, for Linux on x64: first with the libraries of this machine, then with those it brings,
 * and with the letters it brings where the machine has none. Its own list of flags is left aside, because it switches
 * off the web's security, which tests are about.
 */
async function openPackagedBrowser(): Promise<Browser> {
  const executablePath = await unpackedOnce("chromium", ".br");
  const args = ["--no-zygote", "--in-process-gpu", "--font-render-hinting=none", ...ROOT_ARGS];
  const env = { ...process.env, ...(hasLetters() ? {} : await broughtLetters()) };
  try {
    return await chromium.launch({ executablePath, args, env });
  } catch {
    const libraries = join(await unpackedOnce("al2023", ".tar.br"), "lib");
    const LD_LIBRARY_PATH = [process.env["LD_LIBRARY_PATH"], libraries].filter(Boolean).join(delimiter);
    return chromium.launch({ executablePath, args, env: { ...env, LD_LIBRARY_PATH } });
  }
}

/** Where Linux keeps the fonts that programs find. */
const FONTS = [
  "/usr/share/fonts",
  "/usr/local/share/fonts",
  ...[".fonts", ".local/share/fonts"].map((each) => join(homedir(), each)),
];

const hasLetters = (): boolean =>
  FONTS.some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((file) => /\.(ttf|ttc|otf|pfb)$/i.test(String(file))),
  );

/** Without a font a browser ends at the first word. */
async function broughtLetters(): Promise<{ readonly FONTCONFIG_FILE: string }> {
  const folder = await unpackedOnce("fonts", ".tar.br");
  const FONTCONFIG_FILE = join(folder, "here.conf");
  await writeFile(
    FONTCONFIG_FILE,
    `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${join(folder, "cache")}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE };
}

const BIN = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "../bin");

/** Unpacks under a name of its own and then renames, so that test files running at once never see half a browser. */
async function unpackedOnce(name: string, extension: string): Promise<string> {
  const done = join(tmpdir(), `bang-vang-browser-153-${name}`);
  if (existsSync(done)) return done;
  const { inflate } = await import("@sparticuz/chromium");
  const archive = join(tmpdir(), `bang-vang-browser-${process.pid}-${name}${extension}`);
  await symlink(join(BIN, `${name}${extension}`), archive);
  const unpacked = await inflate(archive);
  await unlink(archive);
  await rename(unpacked, done).catch(async (error) => {
    if (!existsSync(done)) throw error;
    await rm(unpacked, { recursive: true });
  });
  return done;
}

export type ForeignRequests = {
  /** The addresses of hosts nobody allowed that the page asked for; each was cut off. */
  readonly asked: readonly string[];
};

/**
 * Cuts off and records every request a page or one of its frames makes to an origin that was not allowed. Addresses
 * without a host (data:, blob:, about:) stay in the browser and are let be.
 */
export async function refuseForeignRequests(
  page: Page,
  allowedOrigins: readonly string[],
): Promise<ForeignRequests> {
  const asked: string[] = [];
  await page.context().route(
    (url) => /^(https?|wss?):$/.test(url.protocol) && !allowedOrigins.includes(url.origin),
    async (route) => {
      asked.push(route.request().url());
      await route.abort("blockedbyclient");
    },
  );
  return { asked };
}

/** Where Chromium, Chrome and Edge are put on Linux, macOS and Windows, the likeliest first. */
function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] {
  switch (platform) {
    case "darwin":
      return [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      ];
    case "win32":
      return [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          join(folder, "Google/Chrome/Application/chrome.exe"),
          join(folder, "Chromium/Application/chrome.exe"),
          join(folder, "Microsoft/Edge/Application/msedge.exe"),
        ]);
    default:
      return [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome-stable",
        "/usr/bin/google-chrome",
        "/snap/bin/chromium",
        "/usr/bin/microsoft-edge",
      ];
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chromium refuses its sandbox to root, which is who runs tests in a container. */
const ROOT_ARGS: string[] = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
