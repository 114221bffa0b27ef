import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { encode } from "zod/mini";
import { openSeason } from "../../functions/open-season.ts";
import { type ApiClient, apiClient } from "../../infra/local/api-client.ts";
import { withDemoPeople } from "../../infra/local/demo-people.ts";
import { demoPerson } from "../../infra/local/identity/demo-tasks.ts";
import { type Pages, pages } from "../../infra/local/pages/pages.ts";
import { paneConfig } from "../../infra/local/pages/pane-config.ts";
import { type Platform, startPlatform } from "../../infra/local/platform.ts";
import { playSeason } from "../../infra/local/play-season.ts";
import { readFolder } from "../../infra/local/read-folder.ts";
import { FolderDecisions, FolderScorecard } from "../../shared/folder.ts";
import { Rubric } from "../../shared/rubric.ts";
import { type Scorecard, Scorecard as ScorecardSchema } from "../../shared/scorecard.ts";
import { Season, type WrittenSeason } from "../../shared/season.ts";
import type { Chain } from "../../shared/storage-keys.ts";
import type { SeasonFolder } from "../../shared/tally-folder.ts";
import type { Receipt } from "../../shared/wire/receipt.ts";

const FOLDER = resolve(import.meta.dirname, "../golden/noi-chinh-minh-hoa");
const DAY_MS = 86_400_000;

/** The bloc every journey is in. */
export const BLOC = "khoi-noi-chinh";
export const SECRETARIAT_PERSON = { id: "tk-khoi-noi-chinh", name: "Tổ thư ký Khối Nội chính" };
export const VERIFIER_PERSON = {
  id: "td-theo-doi-cchc",
  name: "Chuyên viên thẩm định Cơ quan theo dõi cải cách hành chính",
};

export const secretaryOf = (letter: string) => ({
  id: `dv-co-quan-${letter}`,
  name: `Thư ký Cơ quan ${letter.toUpperCase()}`,
});

/** One whole product on this machine, with a season open now and the one before it played to its end. */
export type PreviewSite = {
  readonly url: string;
  readonly platform: Platform;
  readonly pages: Pages;
  /** The origins the pages may ask: the site, the sign-in, the storage's download addresses. */
  readonly origins: readonly string[];
  readonly season: Season;
  readonly seasonTitle: string;
  readonly lastYearTitle: string;
  readonly rubric: Rubric;
  readonly api: (person: string) => Promise<ApiClient>;
  readonly selfChain: (letter: string) => Chain;
  /** The illustrative self-score of an agency, as of the open season. */
  readonly selfCard: (letter: string) => Scorecard;
  /** Uploads a card by the door everybody uses, after the revision said. */
  readonly send: (person: string, card: Scorecard, follows?: number) => Promise<Receipt>;
  readonly close: () => Promise<void>;
};

type Options = {
  /** Whether the season before was played, so that last year stands beside and there is a season to choose. */
  readonly isLastYearPlayed?: boolean;
  /** A table that says its 22 criteria for all agencies so many times over, in place of the illustrative one; no cards. */
  readonly tableTimes?: number;
  /** Where signing in may end besides this site: the pane served by another. */
  readonly redirectUris?: readonly string[];
};

