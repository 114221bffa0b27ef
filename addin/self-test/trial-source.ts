import * as z from "zod/mini";
import { Rubric, type WrittenRubric } from "../../shared/rubric.ts";
import type { Entry } from "../../shared/scorecard.ts";
import { Sheet } from "../../shared/wire/sheet.ts";
import { practiceSource } from "../help/practice-source.ts";
import { TRIAL_TABLE } from "./trial-table.ts";

/** The season of every sheet the self-test lays: no bloc has it, and nothing of it is ever sent. */
export const TRIAL_SEASON = "tu-kiem";

type Asked = {
  readonly table?: WrittenRubric;
  readonly agency?: "a" | "b";
  readonly entries?: readonly object[];
};

/** What a sheet of the self-test is built from: an illustrative table, "Cơ quan A" or "Cơ quan B", what was entered. */
export function trialSource({ table = TRIAL_TABLE, agency: letter = "a", entries }: Asked = {}): Sheet {
  const agency = `co-quan-${letter}`;
  const { card: _, rubric: __, ...practice } = practiceSource();
  return Sheet.parse({
    ...practice,
    season: { id: TRIAL_SEASON, title: "Tự kiểm", year: 2025, illustrative: true },
    agency: { id: agency, title: `Cơ quan ${letter.toUpperCase()}` },
    scorer: agency,
    rubric: z.encode(Rubric, Rubric.parse(table)),
    ...(entries && { card: cardOf(agency, entries) }),
  });
}

/** The sheet of the practice table itself, as "Dùng dữ liệu mẫu" builds it but for the season. */
export function practiceTrial(): Sheet {
  const source = practiceSource();
  return Sheet.parse({
    ...source,
    season: { ...source.season, id: TRIAL_SEASON },
    rubric: z.encode(Rubric, source.rubric),
    ...(source.card && { card: { ...source.card, season: TRIAL_SEASON } }),
  });
}

const cardOf = (agency: string, entries: readonly object[]): object => ({
  season: TRIAL_SEASON,
  period: "nam",
  bloc: "khoi-luyen-tap",
  agency,
  round: "self",
  scorer: agency,
  entries,
});

/** One figure of every kind, none of them wrong. */
export const FULL_ENTRIES = [
  { criterion: "i-1", inputs: { "dung-han": "97.5" } },
  { criterion: "i-2", points: "18.25" },
  { criterion: "i-3", inputs: { tre: "3", "sang-kien": "2" } },
  { criterion: "ii-1", inputs: { "phat-dong": true } },
  { criterion: "ii-2", points: "8.5", explanation: "=1+1 không phải công thức" },
  { criterion: "iii-1", inputs: { "ke-hoach": "12.5", "giai-ngan": "10.125" } },
  { criterion: "iii-2", inputs: { "xep-loai": "tot" } },
  { criterion: "iii-3", inputs: { "tong-ket": "2025-11-18" } },
  { criterion: "iii-4", points: "7.75", explanation: "8/5" },
] as const satisfies readonly Partial<Record<keyof Entry, unknown>>[];

/** Everything at its best; the bonuses of I.3 are cut by the table's cap. */
export const BEST_ENTRIES = [
  { criterion: "i-1", inputs: { "dung-han": "98" } },
  { criterion: "i-2", points: "20" },
  { criterion: "i-3", inputs: { tre: "0", "sang-kien": "5" } },
  { criterion: "ii-1", inputs: { "phat-dong": true } },
  { criterion: "ii-2", points: "20" },
  { criterion: "iii-1", inputs: { "ke-hoach": "8", "giai-ngan": "9" } },
  { criterion: "iii-2", inputs: { "xep-loai": "xuat-sac" } },
  { criterion: "iii-3", inputs: { "tong-ket": "2025-11-15" } },
  { criterion: "iii-4", points: "10" },
] as const;

/** One criterion does not apply, so that its section is rescaled; lateness past its cap; thirds to be rounded. */
export const RESCALED_ENTRIES = [
  { criterion: "i-1", inputs: { "dung-han": "89.999" } },
  { criterion: "i-2", points: "0.01" },
  { criterion: "i-3", inputs: { tre: "20", "sang-kien": "0" } },
  { criterion: "ii-1", inputs: { "phat-dong": false } },
  { criterion: "ii-2", points: "0" },
  { criterion: "iii-1", inputs: { "ke-hoach": "3", "giai-ngan": "1" } },
  { criterion: "iii-2", inputs: { "xep-loai": "hoan-thanh" } },
  { criterion: "iii-3", inputs: { "tong-ket": "2025-12-31" } },
  { criterion: "iii-4", notApplicable: { reason: "Không có đơn vị kết nghĩa" } },
] as const;
