import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readFolder } from "../../infra/local/read-folder.ts";
import { internalAffairsTable } from "../../shared/programmes/noi-chinh-2023/internal-affairs-table.ts";
import { placedCriteria, Rubric, type WrittenRubric } from "../../shared/rubric.ts";
import type { WrittenSeason } from "../../shared/season.ts";
import { writeStandings } from "../../shared/standings-document.ts";
import { tallyFolder } from "../../shared/tally-folder.ts";
import { jsonText } from "./json-text.ts";
import { type Figures, ORDINARY, PLAYED, type PlayedYear } from "./noi-chinh-figures.ts";

/** Where the played year of the internal-affairs programme is kept. */
export const FOLDER = join(import.meta.dirname, "noi-chinh-minh-hoa");

const TABLE = "noi-chinh-2023-minh-hoa";
const INDICATORS = 10;
const agencyOf = ({ letter }: PlayedYear): string => `co-quan-${letter}`;
const titleOf = ({ letter }: PlayedYear): string => `Cơ quan ${letter.toUpperCase()}`;

/** Every file of the folder but the expected standings, as text by path. */
export function filesOfTheYear(): ReadonlyMap<string, string> {
  const files: readonly (readonly [path: string, content: object])[] = [
    ["season.json", season],
    [`rubrics/${TABLE}.json`, table],
    ["decisions.json", decisions],
    ...PLAYED.flatMap(cardsOf).map((card) => [`scorecards/${fileOf(card)}`, card] as const),
  ];
  return new Map(files.map(([path, content]) => [path, jsonText(content)]));
}

const table: WrittenRubric = {
  ...internalAffairsTable(
    PLAYED.map((year) => ({
      id: agencyOf(year),
      indicators: Array.from(
        { length: INDICATORS },
        (_, index) => `Chỉ tiêu ngành ${index + 1} của ${titleOf(year)}`,
      ),
    })),
  ),
  id: TABLE,
  title: "Bảng tiêu chí thi đua Khối Nội chính năm 2023, SỐ LIỆU MINH HỌA",
  ground: "Bảng của chương trình noi-chinh-2023, áp dụng cho các cơ quan minh họa",
};

const season: WrittenSeason = {
  id: "noi-chinh-minh-hoa",
  title: "Năm thi đua 2023, Khối Nội chính, SỐ LIỆU MINH HỌA",
  year: 2023,
  illustrative: true,
  periods: [
    {
      id: "nam",
      title: "Năm 2023",
      from: "2023-01-01",
      to: "2023-12-31",
      due: "2023-12-15T17:00:00+07:00",
      days: {
        "phat-dong": "2023-02-28",
        "bao-cao-ke-khai": "2023-03-31",
        "bao-cao-so-ket": "2023-06-30",
        "bao-cao-tong-ket": "2023-12-15",
      },
    },
  ],
  blocs: [
    {
      id: "khoi-noi-chinh",
      label: "khối",
      title: "Khối Nội chính, SỐ LIỆU MINH HỌA",
      rubric: TABLE,
      lead: "co-quan-a",
      deputy: "co-quan-c",
      visibility: "after-close",
      agencies: PLAYED.map((year) => ({ id: agencyOf(year), title: titleOf(year) })),
      targets: PLAYED.flatMap(targetsOf),
      notAssigned: PLAYED.flatMap((year) =>
        year.indicators.flatMap(([, result], index) =>
          result === undefined && year.sentAt
            ? [
                {
                  agency: agencyOf(year),
                  criterion: indicatorId(year, index),
                  reason: "Chỉ tiêu không giao trong năm",
                },
              ]
            : [],
        ),
      ),
    },
  ],
};

const decision = (at: string, decided: object): object => ({
  period: "nam",
  bloc: "khoi-noi-chinh",
  by: "thu-ky-khoi",
  at,
  decision: decided,
});

const decisions: readonly object[] = [
  decision("2023-12-20T08:30:00+07:00", {
    kind: "pend",
    agency: "co-quan-h",
    reason: "Chờ kết luận kiểm tra dấu hiệu vi phạm về quản lý tài chính",
  }),
  decision("2023-12-28T10:00:00+07:00", { kind: "close", reason: "Hoàn thành phúc tra, chốt điểm của Khối" }),
];

function indicatorId(year: PlayedYear, index: number): string {
  return `${agencyOf(year)}-${index + 1}`;
}

