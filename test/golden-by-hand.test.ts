import { join } from "node:path";
import { expect, test } from "vitest";
import { readFolder } from "../infra/local/read-folder.ts";
import { decimal } from "../shared/points.ts";
import type { StandingsLine } from "../shared/standings-document.ts";
import { tallyFolder } from "../shared/tally-folder.ts";

const GOLDEN = join(import.meta.dirname, "golden");

/** Worked out on paper: rank or state, agency, total, and where the folder is about it the class. */
const BY_HAND: Readonly<Record<string, readonly string[]>> = {
  // M = 10: 120/100 leads; 55/50 is 5 + 5 × 0,1/0,2; without a target 100 of the best 150
  "dan-dau-khoi-duoc-diem-toi-da": ["1 A 10", "1 E 10", "3 B 7.5", "4 F 6.67", "5 C 5", "6 D 4.5"],
  // 140/100 arrives: 5 + 5 × 0,2/0,4 and 5 + 5 × 0,1/0,4
  "don-vi-nop-muon-thanh-dan-dau": ["1 C 10", "2 A 7.5", "3 B 6.25"],
  // half a point a day, at most 3: B two days, C an hour, D ten days; E at the very instant
  "don-vi-nop-muon-bi-tru-diem": ["1 A 94", "2 B 93.5", "2 C 93.5", "4 D 93", "5 E 92"],
  "khong-ai-vuot-chi-tieu": ["1 A 5", "2 B 4.5", "3 C 4"],
  "xep-hang-theo-102-xep-loai-theo-100": [
    "1 A 102 xuat-sac",
    "2 B 100 xuat-sac",
    "3 C 95 xuat-sac",
    "4 D 84.99 kha",
  ],
  // (94,99 + 95) / 2 = 94,995 is 95,00; (94,99 + 94,99 + 95) / 3 = 94,9933… is 94,99
  "lam-tron-roi-moi-xep-loai": ["1 C 95.5 xuat-sac", "2 A 95 xuat-sac", "3 B 94.99 tot", "4 D 80.5 kha"],
  // 42/50 is 84 %, 42,5/50 is 85 %, 39,5/50 is 79 %
  "tieu-chi-84-phan-tram-cho-quyet-dinh": ["1 A 92 xuat-sac?", "2 B 90.5 xuat-sac", "3 C 84.5 tot?"],
  "tieu-chi-84-phan-tram-xuong-mot-muc": ["1 A 92 tot", "2 B 90.5 xuat-sac", "3 C 84.5 hoan-thanh"],
  "co-thi-dua-cong-muoi-diem": ["1 A 107", "2 B 105", "3 C 99"],
  "khong-tu-cham-khong-xep-hang": ["1 A 90", "2 C 80", "unclassified B -", "unclassified D 99"],
  // 846 × 1000/940 and 800 × 1000/940
  "khong-ap-dung-thi-quy-doi": ["1 A 900", "2 B 896", "3 C 851.06"],
  "toan-diem-khong-van-nop-duoc": ["1 B 4.5", "2 A 0"],
  // 8,775 is 8,78
  "cham-cheo-lay-trung-binh": ["1 B 8.78", "2 A 8.75", "3 C 7.5"],
  // A: 4 and 9,5 left out; E: (7,5 + 7,75) / 2 = 7,625; C has only two marks
  "cham-cheo-bo-cao-nhat-thap-nhat": ["1 B 9.5", "2 A 8.25", "3 D 8", "4 E 7.63", "ungraded C 0"],
  "cham-cheo-lay-trung-vi": ["1 B 8.75", "2 A 8", "3 D 7.13", "4 C 7"],
  // A: 8,75 × 3/10 = 2,625 and 8,625 × 7/10 = 6,0375; C: 2,175 and 6,475. Each rounded, then added
  "cham-cheo-nhan-he-so-roi-lam-tron": ["1 A 8.67", "2 C 8.66", "3 B 8.3"],
  "khong-xet-va-cho-ket-luan-giu-diem": [
    "1 C 90",
    "2 E 88",
    "3 D 85",
    "excluded A 98",
    "pending B 97",
    "excluded F 96",
  ],
  "dong-hang-bo-trong-hang-ke-tiep": ["1 A 95", "2 B 90", "2 C 90", "4 D 88", "5 F 80", "6 E 80"],
  "phuc-tra-thay-tham-dinh": ["1 A 8", "2 D 7.5", "3 B 7", "4 C 6"],
  "chua-tham-dinh-chua-du-diem": ["1 B 8", "ungraded A 0", "ungraded C 5"],
};

const written = ({ state, rank, agency, total, band, bandUndecided }: StandingsLine): string =>
  [
    rank ?? state,
    agency.replace("co-quan-", "").toUpperCase(),
    total === undefined ? "-" : decimal(total),
    ...(band ? [band] : []),
    ...(bandUndecided ? [`${bandUndecided}?`] : []),
  ].join(" ");

test.each(Object.entries(BY_HAND))("%s comes to what was worked out by hand", async (name, expected) => {
  const tallied = tallyFolder(await readFolder(join(GOLDEN, name)));
  expect(tallied.problems).toEqual([]);
  const documents = tallied.ok ? tallied.value : [];
  expect(documents.flatMap(({ refused }) => refused)).toEqual([]);
  expect(documents.flatMap(({ lines }) => lines.map(written))).toEqual(expected);
});
