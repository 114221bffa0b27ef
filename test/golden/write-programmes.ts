import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { INSPECTION_COMMISSIONS } from "./played-inspection-commissions.ts";
import { PARTY_AGENCIES } from "./played-party-agencies.ts";
import { filesOf, type PlayedProgramme } from "./played-programme.ts";
import { PROVINCE } from "./played-province.ts";
import { PUBLIC_SERVICE } from "./played-public-service.ts";
import { writeExpected } from "./write-expected.ts";

/** The founding programmes played by invented agencies, but for the internal-affairs bloc, which has its own script. */
export const PLAYED_PROGRAMMES: readonly PlayedProgramme[] = [
  PARTY_AGENCIES,
  PUBLIC_SERVICE,
  INSPECTION_COMMISSIONS,
  PROVINCE,
];

/** Writes the folder of a programme anew, and the standings it comes to. */
async function writeYear(programme: PlayedProgramme): Promise<void> {
  const folder = join(import.meta.dirname, programme.folder);
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of filesOf(programme)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await writeExpected(folder);
}

if (import.meta.main) for (const programme of PLAYED_PROGRAMMES) await writeYear(programme);
