import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSettings } from "../../../../infra/local/serve/read-settings.ts";
import { certificateFor } from "../../../support/openid-issuer.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "bang-vang-settings-"));
  const { key, cert } = await certificateFor(["thidua.example"]);
  await writeFile(join(folder, "site.pem"), cert);
  await writeFile(join(folder, "site.key"), key);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ISSUER = { issuer: "https://login.example/realms/tinh", audience: "bang-vang-api", clientId: "pane" };
const RIGHT = {
  origin: "https://thidua.example",
  tls: { certificate: "site.pem", key: "site.key" },
  storage: { kind: "embedded", directory: "data" },
  issuers: [ISSUER],
};
const read = async (given: object | string, environment: Record<string, string> = {}) => {
  const file = join(folder, "settings.json");
  await writeFile(file, typeof given === "string" ? given : JSON.stringify(given));
  return readSettings(file, environment);
};
/** What is told of settings that are wrong, a line each; empty when they are right. */
const toldOf = async (
  given: object | string,
  environment?: Record<string, string>,
): Promise<readonly string[]> =>
  read(given, environment).then(
    () => [],
    (error: Error) => error.message.split("\n"),
  );

describe("settings that are right", () => {
  test("need four things, and say the rest themselves", async () => {
    expect(await read(RIGHT)).toEqual({
      ...RIGHT,
      listen: { host: "0.0.0.0", port: 443 },
      tls: { certificate: join(folder, "site.pem"), key: join(folder, "site.key") },
      storage: { kind: "embedded", directory: join(folder, "data") },
      issuers: [{ ...ISSUER, profile: "standard", scope: "openid profile", audienceAs: "none", prefix: "" }],
      founders: [],
      sweep: ["01:30"],
      officeJs: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    });
  });

  test("may be saved by Notepad, which puts a mark before them", async () => {
    expect(await toldOf(`\uFEFF${JSON.stringify(RIGHT)}`)).toEqual([]);
  });

  test("take an S3 store whose keys stand in the environment, and http only on this machine", async () => {
    const storage = { kind: "s3", endpoint: "http://localhost:9000", records: "kho-1", derived: "kho-2" };
    const keys = { AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "b" };
    expect((await read({ ...RIGHT, storage }, keys)).storage).toEqual({
      ...storage,
      region: "us-east-1",
      pathStyle: true,
    });
    expect(await toldOf({ ...RIGHT, storage })).toEqual([
      expect.stringContaining("có 2 chỗ chưa đúng; chưa khởi động gì"),
      expect.stringContaining("chưa đặt biến môi trường AWS_ACCESS_KEY_ID"),
      expect.stringContaining("chưa đặt biến môi trường AWS_SECRET_ACCESS_KEY"),
    ]);
    const abroad = { ...storage, endpoint: "http://kho.example" };
    expect(await toldOf({ ...RIGHT, storage: abroad }, keys)).toContainEqual(
      expect.stringContaining("storage.endpoint: phải là https://"),
    );
  });

  test("take several issuers whose people have prefixes of their own", async () => {
    const second = { ...ISSUER, issuer: "https://login-2.example", prefix: "so-" };
    expect(await toldOf({ ...RIGHT, issuers: [ISSUER, second] })).toEqual([]);
    expect(await toldOf({ ...RIGHT, issuers: [ISSUER, { ...second, prefix: "" }] })).toContainEqual(
      expect.stringContaining("issuers: mỗi nơi đăng nhập cần một prefix riêng"),
    );
    expect(await toldOf({ ...RIGHT, issuers: [ISSUER, { ...ISSUER, prefix: "b-" }] })).toContainEqual(
      expect.stringContaining("issuers: có hai mục cùng issuer"),
    );
  });

  test("give prefixes that no UUID begins with, and none of which begins another", async () => {
    const withPrefixes = (...prefixes: readonly string[]) =>
      toldOf({
        ...RIGHT,
        issuers: prefixes.map((prefix, at) => ({ ...ISSUER, issuer: `https://login-${at}.example`, prefix })),
      });
    expect(await withPrefixes("", "a-", "b-", "ab1-")).toEqual([]);
    for (const prefix of ["a", "ab", "so", "-", "Ab-", "dài-", "abcd-"])
      expect(await withPrefixes("", prefix), prefix).toContainEqual(
        expect.stringContaining("issuers[1].prefix: chữ thường không dấu hoặc chữ số rồi dấu nối ở cuối"),
      );
    expect(await withPrefixes("a-", "a-b-")).toContainEqual(
      expect.stringContaining("issuers: mỗi nơi đăng nhập cần một prefix riêng"),
    );
  });

  test("name the API otherwise than the pane, where a token's audience alone tells its kind", async () => {
    const one = { ...ISSUER, audience: "pane" };
    for (const issuer of [one, { ...one, profile: "standard" }])
      expect(await toldOf({ ...RIGHT, issuers: [issuer] })).toContainEqual(
        expect.stringContaining("issuers[0].audience: với profile standard phải khác clientId"),
      );
    for (const profile of ["entra", "keycloak", "cognito"])
      expect(await toldOf({ ...RIGHT, issuers: [{ ...one, profile }] })).toEqual([]);
  });
});

