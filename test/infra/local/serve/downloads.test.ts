import { afterAll, beforeAll, expect, test } from "vitest";
import { s3Objects } from "../../../../functions/adapters/s3-objects.ts";
import { ownDownloads } from "../../../../infra/local/serve/downloads.ts";
import { TEST_BUCKET, type TestStorage, testStorage } from "../../../support/running-api.ts";

const ORIGIN = "https://thidua.example";

let storage: TestStorage;
beforeAll(async () => {
  storage = await testStorage();
});
afterAll(() => storage.close());

const downloads = () => ownDownloads(storage.store, ORIGIN, storage.server.endpoint, `/${TEST_BUCKET}/`);
const signed = (key: string, seconds = 60) =>
  s3Objects(storage.client, () => TEST_BUCKET).presign(key, seconds, {
    disposition: "attachment",
    type: "text/plain",
  });

test("every address the store gives leads to the server's own, whatever it is of", async () => {
  const addressing = Object.entries(downloads().store).filter(([name]) => name.endsWith("Url"));
  expect(addressing.map(([name]) => name)).toEqual(
    expect.arrayContaining(["workbookUrl", "formUrl", "tableFileUrl"]),
  );
  const of = { season: "s", period: "p", bloc: "b" } as never;
  const address = await downloads().store.workbookUrl(of, "0".repeat(64), "Bảng.xlsx", 60);
  expect(address.startsWith(`${ORIGIN}/files/${TEST_BUCKET}/workbooks/s/p/b/`)).toBe(true);
  expect(address).toContain("X-Amz-Signature=");
});

test("no store is given out that makes an address by another name", () => {
  const { store } = downloads();
  const kinds = Object.entries(storage.store).filter(([, answer]) => /presign/.test(String(answer)));
  expect(kinds.length).toBeGreaterThan(2);
  expect(kinds.map(([name]) => name).filter((name) => !name.endsWith("Url"))).toEqual([]);
  expect(Object.keys(store).sort()).toEqual(Object.keys(storage.store).sort());
});

test("what can be made again is given for as long as its signature says, and nothing else ever", async () => {
  const { app } = downloads();
  const objects = s3Objects(storage.client, () => TEST_BUCKET);
  await objects.put("workbooks/a.xlsx", "a file");
  await objects.put("scorecards/a.json", "a secret");
  const asked = async (address: string) => {
    const { pathname, search } = new URL(address);
    return app.request(`/files${pathname}${search}`);
  };
  const given = await asked(await signed("workbooks/a.xlsx"));
  expect([given.status, await given.text(), given.headers.get("content-type")]).toEqual([
    200,
    "a file",
    "text/plain",
  ]);
  expect((await asked(await signed("scorecards/a.json"))).status).toBe(404);
  expect((await asked(await signed("workbooks/none.xlsx"))).status).toBe(404);
  expect((await app.request(`/files/${TEST_BUCKET}/workbooks/a.xlsx`)).status).toBe(404);
  expect(
    (await app.request(`/files/${TEST_BUCKET}/workbooks/../scorecards/a.json?X-Amz-Signature=0`)).status,
  ).toBe(404);
});

test("a store that does not answer is told, and what is safe", async () => {
  const silent = ownDownloads(storage.store, ORIGIN, "http://127.0.0.1:9", `/${TEST_BUCKET}/`);
  const answer = await silent.app.request(`/files/${TEST_BUCKET}/workbooks/a.xlsx?X-Amz-Signature=0`);
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining("dữ liệu an toàn")]);
});
