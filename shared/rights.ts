import type { DecisionKind } from "./decision.ts";
import type { BlocId, ScorerId } from "./ids.ts";
import { DEPUTY, SECRETARIAT, secretariatFor } from "./named-scorers.ts";
import type { Stage } from "./period-state.ts";
import type { CardKey } from "./scorecard.ts";
import { type Agency, type Bloc, isOpenToMembers, type Person, type Role, type Season } from "./season.ts";

/** What somebody asks to do in a bloc's period. */
export type Act =
  | ({ readonly do: "submit" | "read-sheet" } & CardKey)
  | { readonly do: "decide"; readonly kind: DecisionKind; readonly agency?: Agency["id"] }
  | { readonly do: Exclude<BlocAct, "decide"> };

/** What is done about a bloc as a whole. */
export type BlocAct =
  | "read-progress"
  | "compare-criterion"
  | "read-decisions"
  | "read-fairness"
  | "record-signed-copy"
  | "make-workbook"
  | "read-standings"
  | "read-table"
  | "read-years"
  | "read-table-draft"
  | "edit-table"
  | "lock-table"
  | "decide";

/**
 * `hidden`: to this person the bloc does not exist. `own` and `for-another` both allow; the second is recorded ("nhập
 * thay"). `too-late`: this person might, were the period not closed or published.
 */
export type Right = "own" | "for-another" | "refused" | "hidden" | "too-late";

export const isAllowed = (right: Right): right is "own" | "for-another" =>
  right === "own" || right === "for-another";

export const personOf = (season: Pick<Season, "people">, subject: string): Person | undefined =>
  season.people.find(({ id }) => id === subject);

/** The name a person is shown by; the id of somebody the season does not know any more. */
export const nameOf = (season: Pick<Season, "people">, subject: string): string =>
  personOf(season, subject)?.name ?? subject;

/** The bloc a role is bound to; undefined for a role of the whole season. */
export const boundTo = (role: Role): BlocId | undefined => ("bloc" in role ? role.bloc : undefined);

/** The roles of a person in a bloc: those bound to it, and those of the whole season. */
export const rolesIn = (person: Person | undefined, bloc: Pick<Bloc, "id">): readonly Role[] =>
  (person?.roles ?? []).filter((role) => boundTo(role) === undefined || boundTo(role) === bloc.id);

/** As whom a person verifies in a bloc. */
export const verifiesAs = (roles: readonly Role[]): readonly ScorerId[] =>
  roles.flatMap((role) => {
    switch (role.role) {
      case "verifier":
        return [role.scorer];
      case "deputy":
        return [DEPUTY];
      case "bloc-secretariat":
        return [SECRETARIAT];
      default:
        return [];
    }
  });

const SEES_ALL: readonly Role["role"][] = ["bloc-secretariat", "council-office", "auditor"];

const hasOne = (roles: readonly Role[], names: readonly Role["role"][]): boolean =>
  roles.some(({ role }) => names.includes(role));

/** Whether a person sees every card of a bloc, whoever entered it. */
export const seesAll = (roles: readonly Role[]): boolean => hasOne(roles, SEES_ALL);

/** Whether a person who follows a bloc sees this card: some see all, a verifier the self-scores and its own. */
export const mayFollow = (roles: readonly Role[], { round, scorer }: CardKey): boolean =>
  seesAll(roles) ||
  (verifiesAs(roles).length > 0 && round === "self") ||
  (round === "verified" && verifiesAs(roles).includes(scorer));

/** Who does what about a bloc as a whole, at any stage. */
const MAY: Readonly<Record<Exclude<BlocAct, "decide">, readonly Role["role"][]>> = {
  "read-progress": ["verifier", "deputy", ...SEES_ALL],
  "compare-criterion": ["verifier", "deputy", ...SEES_ALL],
  "read-decisions": ["deputy", ...SEES_ALL],
  "read-fairness": SEES_ALL,
  "record-signed-copy": ["bloc-secretariat"],
  "make-workbook": SEES_ALL,
  "read-standings": ["deputy", ...SEES_ALL],
  "read-table": ["agency-secretary", "verifier", "deputy", ...SEES_ALL],
  "read-years": ["agency-secretary", "verifier", "deputy", ...SEES_ALL],
  "read-table-draft": SEES_ALL,
  "edit-table": ["bloc-secretariat"],
  "lock-table": ["bloc-secretariat"],
};

