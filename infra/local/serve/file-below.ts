import { readFile } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { contentType } from "../pages/content-type.ts";

/** A file of a folder that is too large to be held, by its name as an address writes it; nothing outside the folder. */
export async function fileBelow(folder: string, name: string): Promise<Response> {
  const file = resolve(folder, decoded(name));
  const bytes = file.startsWith(folder + sep) ? await readFile(file).catch(() => undefined) : undefined;
  return bytes
    ? new Response(bytes, {
        headers: { "content-type": contentType(file), "cache-control": "public, max-age=86400" },
      })
    : new Response("Không có tệp này. · No such file.", { status: 404 });
}

/** The name meant; what is no name in an address (`%zz`) means none. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return "";
    throw error;
  }
}