describe("settings that are wrong", () => {
  test("are told all at once, Vietnamese first, each by its name", async () => {
    const told = await toldOf({
      origin: "https://thidua.example/",
      listen: { port: "443" },
      tls: { certificate: "site.pem" },
      proxy: { trusted: ["10.0.0.0/33", "proxy.example"] },
      storage: { kind: "disk" },
      issuers: [{ issuer: "http://127.0.0.1:4000", audience: "", profile: "okta", prefix: "qua-dai" }],
      founders: ["Nguyễn"],
      sweep: ["25:00"],
      officeJs: "http://office.example/office.js",
      password: "x",
      colour: 1,
    });
    expect(told[0]).toMatch(
      /có \d+ chỗ chưa đúng; chưa khởi động gì\. · \d+ settings are not right; nothing was started\.$/,
    );
    const places = told.slice(1).map((line) => line.trim().split(": ")[0]);
    expect(new Set(places)).toEqual(
      new Set([
        "origin",
        "listen.port",
        "tls.key",
        "tls",
        "proxy.trusted[0]",
        "proxy.trusted[1]",
        "storage.kind",
        "issuers[0].issuer",
        "issuers[0].audience",
        "issuers[0].profile",
        "issuers[0].clientId",
        "issuers[0].prefix",
        "founders[0]",
        "sweep[0]",
        "officeJs",
        "password",
        "colour",
      ]),
    );
    for (const line of told) expect(line).toContain(" · ");
    expect(told).toContainEqual(expect.stringMatching(/password: mật khẩu, khóa không để trong tệp này/));
    expect(told).toContainEqual(expect.stringMatching(/colour: không có thiết lập này/));
    expect(told).toContainEqual(expect.stringMatching(/clientId: còn thiếu/));
  });

  test("name the demo's sign-in, in whatever way", async () => {
    for (const issuer of ["https://127.0.0.1:4000", "https://localhost:4000", "https://[::1]:4000"])
      expect(await toldOf({ ...RIGHT, issuers: [{ ...ISSUER, issuer }] })).toContainEqual(
        expect.stringContaining("không nhận nơi đăng nhập dùng thử"),
      );
  });

  test("name the demo's data", async () => {
    await writeFile(join(folder, "identity"), "");
    expect(await toldOf({ ...RIGHT, storage: { kind: "embedded", directory: "." } })).toContainEqual(
      expect.stringContaining("là dữ liệu của bản dùng thử"),
    );
  });

  test("name files that are not there, or are not what they should be", async () => {
    await writeFile(join(folder, "other.key"), (await certificateFor(["else.example"])).key);
    const told = async (change: object) =>
      (await toldOf({ ...RIGHT, ...change })).slice(1).map((line) => line.trim());
    expect(await told({ tls: { certificate: "none.pem", key: "site.key" } })).toEqual([
      expect.stringContaining("tls.certificate: không đọc được chứng thư PEM"),
    ]);
    expect(await told({ tls: { certificate: "site.pem", key: "other.key" } })).toEqual([
      expect.stringContaining("tls.key: không đi đôi với chứng thư"),
    ]);
    expect(await told({ tls: { certificate: "site.pem", key: "site.pem" } })).toEqual([
      expect.stringContaining("tls.key: không đọc được khóa PEM"),
    ]);
    expect(await told({ ca: "none.pem" })).toEqual([expect.stringContaining("ca: không đọc được")]);
    expect(await told({ storage: { kind: "embedded", directory: "site.pem/data" } })).toEqual([
      expect.stringContaining("storage.directory: không ghi được"),
    ]);
  });

  test("need exactly one of a certificate and a proxy", async () => {
    const { tls: _, ...neither } = RIGHT;
    expect(await toldOf(neither)).toContainEqual(expect.stringContaining("tls: cần đúng một trong hai"));
    expect(await toldOf({ ...RIGHT, proxy: { trusted: ["127.0.0.1"] } })).toContainEqual(
      expect.stringContaining("tls: cần đúng một trong hai"),
    );
    expect(await toldOf({ ...neither, proxy: { trusted: ["::1", "10.0.0.0/8"] } })).toEqual([]);
  });

  test("that are no JSON, or not there, are told in a sentence", async () => {
    expect((await toldOf("{"))[0]).toContain("không phải JSON");
    await expect(readSettings(join(folder, "none.json"), {})).rejects.toThrow(
      /không đọc được tệp cấu hình \(ENOENT\)/,
    );
  });
});
