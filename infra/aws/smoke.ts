import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { S3Client } from "@aws-sdk/client-s3";
import { Misuse, readOptions, runCommand } from "../local/command-line.ts";
import { makeChecks } from "./smoke/check.ts";
import { type Deployed, deployedOf } from "./smoke/deployed.ts";
import { doorChecks } from "./smoke/door-checks.ts";
import { journeyCheck } from "./smoke/journey-check.ts";
import { queueCheck } from "./smoke/queue-check.ts";
import { type SignedIn, signInByHand } from "./smoke/sign-in.ts";
import { storageChecks } from "./smoke/storage-checks.ts";

const OUTPUTS = join(resolve(import.meta.dirname, "../.."), ".local/cdk-outputs.json");

const USAGE = `npm run smoke -- --stage thu [--leave-a-season] [--without-sign-in] [--outputs tệp.json]
  Thử trên AWS thật điều không chứng minh được ở máy này, bằng quyền của người chạy (aws sso login).
  --leave-a-season   cho phép để lại một năm thi đua giả của năm 2000 (không xóa được trước hạn khóa)
  --without-sign-in  không hỏi đăng nhập; các phép thử cần thẻ truy cập được ghi là chưa làm
  Proves on a real account what cannot be proved here, with the rights of whoever runs it.`;

await runCommand(async () => {
  const { values } = readOptions(
    {
      options: {
        stage: { type: "string" },
        outputs: { type: "string", default: OUTPUTS },
        "leave-a-season": { type: "boolean", default: false },
        "without-sign-in": { type: "boolean", default: false },
      },
    },
    USAGE,
  );
  if (values.stage === undefined) throw new Misuse(`Thiếu --stage · --stage is missing.\n\n${USAGE}`);
  const text = await readFile(values.outputs, "utf8").catch(() => {
    throw new Misuse(`Không thấy ${values.outputs}; hãy chạy npm run deploy trước · not there: deploy first`);
  });
  const stage = deployedOf(text, values.stage);
  const person = values["without-sign-in"] ? undefined : await signedIn(stage);
  const s3 = new S3Client({ region: stage.region });
  const storage = { s3, records: stage.records, derived: stage.derived };
  const count = await makeChecks(
    [
      ...storageChecks(storage),
      ...doorChecks({ origin: stage.origin, person }),
      journeyCheck({ ...storage, origin: stage.origin, person, mayLeaveSeason: values["leave-a-season"] }),
      queueCheck({ credentials: () => s3.config.credentials(), region: stage.region }, stage.parked),
    ],
    console.log,
  );
  console.log(
    `\n${count.holds} đạt · hold, ${count.fails} không đạt · fail, ${count["not-made"]} chưa làm · not made`,
  );
  if (count.fails > 0) process.exitCode = 1;
});

async function signedIn(stage: Deployed): Promise<SignedIn> {
  const { address, finish } = await signInByHand(stage);
  console.log(`1. Mở địa chỉ này và đăng nhập · open this and sign in:\n\n${address}\n`);
  console.log(
    "2. Dán địa chỉ của trang cuối (…/pane/signed-in.html?code=…) · paste the last page's address:\n",
  );
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ended = await terminal.question("> ");
  terminal.close();
  return finish(ended.trim());
}
