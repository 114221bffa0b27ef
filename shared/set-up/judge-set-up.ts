import { joinedOverYears } from "../check-agency-history.ts";
import { checkSeason } from "../check-season.ts";
import { mistake, type Problem } from "../checked.ts";
import type { BlocId } from "../ids.ts";
import type { Rubric } from "../rubric.ts";
import { blocOf, type Season } from "../season.ts";
import { deadlineProblems } from "./deadline-problems.ts";
import { membershipProblems } from "./member-problems.ts";
import { NO_TABLE } from "./no-table.ts";
import { type Recorded, removalProblems } from "./removal-problems.ts";
import { goneFrom, seasonOfSetUp, withSetUp } from "./season-of-set-up.ts";
import type { Founding, SetUp, SetUpVersion } from "./set-up.ts";

/** What a set-up is judged against. */
export type SetUpScene = {
  readonly now: string;
  /** The season as it stands, where it is changed and not begun. */
  readonly before: Season | undefined;
  readonly recorded: Recorded;
  /** Where the years before are looked for: nowhere, as long as it may not follow what it names. */
  readonly seasons: readonly Season[];
  /** Whether the season it follows is there and of an earlier year, and whoever asks may continue it. */
  readonly isFollowed: boolean;
  /** Begun by the secretariat of a bloc on its own: that bloc, where it has one already. */
  readonly founding: Founding;
  readonly onlyBloc: BlocId | undefined;
  /** The tables chosen, by bloc, and every table in force or chosen, by id; blocs whose choice is nowhere. */
  readonly tables: SetUpVersion["tables"];
  readonly rubrics: ReadonlyMap<string, Rubric>;
  readonly lost: readonly BlocId[];
};

/** Everything that stands against a set-up, all at once, and what should be known before it is kept. */
export function setUpProblems(setUp: SetUp, scene: SetUpScene): readonly Problem[] {
  const { before, now, tables, rubrics, seasons, recorded } = scene;
  const own = [
    ...ofWhole(setUp, scene),
    ...membershipProblems(setUp, before),
    ...deadlineProblems(setUp, before, now),
    ...tableProblems(setUp, scene),
    ...(before ? removalProblems(setUp, before, recorded) : []),
  ];
  if (setUp.periods.length === 0 || setUp.blocs.length === 0) return own;
  const season = before
    ? withSetUp(before, { setUp, tables, gone: goneFrom(before, setUp) })
    : seasonOfSetUp(setUp, tables, []);
  return [...own, ...checkSeason(season, rubrics).problems, ...joinedOverYears(season, seasons)];
}

function ofWhole(setUp: SetUp, scene: SetUpScene): readonly Problem[] {
  const { before, founding, onlyBloc, isFollowed } = scene;
  const [first] = setUp.blocs;
  const isOwn = setUp.blocs.length === 1 && (onlyBloc === undefined || first?.id === onlyBloc);
  return [
    ...(setUp.periods.length === 0 ? [mistake("season-without-periods", { pointer: "/periods" })] : []),
    ...(setUp.blocs.length === 0 ? [mistake("season-without-blocs", { pointer: "/blocs" })] : []),
    ...(founding === "bloc-secretariat" && setUp.blocs.length > 0 && !isOwn
      ? [mistake("own-bloc-only", { pointer: "/blocs" })]
      : []),
    ...(before && before.year !== setUp.year
      ? [mistake("year-fixed", { pointer: "/year" }, { year: String(before.year) })]
      : []),
    ...(setUp.follows === undefined || setUp.follows === before?.follows || isFollowed
      ? []
      : [mistake("follows-unknown", { pointer: "/follows" }, { season: setUp.follows })]),
  ];
}

/** Tables that are nowhere, and tables in force that would be replaced here and not by their secretariat. */
const tableProblems = ({ blocs }: SetUp, { before, lost }: SetUpScene): readonly Problem[] =>
  blocs.flatMap(({ id, title, table }) => {
    const at = { pointer: `/blocs/${id}` };
    if (lost.includes(id)) return [mistake("table-unknown", at, { bloc: title })];
    const kept = before && blocOf(before, id);
    const isInForce = kept !== undefined && kept.rubric !== NO_TABLE;
    return isInForce && table.from !== "in-force" ? [mistake("table-in-force", at, { bloc: title })] : [];
  });
