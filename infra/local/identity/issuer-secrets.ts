import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from "jose";

/** What makes this issuer this issuer: tokens and cookies made before a restart hold after it. */
export type IssuerSecrets = { readonly signingKeys: readonly JWK[]; readonly cookieKeys: readonly string[] };

const FILE = "issuer-secrets.json";

/** The secrets kept under `dir`; on the first start they are made at random, for the owner's eyes only. */
export async function issuerSecrets(dir: string): Promise<IssuerSecrets> {
  const path = join(dir, FILE);
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const secrets = {
    signingKeys: [await newSigningKey()],
    cookieKeys: [randomBytes(32).toString("base64url")],
  };
  await mkdir(dir, { recursive: true });
  await keepPrivately(path, JSON.stringify(secrets));
  return secrets;
}

async function newSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: "RS256", use: "sig" };
}

/** By way of a second file, so that a start cut short leaves no half of one. */
async function keepPrivately(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, path);
}
