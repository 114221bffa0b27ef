import { fold } from "../authoring/pasted/fold.ts";
import { daysBetween } from "../calendar.ts";
import { mistake, notice, type Problem } from "../checked.ts";
import type { Agency, Season } from "../season.ts";
import type { SetUp, SetUpBloc } from "./set-up.ts";

/** What a bloc may hold: as `Bloc` of a season has it. */
const MOST_MEMBERS = 60;

/**
 * What is wrong with the members of a set-up's blocs: none or too many, an agency in two blocs, one name twice, earlier
 * names out of order, a rename by which two agencies would come to bear one name, and with it one history.
 */
export function membershipProblems(
  { blocs }: Pick<SetUp, "blocs">,
  before: Season | undefined,
): readonly Problem[] {
  return [
    ...blocs.flatMap(sizeProblems),
    ...inTwoBlocs(blocs),
    ...blocs.flatMap(repeatedTitles),
    ...blocs.flatMap(({ agencies }) => agencies.flatMap(disorderedTitles)),
    ...(before ? joinedTitles(blocs, before) : []),
  ];
}

const atAgency = ({ id }: Agency) => ({ pointer: `/agencies/${id}`, agency: id });

function sizeProblems({ id, title, agencies }: SetUpBloc): readonly Problem[] {
  const at = { pointer: `/blocs/${id}` };
  if (agencies.length === 0) return [mistake("bloc-without-members", at, { bloc: title })];
  const facts = { bloc: title, count: String(agencies.length), most: String(MOST_MEMBERS) };
  return agencies.length > MOST_MEMBERS ? [mistake("bloc-too-large", at, facts)] : [];
}

const inTwoBlocs = (blocs: readonly SetUpBloc[]): readonly Problem[] =>
  blocs.flatMap((bloc, index) =>
    bloc.agencies.flatMap((agency) => {
      const first = blocs.slice(0, index).find(({ agencies }) => agencies.some(({ id }) => id === agency.id));
      const facts = { agency: agency.title, first: String(first?.title), second: bloc.title };
      return first ? [mistake("agency-in-two-blocs", atAgency(agency), facts)] : [];
    }),
  );

const sameTitle = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (title: string): string =>
  fold(title)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const repeatedTitles = ({ title: bloc, agencies }: SetUpBloc): readonly Problem[] =>
  agencies
    .filter((agency, index) => agencies.slice(0, index).some(({ title }) => sameTitle(title, agency.title)))
    .map((agency) => notice("title-repeated", atAgency(agency), { agency: agency.title, bloc }));

function disorderedTitles(agency: Agency): readonly Problem[] {
  const ends = (agency.earlierTitles ?? []).map(({ until }) => until);
  const isOrdered = ends.slice(1).every((end, index) => daysBetween(ends[index] as typeof end, end) > 0);
  return isOrdered ? [] : [mistake("titles-disordered", atAgency(agency), { agency: agency.title })];
}

/** Renamed agencies whose new name is, or was, another one's: nobody could tell their years apart. */
function joinedTitles(blocs: readonly SetUpBloc[], before: Season): readonly Problem[] {
  const known = new Map(before.blocs.flatMap(({ agencies }) => agencies.map(({ id, title }) => [id, title])));
  const all = blocs.flatMap(({ agencies }) => agencies);
  const renamed = all.filter(({ id, title }) => known.has(id) && known.get(id) !== title);
  return renamed.flatMap((agency) =>
    all
      .filter(({ id, merged }) => id !== agency.id && !(merged && agency.merged))
      .filter(({ id, title, earlierTitles = [] }) =>
        [title, known.get(id) ?? title, ...earlierTitles.map((each) => each.title)].some((name) =>
          sameTitle(name, agency.title),
        ),
      )
      .map((other) =>
        mistake("title-joined", atAgency(agency), { agency: agency.title, other: other.title }),
      ),
  );
}
