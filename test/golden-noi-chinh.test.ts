import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { readFolder } from "../infra/local/read-folder.ts";
import { decimal } from "../shared/points.ts";
import type { Rubric } from "../shared/rubric.ts";
import type { StandingsDocument, StandingsLine } from "../shared/standings-document.ts";
import { type SeasonFolder, tallyFolder } from "../shared/tally-folder.ts";
import { reasonInWords } from "../shared/words/standings.ts";
import { FOLDER, filesOfTheYear } from "./golden/write-noi-chinh.ts";

const folder = await readFolder(FOLDER);
const standings = tallied(folder);

function tallied(played: SeasonFolder): StandingsDocument {
  const result = tallyFolder(played);
  if (!result.ok || !result.value[0]) throw new Error(JSON.stringify(result.problems));
  return result.value[0];
}

const letter = (agency: string): string => agency.replace("co-quan-", "").toUpperCase();

function lineOf(agency: string, document = standings): StandingsLine {
  const line = document.lines.find((each) => each.agency === agency);
  if (!line) throw new Error(`no line of ${agency}`);
  return line;
}

const pointsOf = (agency: string, criterion: string, document = standings): string => {
  const { points, round } =
    lineOf(agency, document).criteria.find((each) => each.criterion === criterion) ?? {};
  return points === undefined ? "-" : `${decimal(points)} ${round}`;
};

test("the committed files are what the script writes from its figures", () => {
  const committed = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith("expected"));
  const written = filesOfTheYear();
  expect(committed.sort()).toEqual([...written.keys()].sort());
  for (const [path, text] of written) expect(readFileSync(join(FOLDER, path), "utf8"), path).toBe(text);
});

test("every screen and paper of the year says that its figures are illustrative", () => {
  expect(folder.season.illustrative).toBe(true);
  expect(standings.illustrative).toBe(true);
});

test("each line says why it stands where it stands", () => {
  const names = {
    agency: (id: string) => lineOf(id).title,
    rubric: folder.rubrics.get("noi-chinh-2023-minh-hoa") as Rubric,
  };
  const lines = standings.lines.map(
    ({ agency, rank, total, band, reason }) =>
      `${rank ?? "-"} ${letter(agency)} ${total === undefined ? "-" : decimal(total)} ${band ?? "-"}: ${reasonInWords(reason, names, "vi")}`,
  );
  expect(lines).toEqual([
    "1 C 100.22 xuat-sac: Dẫn đầu",
    "2 A 93.57 xuat-sac: Thấp hơn Cơ quan C 6,65 điểm",
    "2 F 93.57 xuat-sac: Đồng hạng với Cơ quan A",
    "4 B 93.39 xuat-sac: Thấp hơn Cơ quan F 0,18 điểm",
    "5 G 93.39 tot: Bằng tổng điểm, thấp hơn Cơ quan B 0,57 điểm tại Mục I",
    "6 D 78.64 kha: Thấp hơn Cơ quan G 14,75 điểm",
    "- E - -: Không gửi bảng tự chấm điểm (mục K.1)",
    "- H 89.43 -: Chờ kết luận kiểm tra dấu hiệu vi phạm về quản lý tài chính",
  ]);
});

test("of two flags the second is contested by A and F, who are level, until the meeting's choice is recorded", () => {
  const { decisions } = folder;
  const before = tallied({
    ...folder,
    decisions: decisions.filter(({ decision: { kind } }) => kind === "pend" || kind === "close"),
  });
  const [flag] = before.awards?.proposals ?? [];
  expect(flag?.proposed.map(({ agency }) => letter(agency))).toEqual(["C"]);
  expect(flag?.open).toEqual({
    kind: "contested",
    agencies: ["co-quan-a", "co-quan-f"],
    places: 1,
    next: "choice",
  });
  const proposed = standings.awards?.proposals.map((each) =>
    each.proposed.map(({ agency }) => letter(agency)),
  );
  expect(proposed).toEqual([
    ["C", "F"],
    ["A", "B"], // 30 % × 8 = 2,4 → 2
  ]);
  expect(standings.published).toBe(true);
});

