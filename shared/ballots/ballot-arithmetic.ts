import { mistake, type Place, type Problem } from "../checked.ts";
import type { AgencyId } from "../ids.ts";
import type { Ballot } from "./ballot.ts";

const IN = "/decision/ballot";

/** What cannot be in a ballot record's own figures, whoever may stand: each contradiction is a problem of its own. */
export const ballotArithmetic = (
  ballot: Ballot,
  titled: (agency: AgencyId) => string,
): readonly Problem[] => [
  ...turnout(ballot),
  ...ballot.candidates.flatMap((_, index) => votesOf(ballot, index, titled)),
  ...allVotes(ballot),
  ...ownVotes(ballot),
];

/** Summoned, present, issued, returned: each at most the one before; valid and invalid make up the returned. */
function turnout({ summoned, present, issued, returned, valid, invalid }: Ballot): readonly Problem[] {
  const above = (code: Problem["code"], field: string, more: number, most: number): readonly Problem[] =>
    more > most
      ? [mistake(code, { pointer: `${IN}/${field}` }, { more: String(more), most: String(most) })]
      : [];
  return [
    ...above("ballot-present-above-summoned", "present", present, summoned),
    ...above("ballot-issued-above-present", "issued", issued, present),
    ...above("ballot-returned-above-issued", "returned", returned, issued),
    ...(valid + invalid === returned
      ? []
      : [
          mistake(
            "ballot-not-adding-up",
            { pointer: `${IN}/valid` },
            {
              valid: String(valid),
              invalid: String(invalid),
              sum: String(valid + invalid),
              returned: String(returned),
            },
          ),
        ]),
  ];
}

function votesOf(
  { candidates, valid }: Ballot,
  index: number,
  titled: (agency: AgencyId) => string,
): readonly Problem[] {
  const { agency, votes } = candidates[index] as Ballot["candidates"][number];
  const at = (field: string): Place => ({ agency, pointer: `${IN}/candidates/${index}/${field}` });
  const facts = { agency: titled(agency) };
  const isRepeated = candidates.findIndex((each) => each.agency === agency) < index;
  return [
    ...(isRepeated ? [mistake("ballot-candidate-repeated", at("agency"), facts)] : []),
    ...(votes > valid
      ? [
          mistake("ballot-votes-above-valid", at("votes"), {
            ...facts,
            votes: String(votes),
            valid: String(valid),
          }),
        ]
      : []),
  ];
}

/** A ballot bears at most as many names as there are places. */
function allVotes({ candidates, valid, places }: Ballot): readonly Problem[] {
  const votes = candidates.reduce((sum, each) => sum + each.votes, 0);
  if (votes <= valid * places) return [];
  const facts = {
    votes: String(votes),
    valid: String(valid),
    places: String(places),
    most: String(valid * places),
  };
  return [mistake("ballot-votes-above-places", { pointer: `${IN}/candidates` }, facts)];
}

/**
 * Where a candidate may not vote for itself, one that is on every valid ballot cast none of them: there can be no more
 * of those than were summoned and cast no valid ballot.
 */
function ownVotes({ candidates, summoned, valid, mayVoteForItself }: Ballot): readonly Problem[] {
  if (mayVoteForItself !== false || valid === 0 || valid > summoned) return [];
  const unanimous = candidates.filter(({ votes }) => votes === valid).length;
  if (unanimous <= summoned - valid) return [];
  const facts = { valid: String(valid), unanimous: String(unanimous), silent: String(summoned - valid) };
  return [mistake("ballot-own-vote", { pointer: `${IN}/mayVoteForItself` }, facts)];
}
