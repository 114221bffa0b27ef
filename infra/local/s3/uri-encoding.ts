import { S3Error } from "./s3-error.ts";

/** Percent-decodes one part of a request line; a plus sign stays a plus sign. */
export function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error("InvalidURI");
  }
}

/** AWS's UriEncode: everything but A-Z a-z 0-9 - . _ ~ (page "Signature Calculations for the Authorization Header"). */
export const encodeUri = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

export const encodePath = (path: string): string => path.split("/").map(encodeUri).join("/");

/** Keys in a listing with encoding-type=url: form encoding, so a space is a plus sign, with "/" and "*" kept. */
export const encodeListed = (key: string): string =>
  encodeUri(key).replaceAll("%2F", "/").replaceAll("%2A", "*").replaceAll("~", "%7E").replaceAll("%20", "+");