function targetsOf(year: PlayedYear) {
  const agency = agencyOf(year);
  return [
    ...year.indicators.map(([value], index) => ({
      agency,
      criterion: indicatorId(year, index),
      input: "chi-tieu",
      value,
    })),
    { agency, criterion: "noi-dung-phoi-hop", input: "dang-ky", value: year.registeredTogether },
    { agency, criterion: "hoat-dong-chung", input: "to-chuc", value: "5" },
  ];
}

type Card = {
  readonly agency: string;
  readonly round: string;
  readonly scorer: string;
  readonly entries: readonly object[];
};

const fileOf = ({ agency, round, scorer }: Card): string =>
  round === "self" ? `${agency}.self.json` : `${agency}.${round}.${scorer}.json`;

const cardOf = (
  year: PlayedYear,
  round: string,
  scorer: string,
  figures: readonly (readonly [string, Figures])[],
): Card & Record<string, unknown> => ({
  season: season.id,
  period: "nam",
  bloc: "khoi-noi-chinh",
  agency: agencyOf(year),
  round,
  scorer,
  ...(round === "self" && { sentAt: year.sentAt }),
  entries: figures.map(([criterion, entered]) => ({ criterion, ...entered })),
});

/** The cards of one agency: its self-score, one verified card by each scorer, the second review where there was one. */
function cardsOf(year: PlayedYear): readonly Card[] {
  if (!year.sentAt) return [];
  const figures = selfFigures(year);
  const verified = figures.map(([criterion]): [string, Figures] => [
    criterion,
    verifiedFigures(year, criterion),
  ]);
  const second = Object.entries(year.second);
  return [
    cardOf(year, "self", agencyOf(year), figures),
    ...["to-thu-ky", "theo-doi-cchc", "theo-doi-xdd"].map((scorer) =>
      cardOf(
        year,
        "verified",
        scorer,
        verified.filter(([criterion]) => VERIFIER.get(criterion) === scorer),
      ),
    ),
    ...(second.length > 0 ? [cardOf(year, "second", "to-thu-ky", second)] : []),
  ];
}

const PLACED = placedCriteria(Rubric.parse(table));

const VERIFIER: ReadonlyMap<string, string> = new Map(
  PLACED.map(({ criterion, verifier }) => [criterion.id, verifier ?? "to-thu-ky"]),
);

const NEEDS_EVIDENCE: ReadonlySet<string> = new Set(
  PLACED.filter(({ criterion }) => criterion.evidence && criterion.base).map(({ criterion }) => criterion.id),
);

const selfFigures = (year: PlayedYear): readonly (readonly [string, Figures])[] =>
  [
    ...year.indicators.flatMap(([, result], index): readonly [string, Figures][] =>
      result === undefined ? [] : [[indicatorId(year, index), { inputs: { "ket-qua": result } }]],
    ),
    ...Object.entries({ ...ORDINARY, ...year.self }),
  ].map(([criterion, figures]) => [criterion, withEvidence(year, criterion, figures)]);

function withEvidence(year: PlayedYear, criterion: string, figures: Figures): Figures {
  if (!NEEDS_EVIDENCE.has(criterion) || figures.evidence || year.withoutEvidence?.includes(criterion))
    return figures;
  const letter = year.letter.toUpperCase();
  return {
    ...figures,
    evidence: [{ number: `88/BC-CQ${letter}`, date: "2023-12-05", excerpt: "Báo cáo năm 2023" }],
  };
}

/** What a verifier entered: a change with its reason, the published index, or nothing, which confirms the self-score. */
function verifiedFigures(year: PlayedYear, criterion: string): Figures {
  if (criterion === "chi-so-cchc" && year.reformIndex) return { inputs: { "chi-so": year.reformIndex } };
  return year.verified[criterion] ?? {};
}

/** Writes the folder anew, and the standings it comes to. */
async function writeTheYear(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  for (const [path, text] of filesOfTheYear()) await writeIn(path, text);
  const tallied = tallyFolder(await readFolder(FOLDER));
  if (!tallied.ok) throw new Error(JSON.stringify(tallied.problems));
  const standings = tallied.value.map((document) => JSON.parse(writeStandings(document)));
  await writeIn("expected/standings.json", jsonText({ standings }));
}

async function writeIn(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(FOLDER, path)), { recursive: true });
  await writeFile(join(FOLDER, path), text);
}

if (import.meta.main) await writeTheYear();
