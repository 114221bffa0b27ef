import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

export type KeyPair = { readonly accessKeyId: string; readonly secretAccessKey: string };

/** The key pair of the embedded storage: made at random on the first start, readable by its owner only, kept. */
export async function localKeys(dir: string): Promise<KeyPair> {
  const file = join(dir, "storage-keys.json");
  await mkdir(dir, { recursive: true });
  const made = {
    accessKeyId: `BV${randomBytes(9).toString("hex").toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString("base64url"),
  };
  try {
    await writeFile(file, JSON.stringify(made), { flag: "wx", mode: 0o600 });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return JSON.parse(await readFile(file, "utf8")) as KeyPair;
  }
}
