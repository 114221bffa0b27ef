import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { expect } from "vitest";
import { clientOf, type Rules, refusalIn, refusalOf, textOf } from "../trial.ts";

export const signedRequestRules = {
  "a presigned GET needs nothing but its URL": async ({ s3, bucket }) => {
    const place = { Bucket: bucket, Key: "điểm 1+2.json" };
    await s3.send(new PutObjectCommand({ ...place, Body: "hello", ContentType: "application/json" }));
    const response = await fetch(await getSignedUrl(s3, new GetObjectCommand(place)));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.text()).toBe("hello");
  },

  "a presigned GET names the type, the file name and the caching of its answer": async ({ s3, bucket }) => {
    const place = { Bucket: bucket, Key: "k" };
    await s3.send(new PutObjectCommand({ ...place, Body: "hello" }));
    const url = await getSignedUrl(
      s3,
      new GetObjectCommand({
        ...place,
        ResponseContentType: "text/plain",
        ResponseContentDisposition: "attachment; filename*=UTF-8''b%E1%BA%A3ng.xlsx",
        ResponseCacheControl: "no-store",
      }),
    );
    const { headers } = await fetch(url);
    expect(headers.get("content-type")).toBe("text/plain");
    expect(headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''b%E1%BA%A3ng.xlsx");
    expect(headers.get("cache-control")).toBe("no-store");
  },

  "a presigned PUT stores its body": async (trial) => {
    const url = await getSignedUrl(trial.s3, new PutObjectCommand({ Bucket: trial.bucket, Key: "k" }));
    const response = await fetch(url, {
      method: "PUT",
      body: "hello",
      headers: { "content-type": "text/plain" },
    });
    expect(response.status).toBe(200);
    expect(await textOf(trial, "k")).toBe("hello");
  },

  "a presigned URL that was changed is refused": async ({ s3, bucket }) => {
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: "secret", Body: "hello" }));
    const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket: bucket, Key: "public" }));
    expect(await refusalIn(await fetch(url.replace("/public?", "/secret?")))).toBe(
      "403 SignatureDoesNotMatch",
    );
  },

  "a presigned URL is refused once it has expired": async ({ s3, bucket }) => {
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: "k", Body: "hello" }));
    const signingDate = new Date(Date.now() - 61_000);
    const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket: bucket, Key: "k" }), {
      signingDate,
      expiresIn: 60,
    });
    expect(await refusalIn(await fetch(url))).toBe("403 AccessDenied");
  },

  "a request signed with a wrong secret is refused": async ({ bucket, ...subject }) => {
    const credentials = { ...subject.credentials, secretAccessKey: "wrong" };
    const sent = clientOf({ ...subject, credentials }).send(new ListObjectsV2Command({ Bucket: bucket }));
    expect(await refusalOf(sent)).toBe("403 SignatureDoesNotMatch");
  },

  "a request of an unknown key is refused": async ({ bucket, ...subject }) => {
    const credentials = { ...subject.credentials, accessKeyId: "AKIAUNKNOWN" };
    const sent = clientOf({ ...subject, credentials }).send(new ListObjectsV2Command({ Bucket: bucket }));
    expect(await refusalOf(sent)).toBe("403 InvalidAccessKeyId");
  },

  "a request without a signature is refused": async ({ endpoint, s3, bucket }) => {
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: "k", Body: "hello" }));
    expect(await refusalIn(await fetch(`${endpoint}/${bucket}/k`))).toBe("403 AccessDenied");
  },
} satisfies Rules;
