import type Fraction from "fraction.js";
import * as z from "zod/mini";
import { InputId } from "../ids.ts";
import { exactly, NO_POINTS, type Points, roundHalfUp } from "../points.ts";
import { quantity, shown } from "../words/format.ts";
import { neededNumber, numberIn } from "./facts.ts";
import { type Facts, NO_FAULTS, needed, optional, type Peers, type RuleKind, scored } from "./rule.ts";

/**
 * Meeting the target earns half the maximum; the other half is won against the bloc's best (police cluster table,
 * Quảng Trị 2025). Below the target ½·M·A/T; above it ½·M + ½·M·(A/T − 1)/(L/T_L − 1), so that the leader has M.
 * Agencies without a target (blank or 0) compare among themselves: M·A/best; nothing achieved is 0.
 * Until the leader is known the points are the guaranteed minimum. An agency that does not count and is ahead of
 * the leader has M, no more.
 */
export const LeaderRelative = z.strictObject({
  kind: z.literal("leader-relative"),
  achieved: InputId,
  target: InputId,
});
export type LeaderRelative = z.infer<typeof LeaderRelative>;

/** The target, when one above zero was set. */
function targetIn(rule: LeaderRelative, facts: Facts): Fraction | undefined {
  const target = numberIn(facts, rule.target);
  return target && !target.equals(0) ? target : undefined;
}

/** The leader and the best without a target among the agencies that count. Order never matters. */
export function peersOf(rule: LeaderRelative, counted: Iterable<Facts>): Peers {
  let peers: Peers = {};
  for (const facts of counted) {
    const achieved = numberIn(facts, rule.achieved);
    if (!achieved) continue;
    const target = targetIn(rule, facts);
    if (target) {
      if (!peers.leader || beats(achieved, target, peers.leader))
        peers = { ...peers, leader: { achieved, target } };
    } else if (!peers.bestWithoutTarget || achieved.compare(peers.bestWithoutTarget) > 0)
      peers = { ...peers, bestWithoutTarget: achieved };
  }
  return peers;
}

const beats = (achieved: Fraction, target: Fraction, leader: NonNullable<Peers["leader"]>): boolean =>
  achieved.mul(leader.target).compare(leader.achieved.mul(target)) > 0;

export const leaderRelative: RuleKind<LeaderRelative> = {
  use: "base",
  reads: ({ achieved, target }) => [
    needed(achieved, "count", "amount", "percent"),
    optional(target, "count", "amount", "percent"),
  ],
  faults: NO_FAULTS,
  refuses: NO_FAULTS,
  score: (rule, { max, facts, peers }) => {
    const achieved = neededNumber(facts, rule.achieved);
    const target = targetIn(rule, facts);
    return scored(target ? withTarget(max, achieved, target, peers) : withoutTarget(max, achieved, peers));
  },
  formula: (rule, { max, input, peers }) => {
    const [a, t] = [input(rule.achieved), input(rule.target)];
    const [la, lt] = [peers.achieved, peers.target];
    const full = exactly(max);
    const alone = `IF(N(${peers.bestWithoutTarget})=0,0,MIN(${full},ROUND(${full}*${a}/${peers.bestWithoutTarget},2)))`;
    const [lead, own] = [`ROUND(${la}-${lt},3)`, `ROUND(${a}-${t},3)`];
    const excess = `ROUND(${full}*(${lead}*${t}+${own}*${lt})/(2*${lead}*${t}),2)`;
    const ahead = `IF(N(${la})<=N(${lt}),ROUND(${full}/2,2),MIN(${full},${excess}))`;
    return `IF(N(${t})=0,${alone},IF(${a}<=${t},ROUND(${full}*${a}/(2*${t}),2),${ahead}))`;
  },
  explain: (rule, { max, facts, peers }, lang) => {
    const achieved = neededNumber(facts, rule.achieved);
    const target = targetIn(rule, facts);
    const own = target ? `${quantity(achieved, lang)}/${quantity(target, lang)}` : quantity(achieved, lang);
    const best = target
      ? peers?.leader && quantity(peers.leader.achieved.div(peers.leader.target), lang)
      : peers?.bestWithoutTarget && quantity(peers.bestWithoutTarget, lang);
    if (lang === "vi")
      return `thực hiện ${own}, cao nhất trong khối ${best ?? "chưa rõ (tạm tính mức bảo đảm)"}, mức tối đa ${shown(max, lang)}`;
    return `achieved ${own}, best in the bloc ${best ?? "not yet known (guaranteed minimum)"}, maximum ${shown(max, lang)}`;
  },
};

function withTarget(max: Points, achieved: Fraction, target: Fraction, peers: Peers | undefined): Points {
  const half = exactly(max).div(2);
  if (achieved.compare(target) <= 0) return roundHalfUp(half.mul(achieved).div(target));
  const best = peers?.leader?.achieved.div(peers.leader.target);
  if (!best || best.compare(1) <= 0) return roundHalfUp(half);
  const own = achieved.div(target);
  if (own.compare(best) >= 0) return max;
  return roundHalfUp(half.add(half.mul(own.sub(1)).div(best.sub(1))));
}

function withoutTarget(max: Points, achieved: Fraction, peers: Peers | undefined): Points {
  const best = peers?.bestWithoutTarget;
  if (!best || best.equals(0)) return NO_POINTS;
  return achieved.compare(best) >= 0 ? max : roundHalfUp(exactly(max).mul(achieved).div(best));
}