/** Who decides what, and while the period stands how. A member registers its own titles and targets. */
const DECIDES: Readonly<Record<DecisionKind, readonly [readonly Role["role"][], readonly Stage[]]>> = {
  exclude: [
    ["bloc-secretariat", "council-office"],
    ["open", "closed"],
  ],
  pend: [
    ["bloc-secretariat", "council-office"],
    ["open", "closed"],
  ],
  reinstate: [
    ["bloc-secretariat", "council-office"],
    ["open", "closed"],
  ],
  extend: [["bloc-secretariat"], ["open"]],
  "send-back": [["bloc-secretariat", "council-office"], ["open"]],
  pledge: [["bloc-secretariat"], ["open"]],
  register: [["bloc-secretariat", "agency-secretary"], ["open"]],
  "register-targets": [["bloc-secretariat", "agency-secretary"], ["open"]],
  example: [
    ["bloc-secretariat", "agency-secretary"],
    ["open", "closed"],
  ],
  movement: [["bloc-secretariat"], ["open", "closed"]],
  close: [["bloc-secretariat"], ["open"]],
  "ask-reopen": [["bloc-secretariat"], ["closed"]],
  reopen: [["deputy", "council-office"], ["closed"]],
  "record-ballot": [["bloc-secretariat"], ["closed", "published"]],
  choose: [["bloc-secretariat", "council-office"], ["closed"]],
  "elect-leader": [["bloc-secretariat"], ["closed", "published"]],
  publish: [["bloc-secretariat"], ["closed"]],
  grant: [["bloc-secretariat", "council-office"], ["published"]],
};

/** Whether somebody takes decisions of a kind as the secretary of an agency, and not for the bloc. */
export function decidesAsMember(
  person: Person | undefined,
  bloc: Pick<Bloc, "id">,
  kind: DecisionKind,
): boolean {
  const [deciders] = DECIDES[kind];
  const mine = rolesIn(person, bloc).filter(({ role }) => deciders.includes(role));
  return mine.length > 0 && mine.every(({ role }) => role === "agency-secretary");
}

/** What is done about all blocs of a season together. */
export type SeasonAct = "read-province" | "enter-bloc-result" | "record-dossier" | "begin-season";

const MAY_IN_SEASON: Readonly<Record<SeasonAct, readonly Role["role"][]>> = {
  "read-province": ["council-office", "auditor"],
  "enter-bloc-result": ["council-office"],
  "record-dossier": ["council-office"],
  "begin-season": ["council-office"],
};

/** What a person may do in a season as a whole; nobody without a role in it is told that it exists. */
export function canInSeason(person: Person | undefined, act: SeasonAct): "own" | "refused" | "hidden" {
  if (!person || person.roles.length === 0) return "hidden";
  const ofSeason = person.roles.filter((role) => boundTo(role) === undefined);
  return hasOne(ofSeason, MAY_IN_SEASON[act]) ? "own" : "refused";
}

/** While the period stands how a decision of a kind may be taken. */
export const stagesOf = (kind: DecisionKind): readonly Stage[] => DECIDES[kind][1];

/** What a person may do in a bloc, by the roles the season gives and how the period stands; the rest is refused. */
export function can(
  person: Person | undefined,
  bloc: Pick<Bloc, "id" | "lead" | "visibility">,
  act: Act,
  stage: Stage,
): Right {
  const roles = rolesIn(person, bloc);
  if (roles.length === 0) return "hidden";
  switch (act.do) {
    case "submit":
    case "read-sheet": {
      const right = scores(bloc, roles, act);
      return act.do === "submit" && isAllowed(right) && stage !== "open" ? "too-late" : right;
    }
    case "decide": {
      const [deciders, stages] = DECIDES[act.kind];
      const mine = roles.filter(({ role }) => deciders.includes(role));
      const isOthers = mine.every((role) => role.role === "agency-secretary" && role.agency !== act.agency);
      if (isOthers) return "refused";
      return stages.includes(stage) ? "own" : "too-late";
    }
    case "read-standings":
      if (isOpenToMembers(bloc, stage !== "open")) return "own";
      return hasOne(roles, MAY[act.do]) ? "own" : "refused";
    default:
      return hasOne(roles, MAY[act.do]) ? "own" : "refused";
  }
}

function scores(bloc: Pick<Bloc, "lead">, roles: readonly Role[], card: CardKey): Right {
  if (roles.some((role) => isItsCard(bloc, role, card))) return "own";
  return hasOne(roles, ["bloc-secretariat"]) ? "for-another" : "refused";
}

/** Whether a role is the one that enters this card itself. */
function isItsCard(bloc: Pick<Bloc, "lead">, role: Role, { agency, round, scorer }: CardKey): boolean {
  const isReview = round === "verified" || round === "second";
  switch (role.role) {
    case "agency-secretary":
      return round === "self"
        ? role.agency === agency
        : round === "cross" && (role.agency as string) === scorer && role.agency !== agency;
    case "verifier":
      return round === "verified" && role.scorer === scorer;
    case "deputy":
      return isReview && scorer === DEPUTY && secretariatFor(bloc, agency) === DEPUTY;
    case "bloc-secretariat":
      return isReview && scorer === SECRETARIAT;
    default:
      return false;
  }
}
