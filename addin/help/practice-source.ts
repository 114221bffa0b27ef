import * as z from "zod/mini";
import { Rubric } from "../../shared/rubric.ts";
import type { Chain } from "../../shared/storage-keys.ts";
import { Sheet } from "../../shared/wire/sheet.ts";
import { PRACTICE_SEASON } from "../state/focus.ts";
import { PRACTICE_TABLE } from "./practice-table.ts";

const AGENCY = "co-quan-a";

/** What the practice sheet is built from: a table of our own, Cơ quan A, some figures filled in with two mistakes to find. */
export const practiceSource = (): Sheet =>
  Sheet.parse({
    season: { id: PRACTICE_SEASON, title: "Luyện tập", year: 2025, illustrative: true },
    period: { id: "nam", title: "Cả năm", from: "2025-01-01", to: "2025-12-31", days: {} },
    bloc: { id: "khoi-luyen-tap", label: "khối", title: "Khối luyện tập" },
    agency: { id: AGENCY, title: "Cơ quan A" },
    round: "self",
    scorer: AGENCY,
    rubric: z.encode(Rubric, Rubric.parse(PRACTICE_TABLE)),
    rubricHash: "0".repeat(64),
    targets: [],
    notAssigned: [],
    closed: false,
    lateNow: false,
    revision: 0,
    card: {
      season: PRACTICE_SEASON,
      period: "nam",
      bloc: "khoi-luyen-tap",
      agency: AGENCY,
      round: "self",
      scorer: AGENCY,
      entries: [
        { criterion: "i-1", inputs: { "dung-han": "97.5" } },
        { criterion: "i-2", points: "21" },
        { criterion: "i-3", inputs: { tre: "1", "sang-kien": "2" } },
        { criterion: "ii-1", inputs: { "phat-dong": true } },
      ],
    },
  });

export const PRACTICE_CHAIN = {
  season: PRACTICE_SEASON,
  period: "nam",
  bloc: "khoi-luyen-tap",
  agency: AGENCY,
  round: "self",
  scorer: AGENCY,
} as unknown as Chain;
