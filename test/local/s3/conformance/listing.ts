import { ListObjectsV2Command, type ListObjectsV2CommandInput, PutObjectCommand } from "@aws-sdk/client-s3";
import { expect } from "vitest";
import { type Rules, refusalOf, type Trial } from "../trial.ts";

const putAll = ({ s3, bucket }: Trial, keys: readonly string[]) =>
  Promise.all(keys.map((Key) => s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: "-" }))));

type Listed = {
  readonly keys: readonly unknown[];
  readonly folders: readonly unknown[];
  readonly next: string | undefined;
};

async function list({ s3, bucket }: Trial, asked: Partial<ListObjectsV2CommandInput> = {}): Promise<Listed> {
  const page = await s3.send(new ListObjectsV2Command({ Bucket: bucket, ...asked }));
  const keys = (page.Contents ?? []).map(({ Key }) => Key);
  const folders = (page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix);
  expect(page.KeyCount).toBe(keys.length + folders.length);
  expect(page.IsTruncated).toBe(page.NextContinuationToken !== undefined);
  return { keys, folders, next: page.NextContinuationToken };
}

async function listPages(
  trial: Trial,
  asked: Partial<ListObjectsV2CommandInput>,
): Promise<readonly Listed[]> {
  const pages: Listed[] = [];
  let token: string | undefined;
  do {
    const page = await list(trial, {
      ...asked,
      ...(token === undefined ? {} : { ContinuationToken: token }),
    });
    pages.push(page);
    token = page.next;
  } while (token !== undefined);
  return pages;
}

const season = ["2026/a/1", "2026/a/2", "2026/b/1", "2026/c", "2027/a/1", "readme"];

export const listingRules = {
  "keys are listed in the order of their UTF-8 bytes": async (trial) => {
    await putAll(trial, ["b", "a", "é", "Z", "\u{1F600}", "\uFFFD", "~", "a/", "a-b", "aa"]);
    const { keys } = await list(trial);
    expect(keys).toEqual(["Z", "a", "a-b", "a/", "aa", "b", "~", "é", "\uFFFD", "\u{1F600}"]);
  },

  "a prefix lists only the keys that begin with it": async (trial) => {
    await putAll(trial, season);
    expect((await list(trial, { Prefix: "2026/a/" })).keys).toEqual(["2026/a/1", "2026/a/2"]);
    expect((await list(trial, { Prefix: "2028" })).keys).toEqual([]);
  },

  "with a delimiter, keys that go on behind it are rolled up in folders": async (trial) => {
    await putAll(trial, season);
    expect(await list(trial, { Delimiter: "/" })).toMatchObject({
      keys: ["readme"],
      folders: ["2026/", "2027/"],
    });
    const inside = await list(trial, { Delimiter: "/", Prefix: "2026/" });
    expect(inside).toMatchObject({ keys: ["2026/c"], folders: ["2026/a/", "2026/b/"] });
  },

  "StartAfter begins behind a key, whether it exists or not": async (trial) => {
    await putAll(trial, season);
    expect((await list(trial, { StartAfter: "2026/c" })).keys).toEqual(["2027/a/1", "readme"]);
    expect((await list(trial, { StartAfter: "2026/zzz" })).keys).toEqual(["2027/a/1", "readme"]);
    expect((await list(trial, { StartAfter: "zzz" })).keys).toEqual([]);
  },

  "pages of MaxKeys hold every key once, in order": async (trial) => {
    await putAll(trial, season);
    const pages = await listPages(trial, { MaxKeys: 4 });
    expect(pages.map(({ keys }) => keys)).toEqual([season.slice(0, 4), season.slice(4)]);
    expect((await listPages(trial, { MaxKeys: 6 })).map(({ keys }) => keys)).toEqual([season]);
  },

  "a folder counts as one key of a page, and is not repeated on the next": async (trial) => {
    await putAll(trial, season);
    const pages = await listPages(trial, { MaxKeys: 1, Delimiter: "/" });
    expect(pages.map(({ keys, folders }) => [...folders, ...keys])).toEqual([
      ["2026/"],
      ["2027/"],
      ["readme"],
    ]);
  },

  "no keys are listed when none are asked for": async (trial) => {
    await putAll(trial, season);
    expect(await list(trial, { MaxKeys: 0 })).toEqual({ keys: [], folders: [], next: undefined });
  },

  "encoding-type=url lists keys form-encoded, slashes kept": async (trial) => {
    await putAll(trial, ["a b/điểm+1%", "test_file(3).png"]);
    const { keys } = await list(trial, { EncodingType: "url" });
    expect(keys).toEqual(["a+b/%C4%91i%E1%BB%83m%2B1%25", "test_file%283%29.png"]);
  },

  "a continuation token that was never given is refused": async (trial) => {
    expect(await refusalOf(list(trial, { ContinuationToken: "never" }))).toBe("400 InvalidArgument");
  },
} satisfies Rules;
