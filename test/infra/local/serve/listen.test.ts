import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { afterEach, beforeEach, expect, test } from "vitest";
import { NotNow } from "../../../../infra/local/command-line.ts";
import { listen } from "../../../../infra/local/serve/listen.ts";
import { jsonLog } from "../../../../infra/local/serve/log.ts";
import { certificateFor } from "../../../support/openid-issuer.ts";

let folder: string;
let lines: { readonly message: string }[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "bang-vang-listen-"));
  lines = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const log = jsonLog(
  (line) => lines.push(JSON.parse(line)),
  () => "now",
);
const toldOf = (message: string) => lines.filter((line) => line.message === message);
const on = (host: string, port = 0, tls?: { certificate: string; key: string }) =>
  listen({ listen: { host, port }, tls }, () => new Response("here"), log);

async function shownAt(port: number): Promise<string> {
  const socket = connect({ host: "127.0.0.1", port, rejectUnauthorized: false });
  await once(socket, "secureConnect");
  const { fingerprint256 } = socket.getPeerCertificate();
  socket.destroy();
  return fingerprint256;
}

test("a certificate is taken with its own key alone: while one of the two files is new, the old pair stays and it is told", async () => {
  const tls = { certificate: join(folder, "site.pem"), key: join(folder, "site.key") };
  const [first, second] = [await certificateFor(["localhost"]), await certificateFor(["localhost"])];
  await writeFile(tls.certificate, first.cert);
  await writeFile(tls.key, first.key);
  const { port, renew, close } = await on("127.0.0.1", 0, tls);
  const before = await shownAt(port);
  // Of another kind than the certificate's: TLS itself takes both, and no handshake succeeds any more.
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  await writeFile(tls.key, privateKey.export({ type: "pkcs8", format: "pem" }));
  await renew();
  expect([await shownAt(port), toldOf("failed").length]).toEqual([before, 1]);
  await writeFile(tls.certificate, second.cert);
  await writeFile(tls.key, first.key);
  await renew();
  expect([await shownAt(port), toldOf("failed").length]).toEqual([before, 2]);
  await writeFile(tls.key, second.key);
  await renew();
  expect(await shownAt(port)).not.toBe(before);
  expect(toldOf("certificate renewed")).toHaveLength(1);
  await close(0);
});

test("a port that is in use, and an address that is not there, may be free and there later", async () => {
  const first = await on("127.0.0.1");
  const told = await on("127.0.0.1", first.port).catch((error: unknown) => error);
  expect(told).toBeInstanceOf(NotNow);
  expect((told as Error).message).toContain("cổng đang có chương trình khác dùng");
  await expect(on("192.0.2.1")).rejects.toBeInstanceOf(NotNow);
  await first.close(0);
});
