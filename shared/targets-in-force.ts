import type { AgencyId } from "./ids.ts";
import type { PeriodState } from "./period-state.ts";
import type { Bloc } from "./season.ts";

type Target = Bloc["targets"][number];

/** Targets with later ones over them: of each criterion and input of an agency the last one holds. */
export function targetsInForce(set: readonly Target[], later: readonly Target[]): readonly Target[] {
  const last = later.filter((each, index) => !isAmong(later.slice(index + 1), each)).map(plainly);
  return [
    ...set.map((each) => last.find((target) => isSameInput(target, each)) ?? each),
    ...last.filter((each) => !isAmong(set, each)),
  ];
}

/** The parts of a target in the order a season has them, so that equal ones are written equally. */
const plainly = ({ agency, criterion, input, value }: Target): Target => ({
  agency,
  criterion,
  input,
  value,
});

const isAmong = (targets: readonly Target[], target: Target): boolean =>
  targets.some((each) => isSameInput(each, target));

const isSameInput = (one: Target, other: Target): boolean =>
  one.agency === other.agency && one.criterion === other.criterion && one.input === other.input;

/** The last bloc that each one became. What stands in it depends on the bloc and on what was registered alone. */
const inForce = new WeakMap<Bloc, { readonly registered: string; readonly bloc: Bloc }>();

/**
 * A bloc with the targets that hold in a period: the season's, with what was registered over them in the order of the
 * decisions. The very same bloc where nothing differs, so that whatever was read by it need not be read again.
 */
export function blocInForce(bloc: Bloc, { targets }: Pick<PeriodState, "targets">): Bloc {
  if (targets.length === 0) return bloc;
  const registered = JSON.stringify(targets);
  const known = inForce.get(bloc);
  if (known?.registered === registered) return known.bloc;
  const holding = targetsInForce(bloc.targets, targets);
  const isSame = JSON.stringify(holding) === JSON.stringify(bloc.targets);
  const made = isSame ? bloc : { ...bloc, targets: [...holding] };
  inForce.set(bloc, { registered, bloc: made });
  return made;
}

/** What keeps an agency from changing its own targets: the pledge it signed, or its own self-score. */
type TargetsHeldBy = "pledge" | "self-score";

/** Why the targets of an agency are no longer its own to change, whichever came first; undefined while they are. */
export function targetsHeldBy(
  { pledge }: Pick<PeriodState, "pledge">,
  agency: AgencyId,
  hasSelfScore: boolean,
): TargetsHeldBy | undefined {
  if (pledge && (pledge.signers === undefined || pledge.signers.includes(agency))) return "pledge";
  return hasSelfScore ? "self-score" : undefined;
}
