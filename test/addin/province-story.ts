import type { BlocId } from "../../shared/ids.ts";
import type { Role } from "../../shared/season.ts";
import type { SeasonPeriod } from "../../shared/storage-keys.ts";
import { Desks } from "../../shared/wire/desks.ts";
import { ProvinceView } from "../../shared/wire/province.ts";
import { SMALL_SEASON } from "../support/small-season.ts";
import { COUNCIL_ROLE, desksOf, NOW, paneStory } from "./pane-story.ts";

export const OF = { season: "nam-2024", period: "nam" } as unknown as SeasonPeriod;
export const FIRST = "khoi-1" as BlocId;
export const SECOND = "khoi-2" as BlocId;
export const COUNCIL_PERSON = { subject: "vp-hoi-dong", name: "Cơ quan thường trực Hội đồng" };

/** The desks of somebody who follows every bloc of the small season, or of its first bloc alone. */
export function provinceDesks(role: Role = COUNCIL_ROLE, blocs = 2, periods = 1): Desks {
  const one = desksOf([role]);
  const [season] = one.seasons;
  const [bloc] = season?.blocs ?? [];
  if (!season || !bloc) throw new Error("no bloc");
  const second = SMALL_SEASON.blocs[1];
  const early = { ...season.periods[0], id: "quy-1", title: "Quý I", from: "2024-01-01", to: "2024-03-31" };
  return Desks.parse({
    ...one,
    seasons: [
      {
        ...season,
        periods: periods === 1 ? season.periods : [early, ...season.periods],
        blocs: [bloc, { ...bloc, id: SECOND, title: "Khối 2", agencies: second?.agencies }].slice(0, blocs),
      },
    ],
  });
}

type Last = { readonly outcome: string; readonly sequence?: number; readonly changed?: true };

/** The first bloc in a stage, its dossier as it was handled last; from the second nothing came. */
export const provinceView = (stage = "closed", last?: Last): ProvinceView => {
  const name = (bloc: string, title: string) => ({ ...OF, bloc, title, label: "khối" });
  const done = last && {
    sequence: 1,
    by: "vp-hoi-dong",
    name: COUNCIL_PERSON.name,
    at: NOW,
    result: "",
    ...last,
  };
  return ProvinceView.parse({
    season: { title: "Năm thi đua 2024", year: 2024 },
    period: { title: "Cả năm" },
    illustrative: true,
    entries: [
      {
        ...name(FIRST, "Khối 1"),
        source: "standings",
        stage,
        members: 3,
        states: { ranked: 3, unclassified: 0, excluded: 0, pending: 0, ungraded: 0 },
        classes: [],
        ranked: [],
        unranked: [],
        refusedCards: 0,
        records: 4,
        hash: "a",
      },
    ],
    missing: [{ ...name(SECOND, "Khối 2"), members: 1 }],
    blocs: { open: 0, closed: 1, published: 0, missing: 1 },
    agencies: { ranked: 3, unclassified: 0, excluded: 0, pending: 0, ungraded: 0, missing: 1 },
    classes: [],
    awards: [],
    inbox: [
      { ...name(FIRST, "Khối 1"), ...(done && { last: done }), lacking: [{ kind: "not-published" }] },
      { ...name(SECOND, "Khối 2"), lacking: [{ kind: "no-result" }] },
    ],
  });
};

/** Somebody who follows the blocs, signed in, at the screen of all of them. */
export const atProvince = ({
  role = COUNCIL_ROLE,
  view = provinceView(),
}: {
  readonly role?: Role;
  readonly view?: ProvinceView;
} = {}) =>
  paneStory({ host: "browser" }).tell(
    { kind: "started", person: COUNCIL_PERSON },
    { kind: "desks-arrived", desks: provinceDesks(role) },
    { kind: "province-arrived", of: OF, view },
  );
