import { mistake, type Place, type Problem } from "./checked.ts";
import type { Decision } from "./decision.ts";
import { concerning, type Desk, isNotAssigned } from "./desk.ts";
import type { AgencyId, ScorerId } from "./ids.ts";
import type { PeriodState } from "./period-state.ts";
import { readInput } from "./read-input.ts";
import { appliesTo, type Criterion, criteriaOf, type Input } from "./rubric.ts";
import type { CardKey } from "./scorecard.ts";
import { targetsHeldBy } from "./targets-in-force.ts";

type Registered = Extract<Decision, { kind: "register-targets" }>;

/** What targets are judged by: the desk, what was decided before, the last revisions of cards. */
type TargetScene = Desk & {
  readonly state: Pick<PeriodState, "pledge">;
  readonly headOf: (card: CardKey) => { readonly revision: number } | undefined;
};

/** A target input of the table, with the criterion it stands in. */
export type TargetInput = { readonly criterion: Criterion; readonly input: Input };

/** The inputs that an agency registers a target for, in the table's order. */
export const targetInputsOf = (desk: Desk, agency: AgencyId): readonly TargetInput[] =>
  concerning(desk, agency)
    .filter(({ criterion }) => !isNotAssigned(desk.bloc, agency, criterion.id))
    .flatMap(({ criterion }) =>
      criterion.inputs.flatMap((input) => (input.target ? [{ criterion, input }] : [])),
    );

/** Everything that keeps targets from being registered, each at its place. `isOwn`: by the agency, and not for the bloc. */
export function targetProblems(scene: TargetScene, decision: Registered, isOwn: boolean): readonly Problem[] {
  const held = isOwn ? heldProblems(scene, decision) : [];
  if (held.length > 0) return held;
  return decision.targets.flatMap((target, index) => [
    ...misplaced(scene, decision, index),
    ...(isSetBefore(decision, index) ? [repeated(scene, target, pointerTo(index))] : []),
  ]);
}

const pointerTo = (index: number): string => `/decision/targets/${index}`;

type RegisteredTarget = Registered["targets"][number];

/** A target is the agency's own to change until it signs the pledge or sends its self-score; then the secretariat's. */
function heldProblems({ state, headOf, bloc }: TargetScene, { agency }: Registered): readonly Problem[] {
  const self = headOf({ agency, round: "self", scorer: agency as string as ScorerId });
  const held = targetsHeldBy(state, agency, self !== undefined);
  const at: Place = { agency, pointer: "/decision/agency" };
  const facts = { agency: titleIn(bloc, agency), revision: String(self?.revision) };
  switch (held) {
    case "pledge":
      return [mistake("targets-after-pledge", at, facts)];
    case "self-score":
      return [mistake("targets-after-self-score", at, facts)];
    case undefined:
      return [];
  }
}

/** A target that its place in the table does not take: no such criterion, another agency's, no target, no such figure. */
function misplaced(scene: TargetScene, { agency, targets }: Registered, index: number): readonly Problem[] {
  const { criterion: id, input: named, value } = targets[index] as RegisteredTarget;
  const at: Place = { agency, criterion: id, input: named, pointer: pointerTo(index) };
  const known = criteriaOf(scene.rubric).find((each) => each.id === id);
  const allowed = allowedIn(targetInputsOf(scene, agency));
  const facts = { criterion: known?.code ?? id, agency: titleIn(scene.bloc, agency), allowed };
  if (!known) return [mistake("target-criterion-unknown", at, facts)];
  if (!appliesTo(known, agency)) return [mistake("target-of-others", at, facts)];
  if (isNotAssigned(scene.bloc, agency, known.id)) return [mistake("target-not-assigned", at, facts)];
  const input = known.inputs.find((each) => each.id === named);
  if (!input?.target) {
    const own = known.inputs.flatMap((each) => (each.target ? [{ criterion: known, input: each }] : []));
    const more = { input: input?.title ?? named, allowed: allowedIn(own) };
    return [mistake("target-input-unmarked", at, { ...facts, ...more })];
  }
  return unreadable(input, value).map((refused) =>
    mistake(
      refused.code,
      { ...at, pointer: `${pointerTo(index)}/value` },
      { ...facts, ...refused.facts, input: input.title },
    ),
  );
}

type Unreadable = Pick<Problem, "code" | "facts">;

/** A figure that is left blank, or is not of the input's kind. */
function unreadable(input: Input, value: RegisteredTarget["value"]): readonly Unreadable[] {
  const read = readInput(input, value);
  if (read.kind === "blank") return [{ code: "target-blank", facts: {} }];
  if (read.kind === "value") return [];
  const options = input.kind === "choice" ? input.options.map(({ id }) => id).join(", ") : "";
  return [{ code: read.code, facts: { sent: read.sent, options } }];
}

const isSetBefore = ({ targets }: Registered, index: number): boolean => {
  const { criterion, input } = targets[index] as RegisteredTarget;
  return targets.slice(0, index).some((each) => each.criterion === criterion && each.input === input);
};

function repeated({ rubric }: Desk, { criterion: id, input }: RegisteredTarget, pointer: string): Problem {
  const criterion = criteriaOf(rubric).find((each) => each.id === id);
  const title = criterion?.inputs.find((each) => each.id === input)?.title;
  return mistake(
    "target-repeated",
    { criterion: id, input, pointer },
    { criterion: criterion?.code ?? id, input: title ?? input },
  );
}

const allowedIn = (inputs: readonly TargetInput[]): string =>
  inputs.length === 0
    ? "–"
    : inputs.map(({ criterion, input }) => `${criterion.code} “${input.title}”`).join("; ");

const titleIn = ({ agencies }: Desk["bloc"], agency: AgencyId): string =>
  agencies.find(({ id }) => id === agency)?.title as string;