test("Cơ quan A and F are level on total, section I, bonuses and deductions, by different ways", () => {
  const measures = ({ total, sections, bonuses, deductions }: StandingsLine) => [
    total,
    sections[0],
    bonuses,
    deductions,
  ];
  expect(measures(lineOf("co-quan-f"))).toEqual(measures(lineOf("co-quan-a")));
  expect(pointsOf("co-quan-a", "khen-thuong-cap-tren")).toBe("1 verified");
  expect(pointsOf("co-quan-f", "dang-cai")).toBe("1 verified");
});

test("until the leader's card arrives Cơ quan B stands before A and F, who then pass it", () => {
  const before = tallied({
    ...folder,
    cards: folder.cards.filter(({ agency }) => agency !== "co-quan-c"),
    decisions: [],
  });
  expect(before.preliminary).toBe(true);
  expect(before.lines.slice(0, 3).map(({ agency, rank }) => `${rank} ${letter(agency)}`)).toEqual([
    "1 B",
    "2 A",
    "2 F",
  ]);
  expect(pointsOf("co-quan-b", "noi-dung-phoi-hop", before)).toBe("4 verified");
  expect(pointsOf("co-quan-b", "noi-dung-phoi-hop")).toBe("3.2 verified"); // 2 + 2 × 0,3/0,5
  expect(pointsOf("co-quan-a", "noi-dung-phoi-hop")).toBe("2.8 verified"); // 2 + 2 × 0,2/0,5
});

test("bonuses of 6,5 count as 5", () => {
  const { bonuses, sections, criteria } = lineOf("co-quan-c");
  expect(criteria.reduce((sum, { added }) => sum + (added ?? 0), 0)).toBe(650);
  expect(bonuses).toBe(500);
  expect(sections.find(({ section }) => section === "diem-thuong")?.points).toBe(500);
});

test("a criterion that does not apply is made up for by the rest of its section", () => {
  const sectionOf = (agency: string, id: string) =>
    lineOf(agency).sections.find(({ section }) => section === id)?.points;
  expect(sectionOf("co-quan-c", "cai-cach-ky-cuong")).toBe(929); // 6,5 × 10/7
  expect(sectionOf("co-quan-g", "chuyen-mon")).toBe(4677); // 42,09 × 50/45
});

test("a floor missed takes Cơ quan G from Xuất sắc to Tốt", () => {
  expect(lineOf("co-quan-g")).toMatchObject({
    band: "tot",
    bandMissed: { band: "xuat-sac", criterion: "noi-dung-phoi-hop" },
  });
});

test("a claim above the rules is named, and an over-claimed total costs a point", () => {
  const { problems, claimedTotal, total, overClaimed } = lineOf("co-quan-d");
  expect(
    problems.filter(({ code }) => code.startsWith("claim")).map(({ code, facts }) => [code, facts.over]),
  ).toEqual([
    ["claim-above-maximum", "1"],
    ["claim-despite-deduction", "1"],
    ["claim-above-cap", "0.5"],
  ]);
  expect([claimedTotal, total, overClaimed]).toEqual([9284, 7864, 100]);
});

test("the second review stands over the verified points, the verified over the self-score", () => {
  expect(pointsOf("co-quan-a", "ke-khai-tai-san")).toBe("3 second");
  expect(pointsOf("co-quan-b", "dien-hinh")).toBe("0.75 verified");
  expect(pointsOf("co-quan-d", "hoat-dong-chung")).toBe("2 second");
});

test("every change of a verifier or of the second review says why", () => {
  const silent = folder.cards
    .filter(({ round }) => round !== "self")
    .flatMap(({ agency, entries }) => entries.map((entry) => ({ agency, entry })))
    .filter(({ entry }) => (entry.inputs || entry.points) && !entry.reason)
    .map(({ agency, entry }) => `${agency} ${entry.criterion}`);
  expect(silent.filter((each) => !each.endsWith("chi-so-cchc"))).toEqual([]);
});
