import { PutObjectCommand } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import type { CreatedObject } from "../../../infra/local/s3/s3-server.ts";
import { startEmbedded } from "./embedded.ts";
import { enableVersioning, newTrial, refusalOf, textOf } from "./trial.ts";

test("each committed object is announced once, when it can already be read; a refused one never", async () => {
  const subject = await startEmbedded();
  const trial = await newTrial(subject, "records");
  await enableVersioning(trial);
  const announced: CreatedObject[] = [];
  const readings: Promise<string>[] = [];
  subject.server.onCreated((object) => {
    announced.push(object);
    readings.push(textOf(trial, object.key, object.versionId));
  });

  const create = (Key: string, Body: string) =>
    trial.s3.send(new PutObjectCommand({ Bucket: trial.bucket, Key, Body, IfNoneMatch: "*" }));
  const { VersionId: versionId, ETag: etag } = await create("a/điểm", "one");
  expect(await refusalOf(create("a/điểm", "two"))).toBe("412 PreconditionFailed");
  await create("b", "three");

  await expect.poll(() => announced.length).toBe(2);
  expect(announced[0]).toEqual({ bucket: "records", key: "a/điểm", etag, size: 3, versionId });
  expect(await Promise.all(readings)).toEqual(["one", "three"]);
  trial.s3.destroy();
  await subject.stop();
});
