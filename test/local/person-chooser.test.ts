import { afterAll, beforeAll, expect, test } from "vitest";
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
  const vietnamese = page.indexOf('<p class="issuer"><strong>Nhà cung cấp danh tính thử trên máy này');
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
