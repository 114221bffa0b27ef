import { DeleteObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { expect } from "vitest";
import { enableVersioning, type Rules, refusalOf, type Trial, textOf } from "../trial.ts";

const RIVALS = 20;

const put = (
  { s3, bucket }: Trial,
  Body: string,
  condition: { IfMatch?: string; IfNoneMatch?: string } = {},
) => s3.send(new PutObjectCommand({ Bucket: bucket, Key: "k", Body, ...condition }));

const create = (trial: Trial, body: string) => put(trial, body, { IfNoneMatch: "*" });

/** Sends all at once; hands back the bodies that won and the refusals of the others. */
async function race(writes: readonly Promise<unknown>[]): Promise<{ won: string[]; refusals: Set<string> }> {
  const outcomes = await Promise.all(
    writes.map((write, rival) =>
      refusalOf(write).then(
        (refusal) => ({ refusal, won: [] }),
        () => ({ refusal: "", won: [`rival ${rival}`] }),
      ),
    ),
  );
  return {
    won: outcomes.flatMap(({ won }) => won),
    refusals: new Set(outcomes.flatMap(({ refusal }) => (refusal ? [refusal] : []))),
  };
}

const rivals = Array.from({ length: RIVALS }, (_, rival) => `rival ${rival}`);

export const conditionalWriteRules = {
  "If-None-Match: * creates once and then is refused": async (trial) => {
    await create(trial, "first");
    expect(await refusalOf(create(trial, "second"))).toBe("412 PreconditionFailed");
    expect(await textOf(trial, "k")).toBe("first");
  },

  "of many writers that create one key exactly one wins, and its body stays": async (trial) => {
    const { won, refusals } = await race(rivals.map((rival) => create(trial, rival)));
    expect(won).toHaveLength(1);
    expect(refusals).toEqual(new Set(["412 PreconditionFailed"]));
    expect(await textOf(trial, "k")).toBe(won[0]);
  },

  "If-Match replaces what was read and refuses what is stale": async (trial) => {
    const { ETag: first = "" } = await put(trial, "first");
    const { ETag: second = "" } = await put(trial, "second", { IfMatch: first });
    expect(await refusalOf(put(trial, "third", { IfMatch: first }))).toBe("412 PreconditionFailed");
    await put(trial, "third", { IfMatch: second.replaceAll('"', "") });
    expect(await textOf(trial, "k")).toBe("third");
  },

  "If-Match on a missing key is refused as missing": async (trial) => {
    expect(await refusalOf(put(trial, "first", { IfMatch: '"0"' }))).toBe("404 NoSuchKey");
  },

  "of many writers that replace one reading exactly one wins": async (trial) => {
    const { ETag = "" } = await put(trial, "first");
    const { won, refusals } = await race(rivals.map((rival) => put(trial, rival, { IfMatch: ETag })));
    expect(won).toHaveLength(1);
    expect(refusals).toEqual(new Set(["412 PreconditionFailed"]));
    expect(await textOf(trial, "k")).toBe(won[0]);
  },

  "after a delete marker the key can be created again, and not be matched": async (trial) => {
    await enableVersioning(trial);
    const { ETag = "" } = await create(trial, "first");
    await trial.s3.send(new DeleteObjectCommand({ Bucket: trial.bucket, Key: "k" }));
    expect(await refusalOf(put(trial, "second", { IfMatch: ETag }))).toBe("404 NoSuchKey");
    await create(trial, "second");
    expect(await textOf(trial, "k")).toBe("second");
  },
} satisfies Rules;
