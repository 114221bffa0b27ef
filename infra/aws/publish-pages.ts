import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { manifestFor } from "../local/manifest/write-manifest.ts";
import { contentType } from "../local/pages/content-type.ts";

/** What a deployed stage says of itself. */
export type Deployed = {
  readonly origin: string;
  readonly pagesBucket: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly scope?: string;
  /** Names the API to the issuer, where it asks for that; Cognito does not. */
  readonly audience?: string;
};

const HASHED = /-[0-9A-Z]{8}\.(js|css|svg|png)$/;

/**
 * A name that carries its content's hash may be kept for ever, a picture for a day: Excel shows an icon of its own where
 * it may not keep ours. A page is asked for anew each time.
 */
function cachingOf(key: string): string {
  if (HASHED.test(key)) return "public, max-age=31536000, immutable";
  return key.startsWith("pane/assets/") ? "public, max-age=86400" : "no-cache";
}

/** Puts the pages where CloudFront takes them from, then what they are told of their stage, then the manifest. */
export async function publishPages(
  client: S3Client,
  folder: string,
  deployed: Deployed,
): Promise<readonly string[]> {
  const { origin, issuer, clientId, scope, audience } = deployed;
  const put = async (key: string, body: string | Uint8Array) => {
    await client.send(
      new PutObjectCommand({
        Bucket: deployed.pagesBucket,
        Key: key,
        Body: body,
        ContentType: contentType(key),
        CacheControl: cachingOf(key),
      }),
    );
    return key;
  };
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  // Pages last: what they name is there before they are.
  const [pages, parts] = [
    files.filter((file) => file.endsWith(".html")),
    files.filter((file) => !file.endsWith(".html")),
  ];
  const written: string[] = [];
  for (const file of [...parts, ...pages])
    written.push(await put(relative(folder, file).split(sep).join("/"), await readFile(file)));
  const config = { api: "", issuer, clientId, ...(scope && { scope }), ...(audience && { audience }) };
  written.push(await put("pane/config.json", JSON.stringify(config)));
  written.push(await put("manifest.xml", manifestFor({ origin, alsoShown: [new URL(issuer).origin] })));
  return written;
}
