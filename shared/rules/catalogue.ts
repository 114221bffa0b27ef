import * as z from "zod/mini";
import { Accrual, accrual } from "./accrual.ts";
import { Award, award } from "./award.ts";
import { BestOf, bestOf } from "./best-of.ts";
import { Checklist, checklist } from "./checklist.ts";
import { ChooseOne, chooseOne } from "./choose-one.ts";
import { Deadline, deadline } from "./deadline.ts";
import { Direct, direct } from "./direct.ts";
import { External, external } from "./external.ts";
import { Given, given } from "./given.ts";
import { LeaderRelative, leaderRelative } from "./leader-relative.ts";
import { Matrix, matrix } from "./matrix.ts";
import { PassFail, passFail } from "./pass-fail.ts";
import { PerOccurrence, perOccurrence } from "./per-occurrence.ts";
import { PlusMinus, plusMinus } from "./plus-minus.ts";
import { Proportional, proportional } from "./proportional.ts";
import type { RuleKind } from "./rule.ts";
import { Steps, steps } from "./steps.ts";

/** Every kind of rule a table may use. A new kind is one file beside this one and one line in each list below. */
export const Rule = z.discriminatedUnion("kind", [
  Accrual,
  Award,
  BestOf,
  Checklist,
  ChooseOne,
  Deadline,
  Direct,
  External,
  Given,
  LeaderRelative,
  Matrix,
  PassFail,
  PerOccurrence,
  PlusMinus,
  Proportional,
  Steps,
]);
export type Rule = z.infer<typeof Rule>;

const KINDS: { readonly [K in Rule["kind"]]: RuleKind<Extract<Rule, { kind: K }>> } = {
  accrual,
  award,
  "best-of": bestOf,
  checklist,
  "choose-one": chooseOne,
  deadline,
  direct,
  external,
  given,
  "leader-relative": leaderRelative,
  matrix,
  "pass-fail": passFail,
  "per-occurrence": perOccurrence,
  "plus-minus": plusMinus,
  proportional,
  steps,
};

/** The behaviour of a rule's kind, ready to be asked about that rule. */
export const kindOf = (rule: Rule): RuleKind<Rule> => KINDS[rule.kind] as RuleKind<Rule>;

export const RULE_KINDS = Object.keys(KINDS) as readonly Rule["kind"][];
