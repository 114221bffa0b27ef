import { createPrivateKey, X509Certificate } from "node:crypto";
import { access, constants, readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type * as z from "zod";
import { Misuse } from "../command-line.ts";
import { Settings } from "./settings.ts";

/** What is wrong with one setting, named as the page of settings names it. */
type Wrong = { readonly at: string; readonly told: string };

/** Where the secrets of an S3 store are taken from; nowhere else. */
export type Environment = Readonly<Partial<Record<string, string>>>;

/**
 * The settings in a file, the paths in it made absolute from its folder. Everything that is wrong, the files it names
 * and the environment included, is told at once, and nothing is started.
 */
export async function readSettings(file: string, environment: Environment): Promise<Settings> {
  const given = await readObject(file);
  const read = Settings.safeParse(given);
  const shape = read.success ? [] : read.error.issues.flatMap(inWords);
  const settings = read.success ? withPaths(read.data, dirname(resolve(file))) : undefined;
  const around = settings ? await wrongAround(settings, environment) : [];
  const wrong = [...shape, ...around];
  if (!settings || wrong.length > 0) throw new Misuse(told(file, wrong));
  return settings;
}

async function readObject(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new Misuse(
      `${file}: không đọc được tệp cấu hình (${error.code}). Chưa khởi động gì. · The settings cannot be read (${error.code}). Nothing was started.`,
    );
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")); // Windows Notepad puts a mark there
  } catch (error) {
    throw new Misuse(
      `${file}: không phải JSON. Chưa khởi động gì. · Is no JSON. Nothing was started.\n  ${(error as Error).message}`,
    );
  }
}

const told = (file: string, wrong: readonly Wrong[]): string =>
  [
    `${file}: có ${wrong.length} chỗ chưa đúng; chưa khởi động gì. · ${wrong.length} settings are not right; nothing was started.`,
    ...wrong.map(({ at, told: what }) => `  ${at}: ${what}`),
  ].join("\n");

/** A key that a person may have put a secret under, out of habit. */
const SECRET = /secret|password|access.?key|credential/i;

function inWords(issue: z.core.$ZodIssue): readonly Wrong[] {
  const at = placeOf(issue.path);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      at: placeOf([...issue.path, key]),
      told: SECRET.test(key)
        ? "mật khẩu, khóa không để trong tệp này mà trong biến môi trường AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY · secrets stand in the environment, not in this file"
        : "không có thiết lập này · there is no such setting",
    }));
  if (issue.code === "invalid_type" && issue.input === undefined && issue.message.endsWith("undefined"))
    return [{ at, told: "còn thiếu · is missing" }];
  if (issue.code === "invalid_type")
    return [
      { at, told: `phải là ${VIETNAMESE[issue.expected] ?? issue.expected} · must be ${issue.expected}` },
    ];
  if (issue.code === "invalid_value")
    return [
      { at, told: `chỉ nhận · takes only: ${issue.values.map((each) => JSON.stringify(each)).join(", ")}` },
    ];
  if (issue.code === "invalid_union") {
    if (issue.errors.length === 0)
      return [{ at: placeOf([...issue.path]), told: 'chỉ nhận · takes only: "embedded", "s3"' }];
    return [{ at, told: '"own" hoặc một địa chỉ https:// · "own" or an https:// address' }];
  }
  if (issue.code === "too_small" && issue.origin === "array")
    return [{ at, told: `cần ít nhất ${issue.minimum} mục · needs at least ${issue.minimum}` }];
  if ((issue.code === "too_small" || issue.code === "too_big") && issue.origin !== "string")
    return [{ at, told: "ngoài khoảng cho phép (0 đến 65535) · out of range (0 to 65535)" }];
  return [{ at, told: issue.message }];
}

const VIETNAMESE: Readonly<Record<string, string>> = {
  string: "chuỗi ký tự",
  number: "số",
  int: "số nguyên",
  boolean: "true hoặc false",
  array: "danh sách [ ]",
  object: "nhóm { }",
};

const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (at, step) =>
      typeof step === "number" ? `${at}[${step}]` : at === "" ? String(step) : `${at}.${String(step)}`,
    "",
  ) || "{ }";

function withPaths(settings: Settings, folder: string): Settings {
  const { tls, ca, storage } = settings;
  return {
    ...settings,
    ...(tls && { tls: { certificate: resolve(folder, tls.certificate), key: resolve(folder, tls.key) } }),
    ...(ca !== undefined && { ca: resolve(folder, ca) }),
    storage:
      storage.kind === "embedded" ? { ...storage, directory: resolve(folder, storage.directory) } : storage,
  };
}

async function wrongAround(
  { tls, ca, storage }: Settings,
  environment: Environment,
): Promise<readonly Wrong[]> {
  return [
    ...(tls ? await wrongInPair(tls) : []),
    ...(ca === undefined ? [] : await wrongInCertificate("ca", ca)),
    ...(storage.kind === "embedded"
      ? await wrongInFolder(storage.directory)
      : ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]
          .filter((name) => !environment[name])
          .map((name) => ({
            at: "storage",
            told: `chưa đặt biến môi trường ${name} · the environment variable ${name} is not set`,
          }))),
  ];
}

async function wrongInPair(tls: NonNullable<Settings["tls"]>): Promise<readonly Wrong[]> {
  const wrong = await wrongInCertificate("tls.certificate", tls.certificate);
  if (wrong.length > 0) return wrong;
  const certificate = new X509Certificate(await readFile(tls.certificate));
  try {
    if (certificate.checkPrivateKey(createPrivateKey(await readFile(tls.key)))) return [];
    return [{ at: "tls.key", told: "không đi đôi với chứng thư · is not the key of the certificate" }];
  } catch {
    return [{ at: "tls.key", told: `không đọc được khóa PEM ${tls.key} · this PEM key cannot be read` }];
  }
}

async function wrongInCertificate(at: string, file: string): Promise<readonly Wrong[]> {
  try {
    new X509Certificate(await readFile(file));
    return [];
  } catch {
    return [{ at, told: `không đọc được chứng thư PEM ${file} · this PEM certificate cannot be read` }];
  }
}

/** The folder is made at the first start; what is around it must let us, and it must not be the demo's. */
async function wrongInFolder(directory: string): Promise<readonly Wrong[]> {
  const at = "storage.directory";
  if (await isThere(join(directory, "identity")))
    return [
      {
        at,
        told: `${directory} là dữ liệu của bản dùng thử (npm start), có người dùng thử: hãy chọn thư mục khác · holds the demo's data and people: choose another folder`,
      },
    ];
  const writable = await nearest(directory)
    .then((folder) => access(folder, constants.W_OK | constants.X_OK).then(() => true))
    .catch(() => false);
  return writable ? [] : [{ at, told: `không ghi được vào ${directory} · cannot be written to` }];
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The folder, or the closest one above it that is there. */
async function nearest(folder: string): Promise<string> {
  return (await isThere(folder)) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}
