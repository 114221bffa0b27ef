import { mistake, type Problem } from "./checked.ts";
import type { HandOver } from "./hand-over.ts";
import type { Stage } from "./period-state.ts";
import { type Bloc, blocOf, type Period, type Season } from "./season.ts";

/** What a hand-over is judged by. */
export type HandOverScene = {
  readonly season: Season;
  readonly bloc: Bloc;
  /** The bloc's last period, and how it stands. */
  readonly last: Period;
  readonly stage: Stage;
  /** Whether the council office hands over: it need not wait for the result. */
  readonly byCouncil: boolean;
  /** The season of the id that was given, where there is one already. */
  readonly existing: Season | undefined;
  /** Whether that one follows this season, or whoever hands over runs it too. */
  readonly isShared: boolean;
};

/** Everything that keeps a bloc from being handed over like this, its next season's own check apart. */
export const handOverProblems = (
  scene: HandOverScene,
  { next, leader, deputy }: Pick<HandOver, "next" | "deputy"> & Partial<Pick<HandOver, "leader">>,
): readonly Problem[] => [
  ...(scene.byCouncil || scene.stage === "published"
    ? []
    : [
        mistake(
          "hand-over-unpublished",
          { pointer: "/season" },
          { bloc: scene.bloc.title, period: scene.last.title },
        ),
      ]),
  ...(next.year > scene.season.year
    ? []
    : [
        mistake(
          "next-year-not-later",
          { pointer: "/next/year" },
          { year: String(scene.season.year), next: String(next.year) },
        ),
      ]),
  ...(leader === undefined
    ? [mistake("leader-not-chosen", { pointer: "/leader" }, { bloc: scene.bloc.title })]
    : []),
  ...(leader !== undefined && leader === deputy ? [mistake("leader-is-deputy", { pointer: "/deputy" })] : []),
  ...(scene.existing ? existingProblems(scene, scene.existing, next) : []),
];

function existingProblems(
  { bloc, isShared }: HandOverScene,
  existing: Season,
  next: HandOver["next"],
): readonly Problem[] {
  if (!isShared) return [mistake("next-season-taken", { pointer: "/next/id" }, { season: next.id })];
  const { id, title, year, periods } = existing;
  return [
    ...(blocOf(existing, bloc.id)
      ? [mistake("next-has-bloc", { pointer: "/bloc" }, { bloc: bloc.title, season: title })]
      : []),
    ...(JSON.stringify({ id, title, year, periods }) === JSON.stringify(sorted(next))
      ? []
      : [
          mistake(
            "next-season-differs",
            { pointer: "/next" },
            {
              title,
              year: String(year),
              periods: periods.map((period) => `${period.title} (${period.id})`).join(", "),
            },
          ),
        ]),
  ];
}

/** Its parts in the order they are compared in. */
const sorted = ({ id, title, year, periods }: HandOver["next"]) => ({ id, title, year, periods });
