import { mistake, type Problem } from "../checked.ts";
import type { AwardId } from "../ids.ts";
import type { Choice, Grant } from "./award.ts";
import type { AwardProposal, OpenAward } from "./award-proposal.ts";
import { type AwardScene, titleIn } from "./award-scene.ts";
import { choiceMisfits } from "./choice-misfits.ts";
import { proposeAwards } from "./propose-awards.ts";

/** What keeps a choice from being recorded: it would have no effect on the award as it stands without any choice. */
export function choiceProblems(scene: AwardScene, choice: Choice): readonly Problem[] {
  const index = scene.awards.findIndex(({ id }) => id === choice.award);
  const award = scene.awards[index];
  if (!award) return [mistake("award-unknown", { pointer: "/decision/award" }, { award: choice.award })];
  const choices = new Map([...scene.choices].filter(([id]) => id !== choice.award));
  const open = proposeAwards({ ...scene, choices }).proposals[index]?.open;
  const contest = open?.kind === "contested" ? open : { agencies: [], places: 0 };
  return choiceMisfits(choice, award, contest, scene);
}

/** What keeps a result from being published: every award that is not settled, with what it waits for. */
export const openAwardProblems = (
  scene: Pick<AwardScene, "awards" | "lines">,
  proposals: readonly AwardProposal[],
): readonly Problem[] =>
  proposals.flatMap(({ award, open }) => (open ? [openProblem(scene, award, open)] : []));

function openProblem(scene: Pick<AwardScene, "awards" | "lines">, award: AwardId, open: OpenAward): Problem {
  const titled = (named: AwardId) => scene.awards.find(({ id }) => id === named)?.title ?? named;
  const at = { pointer: `/awards/${award}` };
  const facts = { award: titled(award), places: String(open.places) };
  switch (open.kind) {
    case "contested": {
      const agencies = open.agencies.map((agency) => titleIn(scene, agency)).join(", ");
      return mistake("award-contested", at, { ...facts, agencies });
    }
    case "ballot":
      return mistake("award-not-voted", at, facts);
    case "award":
      return mistake("award-waits", at, { ...facts, other: titled(open.award) });
  }
}

/** What keeps a grant from being recorded: it names no award of the bloc, or the agency has been granted it already. */
export function grantProblems(
  scene: Pick<AwardScene, "awards" | "lines">,
  { award, agency }: Grant,
  granted: readonly Pick<Grant, "award" | "agency">[],
): readonly Problem[] {
  const known = scene.awards.find(({ id }) => id === award);
  if (!known) return [mistake("award-unknown", { pointer: "/decision/award" }, { award })];
  return granted.some((each) => each.award === award && each.agency === agency)
    ? [
        mistake(
          "grant-repeated",
          { agency, pointer: "/decision/agency" },
          { agency: titleIn(scene, agency), award: known.title },
        ),
      ]
    : [];
}
