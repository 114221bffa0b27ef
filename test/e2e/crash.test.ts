import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FolderScorecard } from "../../shared/folder.ts";
import { Rubric } from "../../shared/rubric.ts";
import type { Scorecard } from "../../shared/scorecard.ts";
import { Season } from "../../shared/season.ts";
import { tallyFolder } from "../../shared/tally-folder.ts";
import { SMALL_SEASON, SMALL_TABLE, selfCard } from "../support/small-season.ts";
import { type RunningProcess, runningProcess } from "./running-process.ts";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "bang-vang-crash-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const BLOC = "/v1/seasons/nam-2024/periods/nam/blocs/khoi-1";
type Upload = {
  readonly letter: string;
  readonly follows: number;
  readonly typed: string;
  readonly uploadId: string;
};

/** Uploads revision after revision of three agencies at once until the server is gone; gives what was acknowledged, and what was asked last. */
async function stream(
  server: RunningProcess,
  from: ReadonlyMap<string, number>,
  until: (acknowledged: number) => void,
) {
  const acknowledged: Upload[] = [];
  const unanswered: Upload[] = [];
  await Promise.all(
    ["a", "b", "c"].map(async (letter) => {
      for (let follows = from.get(letter) ?? 0; ; follows++) {
        const upload = {
          letter,
          follows,
          typed: String((follows * 7 + letter.charCodeAt(0)) % 10),
          uploadId: `upload-${letter}-${follows + 1}`,
        };
        try {
          const { status } = await send(server, upload);
          if (status !== 201) throw new Error(`answered ${status}`);
          acknowledged.push(upload);
          until(acknowledged.length);
        } catch (error) {
          if (error instanceof Error && error.message.startsWith("answered")) throw error;
          unanswered.push(upload);
          return;
        }
      }
    }),
  );
  return { acknowledged, unanswered };
}

const send = (server: RunningProcess, { letter, follows, typed, uploadId }: Upload) =>
  server.post("tk-1", "/v1/scorecards", { follows, uploadId, card: selfCard(letter, { typed }) });

test("after SIGKILL in the middle of uploads every acknowledged one is there once, and the standings equal a recompute", async () => {
  const latest = new Map<string, Upload>();
  for (const crashAfter of [5, 11, 23]) {
    const server = await runningProcess(dir);
    let killed: Promise<void> | undefined;
    const from = new Map([...latest].map(([letter, { follows }]) => [letter, follows + 1]));
    const { acknowledged, unanswered } = await stream(server, from, (count) => {
      if (count === crashAfter) killed = server.kill();
    });
    await killed;
    expect(acknowledged.length).toBeGreaterThanOrEqual(crashAfter);
    for (const upload of acknowledged)
      if (upload.follows >= (latest.get(upload.letter)?.follows ?? -1)) latest.set(upload.letter, upload);

    const restarted = await runningProcess(dir);
    for (const upload of acknowledged) {
      const again = await send(restarted, upload);
      expect([again.status, again.body["revision"]]).toEqual([200, upload.follows + 1]);
    }
    for (const upload of unanswered) {
      const again = await send(restarted, upload); // kept before the answer was lost, or kept now: once either way
      expect([200, 201]).toContain(again.status);
      expect(again.body["revision"]).toBe(upload.follows + 1);
      latest.set(upload.letter, upload);
    }
    const { body } = await restarted.get("tk-1", `${BLOC}/standings`);
    await restarted.kill();
    expect(totals(body["lines"])).toEqual(totals(recomputed([...latest.values()])));
  }
});

const totals = (lines: unknown) =>
  (lines as { agency: string; rank?: number; total?: string | number }[]).map(({ agency, rank, total }) => [
    agency,
    rank,
    Number(total),
  ]);

/** The standings from scratch, without a server: only the last card of every agency. */
function recomputed(latest: readonly Upload[]) {
  const cards = latest.map(({ letter, typed }) =>
    FolderScorecard.parse(selfCard(letter, { typed }) satisfies object as Scorecard),
  );
  const rubric = Rubric.parse(SMALL_TABLE);
  const tallied = tallyFolder({
    season: Season.parse(SMALL_SEASON),
    rubrics: new Map([[rubric.id as string, rubric]]),
    cards,
    decisions: [],
  });
  if (!tallied.ok) throw new Error(JSON.stringify(tallied.problems));
  return tallied.value
    .find(({ bloc }) => bloc === "khoi-1")
    ?.lines.map((line) => ({ ...line, total: (line.total ?? 0) / 100 }));
}

test("the server stays under 200 MB after a thousand uploads", async () => {
  const server = await runningProcess(dir);
  try {
    for (let revision = 0; revision < 334; revision++)
      await Promise.all(
        ["a", "b", "c"].map((letter) =>
          send(server, {
            letter,
            follows: revision,
            typed: String(revision % 10),
            uploadId: `upload-${letter}-${revision + 1}`,
          }),
        ),
      );
    const { body } = await server.get("tk-1", `${BLOC}/progress`);
    expect(
      (body["agencies"] as { sent: { revision: number }[] }[]).map(({ sent }) => sent[0]?.revision),
    ).toEqual([334, 334, 334]);
    const memory = await server.memory();
    console.info(`resident memory after 1,002 uploads: ${memory.toFixed(0)} MB`);
    expect(memory).toBeLessThan(200);
  } finally {
    await server.kill();
  }
});
