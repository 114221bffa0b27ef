import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPerson } from "../../infra/local/identity/demo-tasks.ts";
import { Person } from "../../shared/season.ts";
import { SMALL_SEASON } from "../support/small-season.ts";
import { demoIdentity } from "./demo-identity.ts";
import { type Browser, browser, destination, discover, proofKey, signInUrl } from "./sign-in-walk.ts";

let demo: Awaited<ReturnType<typeof demoIdentity>>;

beforeAll(async () => {
  demo = await demoIdentity();
});
afterAll(() => demo.end());

async function open(browse: Browser): Promise<URL> {
  const { authorization_endpoint } = await discover(demo.identity.issuer);
  return destination(await browse(signInUrl(authorization_endpoint, proofKey().challenge)));
}

test("the chooser says in Vietnamese, then in English, that it is a trial on this machine", async () => {
  const browse = browser();
  const page = await (await browse(await open(browse))).text();
  const vietnamese = page.indexOf("<span>Nhà cung cấp danh tính thử trên máy này");
  expect(vietnamese).toBeGreaterThan(0);
  expect(page.indexOf("Trial identity provider on this machine")).toBeGreaterThan(vietnamese);
});

test("the chooser shows a name as text, whatever is in it", async () => {
  const browse = browser();
  const page = await (await browse(await open(browse))).text();
  expect(page).toContain("Thư ký Cơ quan &#34;A&#34; &#60;thử&#62;");
});

test("the chooser takes a button pressed for a choice, not a link followed", async () => {
  const browse = browser();
  expect((await browse(`${await open(browse)}/to-thu-ky`)).status).toBe(200);
});

test("the chooser lets nobody in who is not of the demo", async () => {
  const browse = browser();
  const answer = await browse(`${await open(browse)}/chu-tich`, { method: "POST" });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("Bạn đăng nhập với tư cách ai?");
});

test("the chooser chooses only for the browser in which the sign-in began", async () => {
  const begun = await open(browser());
  const answer = await browser()(`${begun}/to-thu-ky`, { method: "POST" });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Lượt đăng nhập này đã hết hạn");
});

test("the chooser names people under their task, each task once, with what it is in both languages", async () => {
  const people = (SMALL_SEASON.people ?? []).map((person) => demoPerson(Person.parse(person)));
  const other = await demoIdentity([{ id: "khach", name: "Khách" }, ...people]);
  const { authorization_endpoint } = await discover(other.identity.issuer);
  const browse = browser();
  const page = await (
    await browse(destination(await browse(signInUrl(authorization_endpoint, proofKey().challenge))))
  ).text();
  await other.end();
  expect(
    [...page.matchAll(/<h2><span>([^:<]+)|<button>([^<]+)/g)].map(([, task, name]) => task ?? name),
  ).toEqual([
    "Thư ký đơn vị",
    "Thư ký Cơ quan A",
    "Thư ký Cơ quan B",
    "Thư ký Cơ quan X",
    "Thẩm định",
    "Chuyên viên Văn phòng",
    "Tổ thư ký khối",
    "Tổ thư ký Khối 1",
    "Tổ thư ký Khối 2",
    "Khách",
  ]);
  expect(page).toContain("Agency secretary: fills in and submits the self-score");
});