export async function previewSite({
  isLastYearPlayed = true,
  tableTimes,
  redirectUris,
}: Options = {}): Promise<PreviewSite> {
  const year = new Date().getUTCFullYear();
  const folder = await readFolder(FOLDER);
  const last = movedTo(folder, year - 1, `nam-${year - 1}`, `Năm thi đua ${year - 1}`);
  const moved = movedTo(folder, year, `nam-${year}`, `Năm thi đua ${year}`, dueIn(9));
  const open = tableTimes === undefined ? moved : withTableRepeated(moved, tableTimes);
  const people = withDemoPeople(open.season, open.rubrics).people;
  const made: { pages?: Pages; issuer?: string } = {};
  const dir = await mkdtemp(join(tmpdir(), "bang-vang-journey-"));
  const platform = await startPlatform({
    dir,
    port: 0,
    people: people.map(demoPerson),
    durable: false,
    ...(redirectUris && { redirectUris }),
    pages: (issuer) => {
      made.issuer = issuer;
      made.pages = pages({ config: paneConfig(issuer) });
      return made.pages.app;
    },
  });
  if (isLastYearPlayed) await playSeason(platform, last, { ...last.season, people: [...people] }, () => {});
  const season = { ...open.season, people: [...people] };
  const opened = await openSeason(platform.store, season, open.rubrics);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const [rubric] = open.rubrics.values();
  if (!rubric || !made.pages || !made.issuer) throw new Error("the site is not whole");
  const { pages: served, issuer } = made;
  await served.ready();

  const api = async (person: string) => apiClient(platform.url, await platform.tokenFor(person));
  let uploads = 0;
  return {
    url: platform.url,
    platform,
    pages: served,
    origins: [platform.url, new URL(issuer).origin],
    season,
    seasonTitle: season.title,
    lastYearTitle: last.season.title,
    rubric,
    api,
    selfChain: (letter) => {
      const { period, bloc, agency, round, scorer } = cardOf(moved, letter);
      return { season: season.id, period, bloc, agency, round, scorer };
    },
    selfCard: (letter) => cardOf(open, letter),
    send: async (person, card, follows = 0) => {
      uploads += 1;
      const { body } = await (await api(person)).post<Receipt>("/v1/scorecards", {
        follows,
        uploadId: `journey-${uploads}-${Date.now()}`,
        card: encode(ScorecardSchema, card),
      });
      return body;
    },
    close: async () => {
      await platform.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function cardOf({ cards }: SeasonFolder, letter: string): Scorecard {
  const found = cards.find(({ agency, round }) => round === "self" && agency === `co-quan-${letter}`);
  if (!found) throw new Error(`Cơ quan ${letter} has no illustrative self-score`);
  const { sentAt: _, ...card } = found;
  return card;
}

/** Nine days from now, at five in the afternoon of Ha Noi. */
const dueIn = (days: number): string =>
  `${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)}T17:00:00+07:00`;

/** The illustrative season of 2023 as one of another year, after the year before it: ids, titles and days. */
function movedTo(
  { season, rubrics, cards, decisions }: SeasonFolder,
  year: number,
  id: string,
  title: string,
  due?: string,
): SeasonFolder {
  const moved = <T>(value: unknown): T =>
    JSON.parse(JSON.stringify(value).replaceAll(/\b2023\b/g, String(year))) as T;
  const written = moved<WrittenSeason>(season);
  return {
    season: Season.parse({
      ...written,
      id,
      title,
      year,
      follows: `nam-${year - 1}`,
      periods: written.periods.map((period) => ({ ...period, ...(due !== undefined && { due }) })),
      blocs: written.blocs.map((bloc) => ({ ...bloc, rubric: TABLE })),
    }),
    rubrics: new Map(
      [...rubrics.values()].map((rubric) => [
        TABLE,
        Rubric.parse({ ...moved<object>(encode(Rubric, rubric)), id: TABLE }),
      ]),
    ),
    cards: cards.map((card) =>
      FolderScorecard.parse({ ...moved<object>(encode(FolderScorecard, card)), season: id }),
    ),
    decisions: FolderDecisions.parse(moved(encode(FolderDecisions, decisions))),
  };
}

/** The same season on a longer table: its 22 criteria for all agencies so many times over, without targets. */
function withTableRepeated(folder: SeasonFolder, times: number): SeasonFolder {
  const [rubric] = folder.rubrics.values();
  if (!rubric) throw new Error("a season has a table");
  const written = encode(Rubric, rubric);
  const shared = written.sections.filter(({ id }) => SHARED_SECTIONS.includes(id));
  const sections = Array.from({ length: times }, (_, index) =>
    shared.map((section) => ({
      ...section,
      id: `${section.id}-${index + 1}`,
      code: `${section.code}.${index + 1}`,
      criteria: section.criteria?.map((criterion) => ({
        ...criterion,
        id: `${criterion.id}-${index + 1}`,
        code: criterion.code.replace(".", `.${index + 1}.`),
        lines: criterion.lines?.map((line) => ({
          ...line,
          id: `${line.id}-${index + 1}`,
          code: line.code.replace(".", `.${index + 1}.`),
        })),
      })),
    })),
  ).flat();
  const total = String(50 * times);
  const policy = { rounds: ["self", "verified"], precedence: ["verified"], notApplicable: "zero" };
  const { season } = folder;
  return {
    ...folder,
    cards: [],
    rubrics: new Map([[TABLE, Rubric.parse({ ...written, id: TABLE, total, sections, policy })]]),
    season: {
      ...season,
      blocs: season.blocs.map((bloc) => ({ ...bloc, targets: [], notAssigned: [], awards: [] })),
    },
  };
}

const SHARED_SECTIONS: readonly string[] = [
  "phoi-hop",
  "phong-chong-tham-nhung",
  "cai-cach-ky-cuong",
  "xay-dung-dang",
  "thi-dua-khen-thuong",
];

const TABLE = "bang-tieu-chi-minh-hoa";
