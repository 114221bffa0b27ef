import type * as z from "zod/mini";
import type { Decision } from "../../shared/decision.ts";
import { AgencyId } from "../../shared/ids.ts";
import { secretariatFor } from "../../shared/named-scorers.ts";
import { placedCriteria, Rubric, type WrittenRubric } from "../../shared/rubric.ts";
import { Bloc, type WrittenSeason } from "../../shared/season.ts";
import { jsonText } from "./json-text.ts";
import type { Figures } from "./noi-chinh-figures.ts";

/** One agency's period: what it sent, and what the later rounds changed. */
export type PlayedCard = {
  readonly bloc: string;
  readonly period: string;
  readonly agency: string;
  readonly sentAt: string;
  readonly self: Readonly<Record<string, Figures>>;
  readonly verified?: Readonly<Record<string, Figures>>;
  readonly second?: Readonly<Record<string, Figures>>;
};

/** The year of a founding programme played by invented agencies on the programme's own tables. */
export type PlayedProgramme = {
  /** Its folder among the golden ones. */
  readonly folder: string;
  readonly season: WrittenSeason;
  readonly tables: readonly WrittenRubric[];
  readonly decisions: readonly object[];
  /** What the council office did with the blocs' dossiers, where there are many blocs. */
  readonly dossiers?: readonly object[];
  readonly cards: readonly PlayedCard[];
};

/** "Cơ quan A": the only names that invented figures stand beside. */
export const invented = (letter: string): string => `Cơ quan ${letter.toUpperCase()}`;

/** A programme's table for invented agencies: its own rules under a title and a ground that name nobody. */
export const illustrated = (table: WrittenRubric, title: string): WrittenRubric => ({
  ...table,
  id: `${table.id}-minh-hoa`,
  title,
  ground: "Bảng tiêu chí minh họa, theo một bảng đã ban hành",
});

/** One decision of a bloc's period, taken by its secretariat. */
export const decided = (
  bloc: string,
  period: string,
  at: string,
  decision: z.input<typeof Decision>,
): object => ({
  period,
  bloc,
  by: "thu-ky-khoi",
  at,
  decision,
});

/** The end of a bloc's period: chốt, then công bố. */
export const ending = (
  bloc: string,
  period: string,
  closed: string,
  published: string,
): readonly object[] => [
  decided(bloc, period, closed, { kind: "close", reason: "Hoàn thành thẩm định, chốt điểm của kỳ" }),
  decided(bloc, period, published, { kind: "publish", reason: "Công bố kết quả tại hội nghị của Khối" }),
];

/** Every file of the folder but the expected standings, as text by path. */
export function filesOf(programme: PlayedProgramme): ReadonlyMap<string, string> {
  const { season, tables, decisions, cards } = programme;
  const files: readonly (readonly [path: string, content: object])[] = [
    ["season.json", season],
    ...tables.map((table) => [`rubrics/${table.id}.json`, table] as const),
    ["decisions.json", decisions],
    ...(programme.dossiers ? [["dossiers.json", programme.dossiers] as const] : []),
    ...cards
      .flatMap((played) => cardsOf(programme, played))
      .map((card) => [`scorecards/${fileOf(season, card)}`, card] as const),
  ];
  return new Map(files.map(([path, content]) => [path, jsonText(content)]));
}

type Card = {
  readonly season: string;
  readonly period: string;
  readonly bloc: string;
  readonly agency: string;
  readonly round: string;
  readonly scorer: string;
  readonly sentAt?: string;
  readonly entries: readonly object[];
};

function fileOf({ periods }: WrittenSeason, { period, agency, round, scorer }: Card): string {
  const name = round === "self" ? `${agency}.self.json` : `${agency}.${round}.${scorer}.json`;
  return periods.length > 1 ? `${period}.${name}` : name;
}

type Entered = readonly (readonly [criterion: string, figures: Figures])[];

/** The cards of one agency: its self-score, one verified card by each scorer, the second review where there was one. */
function cardsOf({ season, tables }: PlayedProgramme, played: PlayedCard): readonly Card[] {
  const { bloc: id, period, agency, sentAt, verified = {}, second = {} } = played;
  const bloc = Bloc.parse(season.blocs.find((each) => each.id === id));
  const placed = placedCriteria(Rubric.parse(tables.find((table) => table.id === bloc.rubric)));
  const secretariat: string = secretariatFor(bloc, AgencyId.parse(agency));
  const verifierOf = (criterion: string): string =>
    placed.find((each) => each.criterion.id === criterion)?.verifier ?? secretariat;
  const needsEvidence = new Set<string>(
    placed
      .filter(({ criterion }) => criterion.evidence && criterion.base)
      .map(({ criterion }) => criterion.id),
  );
  const card = (round: string, scorer: string, figures: Entered): Card => ({
    season: season.id,
    period,
    bloc: id,
    agency,
    round,
    scorer,
    ...(round === "self" && { sentAt }),
    entries: figures.map(([criterion, entered]) => ({ criterion, ...entered })),
  });

  const self: Entered = Object.entries(played.self).map(([criterion, figures]) => [
    criterion,
    needsEvidence.has(criterion) && !figures.evidence
      ? { ...figures, evidence: [{ number: "88/BC", date: sentAt.slice(0, 10), excerpt: "Báo cáo của kỳ" }] }
      : figures,
  ]);
  const checked: Entered = self.map(([criterion]) => [criterion, verified[criterion] ?? {}]);
  const scorers = [...new Set(checked.map(([criterion]) => verifierOf(criterion)))];
  return [
    card("self", agency, self),
    ...scorers.map((scorer) =>
      card(
        "verified",
        scorer,
        checked.filter(([criterion]) => verifierOf(criterion) === scorer),
      ),
    ),
    ...(Object.keys(second).length > 0 ? [card("second", secretariat, Object.entries(second))] : []),
  ];
}
