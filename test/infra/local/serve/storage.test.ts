import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Misuse, NotNow } from "../../../../infra/local/command-line.ts";
import { lockFolder } from "../../../../infra/local/s3/folder-lock.ts";
import { backUp } from "../../../../infra/local/serve/back-up.ts";
import { openStorage } from "../../../../infra/local/serve/storage.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "bang-vang-embedded-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const opened = (directory: string) => openStorage({ kind: "embedded", directory }, {});

describe("the embedded storage", () => {
  test("that another process has may be free later", async () => {
    const first = await opened(folder);
    await expect(opened(folder)).rejects.toBeInstanceOf(NotNow);
    await first.close();
    await (await opened(folder)).close();
  });

  test("is let go of when a bucket of it cannot be made", async () => {
    await mkdir(join(folder, "storage"));
    await writeFile(join(folder, "storage/start-up-proofs"), "no folder");
    await expect(opened(folder)).rejects.toThrow();
    const unlock = await lockFolder(join(folder, "storage"));
    await unlock();
  });
});

describe("a backup", () => {
  const [data, copy] = [() => join(folder, "data"), () => join(folder, "copy")];

  test("into the storage itself is refused under whatever name, while it is served and while it is not", async () => {
    const storage = await opened(data());
    await symlink(data(), join(folder, "other-name"), "dir");
    await mkdir(join(folder, "linked"));
    await symlink(join(data(), "storage"), join(folder, "linked/storage"), "dir");
    const all = [data(), join(folder, "other-name"), join(folder, "linked")];
    for (const into of all) await expect(backUp(data(), into)).rejects.toThrow("là chính kho đang dùng");
    await storage.close();
    for (const into of all) await expect(backUp(data(), into)).rejects.toThrow("là chính kho đang dùng");
  });

  test("into the storage of another server, or where another backup is under way, is refused and copies nothing", async () => {
    await (await opened(data())).close();
    const other = await opened(copy());
    await expect(backUp(data(), copy())).rejects.toThrow(/đang có tiến trình khác dùng; chưa chép gì/);
    await other.close();
  });

  test("lets go of its folder, and can be opened", async () => {
    await (await opened(data())).close();
    await backUp(data(), copy());
    await backUp(data(), copy());
    await (await opened(copy())).close();
  });

  test("of a server that never ran makes nothing", async () => {
    const told = await backUp(data(), data()).catch((error: unknown) => error);
    expect(told).toBeInstanceOf(Misuse);
    expect((told as Error).message).toContain("máy chủ đã chạy lần nào chưa?");
    await mkdir(data()); // was not there
  });
});
