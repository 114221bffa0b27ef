import { freeIds } from "../../shared/authoring/free-ids.ts";
import { Award } from "../../shared/awards/award.ts";
import type { PassRule } from "../../shared/ballots/ballot.ts";
import { parsePoints } from "../../shared/parse-points.ts";
import { decimal } from "../../shared/points.ts";
import type { AwardLine } from "./set-up-desk.ts";

export const BLANK_AWARD: Omit<AwardLine, "key"> = {
  isKept: false,
  kind: "title",
  title: "",
  ground: "",
  of: "count",
  count: "1",
  share: "",
  rounding: "down",
  other: "",
  includes: [],
  class: "",
  total: "",
  rank: "",
  by: "rank",
  shortlist: "",
  bound: "",
  passShare: "",
  passOf: "summoned",
  points: "",
  votes: "",
};

/** A mark for a new award that no other of its bloc has. */
export const freeKey = (lines: readonly AwardLine[]): string =>
  `+${1 + Math.max(0, ...lines.map(({ key }) => Number(key.startsWith("+") ? key.slice(1) : 0)))}`;

/** The others; none of them counts it in its quota or takes its share of it any more. */
export const withoutAward = (lines: readonly AwardLine[], key: string): readonly AwardLine[] =>
  lines
    .filter((each) => each.key !== key)
    .map((each) => ({
      ...each,
      other: each.other === key ? "" : each.other,
      includes: each.includes.filter((other) => other !== key),
    }));

/** The list with one of them before the one above it. */
export const raised = (lines: readonly AwardLine[], at: number): readonly AwardLine[] => [
  ...lines.slice(0, at - 1),
  ...lines.slice(at, at + 1),
  ...lines.slice(at - 1, at),
  ...lines.slice(at + 1),
];

/** The awards that one may count in its quota: the higher ones, and those it counts though they stand below now. */
export const toInclude = (lines: readonly AwardLine[], at: number): readonly AwardLine[] =>
  lines.filter(({ key }, index) => index < at || lines[at]?.includes.includes(key));

/** An award that is kept, as the form shows it. */
export function awardLine(award: Award): AwardLine {
  const { id, kind, title, ground, quota, includes = [], eligible, by } = award;
  const { shortlist, pass } = award.by === "rank" ? NOT_VOTED : award;
  return {
    ...BLANK_AWARD,
    key: id,
    isKept: true,
    kind,
    title,
    ground,
    of: quota.of,
    ...(quota.of === "count"
      ? { count: String(quota.count) }
      : { count: "", share: shareShown(quota.share), rounding: quota.rounding }),
    ...(quota.of === "award" && { other: quota.award }),
    includes,
    class: eligible.class ?? "",
    total: eligible.total === undefined ? "" : decimal(eligible.total).replace(".", ","),
    rank: String(eligible.rank ?? ""),
    by,
    shortlist: String(shortlist ?? ""),
    ...(pass && { bound: pass.bound, passOf: pass.of }),
    ...(pass && pass.bound !== "none" && { passShare: shareShown(pass.share) }),
    ...(by === "weighted" && {
      points: shareShown(award.weights.points),
      votes: shareShown(award.weights.votes),
    }),
  };
}

const NOT_VOTED: { readonly shortlist?: number; readonly pass?: PassRule } = {};

/** An award that does not read: by its place in the list, with the fields of it: "quota/count". */
export type UnreadAward = { readonly award: number; readonly place: string };
export type WrittenAwards = {
  /** In the order of the lines; nothing for a line that does not read. */
  readonly awards: readonly (Award | undefined)[];
  readonly unread: readonly UnreadAward[];
};

/** The awards of a bloc as they are typed; a new one gets an id from its title that no other has. */
export function awardsWritten(lines: readonly AwardLine[]): WrittenAwards {
  const idFor = freeIds(lines.flatMap(({ key, isKept }) => (isKept ? [key] : [])));
  const ids = new Map(lines.map(({ key, isKept, title }) => [key, isKept ? key : idFor(title)]));
  const read = lines.map((line) => Award.safeParse(awardSaid(line, (key) => ids.get(key) ?? "")));
  return {
    awards: read.map(({ data }) => data),
    unread: read.flatMap(({ error }, award) =>
      [...new Set(error?.issues.map(({ path }) => path.join("/")))].map((place) => ({ award, place })),
    ),
  };
}

/** What a line says, as the schema of awards is asked about it; what cannot be read goes there as it was typed. */
function awardSaid(line: AwardLine, idOf: (key: string) => string): object {
  const { key, kind, by, includes, shortlist, bound, passShare, passOf, total, rank } = line;
  const pass = bound === "none" ? { bound, of: passOf } : { bound, share: share(passShare), of: passOf };
  return {
    id: idOf(key),
    kind,
    title: text(line.title),
    ground: text(line.ground),
    quota: quotaSaid(line, idOf),
    ...(includes.length > 0 && { includes: includes.map(idOf) }),
    eligible: {
      ...(line.class !== "" && { class: line.class }),
      ...(text(total) !== "" && { total: pointsTyped(total) }),
      ...(text(rank) !== "" && { rank: count(rank) }),
    },
    by,
    ...(by !== "rank" && {
      ...(text(shortlist) !== "" && { shortlist: count(shortlist) }),
      ...(bound !== "" && { pass }),
    }),
    ...(by === "weighted" && { weights: { points: share(line.points), votes: share(line.votes) } }),
  };
}

function quotaSaid(line: AwardLine, idOf: (key: string) => string): object {
  const { of, rounding } = line;
  if (of === "count") return { of, count: count(line.count) };
  return { of, share: share(line.share), rounding, ...(of === "award" && { award: idOf(line.other) }) };
}

const text = (typed: string): string => typed.trim().normalize("NFC");
const count = (typed: string): number | string => (/^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : typed);

/** "20 %", "33,5%", "2/3"; a figure alone is percent. */
function share(typed: string): string {
  const tidy = typed.replace(/\s/g, "").replace(",", ".");
  return /^\d+(?:\.\d+)?$/.test(tidy) ? `${tidy}%` : tidy;
}
const shareShown = (written: string): string => written.replace(".", ",").replace("%", " %");

function pointsTyped(typed: string): string {
  const read = parsePoints(typed);
  return read.kind === "points" ? decimal(read.points) : typed;
}
